import type { AssessedRisk } from "../assess/assessed-risk.ts";
import { valueOf } from "../model/row.ts";
import { normalizeText } from "../words/normalize.ts";
import type { TableBlock, TableColumn, TableRow } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import { firstFew } from "./first-few.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted } from "./listing.ts";
import { countWord, moneyCell, withUnit } from "./parts.ts";
import type { ScaledRisks } from "./risks-scale.ts";
import { say, sense, word } from "../words/say.ts";

interface Cause {
  readonly text: string;
  readonly projects: Set<number>;
  risks: number;
  exposure: number | undefined;
}

type CauseField = "cause" | "category";

function addCauses(risks: readonly AssessedRisk[], field: CauseField, causes: Map<string, Cause>): void {
  const keys = new Map<string, string>();
  for (const { item, standing, exposure } of risks) {
    const text = standing === "open" ? valueOf(item.row, field) : undefined;
    if (text === undefined || item.project === undefined) continue;
    let key = keys.get(text);
    if (key === undefined) {
      key = `${field}|${normalizeText(text)}`;
      keys.set(text, key);
    }
    let cause = causes.get(key);
    if (cause === undefined) {
      cause = { text: text.trim(), projects: new Set(), risks: 0, exposure: undefined };
      causes.set(key, cause);
    }
    cause.projects.add(item.project);
    cause.risks += 1;
    if (exposure !== undefined) cause.exposure = (cause.exposure ?? 0) + exposure;
  }
}

const MOST_CAUSES = 8;

/** What threatens several projects at once, over B to F; undefined when no cause or category is kept, or too few projects are. */
export function causesTable(context: DashboardContext): TableBlock | undefined {
  const { risks, model, policy } = context.assessments;
  const fields = (["cause", "category"] as const).filter((field) =>
    model.registers.risks.some(({ columns }) => columns[field] !== undefined),
  );
  const limit = policy.limits["limit.sameCauseProjects"];
  if (fields.length === 0 || model.projects.length < limit) return undefined;
  const causes = new Map<string, Cause>();
  for (const field of fields) addCauses(risks, field, causes);
  const shared = [...causes.values()].filter(({ projects }) => projects.size >= limit);
  const first = firstFew(shared, MOST_CAUSES, (a, b) => b.projects.size - a.projects.size || b.risks - a.risks);
  const withMoney = first.some(({ exposure }) => exposure !== undefined);
  const columns: readonly TableColumn[] = [
    {
      header: fields.map((field) => (field === "cause" ? "Cause" : "Category")).join(" or "),
      kind: "text",
      units: withMoney ? 2 : 3,
    },
    { header: "Projects", kind: "count" },
    { header: "Risks", kind: "count" },
    ...(withMoney ? [{ header: withUnit("Exposure", context), kind: "money" } as const] : []),
  ];
  const toRow = ({ text, projects, risks: count, exposure }: Cause): TableRow => ({
    cells: [text, projects.size, count, ...(withMoney ? [moneyCell(exposure, context)] : [])],
  });
  return {
    kind: "table",
    heading: say`Same cause in ${countWord(limit)} or more projects`,
    ...(shared.length > first.length ? { note: say`first ${first.length} of ${shared.length}` } : {}),
    columns,
    rows: first.map(toRow),
    empty: "None.",
  };
}

/** Open risks of one band. */
interface BandLine {
  readonly name: string;
  readonly risks: readonly AssessedRisk[];
}

function medianAge(risks: readonly AssessedRisk[]): number | undefined {
  const known: number[] = [];
  for (const { ageDays } of risks) if (ageDays !== undefined && ageDays >= 0) known.push(ageDays);
  const ages = Float64Array.from(known).sort();
  const middle = Math.floor(ages.length / 2);
  const upper = ages[middle];
  if (upper === undefined) return undefined;
  return ages.length % 2 === 1 ? upper : Math.round((upper + (ages[middle - 1] ?? upper)) / 2);
}

/** How many of those whose register keeps it; undefined where none does. */
function countWhere(
  risks: readonly AssessedRisk[],
  of: (risk: AssessedRisk) => boolean | undefined,
): number | undefined {
  let count: number | undefined;
  for (const risk of risks) {
    const found = of(risk);
    if (found !== undefined) count = (count ?? 0) + (found ? 1 : 0);
  }
  return count;
}

const lacks = (has: boolean | undefined): boolean | undefined => (has === undefined ? undefined : !has);

const ageColumns = (): readonly Listed<BandLine>[] => [
  { column: { header: "Band", kind: "text", units: 3 }, cell: ({ name }) => name, always: true, widens: true },
  { column: { header: sense("Open", "count"), kind: "count" }, cell: ({ risks }) => risks.length, always: true },
  { column: { header: "Median age\ndays", kind: "count" }, cell: ({ risks }) => medianAge(risks) ?? null },
  {
    column: { header: "No owner", kind: "count" },
    cell: ({ risks }) => countWhere(risks, ({ hasOwner }) => lacks(hasOwner)) ?? null,
  },
  {
    column: { header: "No\nresponse", kind: "count" },
    cell: ({ risks }) => countWhere(risks, ({ hasResponse }) => lacks(hasResponse)) ?? null,
  },
  {
    column: { header: "Response\nlate", kind: "count" },
    cell: ({ risks }) =>
      countWhere(risks, ({ lateDays }) => (lateDays === undefined ? undefined : lateDays > 0)) ?? null,
  },
];

/** Bands of one scale, highest first; then what is not scored. */
function scaleLines({ preset, open }: ScaledRisks, named: string): readonly BandLine[] {
  const byBand: AssessedRisk[][] = preset.bands.map(() => []);
  const unscored: AssessedRisk[] = [];
  for (const risk of open) (byBand[risk.residual?.band ?? -1] ?? unscored).push(risk);
  const lines = preset.bands
    .map(({ name }, band) => ({ name: named + word(name), risks: byBand[band] ?? [] }))
    .reverse();
  return unscored.length === 0 ? lines : [...lines, { name: named + say`Not scored`, risks: unscored }];
}

const bandLines = (scales: readonly ScaledRisks[]): readonly BandLine[] =>
  scales.flatMap((scaled) => scaleLines(scaled, scales.length > 1 ? `${word(scaled.preset.name)}: ` : ""));

/** Age, owners and responses per band, highest first, in as many units of the grid. */
export function ageTable(scales: readonly ScaledRisks[], units: number): TableBlock {
  const lines = bandLines(scales);
  const listed = fitted(ageColumns(), lines, units);
  return {
    kind: "table",
    heading: "Age and responses",
    columns: columnsOf(listed),
    rows: lines.map((line) => ({ cells: cellsOf(listed, line) })),
  };
}
