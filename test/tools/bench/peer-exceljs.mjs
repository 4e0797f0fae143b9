// The job of the benchmark in exceljs: read, group the risks by project, write a sheet.
import ExcelJS from "exceljs";
import { groupRisks } from "./group.mjs";

const [from, to] = process.argv.slice(2);
const book = new ExcelJS.Workbook();
await book.xlsx.readFile(from);

function rowsOf(title) {
  const rows = [];
  // Its rows count from 1 and keep place 0 empty.
  book.getWorksheet(title).eachRow((row) => rows.push(row.values.slice(1)));
  return rows;
}

const rows = groupRisks(rowsOf("Project list"), rowsOf("Risk register"));
book.addWorksheet("Dashboard").addRows(rows);
await book.xlsx.writeFile(to);
