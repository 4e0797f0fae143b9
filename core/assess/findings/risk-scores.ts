import type { Row } from "../../model/row.ts";
import { keeps, valueOf } from "../../model/row.ts";
import type { ColumnsOf } from "../../registers/set.ts";
import type { RatedRisk } from "../../score/risk.ts";
import type { AssessedRisk } from "../assessed-risk.ts";

type RiskRow = Row<ColumnsOf<"risks">>;
type RiskField = keyof ColumnsOf<"risks">;
type Pair = readonly [RiskField, RiskField];

/** A column of stated scores and the pair of ratings that it belongs to. */
export interface ScoreColumn {
  readonly field: "score" | "inherentScore" | "residualScore" | "targetScore";
  readonly pair: Pair;
  /** What the pair gives; undefined where the row does not rate it. */
  readonly ratedOf: (risk: AssessedRisk) => RatedRisk | undefined;
}

const PLAIN: Pair = ["likelihood", "impact"];
const INHERENT: Pair = ["inherentLikelihood", "inherentImpact"];
const RESIDUAL: Pair = ["residualLikelihood", "residualImpact"];
const TARGET: Pair = ["targetLikelihood", "targetImpact"];

const isRated = (row: RiskRow, [likelihood, impact]: Pair): boolean =>
  valueOf(row, likelihood) !== undefined && valueOf(row, impact) !== undefined;
const isPairKept = ({ register }: RiskRow, [likelihood, impact]: Pair): boolean =>
  keeps(register, likelihood) && keeps(register, impact);

const inherentOf = (risk: AssessedRisk): RatedRisk | undefined => {
  const { row } = risk.item;
  if (!isRated(row, INHERENT)) return undefined;
  return risk.inherent ?? (isRated(row, RESIDUAL) ? undefined : risk.residual);
};

const residualOf = (risk: AssessedRisk): RatedRisk | undefined =>
  isRated(risk.item.row, RESIDUAL) ? risk.residual : undefined;

/** The plain pair is the one before controls where a residual pair stands beside it, else the one that counts. */
function plainOf(risk: AssessedRisk): RatedRisk | undefined {
  const { row } = risk.item;
  if (!isRated(row, PLAIN)) return undefined;
  if (!isRated(row, RESIDUAL)) return risk.residual;
  return isPairKept(row, INHERENT) ? undefined : risk.inherent;
}

/** A plain score belongs to the plain pair, else to whichever pair the register keeps, the residual one first. */
function scoreOf(risk: AssessedRisk): RatedRisk | undefined {
  const { row } = risk.item;
  if (isPairKept(row, PLAIN)) return plainOf(risk);
  return isPairKept(row, RESIDUAL) ? residualOf(risk) : inherentOf(risk);
}

export const SCORE_COLUMNS: readonly ScoreColumn[] = [
  { field: "score", pair: PLAIN, ratedOf: scoreOf },
  { field: "inherentScore", pair: INHERENT, ratedOf: inherentOf },
  { field: "residualScore", pair: RESIDUAL, ratedOf: residualOf },
  {
    field: "targetScore",
    pair: TARGET,
    ratedOf: (risk) => (isRated(risk.item.row, TARGET) ? risk.target : undefined),
  },
];
