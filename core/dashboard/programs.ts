import type { Dimension } from "../assess/assessment.ts";
import type { Model } from "../model/model.ts";
import { percentOf } from "../rollup/roll-up.ts";
import { numberText } from "../value/number-text.ts";
import type { Color } from "../value/color.ts";
import { markedWord, NOT_AVAILABLE } from "../words/marks.ts";
import type { Band, LegendBlock, SheetDocument, TableBlock } from "./block.ts";
import { halves, wide } from "./block.ts";
import type { TableCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, keptOf } from "./listing.ts";
import { COLOR_ORDER, countWord, dimensionStatus, measureCell, plural, subtitleOf, thresholdsLine } from "./parts.ts";
import type { ProgramPair as Pair } from "./program-pairs.ts";
import { isTold, programPairs } from "./program-pairs.ts";
import { managementBlock } from "./programs-management.ts";
import { governanceBlock } from "./programs-governance.ts";
import { linksBlock } from "./programs-links.ts";
import { overseenBlock } from "./programs-overseen.ts";
import { sharedBlock } from "./programs-shared.ts";
import { successBlock } from "./programs-success.ts";
import { programWhy, rollupWhy } from "./why-id.ts";
import { isOne, label, say } from "../words/say.ts";
import { clauses } from "../words/clauses.ts";
import { programPanels } from "./programs-panels.ts";

const hasRow = ({ own }: Pair, { programs }: Model): boolean => programs[own.program]?.row !== undefined;

function computedCell({ own }: Pair, model: Model): TableCell {
  const { color } = own.computed;
  const why = programWhy(model, own.program, "computed");
  // Why it is unknown has no room here, nor has the word itself in every language; both stand below, with the reasons.
  return { kind: "status", color, why, ...(color === "gray" ? { word: NOT_AVAILABLE } : {}) };
}

function reportedCell({ own }: Pair, model: Model): TableCell {
  if (own.reported.given === undefined) return { kind: "status", color: "notKept" };
  return { kind: "status", color: own.reported.color, why: programWhy(model, own.program, "reported") };
}

const dimensionCell = ({ own }: Pair, dimension: Dimension, model: Model): TableCell =>
  dimensionStatus(own.dimensions[dimension], programWhy(model, own.program, dimension));

/** Milestones stand for schedule and funding for cost. */
const OWN_DIMENSIONS: readonly (readonly [Dimension, string])[] = [
  ["schedule", "Milestones"],
  ["cost", label("Funding")],
  ["risk", "Risks"],
  ["lifeCycle", "Gate"],
];

const NAME: Listed<Pair> = { column: { header: "Program", kind: "lead" }, always: true, cell: ({ name }) => name };

function ownBlock(pairs: readonly Pair[], { model }: DashboardContext["assessments"]): TableBlock {
  const listed: readonly Listed<Pair>[] = [
    NAME,
    { column: { header: "Computed", kind: "leading" }, always: true, cell: (pair) => computedCell(pair, model) },
    { column: { header: "Reported", kind: "mark" }, cell: (pair) => reportedCell(pair, model) },
    ...OWN_DIMENSIONS.map(([dimension, header]): Listed<Pair> => ({
      column: { header, kind: "letter" },
      cell: (pair) => dimensionCell(pair, dimension, model),
    })),
  ];
  const kept = keptOf(listed, pairs);
  return {
    kind: "table",
    heading: "The program itself",
    columns: columnsOf(kept),
    rows: pairs.map((pair) => ({ cells: cellsOf(kept, pair), why: programWhy(model, pair.own.program, "computed") })),
  };
}

function componentBlock(pairs: readonly Pair[], context: DashboardContext, alone: readonly Listed<Pair>[]): TableBlock {
  const { hidden } = context.assessments.coverage;
  const listed: readonly Listed<Pair>[] = [
    ...alone,
    {
      column: { header: "Projects", kind: "count", align: "right" },
      always: true,
      cell: ({ projects }) => ({ kind: "number", value: projects.members.length, why: rollupWhy(projects, "colors") }),
    },
    ...COLOR_ORDER.filter((color) => color !== "blue").map((color): Listed<Pair> => ({
      column: { header: markedWord(color), kind: "count" },
      always: true,
      cell: ({ projects }) => {
        const value = (hidden ? projects.reported : projects.computed)[color];
        return { kind: "colorCount", value, color, why: rollupWhy(projects, "colors") };
      },
    })),
    {
      column: { header: "Overrun\n%", kind: "variance" },
      cell: ({ projects }) => measureCell(percentOf(projects.overrun), rollupWhy(projects, "overrun")),
    },
    {
      column: { header: "Finish var.\nworst, days", kind: "varianceDays" },
      cell: ({ projects }) => measureCell(projects.worstSlipDays, rollupWhy(projects, "slip")),
    },
  ];
  const kept = keptOf(listed, pairs);
  return {
    kind: "table",
    heading: "Component projects",
    note: hidden ? say`colors as reported` : say`colors as computed`,
    columns: columnsOf(kept),
    rows: pairs.map((pair) => ({ cells: cellsOf(kept, pair) })),
  };
}

