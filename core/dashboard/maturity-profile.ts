import type { AssessedMaturity } from "../assess/pmo/maturity.ts";
import type { DimensionMaturity, Maturity, MaturityObject } from "../score/maturity.ts";
import { numberOf } from "../score/measured.ts";
import type { ChartBlock, TableBlock } from "./block.ts";
import { type TableCell, UNKNOWN } from "./cell.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted } from "./listing.ts";
import { maturityWhy } from "./why-id.ts";
import { labels, say, word } from "../words/say.ts";

/** What each assessment is called. */
export const MATURITY_NAMES: Readonly<Record<MaturityObject, string>> = labels({
  "PMO department": "The PMO as a department",
  "organization capability": "Project management in the organization",
});

/** What an assessment is called: with its model where several assess the same object. */
export function maturityName({ object, alone, model }: AssessedMaturity): string {
  if (alone || model === undefined) return word(MATURITY_NAMES[object]);
  return titleOf(object, model);
}

/** What an assessment by a model is called. */
export const titleOf = (object: MaturityObject, model: string): string =>
  object === "PMO department"
    ? say`The PMO as a department: ${model}`
    : say`Project management in the organization: ${model}`;

/** "1 Repeatable"; the number alone where the model names no levels; 0 is below the first. */
export const levelText = (level: number, levels: readonly string[]): string =>
  [String(level), word(levels[level - 1] ?? "")].join(" ").trim();

type Line = DimensionMaturity & Pick<AssessedMaturity, "key" | "levels"> & { readonly limits: boolean };

const COLUMNS: readonly Listed<Line>[] = [
  {
    column: { header: "Dimension", kind: "text", units: 1 },
    always: true,
    widens: true,
    cell: ({ dimension, limits }) => ({ kind: "text", text: dimension, tone: limits ? "lead" : "plain" }),
  },
  {
    column: { header: "Level", kind: "count" },
    always: true,
    cell: ({ level, key, dimension }) => ({
      kind: "number",
      value: level,
      as: "plain",
      why: maturityWhy(key, dimension),
    }),
  },
  {
    column: { header: "Inside\nnext, %", kind: "percent" },
    always: true,
    cell: ({ insidePercent, key, dimension }): TableCell => {
      if (insidePercent.kind === "known")
        return { kind: "number", value: insidePercent.value, why: maturityWhy(key, dimension) };
      return insidePercent.missing.includes("topLevel") ? { kind: "unknown", word: "–" } : UNKNOWN;
    },
  },
  { column: { header: "Target", kind: "count" }, cell: ({ target }) => target ?? null },
  {
    column: { header: "Gap", kind: "count" },
    cell: ({ gap, targetMissed }) =>
      gap === undefined
        ? null
        : { kind: "number", value: Math.max(0, gap), ...(targetMissed ? { stress: "pastLimit" } : {}) },
  },
  { column: { header: "Target by", kind: "date" }, cell: ({ targetDate }) => targetDate ?? null },
];

const LEFT_UNITS = 7;

/** Level, part inside the next, target and gap by dimension. */
export function profileTable(one: AssessedMaturity, maturity: Maturity): TableBlock {
  const items = maturity.profile.map((each): Line => ({
    ...each,
    key: one.key,
    levels: one.levels,
    limits: each.dimension === maturity.limiting,
  }));
  const kept = fitted(COLUMNS, items, LEFT_UNITS);
  return {
    kind: "table",
    heading: "Profile",
    note: say`the dimension that limits is bold`,
    columns: columnsOf(kept),
    rows: items.map((item) => ({ cells: cellsOf(kept, item), why: maturityWhy(item.key, item.dimension) })),
  };
}

const ROW_PX = 22;
const HEAD_PX = 30;

/** The level of each dimension, the part inside the next included, beside its target. */
export function profileChart(one: AssessedMaturity, { profile, limiting }: Maturity): ChartBlock {
  const reached = ({ level, insidePercent }: DimensionMaturity): number => level + (numberOf(insidePercent) ?? 0) / 100;
  const hasTargets = profile.some(({ target }) => target !== undefined);
  const said = profile.map(({ dimension, level, target }) =>
    target === undefined ? `${dimension} ${level}` : `${dimension} ${say`${level} of ${target}`}`,
  );
  return {
    kind: "chart",
    name: `Maturity ${one.key}`,
    heading: "Level and the part inside the next",
    note: say`limited by ${limiting}`,
    form: "bar",
    categories: profile.map(({ dimension }) => dimension),
    series: [
      { name: "Reached", tone: "accent", values: profile.map(reached) },
      ...(hasTargets
        ? [{ name: "Target", tone: "accent2", values: profile.map(({ target }) => target) } as const]
        : []),
    ],
    labels: "money",
    heightPx: Math.max(180, HEAD_PX + profile.length * ROW_PX * (hasTargets ? 1.5 : 1)),
    altText: say`${maturityName(one)}, level by dimension: ${said.join(", ")}.`,
  };
}
