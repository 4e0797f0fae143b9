import type { Day } from "../day.ts";
import { withScale } from "./amount-text.ts";
import type { Attention, AttentionItem } from "./attention.ts";
import { attention } from "./attention.ts";
import type { TableBlock, TableRow } from "./block.ts";
import type { TableCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { firstFew } from "./first-few.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted } from "./listing.ts";
import { plural, shown } from "./parts.ts";
import { continued, reasonsCell } from "./reason-text.ts";
import { clauses } from "../words/clauses.ts";
import { label, say } from "../words/say.ts";

const MOST = 10;
const FEWEST = 4;
/** Lines that groups and items share, so that the page fits. */
const SHARED_LINES = 16.5;
/** What a comment, or a reason that goes on below, adds to the line of an item. */
const FURTHER_LINE = 0.9;
/** Characters of reasons that one line holds. */
const LONG_REASON = 80;
const COMMENT_LENGTH = 160;
const WIDTH = 14;
const PROJECT = label("Project and what the register says");
/** Characters of a name that its first unit holds in bold. */
const LONG_NAME = 26;
/** Characters of a person that one unit holds. */
const LONG_OWNER = 10;
/** Characters of a decision that three units hold. */
const LONG_DECISION = 32;

/** The nearest day to come; where all have passed the latest, bold. */
function byCell(days: readonly Day[], today: Day): TableCell {
  const [next] = firstFew(
    days.filter((day) => day >= today),
    1,
    (a, b) => a - b,
  );
  if (next !== undefined) return { kind: "day", day: next };
  const [latest] = firstFew(days, 1, (a, b) => b - a);
  return latest === undefined ? null : { kind: "day", day: latest, stress: "pastLimit" };
}

function what({ assessments }: DashboardContext): readonly Listed<AttentionItem>[] {
  const { hidden } = assessments.coverage;
  return [
    { column: { header: PROJECT, kind: "lead" }, always: true, cell: ({ name }) => name },
    ...(hidden
      ? []
      : [
          {
            column: { header: "Computed", kind: "leading" },
            always: true,
            cell: ({ computed }: AttentionItem) => computed,
          } as const,
        ]),
    {
      column: { header: "Reported", kind: hidden ? "leading" : "mark" },
      always: true,
      cell: ({ reported }) => reported,
    },
    {
      column: { header: "Why, from the data", kind: "text", units: 4 },
      always: true,
      widens: true,
      cell: ({ says, sayWhy }) =>
        reasonsCell(says, sayWhy) ?? { kind: "text", text: say`Nothing measured explains it`, tone: "secondary" },
    },
  ];
}

function whatNext(context: DashboardContext, { over }: { readonly over: boolean }): readonly Listed<AttentionItem>[] {
  return [
    { column: { header: "Decision asked", kind: "text", units: 4 }, cell: ({ decision }) => decision ?? null },
    { column: { header: "Owner", kind: "text" }, cell: ({ owner }) => owner },
    { column: { header: "Next date", kind: "date" }, cell: ({ days }) => byCell(days, context.asOf.day) },
    {
      column: { header: withScale(over ? "Over" : "Budget", context), kind: over ? "variance" : "money" },
      cell: (item) => {
        const amount = over ? item.over : item.budget;
        if (amount === undefined) return { kind: "unknown", why: item.overWhy };
        return { kind: "number", value: shown(amount, context), why: item.overWhy };
      },
    },
  ];
}

function toRow(item: AttentionItem, kept: readonly Listed<AttentionItem>[]): TableRow {
  const cells = cellsOf(kept, item);
  const comment = item.comment?.trim() ?? "";
  const why = item.sayWhy;
  if (comment === "") return { cells, why };
  const text = comment.length > COMMENT_LENGTH ? `${comment.slice(0, COMMENT_LENGTH - 1).trim()}…` : comment;
  return { cells, why, below: { text, quoted: true } };
}

const longerThan = (limit: number, text: TableCell | undefined): boolean =>
  typeof text === "string" && text.length > limit;

/** Names and owners take a second unit where they need it and no decision is asked; beside short decisions, owners alone. */
function unitsOf(items: readonly AttentionItem[]): Readonly<Record<string, number>> {
  if (items.every(({ decision }) => decision === undefined)) {
    const names = items.some(({ name }) => longerThan(LONG_NAME, name));
    return { Owner: 2, ...(names ? { [PROJECT]: 2 } : {}) };
  }
  const owners = items.some(({ owner }) => longerThan(LONG_OWNER, owner));
  const decisions = items.some(({ decision }) => longerThan(LONG_DECISION, decision));
  return owners && !decisions ? { "Decision asked": 3, Owner: 2 } : {};
}

function roomy(
  listed: readonly Listed<AttentionItem>[],
  items: readonly AttentionItem[],
): readonly Listed<AttentionItem>[] {
  const units = unitsOf(items);
  return listed.map((one) => {
    const wanted = units[one.column.header];
    return wanted === undefined ? one : { ...one, column: { ...one.column, units: wanted } };
  });
}

const linesOf = ({ says, comment }: AttentionItem): number =>
  1 + ((comment ?? "").trim() === "" ? 0 : FURTHER_LINE) + (clauses(says).length > LONG_REASON ? FURTHER_LINE : 0);

/** The first items that fit beside so many lines above them, but four. */
function fitting(items: readonly AttentionItem[], linesAbove: number): readonly AttentionItem[] {
  let lines = linesAbove;
  let count = 0;
  for (const item of items) {
    lines += linesOf(item);
    if (lines > SHARED_LINES && count >= FEWEST) break;
    count += 1;
  }
  return items.slice(0, count);
}

/** "11 projects and 1 program". */
function countsText({ projects, programs }: Attention["of"]): string {
  const told = plural(projects, "project");
  if (programs === 0) return told;
  return projects === 0 ? plural(programs, "program") : say`${told} and ${plural(programs, "program")}`;
}

/** "first 10 of 11 projects and 1 program, by color, then money over; a program's money holds that of its projects". */
function noteOf(items: readonly AttentionItem[], of: Attention["of"], { over }: { readonly over: boolean }): string {
  const order = over ? say`By color, then money over` : say`By color, then budget`;
  const isAll = of.projects + of.programs <= items.length;
  const told = isAll ? order : say`first ${items.length} of ${countsText(of)}, ${continued(order)}`;
  return clauses([told, items.some(bearsProjects) ? say`a program's money holds that of its projects` : ""]);
}

const bearsProjects = ({ kind, over, budget }: AttentionItem): boolean =>
  kind === "program" && (over ?? budget) !== undefined;

/**
 * At most ten projects and programs that are red or amber, by color, then by money; fewer, but four, where many lines stand above them,
 * rows of groups and of the headline, so that Portfolio stays on one page.
 */
export function attentionBlock(context: DashboardContext, linesAbove = 0): TableBlock {
  const { items: first, of } = attention(context, MOST);
  const items = fitting(first, linesAbove);
  const over = items.some((item) => item.over !== undefined);
  const listed = roomy([...what(context), ...whatNext(context, { over })], items);
  const kept = fitted(listed, items, WIDTH);
  return {
    kind: "table",
    heading: "Needs attention",
    ...(items.length === 0 ? {} : { note: noteOf(items, of, { over }) }),
    columns: columnsOf(kept),
    rows: items.map((item) => toRow(item, kept)),
    empty: "No red or amber project.",
  };
}
