import type { Day } from "../day.ts";
import type { Model, RiskItem } from "../model/model.ts";
import { cellOf, keeps, unreadableAt, valueOf } from "../model/row.ts";
import type { Exchange } from "../model/money.ts";
import type { AxisReading, ScaleReading } from "../score/detect-scale.ts";
import { detectScale } from "../score/detect-scale.ts";
import type { Rating } from "../score/rating.ts";
import type { RatedRisk, RiskScore } from "../score/risk.ts";
import { riskScorer } from "../score/risk.ts";
import { isRiskPresetId, RISK_PRESETS, type RiskPreset } from "../score/risk-scales.ts";
import type { AssessedRisk, OutsideRating, RiskScale, RiskStanding } from "./assessed-risk.ts";
import { lowerRisks } from "./lower-risks.ts";
import type { Policy } from "./policy.ts";
import {
  AXES,
  axisValues,
  FIELDS,
  keepsAxis,
  levelsInHeader,
  type Pair,
  PAIRS,
  ratingAt,
  type RiskRegister,
} from "./risk-ratings.ts";
import { expectedCost, type MoneyReader, moneyReader } from "./risk-money.ts";

const STANDINGS: Partial<Record<string, RiskStanding>> = {
  Realized: "realized",
  Closed: "closed",
  Retired: "closed",
  Frozen: "frozen",
};

/** Unknown words and blanks are open. */
const standingOf = (item: RiskItem): RiskStanding => STANDINGS[valueOf(item.row, "status") ?? ""] ?? "open";

type Scorer = (register: RiskRegister, pair: Pair, row: number) => RatedRisk | undefined;

interface RegisterScale {
  readonly scale: RiskScale | undefined;
  readonly preset: RiskPreset;
  readonly score: Scorer;
  /** Pairs that may rate a risk as it stands, in the order in which they do. */
  readonly ruling: readonly Pair[];
  readonly money: MoneyReader;
}

const rated = (score: RiskScore): RatedRisk | undefined => (score.kind === "known" ? score : undefined);

function scorerOf(preset: RiskPreset, reading: Extract<ScaleReading, { kind: "scale" }>): Scorer {
  const score = riskScorer(preset);
  const levelOf = (axis: AxisReading, value: Rating | undefined): number | undefined =>
    value === undefined ? undefined : axis.levels.get(value);
  return (register, pair, row) => {
    const likelihood = ratingAt(register, pair, 0, row);
    const impact = ratingAt(register, pair, 1, row);
    if (likelihood === undefined && impact === undefined) return undefined;
    return rated(score(levelOf(reading.likelihood, likelihood), levelOf(reading.impact, impact)));
  };
}

/** Ratings on no level of the scale, by pair and column. */
function outsideOf(
  register: RiskRegister,
  reading: Extract<ScaleReading, { kind: "scale" }>,
): readonly OutsideRating[] {
  const found: OutsideRating[] = [];
  const outside = [new Set(reading.likelihood.outside), new Set(reading.impact.outside)] as const;
  if (outside[0].size + outside[1].size === 0) return found;
  for (const axis of AXES)
    for (const pair of PAIRS) {
      const field = FIELDS[pair][axis];
      register.columns[field]?.values.forEach((value, index) => {
        const place = cellOf({ register, index }, field);
        if (value === undefined || place === undefined || !outside[axis].has(value)) return;
        found.push({ value: String(value), place });
      });
    }
  return found;
}

function scaleOf(register: RiskRegister, policy: Policy, exchange: Exchange): RegisterScale {
  const preset = isRiskPresetId(policy.riskPreset) ? policy.riskPreset : undefined;
  const declared = { preset, levels: levelsInHeader(register) };
  const reading = detectScale(axisValues(register, 0), axisValues(register, 1), declared);
  if (reading.kind !== "scale") {
    const fallback = RISK_PRESETS[preset ?? "5x5"];
    const money = moneyReader(register, { preset: fallback, stated: new Map() }, policy, exchange);
    return { scale: undefined, preset: fallback, score: () => undefined, ruling: [], money };
  }
  const chosen = RISK_PRESETS[reading.preset];
  const scale = {
    sheet: register.sheet,
    preset: chosen,
    confirmed: reading.confirmed,
    outside: outsideOf(register, reading),
  };
  const probabilities = { preset: chosen, stated: reading.likelihood.probabilities };
  const money = moneyReader(register, probabilities, policy, exchange);
  return { scale, preset: chosen, score: scorerOf(chosen, reading), ruling: rulingIn(register), money };
}

