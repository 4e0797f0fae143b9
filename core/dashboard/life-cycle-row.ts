import type { LifeCycleStatus, PhaseCell as PhaseStanding, PhaseName } from "../assess/assessment.ts";
import { PHASE_NAMES } from "../assess/assessment.ts";
import type { TableColumn } from "./block.ts";
import type { PhaseCell, TableCell } from "./cell.ts";
import { NOT_SET, UNKNOWN } from "./cell.ts";
import { gateName } from "./gate-name.ts";
import type { Listed } from "./listing.ts";
import { word } from "../words/say.ts";

/** A project or portfolio on the grid of phases. */
export interface PhasedEntity {
  readonly name: string;
  readonly status: LifeCycleStatus;
  readonly why: string | undefined;
}

export interface PhaseLimits {
  readonly reviewWaitDays: number;
}

const STATES: Readonly<Record<PhaseStanding["status"], PhaseCell["state"]>> = {
  "Not started": "notStarted",
  "In progress": "inProgress",
  "Ready for review": "ready",
  Passed: "passed",
  "Passed with conditions": "conditions",
  Blocked: "rework",
  Lapsed: "lapsed",
};

const isLate = (status: LifeCycleStatus, phase: PhaseName, { reviewWaitDays }: PhaseLimits): boolean =>
  status.earned === phase && (status.reviewAgeDays ?? 0) > reviewWaitDays;

/** A gate that decided otherwise than for rework is named by its decision. */
function blockedCell(standing: PhaseStanding, why: string | undefined): TableCell {
  const { decision, percent } = standing;
  if (decision === "Rework" || decision === undefined) return { kind: "phase", state: "rework", percent, why };
  return { kind: "status", color: decision === "Cancelled" ? "red" : "amber", word: decision, role: "leading", why };
}

/** Without evidence the stated phase says that there is none, and where. */
function unevidencedCell({ status, why }: PhasedEntity, phase: PhaseName): PhaseCell {
  const stated = status.stated === "Closed" ? "Closure" : (status.stated ?? "Initiation");
  return stated === phase ? { kind: "phase", state: "noEvidence", why } : { kind: "phase", state: "notStarted" };
}

/** Gates are optional for programs and portfolios: without them the stated phase stands, unless the members block it. */
function statedOnlyCell({ status }: PhasedEntity, phase: PhaseName): TableCell {
  if (status.earned !== phase) return null;
  if (status.status === "Blocked") return { kind: "status", color: "red", word: "Blocked", role: "leading" };
  return { kind: "phase", state: "inProgress" };
}

const hasPhases = ({ phases }: LifeCycleStatus): boolean => phases.length > 0;

/** Where an entity stands in one phase. */
export function phaseCell(entity: PhasedEntity, phase: PhaseName, limits: PhaseLimits): TableCell {
  const { status, why } = entity;
  if (status.hold !== undefined && status.earned === phase) return statedOnlyCell(entity, phase);
  if (!hasPhases(status))
    return status.earned === undefined ? unevidencedCell(entity, phase) : statedOnlyCell(entity, phase);
  const standing = status.phases.find((one) => one.phase === phase);
  if (standing === undefined || standing.status === "Not started") return { kind: "phase", state: "notStarted" };
  if (standing.status === "Blocked") return blockedCell(standing, why);
  const state = STATES[standing.status];
  const shown = state === "ready" && isLate(status, phase, limits) ? "readyLate" : state;
  return { kind: "phase", state: shown, day: standing.gateDay, percent: standing.percent, why };
}

function statedCell({ status, why }: PhasedEntity): TableCell {
  const text = status.stated === undefined ? status.statedText : word(status.stated);
  if (text === undefined) return null;
  return status.ahead ? { kind: "text", text, tone: "smallLead", why } : { kind: "text", text, tone: "small" };
}

function dateCell({ status, why }: PhasedEntity): TableCell {
  const { nextGate } = status;
  if (nextGate === undefined) return null;
  return nextGate.day === undefined ? NOT_SET : { kind: "day", day: nextGate.day, why };
}

function ageCell({ status, why }: PhasedEntity, { reviewWaitDays }: PhaseLimits): TableCell {
  const age = status.reviewAgeDays;
  if (age === undefined) return null;
  return { kind: "number", value: age, why, ...(age > reviewWaitDays ? { stress: "pastLimit" } : {}) };
}

function missingCell({ status, why }: PhasedEntity): TableCell {
  if (!hasPhases(status)) return { ...UNKNOWN };
  return { kind: "number", value: status.missing.length, why };
}

const phaseColumn = (phase: PhaseName): TableColumn => ({
  header: `${PHASE_NAMES.indexOf(phase) + 1}  ${word(phase)}`,
  kind: "phase",
  units: 2,
});

/** The columns of the grid: name, stated phase, the four phases, and what comes next. */
export const phaseListing = (name: string, limits: PhaseLimits): readonly Listed<PhasedEntity>[] => [
  { column: { header: name, kind: "text" }, always: true, cell: (entity) => entity.name },
  { column: { header: "Stated", kind: "small" }, always: true, cell: statedCell },
  ...PHASE_NAMES.map((phase): Listed<PhasedEntity> => ({
    column: phaseColumn(phase),
    always: true,
    cell: (entity) => phaseCell(entity, phase, limits),
  })),
  {
    column: { header: "Next gate", kind: "text" },
    widens: true,
    cell: ({ status }) => (status.nextGate === undefined ? null : gateName(status.nextGate.gate)),
  },
  { column: { header: "Date", kind: "fullDate" }, cell: dateCell },
  { column: { header: "Review age\ndays", kind: "count" }, cell: (entity) => ageCell(entity, limits) },
  { column: { header: "Items\nmissing", kind: "count" }, cell: missingCell },
];
