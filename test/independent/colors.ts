import { decisionOn, type Evidence, isDone, type LifeCycle, lifeCycleOf, phaseRank } from "./life-cycle.ts";
import type { Project } from "./projects.ts";
import type { Risk } from "./risks.ts";
import { numberIn } from "./sheets.ts";

export type Color = "green" | "amber" | "red" | "blue" | "gray";
type Judged = "green" | "amber" | "red" | undefined;

const RANKS = { green: 0, amber: 1, red: 2 } as const;

const worst = (colors: readonly Judged[]): Judged =>
  colors.reduce<Judged>((a, b) => (b === undefined || (a !== undefined && RANKS[a] >= RANKS[b]) ? a : b), undefined);

/** Both sides of a comparison with a limit are rounded to 12 significant digits. */
const round = (value: number): number => Number(value.toPrecision(12));

const byPercent = (percent: number): Judged => {
  if (round(percent) <= 5) return "green";
  return round(percent) <= 10 ? "amber" : "red";
};

const byIndex = (index: number): Judged => {
  if (round(index) >= 0.95) return "green";
  return round(index) >= 0.9 ? "amber" : "red";
};

const atMostAmber = (color: Judged): Judged => (color === "red" ? "amber" : color);

/** Monday to Friday after the earlier day up to and including the later one, with the sign of the difference. */
export function workingDays(from: number, to: number): number {
  let days = 0;
  // Serial 2 was a Monday.
  for (let day = Math.min(from, to) + 1; day <= Math.max(from, to); day += 1) if ((day - 2) % 7 < 5) days += 1;
  return to < from ? -days : days;
}

/** Late finish in percent of the baseline; unknown without a duration. */
function slipPercent({ start, baseline }: Project, days: number): number | undefined {
  return start === undefined || baseline === undefined || baseline <= start
    ? undefined
    : (days / (baseline - start)) * 100;
}

function slipColor(project: Project): Judged {
  const { baseline, finish } = project;
  if (baseline === undefined || finish === undefined) return undefined;
  if (workingDays(baseline, finish) <= 5) return "green";
  const percent = slipPercent(project, finish - baseline);
  const color = percent === undefined ? undefined : byPercent(percent);
  return finish - baseline > 180 ? worst([color, "amber"]) : color;
}

/** Late without a forecast: red by the percent, else amber; never green. */
function boundColor(project: Project, day: number): Judged {
  const { baseline, finish, complete } = project;
  if (baseline === undefined || finish !== undefined || complete || baseline >= day) return undefined;
  if (workingDays(baseline, day) <= 5) return undefined;
  const percent = slipPercent(project, day - baseline);
  return percent !== undefined && byPercent(percent) === "red" ? "red" : "amber";
}

/** Periods of the plan that the earned value has reached, with the part of the one under way. */
function earnedPeriods(planned: readonly number[], earned: number): number {
  if (earned <= 0) return 0;
  if (earned >= Math.max(...planned)) return planned.indexOf(Math.max(...planned)) + 1;
  const reached = planned.filter((value) => value < earned).length;
  const before = reached === 0 ? 0 : (planned[reached - 1] ?? 0);
  return reached + (earned - before) / ((planned[reached] ?? 0) - before);
}

function scheduleColor(project: Project, day: number): Judged {
  const { earned, planned, periods } = project;
  const spi = earned === undefined || planned === undefined || planned === 0 ? undefined : byIndex(earned / planned);
  const inTime =
    periods === undefined ? undefined : byIndex(earnedPeriods(periods.planned, periods.earned) / periods.count);
  return worst([slipColor(project), boundColor(project, day), spi, inTime]);
}

export const statedOverrun = ({ currentBudget, forecast }: Project): number | undefined =>
  currentBudget === undefined || forecast === undefined || currentBudget === 0
    ? undefined
    : ((forecast - currentBudget) / currentBudget) * 100;

/** Overrun of BAC / CPI over the budget, in percent; undefined before 20 % complete, where it is only a hint. */
export function trendOverrun({ currentBudget, earned, actual }: Project): number | undefined {
  if (!currentBudget || !earned || actual === undefined || round(earned / currentBudget) < 0.2) return undefined;
  return (actual / earned - 1) * 100;
}

const isOverspent = ({ complete, actual, currentBudget }: Project): boolean =>
  !complete && actual !== undefined && currentBudget !== undefined && actual > currentBudget;

