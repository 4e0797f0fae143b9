import type { AssessedRisk } from "../assess/assessed-risk.ts";
import type { Change } from "../history/changes.ts";
import { rowAt } from "../history/history.ts";
import { riskOfMetric } from "../history/metrics.ts";
import { metricPoints, type Past } from "../history/past.ts";
import { riskId } from "../history/rollup-values.ts";
import type { DashboardContext } from "./context.ts";
import { foldEntity } from "./moved.ts";

/** What became of a risk since a snapshot. */
export type RiskMoveKind =
  "new" | "rose" | "reopened" | "moved" | "fell" | "closed" | "realized" | "frozen" | "removed";

export interface RiskMove {
  readonly kind: RiskMoveKind;
  readonly id: string;
  /** Absent when its row is gone. */
  readonly risk: AssessedRisk | undefined;
  /** Key of the entity that it belongs to. */
  readonly home: string;
  /** Bands; undefined where it was or is not open. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

const ORDER: readonly RiskMoveKind[] = [
  "new",
  "reopened",
  "rose",
  "moved",
  "realized",
  "fell",
  "closed",
  "frozen",
  "removed",
];

const textOf = (value: Change["before"]): string | undefined => (value === undefined ? undefined : String(value));

function movedBand({ preset }: AssessedRisk, before: string, after: string): RiskMoveKind {
  const [from, to] = [before, after].map((name) => preset.bands.findIndex((band) => band.name === name));
  if (from === undefined || to === undefined || from < 0 || to < 0) return "moved";
  return to > from ? "rose" : "fell";
}

/** Whether it was open on any earlier day. */
const wasKnown = (past: Past, { level, metric, entity }: Change): boolean =>
  metricPoints(past, level, metric, entity)
    .slice(0, -1)
    .some(({ value }) => value !== undefined);

function kindOf(change: Change, risk: AssessedRisk | undefined, past: Past): RiskMoveKind {
  const { before, after } = change;
  if (after === undefined) return risk === undefined || risk.standing === "open" ? "removed" : risk.standing;
  if (before === undefined) return wasKnown(past, change) ? "reopened" : "new";
  return risk === undefined ? "moved" : movedBand(risk, String(before), String(after));
}

interface Told {
  readonly change: Change;
  readonly id: string;
}

/** Whether the snapshot that the status date is compared with holds any single risk. */
function keptRisks({ index, base = -1 }: Past): boolean {
  for (const rows of index.written.values()) {
    const isRisk = rows[0] !== undefined && riskOfMetric(rows[0].metric) !== undefined;
    if (isRisk && rowAt(index, rows, base)?.value !== undefined) return true;
  }
  return false;
}

/** Changes of risks; none where one of the two snapshots kept no single risks at all. */
function riskChanges({ chronicle: { moved, past } }: DashboardContext): readonly Told[] {
  const told: Told[] = [];
  for (const change of moved) {
    const id = riskOfMetric(change.metric);
    if (id !== undefined) told.push({ change, id });
  }
  const keptNow = [...past.now.values()].some(({ metric }) => riskOfMetric(metric) !== undefined);
  return told.length > 0 && keptNow && keptRisks(past) ? told : [];
}

const bandRank = ({ risk }: RiskMove): number => risk?.residual?.band ?? -1;

/** The risks of the register by folded id; of two with one id the first. */
function risksById({ assessments: { risks } }: DashboardContext): ReadonlyMap<string, AssessedRisk> {
  const found = new Map<string, AssessedRisk>();
  for (const risk of risks) {
    const id = riskId(risk);
    if (id !== undefined && !found.has(foldEntity(id))) found.set(foldEntity(id), risk);
  }
  return found;
}

/** One risk that went from one entity to another: gone there, and here. */
const joined = (a: RiskMove, b: RiskMove): RiskMove => ({
  ...(a.after === undefined ? b : a),
  kind: "moved",
  before: a.before ?? b.before,
});

/**
 * Risks that are new, closed, gone from their register or in another band, the gravest first. One that moved to another project is told
 * once, by its id.
 */
export function riskMoves(context: DashboardContext): readonly RiskMove[] {
  const risks = risksById(context);
  const moves = new Map<string, RiskMove>();
  for (const { change, id } of riskChanges(context)) {
    const key = foldEntity(id);
    const risk = risks.get(key);
    const [before, after] = [textOf(change.before), textOf(change.after)];
    const move = { kind: kindOf(change, risk, context.chronicle.past), id, risk, home: change.entity, before, after };
    const held = moves.get(key);
    moves.set(key, held === undefined ? move : joined(held, move));
  }
  return [...moves.values()].sort(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || bandRank(b) - bandRank(a) || (a.id < b.id ? -1 : 1),
  );
}
