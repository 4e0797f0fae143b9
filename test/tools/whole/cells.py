"""Cells of sheets of a workbook as openpyxl reads them: cells.py book.xlsx TITLE... -> JSON {title: {cell: text, number or truth}}."""

import datetime
import json
import sys
import warnings

import openpyxl

warnings.simplefilter("ignore")


def plain(value):
    if isinstance(value, datetime.datetime):
        return "day " + (value + datetime.timedelta(milliseconds=500)).replace(microsecond=0).isoformat()
    if isinstance(value, (datetime.date, datetime.time, datetime.timedelta)):
        return None
    return value


def cells_of(sheet):
    found = {}
    for row in sheet.iter_rows():
        for cell in row:
            value = plain(cell.value)
            if value is not None and value != "":
                found[cell.coordinate] = value
    return found


book = openpyxl.load_workbook(sys.argv[1], data_only=True)
json.dump({title: cells_of(book[title]) for title in sys.argv[2:]}, sys.stdout)
