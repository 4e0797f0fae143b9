import type ExcelJS from "exceljs";
import { type Color, computedColor, reportedColor, statedOverrun, trendOverrun } from "./colors.ts";
import { evidenceOf } from "./life-cycle.ts";
import { type Change, changesOf, type Project, projectsOf } from "./projects.ts";
import { type Risk, risksOf } from "./risks.ts";
import { linesOf, numberIn, textIn } from "./sheets.ts";

export interface Total {
  readonly sum: number;
  readonly counted: number;
  readonly missing: number;
}

export interface Rollup {
  readonly level: "organization" | "portfolio" | "program";
  readonly key: string;
  readonly projects: number;
  readonly active: number;
  readonly reported: Readonly<Record<Color, number>>;
  readonly computed: Readonly<Record<Color, number>>;
  readonly budget: Total;
  readonly actualCost: Total;
  readonly forecastCost: Total;
  readonly currentBudget: Total;
  readonly approvedChanges: Total;
  readonly pendingChanges: Total;
  readonly overrunPercent: number | undefined;
  readonly cpi: number | undefined;
  readonly spi: number | undefined;
  /** Of active projects; undefined where no finish is known. */
  readonly worstSlip: { readonly project: string; readonly days: number } | undefined;
  readonly openRisks: number;
  readonly unscored: number;
  readonly byBand: Readonly<Record<string, number>>;
  readonly withMoney: readonly Risk[];
  readonly expected: number;
}

interface Book {
  readonly projects: readonly Project[];
  readonly risks: readonly Risk[];
  readonly changes: readonly Change[];
  readonly colors: ReadonlyMap<string, Color>;
  readonly day: number;
}

interface Scope extends Pick<Rollup, "level" | "key"> {
  readonly has: (project: Project) => boolean;
  /** Programs of the scope, whose own risks count too. */
  readonly programs: ReadonlySet<string>;
}

function total(values: readonly (number | undefined)[]): Total {
  const known = values.filter((value) => value !== undefined);
  return {
    sum: known.reduce((sum, value) => sum + value, 0),
    counted: known.length,
    missing: values.length - known.length,
  };
}

/** Ratio of sums over the pairs that are known on both sides. */
function ratio(pairs: readonly (readonly [number | undefined, number | undefined])[]): number | undefined {
  let [above, below] = [0, 0];
  for (const [a, b] of pairs) {
    if (a === undefined || b === undefined) continue;
    above += a;
    below += b;
  }
  return below === 0 ? undefined : above / below;
}

function countColors(projects: readonly Project[], colorOf: (project: Project) => Color): Record<Color, number> {
  const counts = { green: 0, amber: 0, red: 0, blue: 0, gray: 0 };
  for (const project of projects) counts[colorOf(project)] += 1;
  return counts;
}

/** Money over the current budget by the worse of stated forecast and trend. */
function overrunOf(project: Project): number | undefined {
  const percents = [statedOverrun(project), trendOverrun(project)].filter((one) => one !== undefined);
  if (percents.length === 0 || project.currentBudget === undefined) return undefined;
  return (Math.max(...percents) / 100) * project.currentBudget;
}

function moneyOf(
  members: readonly Project[],
): Pick<Rollup, "budget" | "actualCost" | "forecastCost" | "currentBudget" | "overrunPercent" | "cpi" | "spi"> {
  const forward = members.filter((project) => project.forward);
  const overrun = ratio(forward.map((project) => [overrunOf(project), project.currentBudget]));
  return {
    budget: total(forward.map(({ budget }) => budget)),
    actualCost: total(members.map(({ actual }) => actual)),
    forecastCost: total(forward.map(({ forecast }) => forecast)),
    currentBudget: total(forward.map(({ currentBudget }) => currentBudget)),
    overrunPercent: overrun === undefined ? undefined : overrun * 100,
    cpi: ratio(forward.map(({ earned, actual }) => [earned, actual])),
    spi: ratio(forward.map(({ earned, planned }) => [earned, planned])),
  };
}

/** Days late; of work that is past its finish without a forecast, by the day. */
function lateDays({ baseline, finish, complete }: Project, day: number): number | undefined {
  if (baseline === undefined) return undefined;
  if (finish !== undefined) return finish - baseline;
  return baseline < day && !complete ? day - baseline : undefined;
}

/** The latest of the active projects; the first of equal ones. */
function worstSlipOf(members: readonly Project[], day: number): Rollup["worstSlip"] {
  let worst: Rollup["worstSlip"];
  for (const project of members) {
    const days = project.active ? lateDays(project, day) : undefined;
    if (days !== undefined && (worst === undefined || days > worst.days)) worst = { project: project.id, days };
  }
  return worst;
}

