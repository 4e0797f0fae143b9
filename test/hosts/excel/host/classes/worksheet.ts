import { WHOLE_SHEET, areaOf, checked, readReference, splitAddress } from "../area.ts";
import type { Area } from "../area.ts";
import type { Node, SimSheet, SimWorkbook } from "../book.ts";
import { findSheet, makeSheet } from "../book.ts";
import { usedArea } from "../cells.ts";
import { activateSheet } from "../changes.ts";
import { HostError, invalidArgument, itemNotFound } from "../error.ts";
import { EVENT, WORKBOOK_TARGET } from "../events.ts";
import { areasNode, rangeNode, sheetNode } from "../host.ts";
import type { Behavior, Host } from "../host.ts";
import { areaOfName } from "./name.ts";
import { partOf } from "./sheet-part.ts";
import { colorArgument, numberArgument, oneOf } from "./range-format.ts";
import { booleanArgument, integerArgument, isTrue, ownSheet, textArgument } from "./subject.ts";

/** Area that an address names on a sheet: a reference, or the name of an area. */
export function areaAt(host: Host, sheet: SimSheet, address: unknown): Area {
  if (address === null || address === undefined || address === "") return WHOLE_SHEET;
  const { title, reference } = splitAddress(textArgument(address));
  if (title !== undefined && findSheet(host.book, title) !== sheet) throw invalidArgument();
  const area = readReference(reference);
  if (area) return area;
  const named = areaOfName(host.book, sheet, reference);
  if (named?.sheet !== sheet) throw invalidArgument();
  return named.area;
}

function checkTitle(book: SimWorkbook, title: unknown, own: SimSheet | undefined): string {
  const text = textArgument(title);
  const isBad =
    text === "" || text.length > 31 || /[\\/?*[\]:]/.test(text) || /^'|'$/.test(text) || /^history$/i.test(text);
  if (isBad) throw invalidArgument("The sheet name is not valid.");
  const other = findSheet(book, text);
  if (other && other !== own)
    throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  return text;
}

function freshTitle(book: SimWorkbook): string {
  for (let number = book.sheets.length + 1; ; number++) if (!findSheet(book, `Sheet${number}`)) return `Sheet${number}`;
}

function addSheet(host: Host, title: unknown): Node {
  const { book } = host;
  const name = title === null || title === undefined ? freshTitle(book) : checkTitle(book, title, undefined);
  const sheet = makeSheet(book, name);
  book.sheets.push(sheet);
  host.events.fire(EVENT.added, [WORKBOOK_TARGET], { worksheetId: sheet.id, source: "Local" });
  return sheetNode(host, sheet);
}

const visible = (book: SimWorkbook): readonly SimSheet[] => book.sheets.filter((one) => one.visibility === "Visible");

function deleteSheet(host: Host, sheet: SimSheet): void {
  const { book } = host;
  const left = visible(book).filter((one) => one !== sheet);
  const [first] = left;
  if (!first) throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  if (sheet.visibility === "VeryHidden")
    throw new HostError("InvalidOperation", "A very hidden worksheet can't be deleted.");
  if (book.active === sheet) activateSheet(host, first);
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  host.events.fire(EVENT.deleted, [WORKBOOK_TARGET], { worksheetId: sheet.id, source: "Local" });
}

function setVisibility(host: Host, sheet: SimSheet, value: unknown): void {
  const visibility = oneOf("Visible", "Hidden", "VeryHidden")(value);
  const others = visible(host.book).filter((one) => one !== sheet);
  const [first] = others;
  if (visibility !== "Visible" && !first)
    throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  sheet.visibility = visibility;
  if (visibility !== "Visible" && host.book.active === sheet && first) activateSheet(host, first);
}

function setPosition({ sheets }: SimWorkbook, sheet: SimSheet, value: unknown): void {
  const position = integerArgument(value);
  if (position < 0 || position >= sheets.length) throw invalidArgument();
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
}

function neighbor(host: Host, sheet: SimSheet, step: 1 | -1, visibleOnly: unknown): Node | null {
  const { sheets } = host.book;
  for (let at = sheets.indexOf(sheet) + step; at >= 0 && at < sheets.length; at += step) {
    const found = sheets[at];
    if (found && (!isTrue(visibleOnly) || found.visibility === "Visible")) return sheetNode(host, found);
  }
  return null;
}

function must(node: Node | null): Node {
  if (!node) throw itemNotFound();
  return node;
}

function areasAt(host: Host, sheet: SimSheet, address: unknown): Node {
  const text = textArgument(address);
  if (text.length > 8192) throw invalidArgument("The address is too long.");
  const areas = text.split(host.listSeparator).map((one) => areaAt(host, sheet, one.trim()));
  return areasNode(sheet, areas);
}

