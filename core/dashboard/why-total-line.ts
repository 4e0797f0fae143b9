import type { ProjectAssessment } from "../assess/assessment.ts";
import type { Assessments } from "../assess/assessments.ts";
import type { MoneyUnit } from "../model/money.ts";
import { cellsOf } from "../model/row.ts";
import type { ColumnsOf } from "../registers/set.ts";
import type { Rollup } from "../rollup/rollup.ts";
import { numberText } from "../value/number-text.ts";
import type { Place } from "../workbook.ts";
import { MOST_INPUTS } from "./why-dimension.ts";
import type { RollupTopic } from "./why-id.ts";
import { rollupWhy } from "./why-id.ts";
import type { WhyLine } from "./why-line.ts";
import { ruleWords } from "./why-rules.ts";
import { say } from "../words/say.ts";

export type ProjectField = keyof ColumnsOf<"projects">;

/** What the lines of one total are made from. */
export interface Totalling {
  readonly rollup: Rollup;
  readonly assessments: Assessments;
  readonly unit: MoneyUnit;
}

interface Said {
  readonly topic: RollupTopic;
  readonly what: string;
  readonly value: string;
  readonly fields: readonly ProjectField[];
  readonly leftOut?: string;
}

const MOST_NAMES = 5;

const membersOf = ({ rollup, assessments }: Totalling): readonly ProjectAssessment[] =>
  rollup.members.flatMap((index) => assessments.projects[index] ?? []);

/** Cells of the first members, as many as anybody follows. */
function firstCells(totalling: Totalling, fields: readonly ProjectField[]): readonly Place[] {
  const places: Place[] = [];
  const { rollup, assessments } = totalling;
  for (const index of rollup.members) {
    const project = assessments.model.projects[index];
    if (project !== undefined) for (const place of cellsOf(project.row, fields)) places.push(place);
    if (places.length >= MOST_INPUTS) break;
  }
  return places.slice(0, MOST_INPUTS);
}

/** The line of one total. */
export function totalLine(totalling: Totalling, { topic, what, value, fields, leftOut = "" }: Said): WhyLine {
  const rule = `total/${topic}`;
  return {
    id: rollupWhy(totalling.rollup, topic),
    entity: totalling.rollup.name,
    what,
    color: undefined,
    rule,
    formula: ruleWords(rule),
    value,
    threshold: "",
    inputs: firstCells(totalling, fields),
    leftOut,
  };
}

/** "2 without it: Alpha, Beta". */
export function lackingText(totalling: Totalling, missing: number, lacks: (one: ProjectAssessment) => boolean): string {
  if (missing === 0) return "";
  const names: string[] = [];
  for (const one of membersOf(totalling)) {
    if (names.length === MOST_NAMES) break;
    if (lacks(one)) names.push(one.project.name);
  }
  const count = numberText(missing, 0);
  if (names.length === 0) return say`${count} left out, value missing`;
  const told = names.join(", ");
  return missing > names.length
    ? say`${count} left out, value missing: ${told} and ${numberText(missing - names.length, 0)} more`
    : say`${count} left out, value missing: ${told}`;
}