function risksIn(risks: readonly Risk[]): Pick<Rollup, "openRisks" | "unscored" | "byBand" | "withMoney" | "expected"> {
  const open = risks.filter((risk) => risk.open);
  const byBand: Record<string, number> = {};
  for (const { band } of open) if (band !== undefined) byBand[band] = (byBand[band] ?? 0) + 1;
  const withMoney = open.filter(({ probability, cost }) => probability !== undefined && cost !== undefined);
  return {
    openRisks: open.length,
    unscored: open.filter(({ band }) => band === undefined).length,
    byBand,
    withMoney,
    expected: withMoney.reduce((sum, { probability, cost }) => sum + (probability ?? 0) * (cost ?? 0), 0),
  };
}

function changesIn(changes: readonly Change[]): Pick<Rollup, "approvedChanges" | "pendingChanges"> {
  const costs = (approval: string): Total =>
    total(changes.filter((change) => change.approval === approval).map(({ cost }) => cost));
  return { approvedChanges: costs("Approved"), pendingChanges: costs("Pending") };
}

function rollUpScope({ level, key, has, programs }: Scope, book: Book): Rollup {
  const members = book.projects.filter(has);
  const ids = new Set([...members.map(({ id }) => id), ...programs]);
  const changes = book.changes.filter(({ project }) => project !== undefined && ids.has(project));
  return {
    level,
    key,
    projects: members.length,
    active: members.filter(({ active }) => active).length,
    reported: countColors(members, reportedColor),
    computed: countColors(members, ({ id }) => book.colors.get(id) ?? "gray"),
    ...moneyOf(members),
    worstSlip: worstSlipOf(members, book.day),
    ...changesIn(changes),
    ...risksIn(book.risks.filter(({ entity }) => entity !== undefined && ids.has(entity))),
  };
}

/** Organization, portfolios, programs, and last what is in no program. */
function scopesOf(workbook: ExcelJS.Workbook): readonly Scope[] {
  const programs = linesOf(workbook, "Program list", "Program ID");
  const idsOf = (portfolio?: string): ReadonlySet<string> =>
    new Set(
      programs
        .filter((line) => portfolio === undefined || line.get("Portfolio") === portfolio)
        .map((line) => String(line.get("Program ID"))),
    );
  const portfolios = linesOf(workbook, "Portfolio list", "Portfolio ID").map((line) =>
    String(line.get("Portfolio ID")),
  );
  return [
    { level: "organization", key: "", has: () => true, programs: idsOf() },
    ...portfolios.map((key): Scope => ({
      level: "portfolio",
      key,
      has: ({ portfolio }) => portfolio === key,
      programs: idsOf(key),
    })),
    ...[...idsOf()].map((key): Scope => ({
      level: "program",
      key,
      has: ({ program }) => program === key,
      programs: new Set([key]),
    })),
    { level: "program", key: "", has: ({ program }) => program === undefined, programs: new Set() },
  ];
}

/** How old a fresh status may be, in days: nine where reports are due every ten days or less, 35 up to 45 days, else 100. */
function freshDaysOf(workbook: ExcelJS.Workbook): number {
  const due = new Map<string, number[]>();
  for (const line of linesOf(workbook, "Status reports", "Project")) {
    const id = textIn(line, "Project") ?? "";
    due.set(id, [...(due.get(id) ?? []), numberIn(line, "Report due") ?? 0]);
  }
  const gaps = [...due.values()].flatMap((days) => days.slice(1).map((day, at) => day - (days[at] ?? 0)));
  const median = gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 30;
  if (median <= 10) return 9;
  return median <= 45 ? 35 : 100;
}

/** The rollups of the sample on a serial day. */
export function rollUpBook(workbook: ExcelJS.Workbook, day: number): readonly Rollup[] {
  const projects = projectsOf(workbook, day);
  const risks = risksOf(workbook);
  const evidence = evidenceOf(workbook);
  const freshDays = freshDaysOf(workbook);
  const colors = new Map(
    projects.map((project): [string, Color] => {
      const mine = risks.filter(({ entity }) => entity === project.id);
      return [project.id, computedColor(project, { evidence: evidence(project.id), risks: mine, day, freshDays })];
    }),
  );
  const book: Book = { projects, risks, changes: changesOf(workbook), colors, day };
  return scopesOf(workbook).map((scope) => rollUpScope(scope, book));
}
