import type { AssessedRisk } from "../assess/assessed-risk.ts";
import type { Model } from "../model/model.ts";
import type { DashboardContext } from "./context.ts";

/** Open risks of one program or project. */
export interface RiskGroup {
  readonly name: string;
  readonly open: AssessedRisk[];
  top: number;
  /** Whole currency units; undefined while no risk of it has money. */
  exposure: number | undefined;
}

export type GroupLevel = "program" | "project";

/** By program, where the workbook has at least two; else by project. */
export const groupLevel = ({ assessments: { model } }: DashboardContext): GroupLevel =>
  model.programs.length > 1 ? "program" : "project";

function homeOf({ item }: AssessedRisk, level: GroupLevel, { projects }: Model): number {
  if (level === "project") return item.project ?? -1;
  return (item.project === undefined ? item.program : projects[item.project]?.program) ?? -1;
}

function nameAt(index: number, level: GroupLevel, { programs, projects }: Model): string {
  if (index < 0) return level === "program" ? "No program" : "No project";
  return (level === "program" ? programs[index]?.name : projects[index]?.name) ?? "";
}

/** Open risks by program or project, in the order of the model; what belongs to none comes last. */
export function groupRisks(
  { assessments: { risks, model } }: DashboardContext,
  level: GroupLevel,
): readonly RiskGroup[] {
  const groups = new Map<number, RiskGroup>();
  for (const risk of risks) {
    if (risk.standing !== "open") continue;
    const home = homeOf(risk, level, model);
    let group = groups.get(home);
    if (group === undefined) {
      group = { name: nameAt(home, level, model), open: [], top: 0, exposure: undefined };
      groups.set(home, group);
    }
    group.open.push(risk);
    if (risk.top) group.top += 1;
    if (risk.exposure !== undefined) group.exposure = (group.exposure ?? 0) + risk.exposure;
  }
  const last = (home: number): number => (home < 0 ? Infinity : home);
  return [...groups.entries()].sort(([a], [b]) => last(a) - last(b)).map(([, group]) => group);
}
