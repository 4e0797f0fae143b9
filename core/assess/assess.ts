import type { Finding } from "../finding.ts";
import type { Model, Portfolio, Program, Project } from "../model/model.ts";
import type { Row } from "../model/row.ts";
import { cellOf, unreadableAt, valueOf } from "../model/row.ts";
import type { ColumnsOf } from "../registers/set.ts";
import { periodSeries } from "./actuals.ts";
import type { LifeCycleStatus, ProgramAssessment, ProjectAssessment } from "./assessment.ts";
import type { Assessments } from "./assessments.ts";
import { assessBenefits, isUnowned } from "./benefits.ts";
import { assessChains } from "./chains.ts";
import { presentValues } from "./present-value.ts";
import { coverageOf } from "./coverage.ts";
import { chartersOf } from "./charters.ts";
import { assessDependencies, crossingByProgram, type Dependencies } from "./dependencies.ts";
import { byEntity, itemsOf, placedGates } from "./evidence.ts";
import { exposuresOf } from "./exposure.ts";
import { freshnessLimit } from "./freshness.ts";
import { assessGoals } from "./goals.ts";
import type { LifeCycleEvidence } from "./life-cycle.ts";
import { memberLifeCycle, projectLifeCycle } from "./life-cycle.ts";
import { assessPmo } from "./pmo/pmo.ts";
import type { Policy } from "./policy.ts";
import { portfolioMembers } from "./portfolio-members.ts";
import { assessProgram, membersOf } from "./program.ts";
import type { AssessmentContext } from "./project.ts";
import { assessProject } from "./project.ts";
import { reservesOf } from "./reserve.ts";
import { assessResources } from "./resources.ts";
import { keptRegisters } from "./default-checklist.ts";
import { exceptionsOf } from "./exceptions.ts";
import { portfolioEntries, programEntries } from "./entry-conditions.ts";
import { overridesIn } from "./override.ts";
import { assessRisks } from "./risks.ts";
import { assessWork } from "./work.ts";

type Grouped = ReturnType<typeof groupItems>;

const groupItems = (model: Model, policy: Policy, risks: Assessments["risks"]) => {
  const own = byEntity(risks, ({ item }) => item);
  const reserves = reservesOf(model);
  return {
    risks: own,
    reserves,
    exposures: exposuresOf({ model, risks, own, reserves }, policy),
    changes: byEntity(model.changes, (item) => item),
    milestones: byEntity(model.milestones, (item) => item),
    gates: byEntity(placedGates(model), ({ item }) => item),
    unowned: byEntity(model.benefits.filter(isUnowned), (item) => item),
    registers: policy.defaultChecklist ? keptRegisters(model) : undefined,
  };
};

type PhaseRow = Row<ColumnsOf<"projects">> | Row<ColumnsOf<"programs">> | Row<ColumnsOf<"portfolios">>;

/** What a row says of its own phase. */
function statedBy(row: PhaseRow | undefined): Pick<LifeCycleEvidence, "stated" | "statedText" | "statedCell"> {
  if (row === undefined) return { stated: undefined, statedText: undefined, statedCell: undefined };
  // The three registers share the column `phase`; the narrower row type is enough for it.
  const phaseRow = row as Row<Pick<ColumnsOf<"portfolios">, "phase">>;
  const stated = valueOf(phaseRow, "phase");
  const text = phaseRow.register.columns.phase?.texts?.get(phaseRow.index) ?? unreadableAt(phaseRow, "phase");
  return { stated, statedText: text ?? stated, statedCell: cellOf(phaseRow, "phase") };
}

function assessOne(
  project: Project,
  grouped: Grouped,
  series: ReturnType<typeof periodSeries>,
  context: AssessmentContext,
): ProjectAssessment {
  const { model, policy } = context;
  const milestones = itemsOf(grouped.milestones.project, project.index);
  const evidence: LifeCycleEvidence = {
    ...statedBy(project.row),
    progressPercent: valueOf(project.row, "percentComplete"),
    gates: itemsOf(grouped.gates.project, project.index),
    milestones,
    checklist: grouped.registers === undefined ? undefined : { kept: grouped.registers.get(project.index) },
  };
  return assessProject(
    project,
    {
      risks: itemsOf(grouped.risks.project, project.index),
      changes: itemsOf(grouped.changes.project, project.index),
      milestones,
      series: series.get(project.index),
      reserve: grouped.reserves.projects[project.index],
      exposure: grouped.exposures.projects.get(project.index),
      lifeCycle: projectLifeCycle(evidence, model, policy.thresholds.reviewWaitDays),
    },
    context,
  );
}