const hasText = (item: RiskItem, field: "owner" | "preventiveAction"): boolean =>
  (valueOf(item.row, field) ?? "").trim() !== "";

function responseOf(item: RiskItem): boolean | undefined {
  const { register } = item.row;
  if (keeps(register, "preventiveAction"))
    return hasText(item, "preventiveAction") || valueOf(item.row, "response") === "Accept";
  return keeps(register, "response") ? valueOf(item.row, "response") !== undefined : undefined;
}

const daysSince = (from: Day | undefined, day: Day): number | undefined =>
  from === undefined ? undefined : day - from;

type Judged = Pick<Model, "day"> & { readonly policy: Policy; readonly lower: ReadonlyMap<number, number> };

/** Pairs in the order in which they rate the risk as it stands; a plain pair beside a residual one is the one before controls. */
const RULING: readonly Pair[] = ["residual", "plain", "inherent"];

/** Those that a register keeps. */
const rulingIn = (register: RiskRegister): readonly Pair[] =>
  RULING.filter((pair) => AXES.every((axis) => keepsAxis(register, pair, axis)));

/** The first of some pairs in which a row has something, readable or not: what cannot be read is not replaced by another rating. */
function rulingOf({ row }: RiskItem, pairs: readonly Pair[]): Pair | undefined {
  for (const pair of pairs)
    for (const axis of AXES)
      if (
        ratingAt(row.register, pair, axis, row.index) !== undefined ||
        unreadableAt(row, FIELDS[pair][axis]) !== undefined
      )
        return pair;
  return undefined;
}

function assess(item: RiskItem, index: number, own: RegisterScale, { day, policy, lower }: Judged): AssessedRisk {
  const { register } = item.row;
  const row = item.row.index;
  const standing = standingOf(item);
  const plain = own.score(register, "plain", row);
  const inherentGiven = own.score(register, "inherent", row);
  const keepsResidual = keeps(register, "residualLikelihood") || keeps(register, "residualImpact");
  const ruling = rulingOf(item, own.ruling);
  const residual = ruling === "plain" ? plain : ruling === undefined ? undefined : own.score(register, ruling, row);
  const due = valueOf(item.row, "preventiveDate");
  const likelihood = ruling === undefined ? undefined : ratingAt(register, ruling, 0, row);
  const money = own.money(item, { likelihood, residual });
  return {
    item,
    index,
    lower: lower.get(index),
    standing,
    preset: own.preset,
    residual,
    inherent: inherentGiven ?? (keepsResidual ? plain : undefined),
    target: own.score(register, "target", row),
    top: standing === "open" && residual?.top === true,
    money,
    exposure: expectedCost(money, policy),
    responseDue: due,
    hasOwner: keeps(register, "owner") ? hasText(item, "owner") : undefined,
    hasResponse: responseOf(item),
    ageDays: daysSince(valueOf(item.row, "dateRaised"), day),
    lateDays: daysSince(due, day),
  };
}

export interface RiskList {
  readonly risks: readonly AssessedRisk[];
  readonly scales: readonly RiskScale[];
}

/** Scores every risk on the scale of its register. If only one pair of ratings is given, it is the residual one. */
export function assessRisks(model: Model, policy: Policy): RiskList {
  const scales = new Map<RiskRegister, RegisterScale>();
  for (const register of model.registers.risks) scales.set(register, scaleOf(register, policy, model.exchange));
  const nothing = (): undefined => undefined;
  const fallback = { scale: undefined, preset: RISK_PRESETS["5x5"], score: nothing, ruling: [], money: nothing };
  const judged: Judged = { day: model.day, policy, lower: lowerRisks(model) };
  const risks = model.risks.map((item, index) =>
    assess(item, index, scales.get(item.row.register) ?? fallback, judged),
  );
  const found: RiskScale[] = [];
  for (const { scale } of scales.values()) if (scale !== undefined) found.push(scale);
  return { risks, scales: found };
}
