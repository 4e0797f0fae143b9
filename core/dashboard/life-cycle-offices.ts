import type { Assessments } from "../assess/assessments.ts";
import type { AssessedMaturity } from "../assess/pmo/maturity.ts";
import type { AssessedOffice } from "../assess/pmo/offices.ts";
import { PMO_PHASE_ORDER } from "../lifecycle/pmo-loop.ts";
import { anyCellOf, cellOf, valueOf } from "../model/row.ts";
import { numberText } from "../value/number-text.ts";
import type { PmoPhase } from "../words/vocabularies.ts";
import { say, word } from "../words/say.ts";
import type { Band, TableBlock, TableRow } from "./block.ts";
import { wide } from "./block.ts";
import type { TableCell } from "./cell.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted } from "./listing.ts";
import { capitalized, plural } from "./parts.ts";
import { brokenOf, SERVES_CHARACTERS, servedText } from "./pmo-offices.ts";
import { officeWhy } from "./why-id.ts";
import { clauses } from "../words/clauses.ts";

const PAGE_UNITS = 14;
const MOST_ROWS = 40;

const officeCell = ({ office: { name, row } }: AssessedOffice): TableCell => ({
  kind: "link",
  text: name,
  to: { kind: "cell", place: cellOf(row, "name") ?? anyCellOf(row) },
});

/** Where a PMO stands in one phase of its loop: passed on a day, in progress since a day, or still to come. */
function loopCell({ office, loop, loopDays }: AssessedOffice, phase: PmoPhase): TableCell {
  if (loop?.shown === undefined)
    return phase === "Define" ? { kind: "status", color: "gray", word: say`Unknown` } : null;
  const [at, standing] = [PMO_PHASE_ORDER.indexOf(phase), PMO_PHASE_ORDER.indexOf(loop.shown)];
  const why = officeWhy(office.index, "phase");
  if (at > standing) return { kind: "phase", state: "notStarted" };
  // Without services or assessments only its own word stands: nothing says that it went through the phases before.
  if (loop.earned === undefined)
    return at === standing ? { kind: "status", color: "gray", word: say`Stated only`, why } : null;
  const day = loopDays?.[phase];
  if (at === standing) return { kind: "phase", state: "inProgress", day, why };
  if (loop.missing.includes(phase)) return { kind: "text", text: say`not dated`, tone: "secondary", why };
  return { kind: "phase", state: "passed", day, why };
}

/** The last phase leads back to itself. */
const phaseHeader = (phase: PmoPhase, at: number): string =>
  `${at + 1}  ${word(phase)}${phase === "Improve" ? " ↻" : ""}`;

const assessedCell = (one: AssessedOffice, which: "lastAssessment" | "nextAssessment"): TableCell => {
  const day = one.loop?.[which];
  if (day === undefined) return null;
  const isOver = which === "nextAssessment" && one.loop?.facts.some(({ code }) => code === "OFF-07") === true;
  const why = officeWhy(one.office.index, "phase");
  return { kind: "day", day, why, ...(isOver ? { stress: "pastLimit" } : {}) };
};

const loopColumns = (): readonly Listed<AssessedOffice>[] => [
  { column: { header: "PMO", kind: "link" }, always: true, cell: officeCell },
  ...PMO_PHASE_ORDER.map((phase, at): Listed<AssessedOffice> => ({
    column: { header: phaseHeader(phase, at), kind: "phase", units: 2 },
    always: true,
    cell: (one) => loopCell(one, phase),
  })),
  { column: { header: "Cycle", kind: "count" }, cell: ({ loop }) => loop?.cycle ?? null },
  { column: { header: "Last\nassessed", kind: "fullDate" }, cell: (one) => assessedCell(one, "lastAssessment") },
  { column: { header: "Next\nassessed", kind: "fullDate" }, cell: (one) => assessedCell(one, "nextAssessment") },
];

/** "gap to the target 1 level in Services, 2 in People". */
function gapText(maturity: AssessedMaturity | undefined): string {
  const gaps = (maturity?.maturity?.profile ?? []).flatMap(({ dimension, gap }) =>
    gap !== undefined && gap > 0 ? [{ dimension, gap }] : [],
  );
  if (gaps.length === 0) return "";
  const [largest] = [...gaps].sort((a, b) => b.gap - a.gap);
  if (largest === undefined) return "";
  return say`below the target in ${plural(gaps.length, "dimension")}, most in ${largest.dimension} (${plural(largest.gap, "level")})`;
}

function actionsText(maturity: AssessedMaturity | undefined): string {
  if (maturity === undefined || maturity.improvements.length === 0) return "";
  const { open, overdue } = maturity.progress;
  const [left, all] = [numberText(open, 0), plural(maturity.improvements.length, "improvement action")];
  return overdue === 0 ? say`${left} of ${all} open` : say`${left} of ${all} open, ${numberText(overdue, 0)} overdue`;
}

