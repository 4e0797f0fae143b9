import type { CellStyle, OutputSheet } from "../core/index.ts";
import { OLD_TAB, ownName } from "../core/index.ts";
import { addCheckbox, hasCheckboxes, refreshCellOf } from "./refresh-cell.ts";
import type { BookPlan, StandingSheet } from "./standing.ts";
import type { Step } from "./steps.ts";
import { ACTION_BYTES } from "./steps.ts";
import type { Target } from "./write-format.ts";
import type { Paper } from "./write-page.ts";
import { setTab } from "./write-page.ts";

/** What a sheet needs to know of the workbook it is written into. */
export interface SheetContext {
  readonly styles: readonly CellStyle[];
  readonly plan: BookPlan;
  readonly paper: Paper;
  /** Defined names of the workbook that are taken, among them those of own sheets that were deleted by hand. */
  readonly names: ReadonlySet<string>;
  /** Takes the host's id of a sheet that was made. */
  readonly onMade: (id: string, title: string) => void;
}

/** What is written to A1 while a sheet is not finished: no stamp, so that the next refresh writes all of it. */
const unfinished = (key: string): string => `Muster|${key}|unfinished`;

export function markStep(key: string, { host }: Target): Step {
  return {
    bytes: 3 * ACTION_BYTES,
    write: (sheetOf) => {
      const sheet = sheetOf(host);
      setTab(sheet, OLD_TAB);
      sheet.getRange("A1").values = [[unfinished(key)]];
    },
  };
}

export function stampStep(sheet: OutputSheet, { host }: Target): Step {
  return {
    bytes: 3 * ACTION_BYTES,
    write: (sheetOf) => {
      const made = sheetOf(host);
      made.getRange("A1").values = [[sheet.rows[0]?.cells[0]?.value ?? ""]];
      setTab(made, sheet.tab);
    },
  };
}

/** A new sheet at the end, and the name by which it is found. */
export function makeStep(key: OutputSheet["key"], title: string, { names, onMade }: SheetContext): Step {
  const name = ownName(key);
  let made: Excel.Worksheet | undefined;
  return {
    bytes: 5 * ACTION_BYTES,
    write: (_, { workbook }) => {
      const sheet = workbook.worksheets.add(title).load("id");
      made = sheet;
      setTab(sheet, OLD_TAB);
      if (names.has(name)) workbook.names.getItem(name).delete();
      workbook.names.add(name, sheet.getRange("A1"));
    },
    done: () => {
      if (made !== undefined) onMade(made.id, title);
    },
  };
}

/** Everything of a sheet goes, the sheet stays: references to it hold. */
export function clearStep({ id, charts }: StandingSheet): Step {
  return {
    bytes: (14 + charts.length) * ACTION_BYTES,
    write: (sheetOf) => {
      const sheet = sheetOf(id);
      sheet.autoFilter.remove();
      sheet.freezePanes.unfreeze();
      const all = sheet.getRange();
      all.unmerge();
      all.conditionalFormats.clearAll();
      all.dataValidation.clear();
      all.clear();
      all.rowHidden = false;
      all.columnHidden = false;
      all.format.useStandardHeight = true;
      all.format.useStandardWidth = true;
      for (const name of charts) sheet.charts.getItem(name).delete();
    },
  };
}

/** Makes the check box beside the word Refresh, where there is one. */
export function checkboxSteps(sheet: OutputSheet, { host }: Target): readonly Step[] {
  const cell = refreshCellOf(sheet);
  if (cell === undefined || !hasCheckboxes()) return [];
  return [
    {
      bytes: ACTION_BYTES,
      write: (sheetOf) => {
        addCheckbox(sheetOf(host), cell);
      },
    },
  ];
}
