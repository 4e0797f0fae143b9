import type { Day } from "../day.ts";
import { workdaysBetween } from "../day.ts";
import type { MilestoneItem, Model, Project } from "../model/model.ts";
import { valueOf } from "../model/row.ts";
import { numberOf } from "../score/measured.ts";
import { type ChainBuffer, chainBuffer, type ChainTask, type FeverPoint, feverPoint } from "../value/critical-chain.ts";
import { isAccepted } from "./quality.ts";

/** The critical chain of a project: its tasks with a safe and an aggressive duration, in days of work. */
export interface Chain {
  readonly project: Project;
  /** By baseline date; undated ones last. */
  readonly tasks: readonly MilestoneItem[];
  readonly buffer: ChainBuffer;
  /** Sum of the aggressive durations, and what of it is done. */
  readonly chainDays: number;
  readonly doneDays: number;
  /** Largest slip of an open task, or that of the last task; undefined where no task has a baseline date. */
  readonly usedDays: number | undefined;
  /** How much of the chain is done and of its buffer used, percent; the use is unknown where `usedDays` is, or without a buffer. */
  readonly fever: FeverPoint;
}

/** A task with both its durations. */
interface Task extends ChainTask {
  readonly item: MilestoneItem;
  readonly safeDays: number;
  readonly aggressiveDays: number;
  readonly baseline: Day | undefined;
  readonly done: boolean;
}

function toTask(item: MilestoneItem, { day }: Model): Task | undefined {
  const [safeDays, aggressiveDays] = [valueOf(item.row, "safeDays"), valueOf(item.row, "aggressiveDays")];
  if (safeDays === undefined || aggressiveDays === undefined || aggressiveDays <= 0) return undefined;
  if (valueOf(item.row, "status") === "Cancelled") return undefined;
  return { item, safeDays, aggressiveDays, baseline: valueOf(item.row, "baselineDate"), done: isAccepted(item, day) };
}

/** Days of work by which a task ends after its baseline; an open one ends on the status day at the earliest. */
function slipOf({ item: { row }, baseline, done }: Task, { day, calendar }: Model): number | undefined {
  if (baseline === undefined) return undefined;
  const told = (done ? valueOf(row, "actualDate") : undefined) ?? valueOf(row, "forecastDate") ?? baseline;
  const end = done || told > day ? told : day;
  return Math.max(0, workdaysBetween(baseline, end, calendar));
}

/** A task that is late passes its slip on to the end of the chain; one that is done no longer does. */
function usedOf(tasks: readonly Task[], model: Model): number | undefined {
  const dated = tasks.filter(({ baseline }) => baseline !== undefined);
  const slips = dated.flatMap((task, at) => (task.done && at < dated.length - 1 ? [] : (slipOf(task, model) ?? [])));
  return slips.length === 0 ? undefined : slips.reduce((most, slip) => Math.max(most, slip));
}

function doneOf({ item: { row }, aggressiveDays, done }: Task): number {
  const percent = done ? 100 : (valueOf(row, "percent") ?? 0);
  return (aggressiveDays * Math.min(100, Math.max(0, percent))) / 100;
}

const byBaseline = (a: Task, b: Task): number => (a.baseline ?? Infinity) - (b.baseline ?? Infinity) || 0;

function toChain(project: Project, found: readonly Task[], model: Model): Chain {
  const tasks = [...found].sort(byBaseline);
  const buffer = chainBuffer(tasks);
  const chainDays = tasks.reduce((sum, { aggressiveDays }) => sum + aggressiveDays, 0);
  const doneDays = tasks.reduce((sum, task) => sum + doneOf(task), 0);
  const usedDays = usedOf(tasks, model);
  const bufferDays = numberOf(buffer.halfDays);
  return {
    project,
    tasks: tasks.map(({ item }) => item),
    buffer,
    chainDays,
    doneDays,
    usedDays,
    fever: feverPoint({ doneDays, chainDays, usedDays, bufferDays }),
  };
}

/** The chains of active projects that keep safe and aggressive durations, in the order of the projects. */
export function assessChains(model: Model): readonly Chain[] {
  const found = new Map<number, Task[]>();
  for (const item of model.milestones) {
    const task = toTask(item, model);
    if (task === undefined || item.project === undefined) continue;
    const held = found.get(item.project);
    if (held === undefined) found.set(item.project, [task]);
    else held.push(task);
  }
  return model.projects.flatMap((project) => {
    const tasks = project.active ? found.get(project.index) : undefined;
    return tasks === undefined ? [] : [toChain(project, tasks, model)];
  });
}
