import type { Finding } from "../../finding.ts";
import type { Portfolio, Project } from "../../model/model.ts";
import { isForwardState } from "../../model/work-state.ts";
import { compareRounded } from "../../score/number.ts";
import type { Place } from "../../workbook.ts";
import type { Assessments } from "../assessments.ts";
import { marksOf, placesOf, shownMoney } from "./check.ts";

/** Budgets of a portfolio two ways: of the projects that belong to it, and of its programs and what stands alone in it. */
interface Parts {
  readonly total: number;
  readonly parts: number;
  /** Projects that are in one of the two only. */
  readonly astray: readonly Project[];
}

function partsOf({ index, programs }: Portfolio, { projects }: Assessments): Parts {
  const own = new Set(programs);
  const astray: Project[] = [];
  let [total, parts] = [0, 0];
  for (const { project, measures } of projects) {
    if (!isForwardState(project.state)) continue;
    const isMember = project.portfolio === index;
    const isPart = project.program === undefined ? isMember : own.has(project.program);
    if (isMember) total += measures.budget ?? 0;
    if (isPart) parts += measures.budget ?? 0;
    if (isMember !== isPart) astray.push(project);
  }
  return { total, parts, astray };
}

/** RDG-14: portfolios whose programs and stand-alone projects do not add up to the portfolio. */
export function checkPortfolioParts(all: Assessments, findings: Finding[]): void {
  for (const portfolio of all.model.portfolios) {
    const { total, parts, astray } = partsOf(portfolio, all);
    if (compareRounded(total, parts) === 0) continue;
    const places = astray.flatMap(({ row }): readonly Place[] => placesOf(row, ["portfolioId", "programId"]));
    findings.push({
      code: "RDG-14",
      data: { what: portfolio.name, parts: shownMoney(parts, all.model), total: shownMoney(total, all.model) },
      ...marksOf(places, Math.abs(total - parts)),
    });
  }
}