function assessGroup(
  program: Program,
  projects: readonly ProjectAssessment[],
  grouped: Grouped,
  context: AssessmentContext,
): ProgramAssessment {
  const members: ProjectAssessment[] = [];
  for (const index of program.projects) {
    const found = projects[index];
    if (found !== undefined) members.push(found);
  }
  const milestones = itemsOf(grouped.milestones.program, program.index);
  const evidence: LifeCycleEvidence = {
    ...statedBy(program.row),
    progressPercent: undefined,
    gates: itemsOf(grouped.gates.program, program.index),
    milestones,
    benefitsWithoutOwner: itemsOf(grouped.unowned.program, program.index).length,
    entries: programEntries(program, members, context.model),
  };
  const wait = context.policy.thresholds.reviewWaitDays;
  return assessProgram(
    program,
    {
      projects: members,
      reserve: grouped.reserves.programs[program.index],
      exposure: grouped.exposures.programsThemselves.get(program.index),
      risks: itemsOf(grouped.risks.program, program.index),
      milestones,
      lifeCycle: memberLifeCycle(evidence, membersOf(members), context.model, wait),
    },
    context,
  );
}

/** The life cycle of a portfolio, with what its members bear on it. */
function portfolioLifeCycle(
  portfolio: Portfolio,
  of: {
    readonly projects: readonly ProjectAssessment[];
    readonly programs: readonly ProgramAssessment[];
    readonly grouped: Grouped;
  },
  { model, policy }: AssessmentContext,
): LifeCycleStatus {
  return memberLifeCycle(
    {
      ...statedBy(portfolio.row),
      progressPercent: undefined,
      gates: itemsOf(of.grouped.gates.portfolio, portfolio.index),
      milestones: [],
      entries: portfolioEntries(portfolio, model),
    },
    portfolioMembers(portfolio, of.programs, of.projects, model),
    model,
    policy.thresholds.reviewWaitDays,
  );
}

function contextOf(model: Model, policy: Policy, dependencies: Dependencies | undefined): AssessmentContext {
  const freshnessDays = freshnessLimit(policy, model, "project");
  const programFreshnessDays = freshnessLimit(policy, model, "program");
  const overrides = overridesIn(model.settings);
  const exceptions = exceptionsOf(model, policy.limits["limit.exceptionDays"]);
  const crossing = crossingByProgram(dependencies, model);
  const charters = chartersOf(model);
  return { model, policy, freshnessDays, programFreshnessDays, overrides, exceptions, charters, crossing };
}

/** Status of every project, program and portfolio, and the rating of every risk. */
export function assess(model: Model, policy: Policy, findings: Finding[]): Assessments {
  const dependencies = assessDependencies(model);
  const context = contextOf(model, policy, dependencies);
  const { risks, scales } = assessRisks(model, policy);
  const grouped = groupItems(model, policy, risks);
  const series = periodSeries(model, findings);
  const projects = model.projects.map((project) => assessOne(project, grouped, series, context));
  const programs = model.programs.map((program) => assessGroup(program, projects, grouped, context));
  const benefits = assessBenefits(model, policy);
  const work = assessWork({ model, undecidedDays: policy.limits["limit.changeUndecidedDays"] });
  const portfolios = model.portfolios.map((portfolio) =>
    portfolioLifeCycle(portfolio, { projects, programs, grouped }, context),
  );
  return {
    model,
    policy,
    projects,
    programs,
    portfolios,
    risks,
    riskScales: scales,
    exposures: grouped.exposures,
    work,
    resources: assessResources(model),
    goals: assessGoals(model, projects),
    benefits,
    presentValues: presentValues(projects, benefits, model, policy.discountPercent),
    chains: assessChains(model),
    dependencies,
    pmo: assessPmo({ model, policy, projects, programs, portfolios, work }),
    coverage: coverageOf(projects, model, policy),
    freshnessDays: context.freshnessDays,
    programFreshnessDays: context.programFreshnessDays,
  };
}
