import { detectScale, type ScaleReading } from "../../score/detect-scale.ts";
import type { Axis } from "../../score/ladder.ts";
import { laddersOf } from "../../score/ladders.ts";
import { type RatedRisk, scoreRisk } from "../../score/risk.ts";
import { RISK_PRESET_IDS, RISK_PRESETS, type RiskPresetId } from "../../score/risk-scales.ts";
import { type Rating, readRating } from "../../score/rating.ts";
import { type AnswerGrid, type CellAnswer, notAvailable, value, wrong } from "./answer.ts";
import { type CellGrid, eachCell, gridOf } from "./grid.ts";
import { say } from "../../words/say.ts";

const DEFAULT_SCALE: RiskPresetId = "5x5";

/** The scale that an argument names; the default where it is blank, undefined where it names none. */
function scaleOf(argument: unknown): RiskPresetId | undefined {
  const named = gridOf(argument)?.[0]?.[0];
  if (named === undefined || named === null || named === "") return DEFAULT_SCALE;
  if (typeof named !== "string") return undefined;
  const wanted = named.trim().toLowerCase();
  return RISK_PRESET_IDS.find((id) => id === wanted);
}

const isRating = (cell: unknown): cell is Rating => typeof cell === "number" || typeof cell === "string";
const ratingOf = (cell: unknown): Rating | undefined => (isRating(cell) ? cell : undefined);

function ratingsOf(grid: CellGrid | undefined): readonly (Rating | undefined)[] {
  const ratings: (Rating | undefined)[] = [];
  for (const row of grid ?? []) for (const cell of row) ratings.push(ratingOf(cell));
  return ratings;
}

interface Scale {
  readonly id: RiskPresetId;
  readonly reading: ScaleReading;
}

/** One to ten is a habit of whole columns: of a few cells it cannot be told, so that such numbers are off the scale here. */
const isTwoALevel = (id: RiskPresetId, axis: Axis, number: number | undefined, level: number | undefined): boolean =>
  number !== undefined && number !== level && laddersOf(id, axis).some(({ kind }) => kind === "tens");

/** The level of a cell: "blank" where nothing is rated, undefined where the scale has no such rating. */
function levelOf(cell: unknown, axis: Axis, { id, reading }: Scale): number | "blank" | undefined {
  const rating = ratingOf(cell);
  if (cell !== undefined && cell !== null && rating === undefined) return undefined;
  const text = readRating(rating);
  if (text === undefined || rating === undefined) return "blank";
  const level = reading.kind === "scale" ? reading[axis].levels.get(rating) : undefined;
  return isTwoALevel(id, axis, text.word === undefined ? text.number : undefined, level) ? undefined : level;
}

function answerFor(cells: readonly unknown[], scale: Scale, pick: (risk: RatedRisk) => number | string): CellAnswer {
  const likelihood = levelOf(cells[0], "likelihood", scale);
  const impact = levelOf(cells[1], "impact", scale);
  if (likelihood === undefined) return wrong(say`The likelihood is not on the scale ${scale.id}.`);
  if (impact === undefined) return wrong(say`The impact is not on the scale ${scale.id}.`);
  if (likelihood === "blank") return notAvailable(impact === "blank" ? ["likelihood", "impact"] : ["likelihood"]);
  if (impact === "blank") return notAvailable(["impact"]);
  const risk = scoreRisk(RISK_PRESETS[scale.id], likelihood, impact);
  return risk.kind === "known" ? value(pick(risk)) : wrong(say`The rating is not on the scale ${scale.id}.`);
}

/** Both columns are read on the scale together, as the dashboards read those of a register. */
const ofRatings =
  (pick: (risk: RatedRisk) => number | string) =>
  (args: readonly unknown[]): AnswerGrid => {
    const id = scaleOf(args[2]);
    if (id === undefined) return [[wrong(say`The scale is none of ${RISK_PRESET_IDS.join(", ")}.`)]];
    const grids = [gridOf(args[0]), gridOf(args[1])];
    const reading = detectScale(ratingsOf(grids[0]), ratingsOf(grids[1]), { preset: id });
    return eachCell(grids, (cells) => answerFor(cells, { id, reading }, pick));
  };

export const riskScore = ofRatings((risk) => risk.score);
export const riskBand = ofRatings((risk) => risk.bandName);
