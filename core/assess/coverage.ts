import type { Model } from "../model/model.ts";
import { keeps, valueOf } from "../model/row.ts";
import type { ProjectAssessment } from "./assessment.ts";
import type { Coverage } from "./assessments.ts";
import type { Policy } from "./policy.ts";

/** Columns of Projects that would let more projects be assessed, each with what must stand beside it. */
const UNLOCKERS = [
  { field: "forecastFinish", with: ["baselineFinish"] },
  { field: "baselineFinish", with: ["forecastFinish"] },
  { field: "forecastCost", with: ["budget"] },
  { field: "budget", with: ["forecastCost"] },
  { field: "actualCost", with: ["budget", "percentComplete"] },
  { field: "percentComplete", with: ["budget", "actualCost"] },
] as const;

type Unlocker = (typeof UNLOCKERS)[number];

function unlockedBy(unlocker: Unlocker, gray: readonly ProjectAssessment[]): number {
  let count = 0;
  for (const { project } of gray) {
    const { row } = project;
    if (keeps(row.register, unlocker.field)) continue;
    if (unlocker.with.every((field) => valueOf(row, field) !== undefined)) count += 1;
  }
  return count;
}

function bestUnlock(gray: readonly ProjectAssessment[], model: Model): Coverage["unlock"] {
  let best: Coverage["unlock"];
  for (const unlocker of UNLOCKERS) {
    const projects = unlockedBy(unlocker, gray);
    if (projects > (best?.projects ?? 0)) best = { field: unlocker.field, projects };
  }
  if (best !== undefined || gray.length === 0) return best;
  const register = model.registers.projects[0];
  if (register === undefined) return undefined;
  const missing = (["baselineFinish", "forecastFinish", "budget", "forecastCost"] as const).find(
    (field) => !keeps(register, field),
  );
  return missing === undefined ? undefined : { field: missing, projects: 0 };
}

/** How many active projects have a computed color; under 10 % the computed column is hidden. */
export function coverageOf(projects: readonly ProjectAssessment[], model: Model, policy: Policy): Coverage {
  const active = projects.filter(({ project }) => project.active);
  const gray = active.filter(({ computed }) => computed.color === "gray");
  const assessed = active.length - gray.length;
  const limit = policy.limits["limit.assessedSharePercent"];
  return {
    active: active.length,
    assessed,
    hidden: active.length > 0 && (assessed / active.length) * 100 < limit,
    unlock: bestUnlock(gray, model),
  };
}
