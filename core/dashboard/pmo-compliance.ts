import type { Compliance, ComplianceLine } from "../assess/pmo/compliance.ts";
import { numberOf } from "../score/measured.ts";
import type { Band, TableBlock } from "./block.ts";
import { halves, wide } from "./block.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, keptOf } from "./listing.ts";
import { measureCell, plural } from "./parts.ts";
import { type PmoTopic, pmoWhy } from "./why-id.ts";
import { say } from "../words/say.ts";

const MOST_ROWS = 30;
const MOST_GROUPS = 15;

type Named = ComplianceLine & { readonly topic: PmoTopic };

const countOf =
  (...outcomes: readonly (keyof ComplianceLine["adherence"]["counts"])[]) =>
  ({ adherence: { counts } }: ComplianceLine): number =>
    outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);

const lead = (header: string, units = 1): Listed<Named> => ({
  column: { header, kind: "lead", units },
  always: true,
  cell: (line) => line.name,
});

const PERCENT: Listed<Named> = {
  column: { header: "Compliance\n%", kind: "percent" },
  always: true,
  cell: ({ adherence, topic }) => measureCell(numberOf(adherence.percent), pmoWhy(topic)),
};

const BAR: Listed<Named> = {
  column: { header: "", kind: "bar" },
  always: true,
  cell: ({ adherence }) => ({ kind: "bar", fraction: (numberOf(adherence.percent) ?? 0) / 100 }),
};

const COMPLIANT: Listed<Named> = {
  column: { header: "Compliant", kind: "count" },
  always: true,
  cell: countOf("compliant"),
};

const expiredWaivers = ({ pairs }: Named): number =>
  pairs.filter(({ outcome, facts }) => outcome === "notCompliant" && facts.some(({ code }) => code === "STD-02"))
    .length;

/** Every outcome apart. */
const OUTCOMES: readonly Listed<Named>[] = [
  COMPLIANT,
  { column: { header: "Partial", kind: "count" }, always: true, cell: countOf("partial") },
  { column: { header: "Not\ncompliant", kind: "count" }, always: true, cell: countOf("notCompliant") },
  { column: { header: "Waiver\nexpired", kind: "count" }, always: true, cell: expiredWaivers },
  { column: { header: "Waived", kind: "count" }, always: true, cell: countOf("waived") },
  { column: { header: "Not due", kind: "count" }, always: true, cell: countOf("notDue") },
  { column: { header: "No state", kind: "count" }, always: true, cell: countOf("missing") },
];

/** What counts and what does not: half a page wide. */
const SIDES: readonly Listed<Named>[] = [
  COMPLIANT,
  { column: { header: "Not", kind: "count" }, always: true, cell: countOf("partial", "notCompliant") },
  { column: { header: "Waived,\nnot due", kind: "count" }, always: true, cell: countOf("waived", "notDue") },
  { column: { header: "No state", kind: "count" }, always: true, cell: countOf("missing") },
];

/** One of two blocks side by side. */
function sideBlock(heading: string, first: Listed<Named>, items: readonly Named[]): TableBlock {
  const listed = [first, PERCENT, ...SIDES];
  const shown = items.slice(0, MOST_GROUPS);
  return {
    kind: "table",
    heading,
    ...(items.length > shown.length ? { note: say`first ${shown.length} of ${items.length}` } : {}),
    columns: columnsOf(listed),
    rows: shown.map((item) => ({ cells: cellsOf(listed, item), why: pmoWhy(item.topic) })),
  };
}

/** Percent of a line; above all others where nothing is judged. */
const percentOf = ({ adherence }: ComplianceLine): number => numberOf(adherence.percent) ?? 101;

/** Something is not kept, or is required and nobody says whether it is kept. */
const isShort = (line: ComplianceLine): boolean => percentOf(line) < 100 || line.adherence.counts.missing > 0;

function projectsBlock({ projects }: Compliance): TableBlock {
  const below = projects.filter(isShort).sort((a, b) => percentOf(a) - percentOf(b));
  const items = below.slice(0, MOST_ROWS).map((line): Named => ({ ...line, topic: `project/${line.key}` }));
  const listed = keptOf([lead("Project"), PERCENT, BAR, ...OUTCOMES], items);
  const rest = plural(projects.length - below.length, "project");
  return {
    kind: "table",
    heading: "Compliance by project",
    note:
      below.length > items.length
        ? say`first ${items.length} of ${below.length}, the lowest first; ${rest} with 100 % or nothing due`
        : say`the lowest first; ${rest} with 100 % or nothing due`,
    columns: columnsOf(listed),
    rows: items.map((item) => ({ cells: cellsOf(listed, item), why: pmoWhy(item.topic) })),
    empty: "Every project keeps every standard that is due.",
  };
}

/** How standards are kept: by standard beside by program, then by project. */
export function complianceBands(compliance: Compliance | undefined): readonly Band[] {
  if (compliance === undefined) return [];
  const { programs } = compliance;
  const standards = sideBlock(
    say`Compliance by standard`,
    lead("Standard"),
    compliance.standards.map((line) => ({ ...line, topic: `standard/${line.key}` })),
  );
  const own = programs.map((line): Named => ({ ...line, topic: `program/${line.key}` }));
  return [
    own.length === 0
      ? wide(standards)
      : halves(standards, sideBlock(say`Compliance by program`, lead("Program", 2), own), "G"),
    wide(projectsBlock(compliance)),
  ];
}