/** Trend and CPI; where a typed percent is behind them amber at most. */
function trendColors(project: Project): readonly Judged[] {
  const trend = trendOverrun(project);
  if (trend === undefined) return [];
  const colors = [byPercent(trend), byIndex(1 / (1 + trend / 100))];
  return project.periods === undefined ? colors.map(atMostAmber) : colors;
}

function costColor(project: Project): Judged {
  const stated = statedOverrun(project);
  const bySpend = isOverspent(project) ? "red" : undefined;
  return worst([stated === undefined ? undefined : byPercent(stated), bySpend, ...trendColors(project)]);
}

function qualityColor(evidence: Evidence, day: number): Judged {
  const due = evidence.items.filter(
    (item) => item.get("Kind") === "Deliverable" && (numberIn(item, "Baseline Date") ?? Infinity) <= day,
  );
  const missed = due.filter((item) => !isDone(item, evidence) || decisionOn(evidence, item) === "Pending");
  return due.length === 0 ? undefined : byPercent((missed.length / due.length) * 100);
}

/** Days that an open risk of the top band has lacked something; undefined where it lacks nothing. */
function lackingDays(risk: Risk, day: number): number | undefined {
  const late = risk.responseDay !== undefined && risk.responseDay < day;
  if (risk.owner !== undefined && risk.response !== undefined && !late) return undefined;
  return late ? day - risk.responseDay : day - (risk.raisedDay ?? day);
}

/** Months are the rhythm of a register of risks. */
const RISKS_FRESH_DAYS = 35;

function riskColor(risks: readonly Risk[], day: number): Judged {
  if (risks.length === 0) return undefined;
  const updated = Math.max(...risks.map(({ updatedDay }) => updatedDay ?? -Infinity));
  const stale = Number.isFinite(updated) && day - updated > RISKS_FRESH_DAYS ? "amber" : undefined;
  const top = risks.filter(({ open, band }) => open && band === "Very high");
  if (top.length === 0) return worst(["green", stale]);
  const lacking = top.map((risk) => lackingDays(risk, day)).filter((days) => days !== undefined);
  return worst([stale, ...lacking.map((days): Judged => (days > 30 ? "red" : "amber"))]);
}

const isBeyondGate = (percent: number | undefined): boolean => percent !== undefined && round(percent) > 10;

/** Late, or late at least, by more than a gate tolerates. */
function isLateAtGate(project: Project, day: number): boolean {
  const { baseline, finish, complete } = project;
  if (baseline === undefined || (finish === undefined && complete)) return false;
  return isBeyondGate(slipPercent(project, (finish ?? day) - baseline));
}

const isBlocked = ({ decision, lapsed }: LifeCycle): boolean =>
  decision === "Rework" || decision === "Cancelled" || lapsed;

function lifeCycleColor(project: Project, evidence: Evidence, day: number): Judged {
  const found = lifeCycleOf(evidence, day);
  if (found === undefined) return undefined;
  if (isBlocked(found) || phaseRank(project.phase) > found.earned) return "red";
  const isWaiting = (found.readyDays ?? 0) > 14 || found.conditional;
  const isBeyond = isLateAtGate(project, day) || isBeyondGate(statedOverrun(project));
  return isWaiting || isBeyond ? "amber" : "green";
}

const REPORTED: Readonly<Record<string, Color>> = { Green: "green", Amber: "amber", Red: "red", Blue: "blue" };

export const reportedColor = ({ line }: Project): Color => REPORTED[String(line.get("RAG"))] ?? "gray";

export interface Standing {
  readonly evidence: Evidence;
  readonly risks: readonly Risk[];
  readonly day: number;
  /** Longest age of a fresh status. */
  readonly freshDays: number;
}

/** The worst known dimension; green only with schedule and cost known and a fresh status; ended work is blue. */
export function computedColor(project: Project, { evidence, risks, day, freshDays }: Standing): Color {
  if (["Completed", "Cancelled", "Transferred"].includes(project.state ?? "") || project.phase === "Closed")
    return "blue";
  const schedule = scheduleColor(project, day);
  const cost = costColor(project);
  const color = worst([
    schedule,
    cost,
    qualityColor(evidence, day),
    riskColor(risks, day),
    lifeCycleColor(project, evidence, day),
  ]);
  if (color !== "green") return color ?? "gray";
  const isFresh = project.statusDay !== undefined && day - project.statusDay <= freshDays;
  return schedule === undefined || cost === undefined || !isFresh ? "gray" : "green";
}
