import type { Day } from "../day.ts";
import type { RiskItem } from "../model/model.ts";
import type { MoneyRisk } from "../quantify/impact.ts";
import type { RatedRisk } from "../score/risk.ts";
import type { RiskPreset } from "../score/risk-scales.ts";
import type { Place } from "../workbook.ts";

export type RiskStanding = "open" | "realized" | "closed" | "frozen";

/** A risk as it is counted, shown and colored. */
export interface AssessedRisk {
  readonly item: RiskItem;
  /** Position in `Model.risks`. */
  readonly index: number;
  /** Position of the lower-level risk it was escalated from; undefined where it names none that can be told. */
  readonly lower: number | undefined;
  readonly standing: RiskStanding;
  /** The preset of its register. */
  readonly preset: RiskPreset;
  /** The pair that counts: residual, else the only pair given. Undefined: not scored. */
  readonly residual: RatedRisk | undefined;
  readonly inherent: RatedRisk | undefined;
  readonly target: RatedRisk | undefined;
  /** Open, and its residual is in the highest band of its preset. */
  readonly top: boolean;
  /** Probability and cost, whole currency units; an opportunity has costs below 0. Undefined without either. */
  readonly money: MoneyRisk | undefined;
  /** Probability times the mean of its cost, whole currency units. */
  readonly exposure: number | undefined;
  readonly responseDue: Day | undefined;
  /** Undefined when the register keeps no such column. */
  readonly hasOwner: boolean | undefined;
  readonly hasResponse: boolean | undefined;
  /** Days since it was raised. */
  readonly ageDays: number | undefined;
  /** Days that its response is late; 0 or less is not late. */
  readonly lateDays: number | undefined;
}

/** A rating that its scale does not have, and where it stands. */
export interface OutsideRating {
  readonly value: string;
  readonly place: Place;
}

/** The scale of one risk register, as declared or detected. */
export interface RiskScale {
  readonly sheet: string;
  readonly preset: RiskPreset;
  /** Settled by the values, or by Settings; otherwise the smallest preset that holds all values. */
  readonly confirmed: boolean;
  /** Ratings that are on no level of the scale. */
  readonly outside: readonly OutsideRating[];
}
