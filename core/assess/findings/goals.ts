import type { Finding } from "../../finding.ts";
import type { Model } from "../../model/model.ts";
import { valueOf } from "../../model/row.ts";
import type { GoalFact } from "../../value/goals.ts";
import type { Assessments } from "../assessments.ts";
import { workAt } from "../goals.ts";
import { marksOf, placesOf, shortName } from "./check.ts";

const goalAt = (key: string, { goals }: Model): Model["goals"][number] | undefined => goals[Number(key)];

function goalFinding(fact: GoalFact, { model, projects }: Assessments): Finding | undefined {
  if (fact.code === "GOL-03") return undefined;
  if (fact.code === "GOL-02") {
    const { name, project } = workAt(fact.work, model);
    const row = model.projects[project ?? -1]?.row;
    const places = row === undefined ? [] : placesOf(row, ["name", "projectId"]);
    return { code: "GOL-02", ...marksOf(places, projects[project ?? -1]?.measures.budget), data: { name } };
  }
  const goal = goalAt(fact.goal, model);
  if (goal === undefined) return undefined;
  const places = placesOf(goal.row, ["name", "id"]);
  const name = shortName(goal.name);
  if (fact.code === "GOL-01") return { code: "GOL-01", ...marksOf(places, undefined), data: { name } };
  const data = { goal: name, project: workAt(fact.work, model).name };
  return { code: "GOL-04", ...marksOf(places, undefined, name), data };
}

/** GOL-03: goals without a weight, or weights that are all 0. Where no weights are kept at all nothing is missing. */
function weightFinding({ goals, registers }: Model): Finding | undefined {
  if (!registers.goals.some(({ columns }) => columns.weight !== undefined)) return undefined;
  const weights = goals.map(({ row }) => valueOf(row, "weight"));
  const isNone = weights.every((weight = 0) => weight <= 0);
  const missing = goals.filter((_, at) => isNone || weights[at] === undefined);
  const places = missing[0] === undefined ? [] : placesOf(missing[0].row, ["weight", "name"]);
  return { code: "GOL-03", ...marksOf(places, undefined), data: { missing: missing.length, goals: goals.length } };
}

/** GOL-01 to GOL-04. Nothing is said of links where no register of them is kept; of projects only where half of them are linked. */
export function checkGoals(all: Assessments, findings: Finding[]): void {
  const { goals, model } = all;
  if (goals === undefined) return;
  const { facts } = goals.alignment;
  const unlinked = facts.filter(({ code }) => code === "GOL-02").length;
  const active = model.projects.filter((project) => project.active).length;
  for (const fact of facts) {
    if (fact.code === "GOL-03") {
      const finding = weightFinding(model);
      if (finding !== undefined) findings.push(finding);
      continue;
    }
    if (!goals.hasLinks || (fact.code === "GOL-02" && unlinked * 2 > active)) continue;
    const finding = goalFinding(fact, all);
    if (finding !== undefined) findings.push(finding);
  }
}
