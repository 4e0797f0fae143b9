import { type AssessedBenefit, realizationOf } from "../assess/benefits.ts";
import type { Dependencies } from "../assess/dependencies.ts";
import { type Goals, workAt } from "../assess/goals.ts";
import { monthText, type Resources } from "../assess/resources.ts";
import type { Model } from "../model/model.ts";
import { valueOf } from "../model/row.ts";
import { numberOf } from "../score/measured.ts";
import type { Utilization } from "../value/resources.ts";
import { cleanNumber, dayOrNull, moneyNumber } from "./report-number.ts";
import type { Outcome } from "./outcome.ts";
import {
  type ReportComparisons,
  reportComparisons,
  type ReportSelection,
  reportSelection,
} from "./report-selection.ts";
import { type ReportChain, reportChains, reportWorth, type ReportWorth } from "./report-worth.ts";

interface ReportLoad {
  readonly who: string;
  readonly month: string;
  readonly hardFte: number | null;
  readonly softFte: number | null;
  /** Null: unknown. */
  readonly capacityFte: number | null;
  readonly percent: number | null;
}

export interface ReportResources {
  readonly people: readonly ReportLoad[];
  readonly roles: readonly ReportLoad[];
  /** Of people: FTE months that add up. */
  readonly assignedFte: number | null;
  readonly unassignedFte: number | null;
  readonly totalFte: number | null;
  /** Rows without an amount or a month. */
  readonly missing: number;
}

export interface ReportGoal {
  readonly id: string;
  readonly name: string;
  readonly weightPercent: number | null;
  readonly target: number | null;
  readonly actual: number | null;
  readonly reachedPercent: number | null;
  /** Names of the projects, programs and portfolios that serve it. */
  readonly work: readonly string[];
  readonly money: number | null;
  readonly links: number;
  readonly communicated: number;
}

export interface ReportGoals {
  readonly goals: readonly ReportGoal[];
  readonly linkedBudgetPercent: number | null;
  /** Names of active projects that serve no goal; null where no links are kept. */
  readonly withoutGoal: readonly string[] | null;
}

export interface ReportBenefit {
  readonly id: string | null;
  readonly name: string;
  readonly projects: readonly string[];
  readonly unit: string | null;
  readonly planned: number | null;
  readonly plannedToDate: number | null;
  readonly plannedDate: string | null;
  readonly forecast: number | null;
  readonly actual: number | null;
}

export interface ReportRealization {
  readonly unit: string | null;
  readonly percent: number | null;
  readonly counted: number;
  readonly missing: number;
}

export interface ReportDependencies {
  readonly count: number;
  /** Slip that reaches each project or milestone from what comes before it, calendar days. */
  readonly slips: readonly { readonly name: string; readonly reachedDays: number; readonly through: string | null }[];
  readonly cycles: readonly (readonly string[])[];
}

/** What goals, resources, benefits and dependencies say; null where the workbook keeps none. */
export interface ReportValue {
  readonly resources: ReportResources | null;
  readonly goals: ReportGoals | null;
  readonly benefits: {
    readonly list: readonly ReportBenefit[];
    readonly realization: readonly ReportRealization[];
    readonly worth: readonly ReportWorth[];
  } | null;
  readonly chains: readonly ReportChain[] | null;
  readonly dependencies: ReportDependencies | null;
  readonly selection: ReportSelection | null;
  readonly comparisons: ReportComparisons | null;
}

const load = (cell: Utilization): ReportLoad => ({
  who: cell.who,
  month: monthText(cell.month),
  hardFte: cleanNumber(cell.hardFte),
  softFte: cleanNumber(cell.softFte),
  capacityFte: cleanNumber(cell.capacityFte),
  percent: cleanNumber(numberOf(cell.percent)),
});

const reportResources = ({ people, roles, unread }: Resources): ReportResources => ({
  people: people.cells.map(load),
  roles: roles.cells.map(load),
  assignedFte: cleanNumber(people.assignedFte),
  unassignedFte: cleanNumber(people.unassignedFte),
  totalFte: cleanNumber(people.totalFte),
  missing: unread,
});

function reportGoals({ alignment, hasLinks }: Goals, model: Model): ReportGoals {
  const alone = alignment.facts.flatMap((fact) => (fact.code === "GOL-02" ? [workAt(fact.work, model).name] : []));
  return {
    goals: alignment.goals.map((view, at) => {
      const row = model.goals[at]?.row;
      return {
        id: model.goals[at]?.key ?? "",
        name: model.goals[at]?.name ?? "",
        weightPercent: cleanNumber(numberOf(view.weightPercent)),
        target: cleanNumber(row === undefined ? undefined : valueOf(row, "target")),
        actual: cleanNumber(row === undefined ? undefined : valueOf(row, "actual")),
        reachedPercent: cleanNumber(numberOf(view.attainmentPercent)),
        work: view.works.map((key) => workAt(key, model).name),
        money: moneyNumber(view.money, model.unit),
        links: view.links,
        communicated: view.communicated,
      };
    }),
    linkedBudgetPercent: hasLinks ? cleanNumber(numberOf(alignment.linkedBudgetPercent)) : null,
    withoutGoal: hasLinks ? alone : null,
  };
}

const reportBenefit = ({ item, name, benefit, projects }: AssessedBenefit, model: Model): ReportBenefit => ({
  id: valueOf(item.row, "id") ?? null,
  name,
  projects: projects.map((index) => model.projects[index]?.key ?? ""),
  unit: benefit.unit ?? null,
  planned: cleanNumber(benefit.planned),
  plannedToDate: cleanNumber(benefit.plannedToDate),
  plannedDate: dayOrNull(benefit.plannedDate),
  forecast: cleanNumber(benefit.forecast),
  actual: cleanNumber(benefit.actual),
});

const reportRealization = (benefits: readonly AssessedBenefit[], model: Model): readonly ReportRealization[] =>
  realizationOf(benefits, model).map(({ unit, toDate }) => {
    const ratio = numberOf(toDate.ratio);
    return {
      unit: unit ?? null,
      percent: cleanNumber(ratio === undefined ? undefined : ratio * 100),
      counted: toDate.counted,
      missing: toDate.missing,
    };
  });

function reportDependencies({ list, propagation, names }: Dependencies): ReportDependencies {
  const nameOf = (key: string): string => names.get(key) ?? key;
  return {
    count: list.length,
    slips: propagation.slips
      .filter(({ reachedDays }) => reachedDays > 0)
      .map(({ key, reachedDays, through }) => ({
        name: nameOf(key),
        reachedDays,
        through: through === undefined ? null : nameOf(through),
      })),
    cycles: propagation.cycles.map((cycle) => cycle.map(nameOf)),
  };
}

/** Resources, goals, benefits and dependencies as plain data. */
export function reportValue(outcome: Outcome): ReportValue {
  const { assessments, model } = outcome;
  const { resources, goals, benefits, dependencies } = assessments;
  const list = benefits.map((benefit) => reportBenefit(benefit, model));
  return {
    resources: resources === undefined ? null : reportResources(resources),
    goals: goals === undefined ? null : reportGoals(goals, model),
    benefits:
      list.length === 0
        ? null
        : { list, realization: reportRealization(benefits, model), worth: reportWorth(assessments) },
    chains: assessments.chains.length === 0 ? null : reportChains(assessments),
    dependencies: dependencies === undefined ? null : reportDependencies(dependencies),
    selection: reportSelection(outcome),
    comparisons: reportComparisons(outcome),
  };
}
