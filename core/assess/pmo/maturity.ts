import type { Day } from "../../day.ts";
import { grouped } from "../../grouped.ts";
import type { OfficeItem } from "../../model/beside-model.ts";
import type { Model } from "../../model/model.ts";
import { valueOf } from "../../model/row.ts";
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
import { MATURITY_PRESETS, type MaturityPreset } from "../../score/maturity-presets.ts";
import { numberOf } from "../../score/measured.ts";
import { type Practices, practicesOf } from "../../score/practices.ts";
import { normalizeText } from "../../words/normalize.ts";
import type { Policy } from "../policy.ts";
import {
  type Answers,
  answersOf,
  isNotApplicable,
  type MaturityRow,
  MOST_POINTS,
  WHOLE_PERCENT,
} from "./maturity-answers.ts";

export interface AssessedImprovement {
  readonly item: OfficeItem<"improvements">;
  readonly done: boolean;
  /** Day by which it is to be done; open and past it. */
  readonly due: Day | undefined;
  readonly overdue: boolean;
  readonly percent: number | undefined;
}

/** One assessment by one model, of the PMO as a department or of project management in the organization; they are never merged. */
export interface AssessedMaturity {
  readonly object: MaturityObject;
  /** No other model assesses the same object. */
  readonly alone: boolean;
  /** Names it among all assessments. */
  readonly key: string;
  readonly maturity: Maturity | undefined;
  /** Its dimensions with their unanswered and old questions, also of a sum sheet, which has no level. */
  readonly questions: Maturity["profile"];
  /** Names of the levels, lowest first; empty where the model is not known. */
  readonly levels: readonly string[];
  readonly model: string | undefined;
  readonly rows: readonly MaturityRow[];
  readonly answers: Answers;
  /** The score of OPM3, by domain and stage; undefined for other models. */
  readonly practices: Practices | undefined;
  /** Answers of 0 to 5 are a sum score in percent, and no level. */
  readonly sumPercent: number | undefined;
  readonly improvements: readonly AssessedImprovement[];
  readonly progress: ImprovementProgress;
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

/** The dimensions of an assessment as each is written first: case and spaces make no other one. */
function spelledDimensions(rows: readonly MaturityRow[]): (row: MaturityRow) => string {
  const first = new Map<string, string>();
  for (const row of rows) {
    const said = valueOf(row, "dimension") ?? "";
    const key = normalizeText(said);
    if (!first.has(key)) first.set(key, said);
  }
  return (row) => first.get(normalizeText(valueOf(row, "dimension") ?? "")) ?? "";
}

/** Whether a question is of a dimension. */
export const isOfDimension = (row: MaturityRow, dimension: string): boolean =>
  normalizeText(valueOf(row, "dimension") ?? "") === normalizeText(dimension);

interface Assessing extends Pick<AssessedMaturity, "object" | "levels" | "answers"> {
  readonly dimensionOf: (row: MaturityRow) => string;
}

const itemOf = (row: MaturityRow, at: number, { object, levels, answers, dimensionOf }: Assessing): MaturityItem => ({
  object,
  dimension: dimensionOf(row),
  level: levelAt(row, levels) ?? 0,
  weight: valueOf(row, "weight"),
  answer: answers.shares[at],
  date: valueOf(row, "date"),
  targetLevel: valueOf(row, "targetLevel"),
  targetDate: valueOf(row, "targetDate"),
});

/** The preset that the rows name. */
function presetOf(model: string | undefined): MaturityPreset | undefined {
  if (model === undefined) return undefined;
  const said = normalizeText(model);
  return MATURITY_PRESETS.find(({ id, name }) =>
    [normalizeText(id), normalizeText(name)].some((known) => said.startsWith(known)),
  );
}

/** The four stages of OPM3 stand as 2 to 5 where they are numbered as the levels of CMMI are. */
function inStages(items: readonly MaturityItem[]): readonly MaturityItem[] {
  const isShifted = items.some(({ level }) => level === 5) && items.every(({ level }) => level !== 1);
  return isShifted ? items.map((item) => ({ ...item, level: item.level - 1 })) : items;
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

/** Rows by the model that they name; those that name none stand with the first. */
function byModel(rows: readonly MaturityRow[]): ReadonlyMap<string, readonly MaturityRow[]> {
  const first = rows.map((row) => valueOf(row, "model")).find((one) => one !== undefined) ?? "";
  return grouped(rows, (row) => normalizeText(valueOf(row, "model") ?? first));
}

interface Asked {
  readonly object: MaturityObject;
  readonly rows: readonly MaturityRow[];
  /** The only assessment of its object. */
  readonly alone: boolean;
  readonly improvements: readonly AssessedImprovement[];
}

/** The rows that apply, by the model they name, with the questions that they hold. */
function questionsOf({ object, rows: all }: Asked) {
  const model = all.map((row) => valueOf(row, "model")).find((one) => one !== undefined);
  const preset = presetOf(model);
  const levels = preset?.levels ?? [];
  const rows = preset?.leavesOut === true ? all.filter((row) => !isNotApplicable(row)) : all;
  const answers = answersOf(rows);
  const assessing: Assessing = { object, levels, answers, dimensionOf: spelledDimensions(rows) };
  const numbered = rows.map((row, at) => itemOf(row, at, assessing));
  const isOpm3 = preset?.id === "opm3";
  return { model, levels, rows, answers, isOpm3, items: isOpm3 ? inStages(numbered) : numbered };
}

function assessRows(asked: Asked, day: Day, { limits }: Policy): AssessedMaturity {
  const { object, alone, improvements } = asked;
  const { items, isOpm3, ...questions } = questionsOf(asked);
  const { model, levels, answers } = questions;
  const threshold = limits["limit.maturityAnswerPercent"] / WHOLE_PERCENT;
  const maturity = maturityOf(object, items, { day, threshold, staleMonths: limits["limit.maturityMonths"] });
  const isSum = answers.most === MOST_POINTS;
  return {
    object,
    alone,
    key: alone || model === undefined ? object : `${object}: ${model}`,
    maturity: isSum ? undefined : maturity,
    questions: maturity?.profile ?? [],
    ...questions,
    practices: isOpm3 && !isSum ? practicesOf(items, levels.length, threshold) : undefined,
    sumPercent: isSum ? numberOf(sumScorePercent(answers.shares, 1)) : undefined,
    improvements,
    progress: improvementProgress(improvements, day),
  };
}

/** The assessments of one object: one for each model. Improvements stand with the first. */
function assessObject(
  object: MaturityObject,
  { maturity, improvements, day }: Model,
  policy: Policy,
): AssessedMaturity[] {
  const models = [...byModel(maturity.filter((row) => valueOf(row, "object") === object)).values()];
  const own = improvements
    .filter((item) => objectOf(item) === object && valueOf(item.row, "status") !== "Cancelled")
    .map((item) => improvementOf(item, day));
  const alone = models.length < 2;
  const asked = models.length === 0 ? [[]] : models;
  return asked
    .map((rows, at) => assessRows({ object, rows, alone, improvements: at === 0 ? own : [] }, day, policy))
    .filter((one) => one.rows.length + one.improvements.length > 0);
}

/** The assessments of both objects, each alone; an object of which the workbook keeps neither question nor action has none. */
export const assessMaturity = (model: Model, policy: Policy): readonly AssessedMaturity[] =>
  MATURITY_OBJECTS.flatMap((object) => assessObject(object, model, policy));
