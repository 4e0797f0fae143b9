import type { Assessments } from "../assess/assessments.ts";
import type { Model } from "../model/model.ts";
import { valueOf } from "../model/row.ts";
import { settingOf } from "../register/settings.ts";
import type { Rules } from "./frontier.ts";
import { keptProposals, type Proposal } from "./kept-candidates.ts";
import type { Candidate } from "./problem.ts";
import { normalizeText } from "../words/normalize.ts";
import { selectProjects, type Selection } from "./selection.ts";

/** Projects to choose among, and the choice where a budget is set. */
export interface Choice {
  /** In register order. */
  readonly proposals: readonly Proposal[];
  /** The register Candidates, or the proposed projects of Projects. */
  readonly from: "candidates" | "projects";
  /** Whole currency units; one for all, or one per year in the order of `years`. */
  readonly budgets: readonly number[];
  readonly years: readonly number[];
  /** Groups of which one must be chosen, and how many candidates, by Settings. */
  readonly rules: Rules;
  /** Undefined without a budget. */
  readonly selection: Selection | undefined;
}

const BUDGET = "selection.budget";
/** Between fewer there is nothing to choose. */
const FEWEST_PROPOSED = 2;

/** A setting that is an amount, in the unit of the registers. */
function amountOf({ settings, unit }: Model, key: string): number | undefined {
  const found = settingOf(settings, key);
  return typeof found === "number" && Number.isFinite(found) && found >= 0 ? found * unit.scale : undefined;
}

const yearsOf = ({ candidates }: Model): readonly number[] =>
  [...new Set(candidates.map((row) => valueOf(row, "year")))]
    .filter((year): year is number => year !== undefined)
    .sort((a, b) => a - b);

/** The proposed projects that have a budget and a value; the first of a key. */
function proposedProjects({ projects }: Assessments): readonly Proposal[] {
  const proposals = new Map<string, Proposal>();
  for (const { project, measures } of projects) {
    const value = valueOf(project.row, "benefitValue");
    const cost = measures.budget;
    if (project.state !== "Proposed" || value === undefined || cost === undefined || proposals.has(project.key))
      continue;
    const rules = { mustDo: false, excluded: false, requires: [], group: undefined };
    const candidate = { id: project.key, uses: [cost], value, ...rules };
    proposals.set(project.key, { candidate, name: project.name, cost, value, project: project.index });
  }
  return [...proposals.values()];
}

/** Whether there is anything to choose among: a register of candidates, or two proposed projects with cost and value. */
export const hasProposals = (all: Assessments): boolean =>
  all.model.candidates.length > 0 || proposedProjects(all).length >= FEWEST_PROPOSED;

/** Budgets by year ("selection.budget.2027"), or the one for all; undefined where one of them is not set. */
function budgetsOf(model: Model, years: readonly number[]): readonly number[] | undefined {
  const all = amountOf(model, BUDGET);
  if (years.length === 0) return all === undefined ? undefined : [all];
  const budgets = years.map((year) => amountOf(model, `${BUDGET}.${year}`));
  return budgets.every((budget): budget is number => budget !== undefined) ? budgets : undefined;
}

/** A setting that counts candidates; what is no whole number of 0 or more is not set. */
function wholeNumber({ settings }: Model, key: string): number | undefined {
  const found = settingOf(settings, key);
  return typeof found === "number" && Number.isInteger(found) && found >= 0 ? found : undefined;
}

/** The rules of Settings; of the groups those that a candidate names. */
function rulesOf(model: Model, candidates: readonly Candidate[]): Rules {
  const groups = new Set(candidates.flatMap(({ group }) => (group === undefined ? [] : [normalizeText(group)])));
  const exactlyOne = String(settingOf(model.settings, "selection.exactlyOne") ?? "")
    .split(/[,;]/)
    .filter((name) => groups.has(normalizeText(name)));
  const [minCount, maxCount] = [wholeNumber(model, "selection.minCount"), wholeNumber(model, "selection.maxCount")];
  return {
    exactlyOne,
    ...(minCount === undefined ? {} : { minCount }),
    ...(maxCount === undefined ? {} : { maxCount }),
  };
}

/**
 * The projects to choose among and the best choice under the budget of Settings ("selection.budget", in the unit of the registers).
 * Undefined where there is nothing to choose: no register of candidates, and fewer than two proposed projects with cost and value.
 */
export function choiceOf(all: Assessments): Choice | undefined {
  const { model } = all;
  const kept = model.candidates.length > 0;
  const wished = kept ? yearsOf(model) : [];
  // A budget for all years rules over budgets by year that are not set.
  const years = budgetsOf(model, wished) === undefined ? [] : wished;
  const proposals = kept ? keptProposals(model, years) : proposedProjects(all);
  if (proposals.length === 0 || (!kept && proposals.length < FEWEST_PROPOSED)) return undefined;
  const budgets = budgetsOf(model, years);
  const candidates = proposals.map(({ candidate }) => candidate);
  const rules = rulesOf(model, candidates);
  return {
    proposals,
    from: kept ? "candidates" : "projects",
    budgets: budgets ?? [],
    years,
    rules,
    selection: budgets === undefined ? undefined : selectProjects({ candidates, budgets, ...rules }),
  };
}
