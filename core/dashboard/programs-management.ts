import { markedWord } from "../words/marks.ts";
import type { Model } from "../model/model.ts";
import type { TableBlock, TableRow } from "./block.ts";
import type { TableCell } from "./cell.ts";
import { UNKNOWN } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted } from "./listing.ts";
import { moneyCell, outOf, withUnit } from "./parts.ts";
import type { ProgramPair as Pair } from "./program-pairs.ts";
import { isTold } from "./program-pairs.ts";
import { programReasons } from "./program-reasons.ts";
import { programWhy, projectWhy } from "./why-id.ts";
import { label, say } from "../words/say.ts";
import { reasonsCell } from "./reason-text.ts";

const CHECKS = ["organized", "initiated", "coordinated", "controlled"] as const;
type CheckName = (typeof CHECKS)[number];

const HEADERS: Readonly<Record<CheckName, string>> = {
  organized: label("Organized"),
  initiated: label("Initiated"),
  coordinated: label("Coordinated"),
  controlled: label("Controlled"),
};

/** Which projects fail a check. */
const NOT: Readonly<Record<CheckName, (names: string) => string>> = {
  organized: (names) => say`Not organized: ${names}`,
  initiated: (names) => say`Not initiated: ${names}`,
  coordinated: (names) => say`Not coordinated: ${names}`,
  controlled: (names) => say`Not controlled: ${names}`,
};

function checkCell({ own }: Pair, name: CheckName, model: Model): TableCell {
  const check = own.checks.find((one) => one.name === name);
  if (check === undefined) return null;
  const text = outOf(check.passed, check.of);
  const why = programWhy(model, own.program, `check/${name}`);
  return { kind: "text", text, why, ...(check.passed < check.of ? { tone: "lead" } : {}) };
}

function worstCell({ projects }: Pair, { assessments }: DashboardContext): TableCell {
  const { worstCritical } = projects;
  const worst = worstCritical === undefined ? undefined : assessments.projects[worstCritical.project];
  if (worstCritical === undefined || worst === undefined) return null;
  const why = projectWhy(worst, "computed");
  return { kind: "text", text: `${markedWord(worstCritical.color)}  ${worst.project.name}`, why };
}

const MOST_FAILING = 3;

/** "Not organized: Harbor Signaling, Depot and 2 more." */
function failingText({ own }: Pair): string {
  const parts = own.checks
    .filter(({ failing }) => failing.length > 0)
    .map(({ name, failing }) => {
      const rest = failing.length - MOST_FAILING;
      const names = failing.slice(0, MOST_FAILING).join(", ");
      return NOT[name](rest > 0 ? say`${names} and ${rest} more` : names);
    });
  return parts.join(". ");
}

function managementRow(pair: Pair, kept: readonly Listed<Pair>[], model: Model): TableRow {
  const below = failingText(pair);
  const why = programWhy(model, pair.own.program, "computed");
  const cells = cellsOf(kept, pair);
  return below === "" ? { cells, why } : { cells, why, below: { text: below } };
}

const reasonsListed = (model: Model): Listed<Pair> => ({
  column: { header: "Why its own color", kind: "text", units: 4 },
  always: true,
  cell: ({ own }) => reasonsCell(programReasons(own), programWhy(model, own.program, "computed")) ?? null,
});

/** Why each program has its own color, its checks with the projects that fail them, its reserve and its worst critical project. */
export function managementBlock(pairs: readonly Pair[], context: DashboardContext): TableBlock {
  const { model } = context.assessments;
  const listed: readonly Listed<Pair>[] = [
    { column: { header: "Program", kind: "lead" }, always: true, widens: true, cell: ({ name }) => name },
    ...(pairs.some((pair) => isTold(pair, context.assessments)) ? [reasonsListed(model)] : []),
    ...CHECKS.map((name): Listed<Pair> => ({
      column: { header: HEADERS[name], kind: "text", align: "right" },
      cell: (pair) => checkCell(pair, name, model),
    })),
    {
      column: { header: withUnit(say`Reserve left`, context), kind: "money" },
      cell: ({ own }) =>
        own.reserveLeft === undefined
          ? { ...UNKNOWN }
          : moneyCell(own.reserveLeft, context, programWhy(model, own.program, "cost")),
    },
    {
      column: { header: "Worst critical project", kind: "text", units: 3 },
      cell: (pair) => worstCell(pair, context),
    },
  ];
  const kept = fitted(listed, pairs, 14);
  return {
    kind: "table",
    heading: "How they are managed",
    note: say`projects that pass each check`,
    columns: columnsOf(kept),
    rows: pairs.map((pair) => managementRow(pair, kept, model)),
  };
}
