import type { Dimension, ProjectAssessment } from "../assess/assessment.ts";
import type { Model, Project } from "../model/model.ts";
import type { Row } from "../model/row.ts";
import type { ColumnsOf } from "../registers/set.ts";
import type { Rollup } from "../rollup/rollup.ts";

/** What of an entity a line of Why explains. */
export type ProjectTopic = "computed" | "reported" | "override" | Dimension;

export type RollupTopic =
  | "colors"
  | "confidence"
  | "budget"
  | "actualCost"
  | "forecastCost"
  | "yearBaseline"
  | "yearForecast"
  | "yearVariance"
  | "overrun"
  | "cpi"
  | "spi"
  | "slip"
  | "risks"
  | "exposure"
  | "needed"
  | "reserve"
  | "currentBudget"
  | "approvedChanges"
  | "pendingChanges"
  | "apart"
  | "success"
  | "joint"
  | "lastCritical"
  | "gates"
  | "offices"
  | "compliance"
  | "reports";

/** What component projects of a program may share. */
export type SharedKind = "drum" | "person" | "supplier" | "standard" | "tool" | "benefit";

export type ProgramTopic = ProjectTopic | "governance" | `check/${string}` | `shared/${SharedKind}`;

/** Keys may repeat among projects without an id; the position tells them apart. */
const projectKey = (project: Project): string => `${project.key}#${project.index + 1}`;

/** Id of the Why line of a project. */
export const projectWhy = ({ project }: Pick<ProjectAssessment, "project">, topic: ProjectTopic): string =>
  `project/${projectKey(project)}/${topic}`;

/** Id of the Why line of a program itself. */
export const programWhy = (model: Model, program: number, topic: ProgramTopic): string =>
  `program/${model.programs[program]?.key ?? ""}#${program + 1}/${topic}`;

/** What of the PMO, its services and the maturity a line of Why explains: "coverage", "standard/ST-1" ... */
export type PmoTopic =
  | "coverage"
  | "type"
  | "services"
  | "compliance"
  | "reporting"
  | "managers"
  | "audits"
  | "tools"
  | "delivery"
  | `${"standard" | "program" | "project" | "reports" | "delivery"}/${string}`
  | `service/${number}`;

export const pmoWhy = (topic: PmoTopic): string => `pmo/${topic}`;

/** Id of the Why line of an office, by its position. */
export const officeWhy = (office: number, topic: "scope" | "phase"): string => `office/${office + 1}/${topic}`;

/** Id of the Why line of a maturity assessment, or of one of its dimensions. */
export const maturityWhy = (assessment: string, dimension?: string): string =>
  `maturity/${assessment}${dimension === undefined ? "" : `/${dimension}`}`;

/** Id of the Why line of a total. */
export const rollupWhy = (rollup: Rollup, topic: RollupTopic): string =>
  rollup.level === "organization"
    ? `organization/${topic}`
    : `${rollup.level}/${rollup.key}#${rollup.index + 1}/total/${topic}`;

/** Id of the Why line of a project's critical chain, or of its cost against its benefits. */
export const valueWhy = (project: Project, topic: "chain" | "present-value"): string =>
  `${topic}/${projectKey(project)}`;

/** What the registers of execution add up to. */
export type ExecutionTopic =
  "effort" | "spend" | "orders" | "committed" | "changes" | "accepted" | "firstTime" | "quality" | "messages";

/** Id of the Why line of such a sum, over the whole workbook. */
export const executionWhy = (topic: ExecutionTopic): string => `execution/${topic}`;

/** What of goals and candidates a line of Why explains. */
export const goalsWhy = (topic: "links" | "selection" | "weights" | "score" | "frontier"): string => `goals/${topic}`;

/** Id of the Why line of a goal, by its position. */
export const goalWhy = (goal: string | number): string => `goal/${Number(goal) + 1}`;

/** Figures that stand for the whole workbook and belong to no entity. */
export type FigureTopic =
  | `work/${"overdue" | "soon" | "escalated" | "decisions" | "changes" | "noOwner"}`
  | `milestones/${"missed" | "met" | "ahead" | "moved" | "rate"}`
  | `resources/${"demand" | "open" | "utilization"}`
  | "lifeCycle/missing"
  | "sources/read"
  | "quality/moved"
  | "quality/score";

/** Id of the Why line of such a figure. */
export const figureWhy = (topic: FigureTopic): string => topic;

/** Id of the Why line of a dependency, by its sheet and the position of its row. */
export const dependencyWhy = ({ register, index }: Row<ColumnsOf<"dependencies">>): string =>
  `dependency/${register.sheet}/${index + 1}`;
