import { isoDay } from "../../day.ts";
import { valueOf } from "../../model/row.ts";
import { isAbove, roundHalfAway } from "../../score/number.ts";
import type { RatedRisk } from "../../score/risk.ts";
import { compareRisks } from "../../score/risk-moves.ts";
import type { AssessedRisk } from "../assessed-risk.ts";
import type { Assessments } from "../assessments.ts";
import { type Check, checksOn, shortName } from "./check.ts";
import { reviewGap } from "./risk-reviews.ts";
import { SCORE_COLUMNS, type ScoreColumn } from "./risk-scores.ts";
import { OPEN_RISKS, REALIZED_RISKS } from "./subjects.ts";
import { say, word } from "../../words/say.ts";

const check = checksOn(OPEN_RISKS);
const onRealized = checksOn(REALIZED_RISKS);

export const riskName = ({ item: { row } }: AssessedRisk): string =>
  shortName(valueOf(row, "description") ?? valueOf(row, "id"));

const named = (risk: AssessedRisk): { readonly name: string } => ({ name: riskName(risk) });

/** A score as it is printed; whole numbers print as they are. */
const printed = ({ preset }: AssessedRisk, score: number): number =>
  Number.isInteger(score) ? score : roundHalfAway(score, preset.digits);

/** A score as the sheet states it, where it is not the one that its pair gives. Grids without scores have none to compare. */
function statedOtherwise(risk: AssessedRisk, column: ScoreColumn): RatedRisk | undefined {
  const stated = valueOf(risk.item.row, column.field);
  if (stated === undefined) return undefined;
  const { rule } = risk.preset;
  if (rule.kind === "grid" && rule.scores === undefined) return undefined;
  const found = column.ratedOf(risk);
  if (found === undefined || found.score === stated) return undefined;
  return printed(risk, stated) === printed(risk, found.score) ? undefined : found;
}

const scoreCheck = (column: ScoreColumn): Check<AssessedRisk> =>
  check("RSK-04", {
    needs: [column.field],
    applies: (risk) => statedOtherwise(risk, column) !== undefined,
    data: (risk) => ({
      name: riskName(risk),
      stated: String(valueOf(risk.item.row, column.field) ?? ""),
      computed: printed(risk, column.ratedOf(risk)?.score ?? 0),
      preset: risk.preset.name,
    }),
    cells: [column.field, ...column.pair],
    group: ({ item: { row } }) => `${row.register.sheet} ${column.field}`,
  });

/** What keeps a risk from being scored; a value outside the scale leaves it open which of both. */
function missingRating({ item: { row } }: AssessedRisk): string {
  const likelihood =
    valueOf(row, "residualLikelihood") ??
    valueOf(row, "likelihood") ??
    valueOf(row, "inherentLikelihood") ??
    valueOf(row, "probabilityPct");
  const impact = valueOf(row, "residualImpact") ?? valueOf(row, "impact") ?? valueOf(row, "inherentImpact");
  if (likelihood === undefined) return impact === undefined ? say`likelihood and impact` : say`likelihood`;
  return impact === undefined ? say`impact` : say`likelihood or impact`;
}

function isOutOfOrder({ item: { row } }: AssessedRisk): boolean {
  const low = valueOf(row, "costMin");
  const high = valueOf(row, "costMax");
  if (low === undefined && high === undefined) return false;
  const likely = valueOf(row, "costLikely");
  const [from, to] = [low ?? likely, high ?? likely];
  if (from === undefined || to === undefined) return false;
  return isAbove(from, to) || (likely !== undefined && (isAbove(from, likely) || isAbove(likely, to)));
}

const hasCost = ({ item: { row } }: AssessedRisk): boolean =>
  valueOf(row, "costLikely") !== undefined ||
  (valueOf(row, "costMin") !== undefined && valueOf(row, "costMax") !== undefined);

/** What a risk without money lacks; nothing where its costs contradict one another (RSK-13) or have no rate (RDG-12). */
function lackingOf(risk: AssessedRisk, { policy }: Assessments): "cost" | "probability" | undefined {
  if (!hasCost(risk)) return "cost";
  const fromScale = policy.riskMidpoints && risk.residual !== undefined;
  return fromScale || valueOf(risk.item.row, "probabilityPct") !== undefined ? undefined : "probability";
}

