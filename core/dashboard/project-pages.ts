import { byEntity } from "../assess/evidence.ts";
import type { AssessedRisk } from "../assess/assessed-risk.ts";
import type { ProjectAssessment } from "../assess/assessment.ts";
import type { Model } from "../model/model.ts";
import { valueOf } from "../model/row.ts";
import { nearDayText } from "../words/day-text.ts";
import type { Band, Block, SheetDocument } from "./block.ts";
import { halves, wide } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import { firstFew } from "./first-few.ts";
import { longDay } from "./parts.ts";
import { costBlock } from "./project-cost.ts";
import { projectFigures } from "./project-figures.ts";
import { projectHeadline, projectSecond } from "./project-headline.ts";
import { commentBlock, decisionsBlock, issuesBlock, projectRisksBlock } from "./project-lists.ts";
import { milestonesBlock } from "./project-milestones.ts";
import type { PageModel } from "./project-page.ts";
import { compareByNeed } from "./project-order.ts";
import { standingBands } from "./project-standing.ts";
import { eachAnd } from "../words/lists.ts";
import { say } from "../words/say.ts";

/** How the list cell calls a project: id and name, or the name alone where there is no id. */
export const projectLabel = ({ project: { key, name } }: ProjectAssessment): string =>
  key === name ? name : `${key} ${name}`;

/** The project that needs attention most: active ones by the color that leads, then by budget; undefined without projects. */
export function neediestProject(context: DashboardContext): ProjectAssessment | undefined {
  const { projects } = context.assessments;
  const active = projects.filter(({ project }) => project.active);
  return firstFew(active.length === 0 ? projects : active, 1, compareByNeed(context))[0];
}

/** Names of the goals that a project serves, each once. */
function goalsOf({ project }: ProjectAssessment, { model }: DashboardContext["assessments"]): readonly string[] {
  const names = new Set<string>();
  for (const link of model.goalLinks) {
    const goal = link.project === project.index && link.goal !== undefined ? model.goals[link.goal] : undefined;
    if (goal !== undefined) names.add(goal.name);
  }
  return [...names];
}

/** "manager K. Arden, sponsor V. Salo". */
function peopleText({ project: { row } }: ProjectAssessment): string {
  const manager = valueOf(row, "manager");
  const sponsor = valueOf(row, "sponsor");
  return [
    ...(manager === undefined ? [] : [say`manager ${manager}`]),
    ...(sponsor === undefined ? [] : [say`sponsor ${sponsor}`]),
  ].join(", ");
}

/** The program, else the portfolio that a project is in; "" where it stands alone. */
const parentName = ({ project }: ProjectAssessment, { programs, portfolios }: Model): string =>
  programs[project.program ?? -1]?.name ?? portfolios[project.portfolio ?? -1]?.name ?? "";

const goalsText = (goals: readonly string[]): string =>
  goals.length === 1 ? say`serves goal ${goals[0] ?? ""}` : say`serves goals ${eachAnd(goals)}`;

function subtitleOf(assessment: ProjectAssessment, { assessments, asOf }: DashboardContext): readonly string[] {
  const { project, statusDate } = assessment;
  const goals = goalsOf(assessment, assessments);
  return [
    project.key === project.name ? "" : project.key,
    parentName(assessment, assessments.model),
    peopleText(assessment),
    statusDate === undefined
      ? say`Status date ${longDay(asOf.day)}`
      : say`Status date ${longDay(asOf.day)}, updated ${nearDayText(statusDate, asOf.day)}`,
    goals.length === 0 ? "" : goalsText(goals),
  ].filter((part) => part !== "");
}

const LEFT_UNITS = 6;
const RIGHT_UNITS = 7;

type Maker = (page: PageModel, units: number) => Block | undefined;

const MAKERS: readonly Maker[] = [
  costBlock,
  milestonesBlock,
  projectRisksBlock,
  issuesBlock,
  decisionsBlock,
  commentBlock,
];

/** Blocks in pairs, as many as the workbook keeps. */
function pairedBands(page: PageModel): readonly Band[] {
  const kept = MAKERS.filter((maker) => maker(page, LEFT_UNITS) !== undefined);
  const bands: Band[] = [];
  for (let at = 0; at < kept.length; at += 2) {
    const left = kept[at]?.(page, LEFT_UNITS);
    const right = kept[at + 1]?.(page, RIGHT_UNITS);
    if (left === undefined) continue;
    bands.push(right === undefined ? [{ block: left, at: { from: "B", to: "G" } }] : halves(left, right));
  }
  return bands;
}

const PROMPT = "Choose a project; the next refresh shows it.";

/** Makes pages of single projects; what they have in common is gathered once, at the first page. */
export function projectPages(context: DashboardContext): (assessment: ProjectAssessment) => SheetDocument {
  const { model, risks } = context.assessments;
  const own = {
    risks: byEntity<AssessedRisk>(risks, ({ item }) => item).project,
    milestones: byEntity(model.milestones, (item) => item).project,
    issues: byEntity(model.issues, (item) => item).project,
    actions: byEntity(model.actions, (item) => item).project,
    decisions: byEntity(model.decisions, (item) => item).project,
    changes: byEntity(model.changes, (item) => item).project,
  };
  return (assessment) => {
    const page: PageModel = { assessment, context, own };
    const second = projectSecond(assessment, context);
    return {
      key: "Project",
      title: "Project",
      subject: assessment.project.name,
      subtitle: subtitleOf(assessment, context),
      headline: projectHeadline(assessment, context),
      ...(second === "" ? {} : { second }),
      grid: { kind: "page" },
      bands: [
        wide({ kind: "figures", figures: projectFigures(assessment, context) }),
        ...standingBands(assessment, context),
        ...pairedBands(page),
      ],
      print: { onePage: true },
    };
  };
}

/** One project on a page, chosen in the cell at its head; undefined without projects. */
export function projectDocument(context: DashboardContext): SheetDocument | undefined {
  const { projects } = context.assessments;
  const chosen = projects[context.chosenProject ?? -1] ?? neediestProject(context);
  if (chosen === undefined) return undefined;
  const choice = { value: projectLabel(chosen), options: projects.map(projectLabel), prompt: PROMPT };
  return { ...projectPages(context)(chosen), choice };
}
