import type { Area, OutputSheet } from "../core/index.ts";
import { REFRESHED_MARKER, SUBTITLE_ROW, isFault, parseStamp } from "../core/index.ts";
import { refreshCellOf } from "./refresh-cell.ts";
import type { SheetContext } from "./sheet-frame.ts";
import { checkboxSteps, clearStep, makeStep, markStep, stampStep } from "./sheet-frame.ts";
import type { BookPlan, PlannedSheet, StandingSheet } from "./standing.ts";
import type { Step } from "./steps.ts";
import { ACTION_BYTES } from "./steps.ts";
import { chartSteps } from "./write-chart.ts";
import { formatSteps, numberFormatSteps, sizeSteps } from "./write-format.ts";
import type { Target } from "./write-format.ts";
import { pageSteps, setTab, viewSteps } from "./write-page.ts";
import { conditionalSteps, mergeSteps, validationSteps } from "./write-rules.ts";
import { blockSteps, changedAreas, wholeArea } from "./write-values.ts";

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

/** The same, with the steps in the middle yet to be made: of a long list that takes a while. */
export interface SheetWork extends Omit<SheetSteps, "middle"> {
  readonly middle: Iterable<Step>;
}

type Work = Omit<SheetWork, "isHome">;

function* lookSteps(sheet: OutputSheet, { styles, plan, paper }: SheetContext, target: Target): Iterable<Step> {
  const titleOfKey = (key: string): string | undefined => plan.sheets.find((one) => one.sheet.key === key)?.title;
  yield* formatSteps(sheet, styles, target);
  yield* sizeSteps(sheet, target);
  yield* mergeSteps(sheet, target);
  yield* conditionalSteps(sheet, styles, target);
  yield* validationSteps(sheet, titleOfKey, target);
  yield* viewSteps(sheet, target);
  yield* pageSteps(sheet, paper, target);
  yield* chartSteps(sheet, target);
  yield* checkboxSteps(sheet, target);
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

function* blocksOf(
  sheet: OutputSheet,
  areas: readonly Area[],
  titleOf: BookPlan["titleOf"],
  target: Target,
): Iterable<Step> {
  for (const area of areas) yield* blockSteps(sheet, area, titleOf, target);
}

function* wholeMiddle({ sheet, standing }: PlannedSheet, context: SheetContext, target: Target): Iterable<Step> {
  if (standing !== undefined && !isKept(sheet)) yield clearStep(standing);
  yield* numberFormatSteps(sheet, context.styles, target);
  yield* blocksOf(sheet, placesOf(sheet, standing), context.plan.titleOf, target);
  yield* lookSteps(sheet, context, target);
}

/** The whole sheet but A1, which ends it. */
function wholeSteps(planned: PlannedSheet, context: SheetContext): Work {
  const { sheet, title, standing } = planned;
  const target: Target = { host: standing?.id ?? title, title };
  return {
    title,
    isChanged: true,
    first: standing === undefined ? [makeStep(sheet.key, title, context)] : [],
    middle: wholeMiddle(planned, context, target),
    last: [stampStep(sheet, target)],
  };
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
function changedSteps({ sheet, title }: PlannedSheet, standing: StandingSheet, context: SheetContext): Work {
  const target: Target = { host: standing.id, title };
  const areas = changedAreas(sheet, standing.cells);
  const isChanged = !areas.every((area) => isMoment(sheet, area));
  const blocks = areas.filter((area) => !isStamp(area));
  return {
    title,
    isChanged,
    first: [],
    middle: blocksOf(sheet, blocks, context.plan.titleOf, target),
    last: isChanged ? [stampStep(sheet, target)] : [],
  };
}

/** The look that the stamp of a sheet to be written tells. */
export function lookOf(sheet: OutputSheet): string | undefined {
  const value = sheet.rows[0]?.cells[0]?.value ?? null;
  return isFault(value) ? undefined : parseStamp(value)?.look;
}

/**
 * What is to be done for a sheet: all of it, only the cells that differ where it stands with the same look, or nothing. A sheet that is
 * not finished carries a mark and the tab of an old one until its last step.
 */
export function sheetSteps(planned: PlannedSheet, context: SheetContext): SheetWork {
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
