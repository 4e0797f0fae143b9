import type { Finding } from "../finding.ts";
import { digestCells } from "../layout/stamp.ts";
import { ownSheetKeys } from "../words/own-sheets.ts";
import { parseStamp } from "../words/stamp.ts";
import type { RawWorkbook } from "../workbook.ts";
import { standingCells } from "./standing.ts";

/**
 * Own sheets whose values are not those that were written: somebody edited them by hand (RDG-19). Settings is there to be edited; what
 * was changed on Snapshots stays.
 */
export function handEdits(workbook: RawWorkbook): readonly Finding[] {
  const findings: Finding[] = [];
  const own = ownSheetKeys(workbook.outline.names);
  for (const sheet of workbook.outline.sheets) {
    if (!own.has(sheet.key)) continue;
    const cells = standingCells(sheet, workbook);
    const stamp = parseStamp(cells[0]?.[0]);
    if (stamp === undefined || stamp.key === "Settings" || stamp.digest === digestCells(cells)) continue;
    findings.push({
      code: "RDG-19",
      place: { sheet: sheet.title, row: 0, column: 0 },
      data: stamp.key === "History" ? { sheet: sheet.title, kept: "rows" } : { sheet: sheet.title },
      group: sheet.title,
    });
  }
  return findings;
}
