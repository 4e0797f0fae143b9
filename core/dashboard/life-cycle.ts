import type { LifeCycleStatus, PhaseName, ProjectAssessment } from "../assess/assessment.ts";
import { PHASE_NAMES } from "../assess/assessment.ts";
import type { Rollup } from "../rollup/rollup.ts";
import { numberText } from "../value/number-text.ts";
import type { Band, LinesBlock, SheetDocument, TableBlock, TableRow } from "./block.ts";
import { wide } from "./block.ts";
import type { TableCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { gateName } from "./gate-name.ts";
import { officeBands } from "./life-cycle-offices.ts";
import type { PhasedEntity } from "./life-cycle-row.ts";
import { phaseListing } from "./life-cycle-row.ts";
import { lifeCycleHeadline } from "./life-cycle-headline.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted } from "./listing.ts";
import { longDay, plural, subtitleOf } from "./parts.ts";
import { groupProjects } from "./project-order.ts";
import { groupedRows } from "./project-rows.ts";
import { figureWhy, programWhy, projectWhy } from "./why-id.ts";
import { say, within, word } from "../words/say.ts";

const WIDTH = 14;

/** The phase that counts: the one that the evidence supports, else the stated one. */
const phaseOf = ({ earned, stated }: LifeCycleStatus): LifeCycleStatus["earned"] => earned ?? stated;

const speaks = (status: LifeCycleStatus): boolean =>
  status.evidence || status.stated !== undefined || status.statedText !== undefined;

const projectEntity = (one: ProjectAssessment): PhasedEntity => ({
  name: one.project.name,
  status: one.lifeCycle,
  why: projectWhy(one, "lifeCycle"),
});

/** "Program in phase 3 of 4, gate 3 on 1 Jun 2027". */
function ownPhaseText(what: "Program" | "Portfolio", status: LifeCycleStatus | undefined): string {
  const phase = status === undefined ? undefined : phaseOf(status);
  if (status === undefined || phase === undefined) return "";
  if (phase === "Closed") return what === "Program" ? say`Program closed` : say`Portfolio closed`;
  const number = PHASE_NAMES.indexOf(phase) + 1;
  const at = what === "Program" ? say`Program in phase ${number} of 4` : say`Portfolio in phase ${number} of 4`;
  const gate = status.nextGate;
  const next = gate?.day === undefined ? [] : [say`${within(gateName(gate.gate))} on ${longDay(gate.day)}`];
  return [at, ...(status.status === "Blocked" ? [say`blocked`] : []), ...next].join(", ");
}

function groupRow({ level, index, name }: Rollup, { assessments }: DashboardContext): TableRow {
  if (level === "slice") return { kind: "group", cells: [name] };
  const isProgram = level === "program";
  const status = isProgram ? assessments.programs[index]?.lifeCycle : assessments.portfolios[index];
  const text = ownPhaseText(isProgram ? "Program" : "Portfolio", status);
  if (text === "") return { kind: "group", cells: [name] };
  const why = isProgram ? programWhy(assessments.model, index, "lifeCycle") : undefined;
  return { kind: "group", cells: [name, { kind: "text", text, tone: "small", why }] };
}

/** Projects per phase, and items missing in all. */
function totalRow(kept: readonly Listed<PhasedEntity>[], projects: readonly ProjectAssessment[]): TableRow {
  const counts: Record<PhaseName | "Closed", number> = {
    Initiation: 0,
    Planning: 0,
    Execution: 0,
    Closure: 0,
    Closed: 0,
  };
  let missing = 0;
  for (const { lifeCycle } of projects) {
    const phase = phaseOf(lifeCycle);
    if (phase !== undefined) counts[phase] += 1;
    missing += lifeCycle.missing.length;
  }
  const cells = kept.map(({ column: { header } }, index): TableCell => {
    if (index === 0) return say`All ${plural(projects.length, "project")}, by phase`;
    const phase = PHASE_NAMES.find((name) => header.endsWith(word(name)));
    if (phase !== undefined) return counts[phase] === 0 ? "–" : plural(counts[phase], "project");
    if (header === "Next gate" && counts.Closed > 0) return say`${numberText(counts.Closed, 0)} closed`;
    return header.startsWith("Items") ? { kind: "number", value: missing, why: figureWhy("lifeCycle/missing") } : null;
  });
  return { kind: "total", cells };
}

function projectsTable(context: DashboardContext): TableBlock {
  const { projects, policy } = context.assessments;
  const kept = fitted(phaseListing("Project", policy.thresholds), projects.map(projectEntity), WIDTH);
  const { level, groups } = groupProjects(context);
  return {
    kind: "table",
    columns: columnsOf(kept),
    rows: groupedRows({
      groups: groups.map(({ rollup, members }) => ({
        head: level === undefined ? undefined : () => groupRow(rollup, context),
        members,
      })),
      row: (one) => ({ cells: cellsOf(kept, projectEntity(one)) }),
      last: [totalRow(kept, projects)],
    }),
  };
}

/** Portfolios stand in a table of their own where the projects are not grouped by them. */
function portfolioBand({ assessments }: DashboardContext): readonly Band[] {
  const { portfolios, model, policy } = assessments;
  const entities = portfolios.flatMap((status, index): PhasedEntity[] =>
    speaks(status) ? [{ name: model.portfolios[index]?.name ?? "", status, why: undefined }] : [],
  );
  if (entities.length === 0) return [];
  const kept = fitted(phaseListing("Portfolio", policy.thresholds), entities, WIDTH);
  const rows = entities.map((entity): TableRow => ({ cells: cellsOf(kept, entity) }));
  return [wide({ kind: "table", heading: "Portfolios", columns: columnsOf(kept), rows })];
}

const noteBlock = (): LinesBlock => ({
  kind: "lines",
  lines: [
    {
      text: say`Stated phase in bold: ahead of the evidence. Projects are counted by Evidenced phase, by the stated one where there is no evidence.`,
      tone: "note",
    },
  ],
});

/** Life cycle: every project in its phases; nothing where no phase is stated and no gate or deliverable tells one. */
export function lifeCycleDocument(context: DashboardContext): SheetDocument | undefined {
  const { projects, programs, portfolios } = context.assessments;
  const spoken =
    projects.some(({ lifeCycle }) => speaks(lifeCycle)) ||
    programs.some(({ lifeCycle }) => speaks(lifeCycle)) ||
    portfolios.some(speaks);
  if (!spoken || projects.length === 0) return undefined;
  const evidenced = projects.filter(({ lifeCycle }) => lifeCycle.evidence).length;
  return {
    key: "LifeCycle",
    title: "Life cycle",
    subtitle: subtitleOf(context, [
      say`${numberText(evidenced, 0)} of ${plural(projects.length, "project")} with gate evidence`,
      say`phase passed = every required item 100 % and gate approved`,
    ]),
    headline: lifeCycleHeadline(projects.map(({ lifeCycle }) => lifeCycle)),
    grid: { kind: "page" },
    bands: [
      wide(projectsTable(context)),
      wide(noteBlock()),
      ...portfolioBand(context),
      ...officeBands(context.assessments),
    ],
    freeze: "header",
    filter: true,
    print: { repeatHeader: true },
  };
}
