import type ExcelJS from "exceljs";
import { type Line, linesOf, numberIn, textIn } from "./sheets.ts";

/** What the registers of the sample say of one project, and the figures that follow from it. Money in whole euros, days serial. */
export interface Project {
  readonly id: string;
  readonly line: Line;
  readonly program: string | undefined;
  readonly portfolio: string | undefined;
  readonly state: string | undefined;
  readonly phase: string | undefined;
  readonly active: boolean;
  /** Neither cancelled nor transferred: its money still counts. */
  readonly forward: boolean;
  /** Completed, 100 % or actually finished. */
  readonly complete: boolean;
  readonly start: number | undefined;
  /** The approved finish as the register keeps it now. */
  readonly baseline: number | undefined;
  readonly finish: number | undefined;
  readonly percent: number | undefined;
  readonly budget: number | undefined;
  readonly currentBudget: number | undefined;
  readonly actual: number | undefined;
  readonly forecast: number | undefined;
  readonly earned: number | undefined;
  /** From the register of periods only; a straight line is a hint. */
  readonly planned: number | undefined;
  readonly periods: Periods | undefined;
  readonly statusDay: number | undefined;
}

export interface Periods {
  readonly planned: readonly number[];
  readonly earned: number;
  readonly actual: number;
  /** Periods up to the last one told of. */
  readonly count: number;
}

export interface Change {
  readonly project: string | undefined;
  readonly cost: number | undefined;
  readonly days: number | undefined;
  readonly approval: string | undefined;
  readonly decidedOn: number | undefined;
}

const CHANGES = { cost: "Cost impact (EUR)", days: "Schedule impact (days)", approval: "Approval status" } as const;

export const changesOf = (book: ExcelJS.Workbook): readonly Change[] =>
  linesOf(book, "Change log", "CR").map((line) => ({
    project: textIn(line, "Project"),
    cost: numberIn(line, CHANGES.cost),
    days: numberIn(line, CHANGES.days),
    approval: textIn(line, CHANGES.approval),
    decidedOn: numberIn(line, "Approval date"),
  }));

/** Cumulative series of the project: PV of every period, EV and AC of the last one up to the day that tells both. */
function periodsOf(lines: readonly Line[], id: string, day: number): Periods | undefined {
  const mine = lines.filter((line) => line.get("Project") === id);
  const told = mine.filter(
    (line) => (numberIn(line, "Period") ?? Infinity) <= day && numberIn(line, "Cumulative EV") !== undefined,
  );
  const last = told.at(-1) ?? new Map();
  const [earned, actual] = [numberIn(last, "Cumulative EV"), numberIn(last, "Cumulative AC")];
  if (earned === undefined || actual === undefined) return undefined;
  return { planned: mine.map((line) => numberIn(line, "Cumulative PV") ?? 0), earned, actual, count: told.length };
}

const sum = (numbers: readonly (number | undefined)[]): number =>
  numbers.reduce<number>((total, one) => total + (one ?? 0), 0);

function finishOf(line: Line, complete: boolean, day: number): number | undefined {
  const actual = complete ? numberIn(line, "Actual End") : undefined;
  if (actual !== undefined) return actual;
  const forecast = numberIn(line, "Forecast End");
  return forecast !== undefined && forecast < day && !complete ? undefined : forecast;
}

function moneyOf(
  line: Line,
  approved: readonly Change[],
  periods: Periods | undefined,
): Pick<Project, "budget" | "currentBudget" | "actual" | "forecast" | "earned" | "planned" | "percent"> {
  const budget = numberIn(line, "Approved Budget (EUR)");
  const percent = numberIn(line, "% Complete");
  const currentBudget = budget === undefined ? undefined : budget + sum(approved.map(({ cost }) => cost));
  const byPercent = currentBudget === undefined || percent === undefined ? undefined : currentBudget * percent;
  return {
    budget,
    currentBudget,
    percent,
    actual: numberIn(line, "Spend to date"),
    forecast: numberIn(line, "Outturn"),
    earned: periods?.earned ?? byPercent,
    planned: periods?.planned[periods.count - 1],
  };
}

interface Registers {
  readonly changes: readonly Change[];
  readonly periods: readonly Line[];
  readonly day: number;
}

function projectOf(line: Line, { changes, periods: allPeriods, day }: Registers): Project {
  const id = String(line.get("Ref"));
  const state = textIn(line, "Status");
  const phase = textIn(line, "Stage");
  const percent = numberIn(line, "% Complete");
  const actualEnd = numberIn(line, "Actual End");
  const complete = state === "Completed" || (percent ?? 0) >= 1 || (actualEnd !== undefined && actualEnd <= day);
  const approved = changes.filter((change) => change.project === id && change.approval === "Approved");
  const periods = periodsOf(allPeriods, id, day);
  return {
    id,
    line,
    program: textIn(line, "Programme"),
    portfolio: textIn(line, "Portfolio"),
    state,
    phase,
    active: state === "Active" || state === "On hold" || (state === undefined && phase !== "Closed"),
    forward: state !== "Cancelled" && state !== "Transferred",
    complete,
    start: numberIn(line, "Approved Start"),
    baseline: numberIn(line, "Approved End"),
    finish: finishOf(line, complete, day),
    ...moneyOf(line, approved, periods),
    periods,
    statusDay: numberIn(line, "Last Updated"),
  };
}

/** Every project of the sample; the line of totals has no number and is none. */
export function projectsOf(book: ExcelJS.Workbook, day: number): readonly Project[] {
  const registers = { changes: changesOf(book), periods: linesOf(book, "Earned value", "Project"), day };
  return linesOf(book, "Project list", "Ref")
    .filter((line) => line.get("Ref") !== "Total")
    .map((line) => projectOf(line, registers));
}
