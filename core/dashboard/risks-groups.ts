import type { AssessedRisk } from "../assess/assessed-risk.ts";
import type { Assessments } from "../assess/assessments.ts";
import { parentOf } from "../assess/lower-risks.ts";
import { countScope } from "../assess/risk-scopes.ts";
import type { Model } from "../model/model.ts";
import type { DashboardContext } from "./context.ts";
import { neededOf } from "./money-at-risk.ts";
import { say } from "../words/say.ts";

/** Open risks of one program or project, an escalated one once. */
export interface RiskGroup {
  readonly name: string;
  readonly open: readonly AssessedRisk[];
  readonly top: number;
  /** Expected value, whole currency units; undefined while no risk of it has money. */
  readonly exposure: number | undefined;
  /** Money that covers its risks in 80 of 100 cases; undefined where it was not computed. */
  readonly needed: number | undefined;
}

export type GroupLevel = "program" | "project";

/** By program, where the workbook has at least two; else by project. */
export const groupLevel = ({ assessments: { model } }: DashboardContext): GroupLevel =>
  model.programs.length > 1 ? "program" : "project";

const homeOf = ({ item }: AssessedRisk, level: GroupLevel, model: Model): number =>
  (level === "project" ? item.project : parentOf(item, "program", model)) ?? -1;

function nameAt(index: number, level: GroupLevel, { programs, projects }: Model): string {
  if (index < 0) return level === "program" ? say`No program` : say`No project`;
  return (level === "program" ? programs[index]?.name : projects[index]?.name) ?? "";
}

/** A group of risks, closed ones among them: every escalated one counts once, and a chain goes on through a closed row. */
export function toGroup(name: string, risks: readonly AssessedRisk[], needed: number | undefined): RiskGroup {
  const { counted } = countScope(risks);
  let top = 0;
  let exposure: number | undefined;
  for (const risk of counted) {
    if (risk.top) top += 1;
    if (risk.exposure !== undefined) exposure = (exposure ?? 0) + risk.exposure;
  }
  return { name, open: counted, top, exposure, needed };
}

function neededAtHome(home: number, level: GroupLevel, { exposures, model }: Assessments): number | undefined {
  const { programs, projects } = exposures;
  const found = level === "project" ? projects.get(home) : programs[home < 0 ? model.programs.length : home];
  return neededOf(found?.money.correlated, 80);
}

/** Open risks by program or project, in the order of the model; what belongs to none comes last. */
export function groupRisks({ assessments }: DashboardContext, level: GroupLevel): readonly RiskGroup[] {
  const { risks, model } = assessments;
  const groups = new Map<number, AssessedRisk[]>();
  for (const risk of risks) {
    const home = homeOf(risk, level, model);
    const group = groups.get(home);
    if (group === undefined) groups.set(home, [risk]);
    else group.push(risk);
  }
  const last = (home: number): number => (home < 0 ? Infinity : home);
  return [...groups.entries()]
    .sort(([a], [b]) => last(a) - last(b))
    .map(([home, group]) => toGroup(nameAt(home, level, model), group, neededAtHome(home, level, assessments)))
    .filter(({ open }) => open.length > 0);
}
