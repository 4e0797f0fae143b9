import type { Finding } from "../finding.ts";
import { digestCells } from "../layout/stamp.ts";
import { ownName } from "../register/settings.ts";
import { parseStamp } from "../words/stamp.ts";
import type { Cell, RawWorkbook, SheetOutline } from "../workbook.ts";

function ownSheets(workbook: RawWorkbook): readonly SheetOutline[] {
  const named = new Set(
    workbook.outline.names.filter(({ name }) => name.startsWith(ownName(""))).map(({ sheet }) => sheet),
  );
  return workbook.outline.sheets.filter(({ key }) => named.has(key));
}

function cellsOf(sheet: SheetOutline, workbook: RawWorkbook): readonly (readonly Cell[])[] {
  const range = workbook.ranges.find((read) => read.sheet === sheet.key && read.area.top === 0 && read.area.left === 0);
  return range?.cells ?? sheet.head;
}

/** Own sheets whose values are not those that were written: somebody edited them by hand (RDG-19). Settings is there to be edited. */
export function handEdits(workbook: RawWorkbook): readonly Finding[] {
  const findings: Finding[] = [];
  for (const sheet of ownSheets(workbook)) {
    const cells = cellsOf(sheet, workbook);
    const stamp = parseStamp(cells[0]?.[0]);
    if (stamp === undefined || stamp.key === "Settings" || stamp.digest === digestCells(cells)) continue;
    findings.push({
      code: "RDG-19",
      place: { sheet: sheet.title, row: 0, column: 0 },
      data: { sheet: sheet.title },
      group: sheet.title,
    });
  }
  return findings;
}
