/** Number formats of registers: days and money. */
export const DAY_FORMAT = "d mmm yyyy";
export const MONEY_FORMAT = "#,##0";

const HEAD_FILL = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE8EDF2" } };

/** The writer's name of the default font; a font without a name is shown in any. */
export const FONT = { name: "Calibri", family: 2 };

const LINE = 15;
const USUAL_WIDTH = 14;

/** Lines that bold words of a header take in a column of so many characters. */
function linesOf(header, width = USUAL_WIDTH) {
  let lines = 1;
  let used = 0;
  for (const word of header.split(" ")) {
    const length = word.length * 1.15 + 1;
    if (used > 0 && used + length > width) {
      lines += 1;
      used = 0;
    }
    used += length;
  }
  return lines;
}

/** Adds a register: lines above it, headers, rows; `head` and `last` are the rows of its headers and of its last entry. */
export function sheet(book, title, intro, headers, rows) {
  const made = book.addWorksheet(title);
  for (const line of intro) made.addRow([line]);
  if (intro.length > 0) {
    made.getRow(1).font = { ...FONT, bold: true, size: 14 };
    made.addRow([]);
  }
  const head = made.addRow(headers.map(({ header }) => header));
  head.font = { ...FONT, bold: true, size: 11 };
  head.height = LINE * Math.max(...headers.map(({ header, width }) => linesOf(header, width)));
  head.alignment = { wrapText: true, vertical: "top" };
  head.eachCell((cell) => (cell.fill = HEAD_FILL));
  for (const row of rows) made.addRow(row.map((value) => value ?? null));
  headers.forEach(({ width = USUAL_WIDTH, format }, index) => {
    const column = made.getColumn(index + 1);
    column.width = width;
    if (format !== undefined) column.numFmt = format;
  });
  made.views = [{ state: "frozen", ySplit: head.number }];
  return { made, head: head.number, last: head.number + rows.length };
}
