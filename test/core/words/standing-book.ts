import type { Cell, NamedArea, OutputBook, RawWorkbook, SheetOutline } from "../../../core/workbook.ts";
import { isOwnName, ownName } from "../../../core/words/own-sheets.ts";

/** A workbook in which the sheets of an outcome stand, as a host would read it again. */
export function standingBook({ outline, ranges }: RawWorkbook, { sheets }: OutputBook): RawWorkbook {
  const own = new Set(outline.names.filter(({ name }) => isOwnName(name)).map(({ sheet }) => sheet));
  const written = sheets.map(({ key, title, rows }) => {
    const cells = rows.map((row) => row.cells.map((cell): Cell => cell?.value ?? null));
    const right = cells.reduce((most, row) => Math.max(most, row.length - 1), 0);
    const area = { top: 0, left: 0, bottom: cells.length - 1, right };
    const sheet: SheetOutline = {
      key: `own-${key}`,
      title,
      used: area,
      head: cells.slice(0, 300),
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      tables: [],
      formats: [],
    };
    const corner = { top: 0, left: 0, bottom: 0, right: 0 };
    const name: NamedArea = { name: ownName(key), sheet: sheet.key, area: corner };
    return { sheet, name, range: { sheet: sheet.key, area, cells } };
  });
  return {
    outline: {
      ...outline,
      sheets: [...outline.sheets.filter(({ key }) => !own.has(key)), ...written.map(({ sheet }) => sheet)],
      names: [...outline.names.filter(({ name }) => !isOwnName(name)), ...written.map(({ name }) => name)],
    },
    ranges: [...ranges.filter(({ sheet }) => !own.has(sheet)), ...written.map(({ range }) => range)],
  };
}