/** What improvement has still to do, of the PMO that the assessments speak of; a closing word is answered. */
function improvingText(one: AssessedOffice, { pmo }: Assessments): string {
  const own = one.office.index === pmo.main?.office.index;
  const maturity = own ? pmo.maturity.find(({ object }) => object === "PMO department") : undefined;
  const closing = one.loop?.facts.some(({ code }) => code === "OFF-06") === true;
  return clauses([
    closing ? say`Stated ${one.phaseText ?? word("Closed")}: a PMO is an ongoing office` : "",
    actionsText(maturity),
    gapText(maturity),
  ]);
}

/** The loop of every PMO, which ends in improvement and begins anew; undefined without one. */
function loopBlock(all: Assessments): TableBlock | undefined {
  const items = all.pmo.offices.filter(({ loop }) => loop !== undefined).slice(0, MOST_ROWS);
  if (items.length === 0) return undefined;
  const kept = fitted(loopColumns(), items, PAGE_UNITS);
  return {
    kind: "table",
    heading: "PMO",
    note: "ends in improvement and begins anew; it never closes",
    columns: columnsOf(kept),
    rows: items.map((one): TableRow => {
      const below = improvingText(one, all);
      const why = officeWhy(one.office.index, "phase");
      return { cells: cellsOf(kept, one), why, ...(below === "" ? {} : { below: { text: below } }) };
    }),
  };
}

function statedCell({ office, phase, phaseText, facts }: AssessedOffice): TableCell {
  const text = phase === undefined ? phaseText : word(phase);
  if (text === undefined) return null;
  const differs = facts.some(({ code }) => code === "PGM-05" || code === "OFF-08");
  return { kind: "text", text, why: officeWhy(office.index, "phase"), ...(differs ? { tone: "smallInk" } : {}) };
}

/** What is wrong with the scope or the phase of an office. */
function wrongText(one: AssessedOffice): string {
  if (one.facts.some(({ code }) => code === "OFF-08")) return say`its project is closed`;
  if (one.facts.some(({ code }) => code === "PGM-05")) return say`phases differ`;
  const broken = brokenOf(one.facts);
  return broken === undefined ? "" : say`serves ${broken}`;
}

const sharedColumns = ({ model }: Assessments): readonly Listed<AssessedOffice>[] => [
  { column: { header: "Office", kind: "link" }, always: true, cell: officeCell },
  {
    column: { header: "Kind", kind: "text", units: 2 },
    always: true,
    cell: ({ kind }) => (kind === undefined ? null : capitalized(word(kind))),
  },
  {
    column: { header: "Serves", kind: "secondary", units: 3 },
    widens: true,
    cell: ({ serves }) => servedText(serves, model, SERVES_CHARACTERS) || null,
  },
  {
    column: { header: "Phase of\nthat", kind: "small" },
    cell: ({ servedPhase }) => (servedPhase === undefined ? null : word(servedPhase)),
  },
  { column: { header: "Stated", kind: "small" }, cell: statedCell },
  {
    column: { header: "Location", kind: "secondary", units: 3 },
    cell: ({ office: { row } }) => valueOf(row, "location") ?? null,
  },
  { column: { header: "Staff", kind: "count" }, cell: ({ office: { row } }) => valueOf(row, "staff") ?? null },
  {
    column: { header: "To settle", kind: "text", units: 2 },
    cell: (one) => {
      const text = wrongText(one);
      return text === "" ? null : { kind: "text", text, why: officeWhy(one.office.index, "scope"), tone: "lead" };
    },
  },
];

/** Execution projects that no Project Office serves. */
function unserved({ pmo, projects }: Assessments): number {
  const served = new Set(
    pmo.offices.flatMap(({ kind, serves }) => (kind === "Project Office" ? (serves?.projects ?? []) : [])),
  );
  if (served.size === 0) return 0;
  return projects.filter(
    ({ project, lifeCycle }) =>
      project.active && (lifeCycle.earned ?? lifeCycle.stated) === "Execution" && !served.has(project.index),
  ).length;
}

/** Offices that share the phase of what they serve: Project Offices end with their project; undefined without any. */
function sharingBlock(all: Assessments): TableBlock | undefined {
  const offices = all.pmo.offices.filter(({ kind }) => kind !== undefined && kind !== "PMO");
  if (offices.length === 0) return undefined;
  const items = offices.slice(0, MOST_ROWS);
  const kept = fitted(sharedColumns(all), items, PAGE_UNITS);
  const without = unserved(all);
  const first = offices.length > items.length ? [say`first ${items.length} of ${offices.length}`] : [];
  const ending =
    without === 0
      ? say`they share the phase of what they serve`
      : say`${plural(without, "project")} in Execution without a Project Office`;
  return {
    kind: "table",
    heading: "Project Offices, offices of programs and portfolios",
    note: clauses([...first, ending]),
    columns: columnsOf(kept),
    rows: items.map((one) => ({ cells: cellsOf(kept, one), why: officeWhy(one.office.index, "phase") })),
  };
}

/** The life cycles of the offices that are kept: the loop of the PMO, and the offices that end with what they serve. */
export const officeBands = (all: Assessments): readonly Band[] =>
  [loopBlock(all), sharingBlock(all)].filter((block) => block !== undefined).map(wide);