/** Rules on one open risk. */
export const RISK_CHECKS: readonly Check<AssessedRisk>[] = [
  check("RSK-01", {
    needs: ["owner"],
    applies: ({ hasOwner }) => hasOwner === false,
    data: named,
    cells: ["owner", "description"],
  }),
  check("RSK-02", {
    needsOne: ["lastUpdated", "reviewDate"],
    applies: (risk, all) => reviewGap(risk, all) !== undefined,
    data: (risk, all) => ({ name: riskName(risk), last: reviewGap(risk, all) ?? "" }),
    cells: ["lastUpdated", "reviewDate"],
  }),
  check("RSK-03", {
    needs: ["preventiveDate"],
    applies: ({ lateDays, item }) =>
      lateDays !== undefined && lateDays > 0 && valueOf(item.row, "status") !== "Mitigated",
    data: (risk) => ({ name: riskName(risk), due: risk.responseDue === undefined ? "" : isoDay(risk.responseDue) }),
    cells: ["preventiveDate", "preventiveAction"],
  }),
  ...SCORE_COLUMNS.map(scoreCheck),
  check("RSK-05", {
    applies: ({ residual }) => residual === undefined,
    data: (risk) => ({ name: riskName(risk), missing: missingRating(risk) }),
    cells: ["residualLikelihood", "residualImpact", "likelihood", "impact"],
  }),
  check("RSK-06", {
    needsOne: ["inherentLikelihood", "residualLikelihood"],
    applies: ({ inherent, residual }) =>
      inherent !== undefined && residual !== undefined && compareRisks(residual, inherent) > 0,
    data: named,
    cells: ["residualLikelihood", "residualImpact", "inherentLikelihood", "inherentImpact", "likelihood", "impact"],
  }),
  check("RSK-07", {
    needs: ["status"],
    needsOne: ["inherentLikelihood", "residualLikelihood"],
    applies: ({ inherent, residual, item }) =>
      inherent !== undefined &&
      inherent.likelihood === residual?.likelihood &&
      inherent.impact === residual.impact &&
      valueOf(item.row, "status") === "Mitigated",
    data: named,
    cells: ["residualLikelihood", "residualImpact", "status"],
  }),
  check("RSK-08", {
    needs: ["targetLikelihood", "targetImpact"],
    half: ({ residual }) => residual !== undefined,
    applies: ({ target }) => target === undefined,
    data: named,
    cells: ["targetLikelihood", "targetImpact"],
  }),
  check("RSK-09", {
    needsOne: ["preventiveAction", "response"],
    applies: ({ top, hasResponse }) => top && hasResponse === false,
    data: (risk) => ({ name: riskName(risk), band: word(risk.residual?.bandName ?? "") }),
    cells: ["preventiveAction", "response", "description"],
  }),
  check("RSK-11", {
    needs: ["proximityDate"],
    applies: ({ item }, { model }) => (valueOf(item.row, "proximityDate") ?? model.day) < model.day,
    data: (risk, { model }) => ({
      name: riskName(risk),
      day: isoDay(valueOf(risk.item.row, "proximityDate") ?? model.day),
    }),
    cells: ["proximityDate", "status"],
  }),
  check("RSK-17", {
    needsOne: ["costLikely", "costMin"],
    half: ({ top }) => top,
    applies: (risk, all) => risk.money === undefined && lackingOf(risk, all) !== undefined,
    data: (risk, all) => ({
      name: riskName(risk),
      band: word(risk.residual?.bandName ?? ""),
      missing: lackingOf(risk, all) ?? "cost",
    }),
    cells: ["costLikely", "costMin", "costMax", "probabilityPct"],
  }),
  check("RSK-13", {
    needsOne: ["costMin", "costMax"],
    applies: isOutOfOrder,
    data: named,
    cells: ["costMin", "costLikely", "costMax"],
  }),
];

export const REALIZED_RISK_CHECKS: readonly Check<AssessedRisk>[] = [
  onRealized("RSK-12", {
    needs: ["linkedIssueId"],
    applies: ({ item }) => valueOf(item.row, "linkedIssueId") === undefined,
    data: named,
    cells: ["linkedIssueId", "status"],
  }),
];
