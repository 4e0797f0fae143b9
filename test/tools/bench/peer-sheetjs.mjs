// The job of the benchmark in SheetJS: read, group the risks by project, write a sheet.
import { createRequire } from "node:module";
import { groupRisks } from "./group.mjs";

// Its ES module reaches no files; the CommonJS one does.
const XLSX = createRequire(import.meta.url)("xlsx");

const [from, to] = process.argv.slice(2);
const book = XLSX.readFile(from, { dense: true });
const rowsOf = (title) => XLSX.utils.sheet_to_json(book.Sheets[title], { header: 1 });
const rows = groupRisks(rowsOf("Project list"), rowsOf("Risk register"));
XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), "Dashboard");
XLSX.writeFile(book, to, { compression: true });
