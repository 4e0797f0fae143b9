import { grouped } from "../grouped.ts";
import type { AssessedRisk } from "../assess/assessed-risk.ts";
import type { Change } from "../history/changes.ts";
import { rowAt } from "../history/history.ts";
import { riskOfMetric } from "../history/metrics.ts";
import { metricPoints, type Past } from "../history/past.ts";
import { riskHome, riskId } from "../history/rollup-values.ts";
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
const wasKnown = (past: Past, { level, metric, entity }: Pick<Change, "level" | "metric" | "entity">): boolean =>
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

const placeOf = (level: string, entity: string, id: string): string =>
  [level, foldEntity(entity), foldEntity(id)].join("|");

/** The risks of the registers: by entity and id, of two with one id the first, and how many bear an id. */
interface RiskIndex {
  readonly at: ReadonlyMap<string, AssessedRisk>;
  readonly byId: ReadonlyMap<string, readonly AssessedRisk[]>;
}

function indexRisks({ assessments: { risks, model } }: DashboardContext): RiskIndex {
  const at = new Map<string, AssessedRisk>();
  for (const risk of risks) {
    const id = riskId(risk);
    if (id === undefined) continue;
    const [level, entity] = riskHome(risk, model);
    const place = placeOf(level, entity, id);
    if (!at.has(place)) at.set(place, risk);
  }
  const byId = grouped(risks, (risk) => {
    const id = riskId(risk);
    return id === undefined ? undefined : foldEntity(id);
  });
  return { at, byId };
}

/** The only risk of an id, where it belongs to another entity now than ever before. */
function movedAway({ change, id }: Told, { byId }: RiskIndex, { assessments, chronicle }: DashboardContext) {
  const [risk, ...others] = byId.get(foldEntity(id)) ?? [];
  if (risk === undefined || others.length > 0) return undefined;
  const [level, entity] = riskHome(risk, assessments.model);
  return wasKnown(chronicle.past, { ...change, level, entity }) ? undefined : risk;
}

function moveOf(told: Told, index: RiskIndex, context: DashboardContext): RiskMove {
  const { change, id } = told;
  const risk = index.at.get(placeOf(change.level, change.entity, id)) ?? movedAway(told, index, context);
  const [before, after] = [textOf(change.before), textOf(change.after)];
  return { kind: kindOf(change, risk, context.chronicle.past), id, risk, home: change.entity, before, after };
}

/** One risk that went from one entity to another is told once: gone there, and here. Ids that several entities use are no such sign. */
function joined(moves: readonly RiskMove[]): readonly RiskMove[] {
  const gone = moves.filter(({ kind }) => kind === "removed");
  const come = moves.filter(({ before }) => before === undefined);
  const [from, to] = [gone[0], come[0]];
  if (from === undefined || to === undefined || gone.length > 1 || come.length > 1) return moves;
  const others = moves.filter((move) => move !== from && move !== to);
  return [{ ...to, kind: "moved", before: from.before }, ...others];
}

/**
 * Risks that are new, closed, gone from their register or in another band, the gravest first. A risk is told by its id and the entity
 * that it belongs to: many registers number their risks from one. One that moved to another project is told once.
 */
export function riskMoves(context: DashboardContext): readonly RiskMove[] {
  const changes = riskChanges(context);
  if (changes.length === 0) return [];
  const index = indexRisks(context);
  const byId = grouped(
    changes.map((told) => moveOf(told, index, context)),
    ({ id }) => foldEntity(id),
  );
  return [...byId.values()]
    .flatMap(joined)
    .sort(
      (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || bandRank(b) - bandRank(a) || (a.id < b.id ? -1 : 1),
    );
}
