import { type Code, codeOf, severityOf, titleOf } from "../finding.ts";
import { baseHead } from "../history/past.ts";
import { say, sense } from "../words/say.ts";
import type { TableBlock } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import { longDay } from "./parts.ts";
import { figureWhy } from "./why-id.ts";

const MOST_ROWS = 30;

interface Moved {
  readonly code: Code;
  readonly before: number;
  readonly now: number;
}

const countIn = (value: unknown): number => (typeof value === "number" ? value : 0);

/** Findings that came or went since the snapshot that the status date is compared with: those that grew most first. */
export function movedFindings({ chronicle }: Pick<DashboardContext, "chronicle">): readonly Moved[] {
  const moved: Moved[] = [];
  for (const { level, metric, entity, before, after } of chronicle.moved) {
    const code = level === "register" && metric === "findings" ? codeOf(entity) : undefined;
    if (code !== undefined) moved.push({ code, before: countIn(before), now: countIn(after) });
  }
  return moved.sort((a, b) => b.now - b.before - (a.now - a.before));
}

/** Which findings are new and which are gone; undefined without an earlier snapshot, or where nothing came or went. */
export function movedTable(context: DashboardContext): TableBlock | undefined {
  const head = baseHead(context.chronicle.past);
  const moved = movedFindings(context);
  if (head === undefined || moved.length === 0) return undefined;
  const items = moved.slice(0, MOST_ROWS);
  const sum = (of: (one: Moved) => number): number => moved.reduce((all, one) => all + Math.max(0, of(one)), 0);
  const added = sum(({ before, now }) => now - before);
  const gone = sum(({ before, now }) => before - now);
  return {
    kind: "table",
    why: figureWhy("quality/moved"),
    heading: say`New and gone since ${longDay(head.asOf)}`,
    note: say`${added} new, ${gone} gone`,
    columns: [
      { header: "What is wrong", kind: "text", units: 9 },
      { header: "Code", kind: "secondary" },
      { header: "Before", kind: "count" },
      { header: "Now", kind: "count" },
      { header: sense("Change", "difference"), kind: "varianceDays", units: 2 },
    ],
    rows: items.map(({ code, before, now }) => ({
      cells: [
        { kind: "text", text: titleOf(code), tone: severityOf(code) === "error" ? "lead" : "plain" },
        code,
        before,
        now,
        now - before,
      ],
    })),
  };
}
