import type { OutputBook } from "../core/index.ts";
import { ownName } from "../core/index.ts";
import { collected } from "./breathe.ts";
import { refusal } from "./faults.ts";
import type { BookOutline } from "./outline.ts";
import type { StandingSheet } from "./standing.ts";
import { planBook } from "./standing.ts";
import type { Step } from "./steps.ts";
import { ACTION_BYTES, runSteps } from "./steps.ts";
import type { Wire } from "./wire.ts";
import { paperOf } from "./write-page.ts";
import type { SheetSteps } from "./write-sheet.ts";
import { sheetSteps } from "./write-sheet.ts";

/** How far writing has come, in sheets whose content or look changes. */
export interface WriteCount {
  written: number;
  ofSheets: number;
}

/** What a refresh did to the workbook, by title. */
export interface BookChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** All that is to be written, and what it changes. */
export interface WritePlan {
  readonly changes: BookChanges;
  /** Titles of sheets that are protected and would be changed. */
  readonly locked: readonly string[];
  readonly sheets: readonly SheetSteps[];
  readonly gone: readonly StandingSheet[];
  /** Host's ids of the sheets that were made so far. */
  readonly made: () => readonly { readonly id: string; readonly title: string }[];
}

/** Decides what is written: what stands as it is to be is left alone. */
export async function planWrite(
  book: OutputBook,
  standing: readonly StandingSheet[],
  outline: BookOutline,
): Promise<WritePlan> {
  const titles = outline.sheets.map(({ frame }) => frame.title);
  const plan = planBook(book, standing, titles);
  const names = new Set(outline.frame.names.map(({ name }) => name));
  const made: { readonly id: string; readonly title: string }[] = [];
  const onMade = (id: string, title: string): void => {
    made.push({ id, title });
  };
  const context = { styles: book.styles, plan, paper: paperOf(outline.outline.locale), names, onMade };
  const sheets: SheetSteps[] = [];
  for (const planned of plan.sheets) {
    const work = sheetSteps(planned, context);
    sheets.push({ ...work, middle: await collected(work.middle) });
  }
  const isTouched = ({ middle, last }: SheetSteps): boolean => middle.length + last.length > 0;
  const locked = plan.sheets
    .filter(({ standing: stands }, at) => stands?.isProtected && isTouched(sheets[at] ?? NOTHING))
    .map(({ title }) => title);
  const isNew = (at: number): boolean => plan.sheets[at]?.standing === undefined;
  return {
    changes: {
      added: sheets.filter((_, at) => isNew(at)).map(({ title }) => title),
      changed: sheets.filter(({ isChanged }, at) => isChanged && !isNew(at)).map(({ title }) => title),
      removed: plan.gone.map(({ title }) => title),
    },
    locked,
    sheets,
    gone: plan.gone,
    made: () => made,
  };
}

const NOTHING: SheetSteps = { title: "", isHome: false, isChanged: false, first: [], middle: [], last: [] };

/** Deletes own sheets with their names. */
function deleteStep(gone: readonly StandingSheet[]): Step {
  return {
    bytes: 3 * gone.length * ACTION_BYTES,
    write: (sheetOf, { workbook }) => {
      for (const { key, id } of gone) {
        workbook.names.getItem(ownName(key)).delete();
        sheetOf(id).delete();
      }
    },
  };
}

/** The sheet that holds the time of the refresh is finished last. */
function inOrder(sheets: readonly SheetSteps[], onSheet: (sheet: SheetSteps) => void): readonly Step[] {
  const ordered = [...sheets.filter(({ isHome }) => !isHome), ...sheets.filter(({ isHome }) => isHome)];
  return [
    ...sheets.flatMap(({ first }) => first),
    ...ordered.flatMap((sheet) => {
      const steps = [...sheet.middle, ...sheet.last];
      const last = steps[steps.length - 1];
      const done = (): void => {
        onSheet(sheet);
      };
      return last === undefined ? [] : [...steps.slice(0, -1), { ...last, done }];
    }),
  ];
}

/**
 * Writes what the plan says: one round trip, and one more for each full request. `count` is kept up to date, also where writing fails.
 *
 * @throws what the host answers; where it would refuse a protected sheet, before anything is written.
 */
export async function writeBook(wire: Wire, plan: WritePlan, count: WriteCount, onSent?: () => void): Promise<void> {
  if (plan.locked.length > 0) throw refusal({ kind: "protected", sheets: plan.locked });
  count.ofSheets = plan.sheets.filter(({ isChanged }) => isChanged).length;
  const steps = inOrder(plan.sheets, ({ isChanged }) => {
    if (isChanged) count.written += 1;
  });
  await runSteps(wire, plan.gone.length === 0 ? steps : [...steps, deleteStep(plan.gone)], onSent);
}

/**
 * Deletes the sheets of Muster's with their names, and names that lead to none. Gives their titles.
 *
 * @throws what the host answers; a refusal where no visible sheet would be left.
 */
export async function removeSheets(
  wire: Wire,
  standing: readonly StandingSheet[],
  outline: BookOutline,
): Promise<readonly string[]> {
  const ids = new Set(standing.map(({ id }) => id));
  const others = outline.sheets.filter(({ frame }) => frame.isVisible && !ids.has(frame.id));
  if (standing.length === 0) return [];
  if (others.length === 0) throw refusal({ kind: "onlyOwn" });
  await runSteps(wire, [deleteStep(standing)]);
  return standing.map(({ title }) => title);
}
