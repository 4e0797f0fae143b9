import type { Day } from "../day.ts";
import { workdaysBetween } from "../day.ts";
import type { MilestoneItem, Model } from "../model/model.ts";
import { valueOf } from "../model/row.ts";
import { numberOf } from "../score/measured.ts";
import { type ChainBuffer, chainBuffer, type FeverPoint, feverPoint } from "../value/critical-chain.ts";
import { isAccepted } from "./quality.ts";

/** The critical chain of a project: its tasks with a safe and an aggressive duration, in days of work. */
export interface Chain {
  /** Position of the project. */
  readonly project: number;
  /** By baseline date; undated ones last. */
  readonly tasks: readonly MilestoneItem[];
  readonly buffer: ChainBuffer;
  /** Sum of the aggressive durations, and what of it is done. */
  readonly chainDays: number;
  readonly doneDays: number;
  /** Largest slip of an open task, or that of the last task; undefined where no task has a baseline date. */
  readonly usedDays: number | undefined;
  /** Undefined where the buffer's use is not known. */
  readonly fever: FeverPoint | undefined;
}

interface Durations {
  readonly safeDays: number;
  readonly aggressiveDays: number;
}

function durationsOf({ row }: MilestoneItem): Durations | undefined {
  const [safeDays, aggressiveDays] = [valueOf(row, "safeDays"), valueOf(row, "aggressiveDays")];
  if (safeDays === undefined || aggressiveDays === undefined || aggressiveDays <= 0) return undefined;
  return { safeDays, aggressiveDays };
}

const baselineOf = ({ row }: MilestoneItem): Day | undefined => valueOf(row, "baselineDate");

/** Days of work by which a task ends after its baseline; an open one ends on the status day at the earliest. */
function slipOf(item: MilestoneItem, { day, calendar }: Model): number | undefined {
  const baseline = baselineOf(item);
  if (baseline === undefined) return undefined;
  const done = isAccepted(item, day);
  const told = (done ? valueOf(item.row, "actualDate") : undefined) ?? valueOf(item.row, "forecastDate") ?? baseline;
  const end = done || told > day ? told : day;
  return Math.max(0, workdaysBetween(baseline, end, calendar));
}

/** A task that is late passes its slip on to the end of the chain; one that is done no longer does. */
function usedOf(tasks: readonly MilestoneItem[], model: Model): number | undefined {
  const dated = tasks.filter((task) => baselineOf(task) !== undefined);
  const open = dated.filter((task) => !isAccepted(task, model.day));
  const slips = [...open, ...dated.slice(-1)].flatMap((task) => slipOf(task, model) ?? []);
  return slips.length === 0 ? undefined : slips.reduce((most, slip) => Math.max(most, slip));
}

function doneOf(task: MilestoneItem, day: Day): number {
  const percent = isAccepted(task, day) ? 100 : (valueOf(task.row, "percent") ?? 0);
  return ((durationsOf(task)?.aggressiveDays ?? 0) * Math.min(100, Math.max(0, percent))) / 100;
}

const byBaseline = (a: MilestoneItem, b: MilestoneItem): number =>
  (baselineOf(a) ?? Infinity) - (baselineOf(b) ?? Infinity) || 0;

function toChain(project: number, items: readonly MilestoneItem[], model: Model): Chain {
  const tasks = items.filter((item) => durationsOf(item) !== undefined).sort(byBaseline);
  const buffer = chainBuffer(tasks.flatMap((task) => durationsOf(task) ?? []));
  const chainDays = tasks.reduce((sum, task) => sum + (durationsOf(task)?.aggressiveDays ?? 0), 0);
  const doneDays = tasks.reduce((sum, task) => sum + doneOf(task, model.day), 0);
  const usedDays = usedOf(tasks, model);
  const bufferDays = numberOf(buffer.halfDays);
  return {
    project,
    tasks,
    buffer,
    chainDays,
    doneDays,
    usedDays,
    fever:
      usedDays === undefined || bufferDays === undefined
        ? undefined
        : feverPoint({ doneDays, chainDays, usedDays, bufferDays }),
  };
}

/** The chains of active projects that keep safe and aggressive durations, in the order of the projects. */
export function assessChains(model: Model): readonly Chain[] {
  const found = new Map<number, MilestoneItem[]>();
  for (const item of model.milestones) {
    const { project, row } = item;
    if (project === undefined || model.projects[project]?.active !== true) continue;
    if (valueOf(row, "status") === "Cancelled" || durationsOf(item) === undefined) continue;
    const held = found.get(project);
    if (held === undefined) found.set(project, [item]);
    else held.push(item);
  }
  return [...found].sort(([a], [b]) => a - b).map(([project, items]) => toChain(project, items, model));
}
