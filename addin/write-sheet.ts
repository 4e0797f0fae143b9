import type { Area, CellStyle, OutputSheet } from "../core/index.ts";
import { OLD_TAB, REFRESHED_MARKER, SUBTITLE_ROW, isFault, ownName, parseStamp } from "../core/index.ts";
import { addCheckbox, hasCheckboxes, refreshCellOf } from "./refresh-cell.ts";
import type { BookPlan, PlannedSheet, StandingSheet } from "./standing.ts";
import type { Step } from "./steps.ts";
import { ACTION_BYTES } from "./steps.ts";
import { chartSteps } from "./write-chart.ts";
import { formatSteps, numberFormatSteps, sizeSteps } from "./write-format.ts";
import type { Target } from "./write-format.ts";
import type { Paper } from "./write-page.ts";
import { pageSteps, setTab, viewSteps } from "./write-page.ts";
import { conditionalSteps, mergeSteps, validationSteps } from "./write-rules.ts";
import { blockSteps, changedAreas, wholeArea } from "./write-values.ts";

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

/** The steps of one sheet. `first` go before those of all sheets, `last` ends the sheet. */
export interface SheetSteps {
  readonly title: string;
  /** Whether it holds the time of the refresh. */
  readonly isHome: boolean;
  /** Whether more changes than the time of the refresh. */
  readonly isChanged: boolean;
  readonly first: readonly Step[];
  readonly middle: readonly Step[];
  readonly last: readonly Step[];
}

type Steps = Omit<SheetSteps, "isHome">;

/** What is written to A1 while a sheet is not finished: no stamp, so that the next refresh writes all of it. */
const unfinished = (key: string): string => `Muster|${key}|unfinished`;

function markStep(key: string, { host }: Target): Step {
  return {
    bytes: 3 * ACTION_BYTES,
    write: (sheetOf) => {
      const sheet = sheetOf(host);
      setTab(sheet, OLD_TAB);
      sheet.getRange("A1").values = [[unfinished(key)]];
    },
  };
}

