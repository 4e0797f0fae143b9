import type ExcelJS from "exceljs";
import { type Line, linesOf, numberIn, textIn } from "./sheets.ts";

export interface Risk {
  readonly id: string;
  /** Id of the project or program that it threatens. */
  readonly entity: string | undefined;
  readonly open: boolean;
  /** Name of the band of the 5 x 5 product; undefined where it cannot be scored. */
  readonly band: string | undefined;
  readonly owner: string | undefined;
  readonly response: string | undefined;
  readonly responseDay: number | undefined;
  readonly raisedDay: number | undefined;
  readonly updatedDay: number | undefined;
  /** 0 to 1, and whole euros. */
  readonly probability: number | undefined;
  readonly cost: number | undefined;
}

const CLOSED = new Set(["Closed", "Realized", "Realised", "Retired", "Frozen"]);

/** "4 - Likely" reads 4. */
function levelIn(line: Line, header: string): number | undefined {
  const level = Number.parseInt(String(line.get(header) ?? ""), 10);
  return level >= 1 && level <= 5 ? level : undefined;
}

function bandOf(score: number): string {
  if (score <= 4) return "Low";
  if (score <= 9) return "Medium";
  return score <= 14 ? "High" : "Very high";
}

function riskOf(line: Line): Risk {
  const likelihood = levelIn(line, "Residual / Likelihood");
  const impact = levelIn(line, "Residual / Impact");
  return {
    id: String(line.get("Risk ID")),
    entity: textIn(line, "Project"),
    open: !CLOSED.has(textIn(line, "Status") ?? ""),
    band: likelihood === undefined || impact === undefined ? undefined : bandOf(likelihood * impact),
    owner: textIn(line, "Owner"),
    response: textIn(line, "Mitigation"),
    responseDay: numberIn(line, "Mitigation due"),
    raisedDay: numberIn(line, "Date raised"),
    updatedDay: numberIn(line, "Last updated"),
    probability: numberIn(line, "Probability %"),
    cost: numberIn(line, "Cost impact (EUR)"),
  };
}

export const risksOf = (book: ExcelJS.Workbook): readonly Risk[] =>
  linesOf(book, "Risk register", "Risk ID").map(riskOf);
