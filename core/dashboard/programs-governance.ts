import { realizationOf } from "../assess/benefits.ts";
import { valueOf } from "../model/row.ts";
import { numberOf } from "../score/measured.ts";
import { isDue } from "../value/benefits.ts";
import { say } from "../words/say.ts";
import type { TableBlock } from "./block.ts";
import type { TableCell } from "./cell.ts";
import { NONE, NOT_SET } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted, holdsValue } from "./listing.ts";
import { measureCell } from "./parts.ts";
import type { ProgramPair as Pair } from "./program-pairs.ts";
import { isOpenDecision } from "./project-items.ts";
import { programWhy } from "./why-id.ts";

const PAGE_UNITS = 14;

type Assessed = DashboardContext["assessments"];

const rowOf = ({ own }: Pair, { model }: Assessed) => model.programs[own.program]?.row;

function nameCell(pair: Pair, field: "manager" | "sponsor", all: Assessed): TableCell {
  const row = rowOf(pair, all);
  if (row?.register.columns[field] === undefined) return null;
  return valueOf(row, field) ?? NONE;
}

function charterCell(pair: Pair, all: Assessed): TableCell {
  const row = rowOf(pair, all);
  if (row?.register.columns.charter === undefined) return null;
  return valueOf(row, "charter") === true ? say`yes` : NONE;
}

/** The name of the program office that serves it. */
export const officeOf = (program: number, { pmo }: Pick<Assessed, "pmo">): string | undefined =>
  pmo.offices.find(({ kind, serves }) => kind === "program office" && serves?.programs.includes(program) === true)
    ?.office.name;

/** The scope of offices is kept: it can be told which program has none. */
export const keepsOffices = ({ pmo }: Pick<Assessed, "pmo">): boolean =>
  pmo.offices.some(({ serves }) => serves !== undefined);

/** The benefits of a program and its projects. */
const benefitsOf = (program: number, { benefits, model }: Assessed): Assessed["benefits"] =>
  benefits.filter(
    ({ item, projects }) =>
      item.program === program || projects.some((index) => model.projects[index]?.program === program),
  );

/** Some of the benefits of a program and its projects were to be reached by now. */
export const hasDueBenefits = (program: number, all: Assessed): boolean =>
  benefitsOf(program, all).some(({ benefit }) => isDue(benefit, all.model.day));

/** Percent of what was planned to date that is realized, of the benefits of a program and its projects; money first. */
export function realizedPercent(program: number, all: Assessed): number | "none" | undefined {
  const { model } = all;
  const mine = benefitsOf(program, all);
  if (mine.length === 0) return "none";
  const units = realizationOf(mine, model);
  const shown =
    units.find(({ unit }) => unit === model.exchange.currency) ?? (units.length === 1 ? units[0] : undefined);
  const ratio = shown === undefined ? undefined : numberOf(shown.toDate.ratio);
  return ratio === undefined ? undefined : ratio * 100;
}

/** The program office that serves it; where offices are kept, a program with none lacks one. */
function officeCell({ own }: Pair, all: Assessed): TableCell {
  if (!keepsOffices(all)) return null;
  const office = officeOf(own.program, all);
  const why = programWhy(all.model, own.program, "governance");
  return office === undefined ? { ...NONE, why } : { kind: "text", text: office, why };
}

function ageCell({ own }: Pair, { freshnessDays, model }: Assessed): TableCell {
  const row = model.programs[own.program]?.row;
  if (row?.register.columns.statusDate === undefined) return null;
  const age = own.statusAgeDays;
  if (age === undefined) return NOT_SET;
  return measureCell(age, programWhy(model, own.program, "governance"), age > freshnessDays ? "pastLimit" : undefined);
}

/** Decisions asked of the program itself; those of its projects stand with them. */
function decisionsCell({ own }: Pair, { model }: Assessed): TableCell {
  const asked = model.decisions.filter(({ level, program }) => level === "program" && program === own.program);
  if (asked.length === 0) return null;
  return asked.filter(isOpenDecision).length;
}

function benefitsCell({ own }: Pair, all: Assessed): TableCell {
  const percent = realizedPercent(own.program, all);
  return percent === "none" ? null : measureCell(percent, programWhy(all.model, own.program, "governance"));
}

const columns = (all: Assessed): readonly Listed<Pair>[] => [
  { column: { header: "Program", kind: "lead" }, always: true, cell: ({ name }) => name },
  { column: { header: "Manager", kind: "text", units: 2 }, cell: (pair) => nameCell(pair, "manager", all) },
  { column: { header: "Sponsor", kind: "text", units: 2 }, cell: (pair) => nameCell(pair, "sponsor", all) },
  { column: { header: "Charter", kind: "text" }, cell: (pair) => charterCell(pair, all) },
  {
    column: { header: "Program office", kind: "text", units: 4 },
    widens: true,
    cell: (pair) => officeCell(pair, all),
  },
  { column: { header: "Status age\ndays", kind: "count" }, cell: (pair) => ageCell(pair, all) },
  { column: { header: "Decisions\nopen", kind: "count" }, cell: (pair) => decisionsCell(pair, all) },
  { column: { header: "Benefits\nrealized %", kind: "percent" }, cell: (pair) => benefitsCell(pair, all) },
];

/** Who holds each program and what it has brought so far; undefined where programs have no rows of their own. */
export function governanceBlock(pairs: readonly Pair[], { assessments }: DashboardContext): TableBlock | undefined {
  const own = pairs.filter((pair) => pair.own.program >= 0);
  const listed = columns(assessments);
  if (!own.some((pair) => listed.slice(1).some(({ cell }) => holdsValue(cell(pair))))) return undefined;
  const kept = fitted(listed, own, PAGE_UNITS);
  return {
    kind: "table",
    heading: "Governance and benefits",
    note: "of the program itself",
    columns: columnsOf(kept),
    rows: own.map((pair) => ({
      cells: cellsOf(kept, pair),
      why: programWhy(assessments.model, pair.own.program, "governance"),
    })),
  };
}