function stampStep(sheet: OutputSheet, { host }: Target): Step {
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
function makeStep(key: OutputSheet["key"], title: string, { names, onMade }: SheetContext): Step {
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
function clearStep({ id, charts }: StandingSheet): Step {
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

function lookSteps(sheet: OutputSheet, { styles, plan, paper }: SheetContext, target: Target): readonly Step[] {
  const titleOfKey = (key: string): string | undefined => plan.sheets.find((one) => one.sheet.key === key)?.title;
  return [
    ...formatSteps(sheet, styles, target),
    ...sizeSteps(sheet, target),
    ...mergeSteps(sheet, target),
    ...conditionalSteps(sheet, styles, target),
    ...validationSteps(sheet, titleOfKey, target),
    ...viewSteps(sheet, target),
    ...pageSteps(sheet, paper, target),
    ...chartSteps(sheet, target),
    ...checkboxSteps(sheet, target),
  ];
}

/** Whether what stands on a sheet cannot be made again: it is written over in place and never cleared. */
const isKept = ({ key }: OutputSheet): boolean => key === "History";

/** All cells of a sheet that is written in place, those too that stand below its rows. */
function placesOf(sheet: OutputSheet, standing: StandingSheet | undefined): readonly Area[] {
  const areas = withoutStamp(sheet);
  const { bottom, right } = wholeArea(sheet);
  const last = (standing?.cells.length ?? 0) - 1;
  return isKept(sheet) && last > bottom ? [...areas, { top: bottom + 1, left: 0, bottom: last, right }] : areas;
}

/** The whole sheet but A1, which ends it. */
function wholeSteps({ sheet, title, standing }: PlannedSheet, context: SheetContext): Steps {
  const target: Target = { host: standing?.id ?? title, title };
  const { titleOf } = context.plan;
  return {
    title,
    isChanged: true,
    first: standing === undefined ? [makeStep(sheet.key, title, context)] : [],
    middle: [
      ...(standing === undefined || isKept(sheet) ? [] : [clearStep(standing)]),
      ...numberFormatSteps(sheet, context.styles, target),
      ...placesOf(sheet, standing).flatMap((area) => blockSteps(sheet, area, titleOf, target)),
      ...lookSteps(sheet, context, target),
    ],
    last: [stampStep(sheet, target)],
  };
}

/** Makes the check box beside the word Refresh, where there is one. */
function checkboxSteps(sheet: OutputSheet, { host }: Target): readonly Step[] {
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

/** All cells but A1. */
function withoutStamp(sheet: OutputSheet): readonly Area[] {
  const { bottom, right } = wholeArea(sheet);
  const areas: Area[] = [];
  if (right > 0) areas.push({ top: 0, left: 1, bottom: 0, right });
  if (bottom > 0) areas.push({ top: 1, left: 0, bottom, right });
  return areas;
}

const isStamp = ({ top, left, bottom, right }: Area): boolean => top + left + bottom + right === 0;

/** Whether an area is the one cell that holds the time of the refresh. */
function isMoment({ rows }: OutputSheet, { top, left, bottom, right }: Area): boolean {
  const isCell = top === SUBTITLE_ROW && bottom === top && right === left;
  return isCell && REFRESHED_MARKER.is(rows[top]?.cells[left - 1]?.value);
}

/** Only the cells whose values differ. */
function changedSteps({ sheet, title }: PlannedSheet, standing: StandingSheet, context: SheetContext): Steps {
  const target: Target = { host: standing.id, title };
  const areas = changedAreas(sheet, standing.cells);
  const isChanged = !areas.every((area) => isMoment(sheet, area));
  const blocks = areas.filter((area) => !isStamp(area));
  return {
    title,
    isChanged,
    first: [],
    middle: blocks.flatMap((area) => blockSteps(sheet, area, context.plan.titleOf, target)),
    last: isChanged ? [stampStep(sheet, target)] : [],
  };
}

/** The look that the stamp of a sheet to be written tells. */
function lookOf(sheet: OutputSheet): string | undefined {
  const value = sheet.rows[0]?.cells[0]?.value ?? null;
  return isFault(value) ? undefined : parseStamp(value)?.look;
}

/**
 * What is to be done for a sheet: all of it, only the cells that differ where it stands with the same look, or nothing. A sheet that is
 * not finished carries a mark and the tab of an old one until its last step.
 */
export function sheetSteps(planned: PlannedSheet, context: SheetContext): SheetSteps {
  const { sheet, standing } = planned;
  const hasLook = standing?.look !== undefined && standing.look === lookOf(sheet);
  const steps = hasLook ? changedSteps(planned, standing, context) : wholeSteps(planned, context);
  const isHome = refreshCellOf(sheet) !== undefined;
  if (steps.last.length === 0 || standing === undefined) return { ...steps, isHome };
  return {
    ...steps,
    isHome,
    first: [...steps.first, markStep(sheet.key, { host: standing.id, title: standing.title })],
  };
}

/** A sheet of the user's: made, written, and never found again. */
export function templateSteps(
  sheet: OutputSheet,
  title: string,
  { styles, paper }: Pick<SheetContext, "styles" | "paper">,
): readonly Step[] {
  const target: Target = { host: title, title };
  const plan: BookPlan = { sheets: [], gone: [], titleOf: (same) => same };
  const context: SheetContext = { styles, paper, plan, names: new Set(), onMade: () => undefined };
  return [
    { bytes: ACTION_BYTES, write: (_, { workbook }) => void workbook.worksheets.add(title) },
    ...numberFormatSteps(sheet, styles, target),
    ...blockSteps(sheet, wholeArea(sheet), plan.titleOf, target),
    ...lookSteps(sheet, context, target),
    {
      bytes: ACTION_BYTES,
      write: (sheetOf) => {
        setTab(sheetOf(title), sheet.tab);
      },
    },
  ];
}
