import type { Day } from "../../day.ts";
import type { OfficeItem } from "../../model/beside-model.ts";
import type { Model } from "../../model/model.ts";
import type { Row } from "../../model/row.ts";
import { valueOf } from "../../model/row.ts";
import type { ColumnsOf } from "../../registers/set.ts";
import {
  improvementProgress,
  type ImprovementProgress,
  type Maturity,
  MATURITY_OBJECTS,
  type MaturityItem,
  type MaturityObject,
  maturityOf,
  sumScorePercent,
} from "../../score/maturity.ts";
import { MATURITY_PRESETS } from "../../score/maturity-presets.ts";
import { numberOf } from "../../score/measured.ts";
import { normalizeText } from "../../words/normalize.ts";
import type { Policy } from "../policy.ts";

export type MaturityRow = Row<ColumnsOf<"maturity">>;

export interface AssessedImprovement {
  readonly item: OfficeItem<"improvements">;
  readonly done: boolean;
  /** Day by which it is to be done; open and past it. */
  readonly due: Day | undefined;
  readonly overdue: boolean;
  readonly percent: number | undefined;
}

/** One assessment, of the PMO as a department or of project management in the organization; the two are never merged. */
export interface AssessedMaturity {
  readonly object: MaturityObject;
  readonly maturity: Maturity | undefined;
  /** Names of the levels, lowest first; empty where the model is not known. */
  readonly levels: readonly string[];
  readonly model: string | undefined;
  readonly rows: readonly MaturityRow[];
  /** Answers of 0 to 5 are a sum score in percent, and no level. */
  readonly sumPercent: number | undefined;
  readonly improvements: readonly AssessedImprovement[];
  readonly progress: ImprovementProgress;
}

const YES = /^\s*(y|yes|true|x|✓|ja|oui|s[ií])\s*$/i;
const NO = /^\s*(n|no|false|nein|non)\s*$/i;

/** An answer as a number; yes is 1, no is 0. */
function answerAt(row: MaturityRow): number | undefined {
  const said = valueOf(row, "answer");
  if (typeof said !== "string") return said;
  if (YES.test(said)) return 1;
  if (NO.test(said)) return 0;
  const percent = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(said)?.[1];
  return percent === undefined ? undefined : Number(percent) / 100;
}

const MOST_POINTS = 5;
const WHOLE_PERCENT = 100;

type AnswerScale = "fraction" | "points" | "percent";

/** How the answers of an assessment are meant: 0 to 1, a sum sheet of 0 to 5, or whole percents. */
function scaleOf(rows: readonly MaturityRow[]): AnswerScale {
  let most = 0;
  for (const row of rows) most = Math.max(most, answerAt(row) ?? 0);
  if (most <= 1) return "fraction";
  return most <= MOST_POINTS ? "points" : "percent";
}

/** The level of a question: a number, or the name of a level of the model. */
function levelAt(row: MaturityRow, levels: readonly string[]): number | undefined {
  const said = valueOf(row, "level");
  if (typeof said === "number") return said;
  if (said === undefined) return undefined;
  const digits = /\d+/.exec(said)?.[0];
  if (digits !== undefined) return Number(digits);
  const at = levels.findIndex((name) => normalizeText(name) === normalizeText(said));
  return at < 0 ? undefined : at + 1;
}

function itemOf(row: MaturityRow, object: MaturityObject, levels: readonly string[], scale: AnswerScale): MaturityItem {
  const answer = answerAt(row);
  return {
    object,
    dimension: valueOf(row, "dimension") ?? "",
    level: levelAt(row, levels) ?? 0,
    weight: valueOf(row, "weight"),
    answer: answer === undefined || scale !== "percent" ? answer : answer / WHOLE_PERCENT,
    date: valueOf(row, "date"),
    targetLevel: valueOf(row, "targetLevel"),
    targetDate: valueOf(row, "targetDate"),
  };
}

/** The levels of the preset that the rows name. */
function presetLevels(model: string | undefined): readonly string[] {
  if (model === undefined) return [];
  const said = normalizeText(model);
  const found = MATURITY_PRESETS.find(({ id, name }) =>
    [normalizeText(id), normalizeText(name)].some((known) => said.startsWith(known)),
  );
  return found?.levels ?? [];
}

function improvementOf(item: OfficeItem<"improvements">, day: Day): AssessedImprovement {
  const { row } = item;
  const [doneOn, percent, status] = [valueOf(row, "done"), valueOf(row, "percentComplete"), valueOf(row, "status")];
  const done = (doneOn !== undefined && doneOn <= day) || status === "Done" || percent === WHOLE_PERCENT;
  const due = valueOf(row, "due");
  return { item, done, due, overdue: !done && due !== undefined && due < day, percent: done ? WHOLE_PERCENT : percent };
}

/** An action that names no object improves the PMO. */
const objectOf = ({ row }: OfficeItem<"improvements">): MaturityObject => valueOf(row, "object") ?? "PMO department";

function assessObject(object: MaturityObject, model: Model, { limits }: Policy): AssessedMaturity {
  const rows = model.maturity.filter((row) => valueOf(row, "object") === object);
  const name = rows.map((row) => valueOf(row, "model")).find((one) => one !== undefined);
  const levels = presetLevels(name);
  const scale = scaleOf(rows);
  const items = rows.map((row) => itemOf(row, object, levels, scale));
  const improvements = model.improvements
    .filter((item) => objectOf(item) === object && valueOf(item.row, "status") !== "Cancelled")
    .map((item) => improvementOf(item, model.day));
  return {
    object,
    maturity:
      scale === "points"
        ? undefined
        : maturityOf(object, items, {
            day: model.day,
            threshold: limits["limit.maturityAnswerPercent"] / WHOLE_PERCENT,
            staleMonths: limits["limit.maturityMonths"],
          }),
    levels,
    model: name,
    rows,
    sumPercent:
      scale === "points"
        ? numberOf(
            sumScorePercent(
              items.map(({ answer }) => answer),
              MOST_POINTS,
            ),
          )
        : undefined,
    improvements,
    progress: improvementProgress(improvements, model.day),
  };
}

/** Both assessments, each alone; those of which the workbook keeps neither question nor action are left out. */
export const assessMaturity = (model: Model, policy: Policy): readonly AssessedMaturity[] =>
  MATURITY_OBJECTS.map((object) => assessObject(object, model, policy)).filter(
    ({ rows, improvements }) => rows.length + improvements.length > 0,
  );
