import type { Finding } from "../finding.ts";
import { digestCells } from "../layout/stamp.ts";
import { ownSheetKeys } from "../words/own-sheets.ts";
import { parseStamp } from "../words/stamp.ts";
import type { RawWorkbook } from "../workbook.ts";
import { standingCells, standingSheet } from "./standing.ts";

/**
 * Own sheets whose values are not those that were written: somebody edited them by hand (RDG-19). Settings is there to be edited; what
 * was changed on Snapshots stays. `told` are the titles of those that the last refresh found so, where it is asked what that one saw.
 */
export function handEdits(workbook: RawWorkbook, told?: ReadonlySet<string>): readonly Finding[] {
  const findings: Finding[] = [];
  const own = ownSheetKeys(workbook.outline.names);
  for (const sheet of workbook.outline.sheets) {
    if (!own.has(sheet.key)) continue;
    const cells = standingCells(sheet, workbook);
    const stamp = parseStamp(cells[0]?.[0]);
    if (stamp === undefined || stamp.key === "Settings") continue;
    const isEdited = told === undefined ? stamp.digest !== digestCells(cells) : told.has(sheet.title);
    if (!isEdited) continue;
    findings.push({
      code: "RDG-19",
      place: { sheet: sheet.title, row: 0, column: 0 },
      data: stamp.key === "History" ? { sheet: sheet.title, kept: "rows" } : { sheet: sheet.title },
      group: sheet.title,
    });
  }
  return findings;
}

const FIRST_CELL = /^(?:'((?:[^']|'')+)'|(.+))!A1$/;

/** Titles of the sheets that the standing Data quality calls edited by hand: the refresh that wrote it has replaced those edits. */
export function toldEdits(workbook: RawWorkbook): ReadonlySet<string> {
  const titles = new Set<string>();
  const sheet = standingSheet("Findings", workbook.outline);
  for (const row of sheet === undefined ? [] : standingCells(sheet, workbook)) {
    if (!row.includes("RDG-19")) continue;
    for (const cell of row) {
      const found = typeof cell === "string" ? FIRST_CELL.exec(cell) : null;
      if (found !== null) titles.add(found[1]?.split("''").join("'") ?? found[2] ?? "");
    }
  }
  return titles;
}