const countOf = (pairs: readonly Pair[], test: (pair: Pair) => boolean): number => pairs.filter(test).length;

function belowText(count: number): string {
  if (count === 0) return say`none has red component projects`;
  return isOne(count) ? say`one has red component projects` : say`${countWord(count)} have red component projects`;
}

/** Which color of programs themselves leads; none where nothing is known of any. */
type Leads = "reported" | "computed" | "untold";

function leadsOf(pairs: readonly Pair[], assessments: DashboardContext["assessments"]): Leads {
  if (!pairs.some((pair) => isTold(pair, assessments))) return "untold";
  return assessments.coverage.hidden ? "reported" : "computed";
}

/** "One of 6 programs is red by its own rows; 5 have red component projects." */
function headline(pairs: readonly Pair[], leads: Leads, { coverage }: DashboardContext["assessments"]): string {
  const colorOf = ({ own }: Pair): Color => (leads === "reported" ? own.reported : own.computed).color;
  const red = countOf(pairs, (pair) => colorOf(pair) === "red");
  const amber = countOf(pairs, (pair) => colorOf(pair) === "amber");
  const below = countOf(pairs, ({ projects }) => (coverage.hidden ? projects.reported : projects.computed).red > 0);
  const of = plural(pairs.length, "program");
  const own = [
    ...(red === 0 ? [] : [isOne(red) ? say`one red` : say`${countWord(red)} red`]),
    ...(amber === 0 ? [] : [isOne(amber) ? say`one amber` : say`${countWord(amber)} amber`]),
  ].join(", ");
  if (leads === "untold") return `${clauses([of, belowText(below)])}.`;
  const lead =
    own === "" ? say`None of ${of} is red or amber by its own rows` : say`Of ${of}, by their own rows: ${own}`;
  return `${clauses([lead, belowText(below)])}.`;
}

/** Each program itself beside its projects, which stand alone where nothing is known of any program itself. */
const firstBand = (pairs: readonly Pair[], context: DashboardContext, leads: Leads): Band =>
  leads === "untold"
    ? wide(componentBlock(pairs, context, [NAME]))
    : halves(ownBlock(pairs, context.assessments), componentBlock(pairs, context, []), "H");

const legendOf = (leads: Leads): LegendBlock =>
  leads === "untold"
    ? { kind: "legend" }
    : {
        kind: "legend",
        text: say`A program's own color comes from its own rows only; it is never merged with those of its projects.`,
      };

/** Programs: each program itself beside its component projects; nothing without programs. */
export function programsDocument(context: DashboardContext): SheetDocument | undefined {
  const pairs = programPairs(context);
  if (pairs.length === 0) return undefined;
  const { assessments } = context;
  const { model } = assessments;
  const registered = pairs.filter((pair) => hasRow(pair, model)).length;
  const leads = leadsOf(pairs, assessments);
  return {
    key: "Programs",
    title: "Programs",
    subtitle: subtitleOf(context, [
      say`${numberText(registered, 0)} of ${plural(pairs.length, "program")} with rows of their own`,
      thresholdsLine(context),
    ]),
    headline: headline(pairs, leads, assessments),
    grid: { kind: "page" },
    bands: [
      firstBand(pairs, context, leads),
      ...programPanels(pairs, context),
      wide(managementBlock(pairs, context)),
      ...[
        governanceBlock(pairs, context),
        overseenBlock(pairs, context),
        successBlock(pairs, context),
        linksBlock(context),
        sharedBlock(pairs, context),
      ]
        .filter((block) => block !== undefined)
        .map(wide),
      wide(legendOf(leads)),
    ],
    print: {},
  };
}
