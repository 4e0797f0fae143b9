import type { Hold } from "../lifecycle/members.ts";
import type { CostPosition } from "../value/cost.ts";
import { isAbove } from "../score/number.ts";
import { daysText, limitText, percentText } from "../value/number-text.ts";
import { isBeyondGateSlip, type Slip } from "../value/schedule.ts";
import type { Thresholds } from "../value/thresholds.ts";
import type { DimensionStatus, LifeCycleStatus, Reason } from "./assessment.ts";
import { notKept, toDimension } from "./dimension.ts";
import { labels, say, word } from "../words/say.ts";

interface AtGate {
  readonly slip: Slip;
  readonly cost: CostPosition;
}

type Part = Pick<Reason, "rule" | "says" | "threshold" | "color" | "value">;

function aheadParts({ ahead, stated, statedText, earned }: LifeCycleStatus): Part[] {
  if (!ahead || stated === undefined || earned === undefined) return [];
  const part: Part = {
    rule: "life-cycle/ahead",
    value: stated,
    threshold: say`red when the stated phase is ahead of the evidence`,
    says: say`${statedText ?? word(stated)} is stated, ${word(earned)} is supported`,
    color: "red",
  };
  return [part];
}

function blockedParts(status: LifeCycleStatus): Part[] {
  const parts: Part[] = [];
  const at = status.phases.find(({ phase }) => phase === status.earned);
  if (status.status === "Blocked" && at?.decision !== undefined && status.hold === undefined)
    parts.push({
      rule: "life-cycle/blocked",
      value: at.decision,
      threshold: say`red when the gate says Rework or Cancelled`,
      says: say`${word(at.phase)} gate: ${word(at.decision)}`,
      color: at.decision === "Rework" || at.decision === "Cancelled" ? "red" : undefined,
    });
  if (status.status === "Lapsed")
    parts.push({
      rule: "life-cycle/lapsed",
      value: status.earned ?? null,
      threshold: say`red when a gate condition is overdue`,
      says: say`A condition of the ${word(status.earned ?? "")} gate is overdue`,
      color: "red",
    });
  return parts;
}

function waitingParts(status: LifeCycleStatus, limits: Thresholds): Part[] {
  const parts: Part[] = [];
  const waited = status.reviewAgeDays;
  if (status.status === "Ready for review" && waited !== undefined && waited > limits.reviewWaitDays)
    parts.push({
      rule: "life-cycle/waiting",
      value: waited,
      threshold: say`amber above ${limits.reviewWaitDays} days`,
      says: say`Ready for review for ${daysText(waited)}`,
      color: "amber",
    });
  const conditional = status.phases.find((phase) => phase.status === "Passed with conditions");
  if (conditional !== undefined)
    parts.push({
      rule: "life-cycle/conditions",
      value: conditional.phase,
      threshold: say`amber while conditions are open`,
      says: say`${word(conditional.phase)} gate passed on conditions`,
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
      threshold: say`amber above the gate tolerance of ${limitText(limits.gateSlipPercent)} %`,
      says: say`Slip ${percentText(slip.percent.value)} is beyond the gate tolerance`,
      color: "amber",
    });
  const overrun = cost.overrunPercent;
  if (overrun.kind === "known" && cost.ruling === "stated" && isAbove(overrun.value, limits.gateOverrunPercent))
    parts.push({
      rule: "life-cycle/gate-overrun",
      value: overrun.value,
      threshold: say`amber above the gate tolerance of ${limitText(limits.gateOverrunPercent)} %`,
      says: say`Overrun ${percentText(overrun.value)} is beyond the gate tolerance`,
      color: "amber",
    });
  return parts;
}

const HOLDS: Readonly<Record<Exclude<Hold, "reopened">, string>> = labels({
  notBegun: "Blocked: no member is past Initiation",
  open: "Blocked: a member is still open",
  benefits: "Blocked: a benefit has no owner",
});

/** What its members block is told without a color: their own colors stand beside it. */
function heldParts({ hold }: LifeCycleStatus): Part[] {
  if (hold === undefined || hold === "reopened") return [];
  return [{ rule: "life-cycle/held", value: null, threshold: "", says: HOLDS[hold], color: undefined }];
}

/** Life cycle of one entity as a dimension: no gate evidence gives no color. */
export function lifeCycleDimension(
  status: LifeCycleStatus,
  atGate: AtGate | undefined,
  limits: Thresholds,
): DimensionStatus {
  if (!status.evidence && status.hold === undefined) return notKept("lifeCycle");
  const parts = [
    ...aheadParts(status),
    ...blockedParts(status),
    ...waitingParts(status, limits),
    ...heldParts(status),
    ...(atGate === undefined ? [] : toleranceParts(atGate, limits)),
  ];
  if (parts.length === 0 && status.earned !== undefined && status.status !== "Blocked")
    parts.push({
      rule: "life-cycle/on-plan",
      value: status.earned,
      threshold: say`green while the stated phase is supported and no gate blocks`,
      says: say`${word(status.earned)} is supported by the evidence`,
      color: "green",
    });
  const reasons = parts.map((part): Reason => ({ ...part, cells: status.cells }));
  return toDimension({ dimension: "lifeCycle", kept: true, reasons });
}
