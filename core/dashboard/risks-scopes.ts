import type { AssessedRisk } from "../assess/assessed-risk.ts";
import type { Level } from "../model/model.ts";
import type { TableBlock, TableColumn, TableRow } from "./block.ts";
import type { TableCell } from "./cell.ts";
import { UNKNOWN } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { firstFew } from "./first-few.ts";
import { moneyCell, withUnit } from "./parts.ts";
import type { GroupLevel, RiskGroup } from "./risks-groups.ts";
import { toGroup } from "./risks-groups.ts";
import { countBands } from "./risks-matrix.ts";
import type { ScaledRisks } from "./risks-scale.ts";
import { label, say, sense, word } from "../words/say.ts";

const MOST_GROUPS = 15;
const PAGE_UNITS = 14;

/** The highest band that holds one of the risks. */
function highestCell(risks: readonly AssessedRisk[]): TableCell {
  let highest: AssessedRisk["residual"];
  for (const { residual } of risks) {
    if (residual === undefined) continue;
    if (highest === undefined || residual.band - residual.bands > highest.band - highest.bands) highest = residual;
  }
  if (highest === undefined) return UNKNOWN;
  return { kind: "band", text: highest.bandName, band: highest.band, of: highest.bands };
}

/** Columns of counts: every band of the one scale; of several scales only what is in a top band. */
function bandColumns(scales: readonly ScaledRisks[]): readonly string[] {
  const [only, second] = scales;
  if (only === undefined || second !== undefined) return [say`Top band`];
  return only.preset.bands.map(({ name }) => word(name)).reverse();
}

function bandCounts(risks: readonly AssessedRisk[], scales: readonly ScaledRisks[]): readonly number[] {
  const [only, second] = scales;
  if (only === undefined || second !== undefined) return [risks.filter(({ top }) => top).length];
  return countBands(risks, only.preset).slice().reverse();
}

const unscoredOf = (risks: readonly AssessedRisk[]): number =>
  risks.reduce((count, { residual }) => count + (residual === undefined ? 1 : 0), 0);

interface ScopeTable {
  readonly heading: string;
  readonly first: string;
  readonly groups: readonly RiskGroup[];
  readonly note?: string;
}

function scopeTable(
  { heading, first, groups, note }: ScopeTable,
  scales: readonly ScaledRisks[],
  context: DashboardContext,
): TableBlock {
  const withMoney = groups.some(({ exposure }) => exposure !== undefined);
  const withNeeded = groups.some(({ needed }) => needed !== undefined);
  const withUnscored = groups.some(({ open }) => unscoredOf(open) > 0);
  const bands = bandColumns(scales);
  const counts: readonly TableColumn[] = [
    { header: sense("Open", "count"), kind: "count" },
    ...bands.map((header): TableColumn => ({ header, kind: "count" })),
    ...(withUnscored ? [{ header: "Not scored", kind: "count" } as const] : []),
    ...(withMoney ? [{ header: withUnit("Exposure", context), kind: "money" } as const] : []),
    ...(withNeeded ? [{ header: withUnit("For 80 %", context), kind: "money" } as const] : []),
  ];
  const toRow = ({ name, open, exposure, needed }: RiskGroup): TableRow => ({
    cells: [
      name,
      highestCell(open),
      open.length,
      ...bandCounts(open, scales),
      ...(withUnscored ? [unscoredOf(open)] : []),
      ...(withMoney ? [moneyCell(exposure, context)] : []),
      ...(withNeeded ? [moneyCell(needed, context)] : []),
    ],
  });
  return {
    kind: "table",
    heading,
    ...(note === undefined ? {} : { note }),
    columns: [
      { header: first, kind: "lead", units: Math.max(2, PAGE_UNITS - counts.length - 2) },
      { header: "Highest", kind: "text", units: 2 },
      ...counts,
    ],
    rows: groups.map(toRow),
  };
}

/** Bands by program, or by the projects with most in the top band. */
export function scopesTable(
  groups: readonly RiskGroup[],
  level: GroupLevel,
  scales: readonly ScaledRisks[],
  context: DashboardContext,
): TableBlock | undefined {
  if (groups.length < 2) return undefined;
  const all = level === "program" && groups.length <= MOST_GROUPS;
  const told = all ? groups : firstFew(groups, MOST_GROUPS, (a, b) => b.top - a.top || b.open.length - a.open.length);
  const note = told.length < groups.length ? say`first ${told.length} of ${groups.length}, by top band` : undefined;
  const first = level === "program" ? label("Program") : label("Project");
  const table = { heading: level === "program" ? say`Bands by program` : say`Bands by project`, first, groups: told };
  return scopeTable(note === undefined ? table : { ...table, note }, scales, context);
}

const LEVELS: readonly (readonly [Level, string])[] = [
  ["organization", label("Of the organization, or of no entity named")],
  ["portfolio", label("Of portfolios")],
  ["program", label("Of programs themselves")],
  ["project", label("Of projects")],
];

/** Bands by the level that risks belong to; undefined when all belong to one. */
export function levelsTable(scales: readonly ScaledRisks[], context: DashboardContext): TableBlock | undefined {
  const byLevel = new Map<Level, AssessedRisk[]>();
  for (const [level] of LEVELS) byLevel.set(level, []);
  for (const risk of context.assessments.risks) byLevel.get(risk.item.level)?.push(risk);
  const groups = LEVELS.map(([level, name]) => toGroup(word(name), byLevel.get(level) ?? [], undefined)).filter(
    ({ open }) => open.length > 0,
  );
  return groups.length < 2
    ? undefined
    : scopeTable({ heading: "Bands by level", first: "Level", groups }, scales, context);
}