function rangeByIndexes(sheet: SimSheet, args: readonly unknown[]): Node {
  const [top = 0, left = 0, rows = 0, columns = 0] = args.map(integerArgument);
  if (rows < 1 || columns < 1) throw invalidArgument();
  return rangeNode(sheet, checked(areaOf(top, left, rows, columns)));
}

function gridlines(node: Node, value: unknown): void {
  ownSheet(node).showGridlines = booleanArgument(value);
}

export const WORKSHEET: Behavior = {
  get: {
    Name: (node) => ownSheet(node).name,
    Id: (node) => ownSheet(node).id,
    Position: (node, { book }) => book.sheets.indexOf(ownSheet(node)),
    Visibility: (node) => ownSheet(node).visibility,
    TabColor: (node) => ownSheet(node).tabColor,
    ShowGridlines: (node) => ownSheet(node).showGridlines,
    ShowHeadings: (node) => ownSheet(node).showHeadings,
    StandardWidth: (node) => ownSheet(node).standardWidth,
    StandardHeight: (node) => ownSheet(node).standardHeight,
    EnableCalculation: () => true,
  },
  set: {
    Name: (node, value, { book }) => {
      const sheet = ownSheet(node);
      sheet.name = checkTitle(book, value, sheet);
    },
    Position: (node, value, { book }) => {
      setPosition(book, ownSheet(node), value);
    },
    Visibility: (node, value, host) => {
      setVisibility(host, ownSheet(node), value);
    },
    TabColor: (node, value) => {
      ownSheet(node).tabColor = value === "" ? "" : colorArgument(value);
    },
    StandardWidth: (node, value) => {
      ownSheet(node).standardWidth = numberArgument(value, 0, 1342);
    },
    Gridlines: gridlines,
    ShowGridlines: gridlines,
    Headings: (node, value) => {
      ownSheet(node).showHeadings = booleanArgument(value);
    },
  },
  child: {
    PageLayout: (node) => partOf(ownSheet(node), "PageLayout", "PageLayout"),
    HorizontalPageBreaks: (node) => partOf(ownSheet(node), "HorizontalPageBreaks", "PageBreakCollection"),
    VerticalPageBreaks: (node) => partOf(ownSheet(node), "VerticalPageBreaks", "PageBreakCollection"),
  },
  call: {
    Activate: (node, _, host) => {
      const sheet = ownSheet(node);
      if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation", "A hidden sheet can't be activated.");
      activateSheet(host, sheet);
    },
    Calculate: () => null,
    Delete: (node, _, host) => {
      deleteSheet(host, ownSheet(node));
    },
    GetCell: (node, [row, column]) =>
      rangeNode(ownSheet(node), checked(areaOf(integerArgument(row), integerArgument(column)))),
    GetRange: (node, [address], host) => rangeNode(ownSheet(node), areaAt(host, ownSheet(node), address)),
    GetRangeByIndexes: (node, args) => rangeByIndexes(ownSheet(node), args),
    GetRanges: (node, [address], host) => areasAt(host, ownSheet(node), address),
    GetUsedRange: (node, [valuesOnly]) => {
      const sheet = ownSheet(node);
      return rangeNode(sheet, usedArea(sheet, { valuesOnly: isTrue(valuesOnly) }) ?? areaOf(0, 0));
    },
    GetUsedRangeOrNullObject: (node, [valuesOnly]) => {
      const sheet = ownSheet(node);
      const used = usedArea(sheet, { valuesOnly: isTrue(valuesOnly) });
      return used ? rangeNode(sheet, used) : null;
    },
    GetNext: (node, [visibleOnly], host) => must(neighbor(host, ownSheet(node), 1, visibleOnly)),
    GetNextOrNullObject: (node, [visibleOnly], host) => neighbor(host, ownSheet(node), 1, visibleOnly),
    GetPrevious: (node, [visibleOnly], host) => must(neighbor(host, ownSheet(node), -1, visibleOnly)),
    GetPreviousOrNullObject: (node, [visibleOnly], host) => neighbor(host, ownSheet(node), -1, visibleOnly),
  },
};

const ordered = (host: Host, visibleOnly: unknown): readonly SimSheet[] =>
  isTrue(visibleOnly) ? visible(host.book) : host.book.sheets;

const sheetOrError = (host: Host, sheet: SimSheet | undefined): Node => must(sheet ? sheetNode(host, sheet) : null);

export const WORKSHEETS: Behavior = {
  items: (_, host) => host.book.sheets.map((sheet) => sheetNode(host, sheet)),
  call: {
    Add: (_, [title], host) => addSheet(host, title),
    GetActiveWorksheet: (_, __, host) => sheetNode(host, host.book.active),
    GetCount: (_, [visibleOnly], host) => ordered(host, visibleOnly).length,
    GetFirst: (_, [visibleOnly], host) => sheetOrError(host, ordered(host, visibleOnly)[0]),
    GetLast: (_, [visibleOnly], host) => sheetOrError(host, ordered(host, visibleOnly).slice(-1)[0]),
  },
};
