/** Number formats of registers: days and money. */
export const DAY_FORMAT = "d mmm yyyy";
export const MONEY_FORMAT = "#,##0";

const HEAD_FILL = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE8EDF2" } };

/** Adds a register: lines above it, headers, rows; `head` and `last` are the rows of its headers and of its last entry. */
export function sheet(book, title, intro, headers, rows) {
  const made = book.addWorksheet(title);
  for (const line of intro) made.addRow([line]);
  if (intro.length > 0) {
    made.getRow(1).font = { bold: true, size: 14 };
    made.addRow([]);
  }
  const head = made.addRow(headers.map(({ header }) => header));
  head.font = { bold: true };
  head.alignment = { wrapText: true, vertical: "top" };
  head.eachCell((cell) => (cell.fill = HEAD_FILL));
  for (const row of rows) made.addRow(row.map((value) => value ?? null));
  headers.forEach(({ width = 14, format }, index) => {
    const column = made.getColumn(index + 1);
    column.width = width;
    if (format !== undefined) column.numFmt = format;
  });
  made.views = [{ state: "frozen", ySplit: head.number }];
  return { made, head: head.number, last: head.number + rows.length };
}
