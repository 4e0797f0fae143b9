import type { CostPosition } from "../value/cost.ts";
import { isAbove } from "../score/number.ts";
import { daysText, limitText, percentText } from "../value/number-text.ts";
import { isBeyondGateSlip, type Slip } from "../value/schedule.ts";
import type { Thresholds } from "../value/thresholds.ts";
import type { DimensionStatus, LifeCycleStatus, Reason } from "./assessment.ts";
import { notKept, toDimension } from "./dimension.ts";

interface AtGate {
  readonly slip: Slip;
  readonly cost: CostPosition;
}

type Part = Pick<Reason, "rule" | "says" | "threshold" | "color" | "value">;

function gateParts(status: LifeCycleStatus, limits: Thresholds): Part[] {
  const parts: Part[] = [];
  if (status.ahead)
    parts.push({
      rule: "life-cycle/ahead",
      value: status.stated ?? null,
      threshold: "red when the stated phase is ahead of the evidence",
      says: `${status.statedText ?? status.stated ?? ""} is stated, ${status.earned ?? ""} is supported`,
      color: "red",
    });
  const at = status.phases.find(({ phase }) => phase === status.earned);
  if (status.status === "Blocked" && (at?.decision === "Rework" || at?.decision === "Cancelled"))
    parts.push({
      rule: "life-cycle/blocked",
      value: at.decision,
      threshold: "red when the gate says Rework or Cancelled",
      says: `${at.phase} gate: ${at.decision}`,
      color: "red",
    });
  if (status.status === "Lapsed")
    parts.push({
      rule: "life-cycle/lapsed",
      value: at?.phase ?? null,
      threshold: "red when a gate condition is overdue",
      says: `A condition of the ${at?.phase ?? ""} gate is overdue`,
      color: "red",
    });
  parts.push(...waitingParts(status, limits));
  return parts;
}

function waitingParts(status: LifeCycleStatus, limits: Thresholds): Part[] {
  const parts: Part[] = [];
  const waited = status.reviewAgeDays;
  if (status.status === "Ready for review" && waited !== undefined && waited > limits.reviewWaitDays)
    parts.push({
      rule: "life-cycle/waiting",
      value: waited,
      threshold: `amber above ${limits.reviewWaitDays} days`,
      says: `Ready for review for ${daysText(waited)}`,
      color: "amber",
    });
  const conditional = status.phases.find((phase) => phase.status === "Passed with conditions");
  if (conditional !== undefined)
    parts.push({
      rule: "life-cycle/conditions",
      value: conditional.phase,
      threshold: "amber while conditions are open",
      says: `${conditional.phase} gate passed on conditions`,
      color: "amber",
    });
  return parts;
}

function toleranceParts({ slip, cost }: AtGate, limits: Thresholds): Part[] {
  const parts: Part[] = [];
  if (isBeyondGateSlip(slip, limits) && slip.kind !== "unknown" && slip.percent.kind === "known")
    parts.push({
      rule: "life-cycle/gate-slip",
      value: slip.percent.value,
      threshold: `amber above the gate tolerance of ${limitText(limits.gateSlipPercent)} %`,
      says: `Slip ${percentText(slip.percent.value)} is beyond the gate tolerance`,
      color: "amber",
    });
  const overrun = cost.overrunPercent;
  if (overrun.kind === "known" && cost.ruling === "stated" && isAbove(overrun.value, limits.gateOverrunPercent))
    parts.push({
      rule: "life-cycle/gate-overrun",
      value: overrun.value,
      threshold: `amber above the gate tolerance of ${limitText(limits.gateOverrunPercent)} %`,
      says: `Overrun ${percentText(overrun.value)} is beyond the gate tolerance`,
      color: "amber",
    });
  return parts;
}

/** Life cycle of one entity as a dimension: no gate evidence gives no color. */
export function lifeCycleDimension(
  status: LifeCycleStatus,
  atGate: AtGate | undefined,
  limits: Thresholds,
): DimensionStatus {
  if (!status.evidence) return notKept("lifeCycle");
  const parts = gateParts(status, limits);
  if (atGate !== undefined) parts.push(...toleranceParts(atGate, limits));
  if (parts.length === 0 && status.earned !== undefined)
    parts.push({
      rule: "life-cycle/on-plan",
      value: status.earned,
      threshold: "green while the stated phase is supported and no gate blocks",
      says: `${status.earned} is supported by the evidence`,
      color: "green",
    });
  const reasons = parts.map((part): Reason => ({ ...part, cells: status.cells }));
  return toDimension({ dimension: "lifeCycle", kept: true, reasons });
}
