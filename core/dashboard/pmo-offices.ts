import type { Assessments } from "../assess/assessments.ts";
import type { OfficeServes } from "../assess/pmo/office-reach.ts";
import type { AssessedOffice } from "../assess/pmo/offices.ts";
import type { Model } from "../model/model.ts";
import { anyCellOf, cellOf, valueOf } from "../model/row.ts";
import type { TableBlock } from "./block.ts";
import type { TableCell } from "./cell.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted } from "./listing.ts";
import { capitalized, plural } from "./parts.ts";
import { officeWhy } from "./why-id.ts";
import { say, word } from "../words/say.ts";
import { namesWithin } from "./first-few.ts";

const PAGE_UNITS = 14;
const MOST_ROWS = 40;
/** Of names in a column of three units, and in a line of Why. */
export const SERVES_CHARACTERS = 32;
const WHY_CHARACTERS = 90;

/** Names of what an office serves, as many as stand in so many characters: "Apollo, Zeus and 2 more". */
export function servedText(serves: OfficeServes | undefined, model: Model, characters = WHY_CHARACTERS): string {
  if (serves === undefined) return "";
  const named = (list: readonly { readonly name: string }[], at: readonly number[]): readonly string[] =>
    at.map((index) => list[index]?.name ?? "");
  const names = [
    ...named(model.portfolios, serves.portfolios),
    ...named(model.programs, serves.programs),
    ...named(model.projects, serves.projects),
  ];
  return namesWithin(names, characters);
}

const orNone = (count: number, some: string, none: string): string => (count === 0 ? none : some);

/** How the scope rule of its kind is broken; undefined for facts of another kind. */
function brokenText(fact: AssessedOffice["facts"][number]): string | undefined {
  switch (fact.code) {
    case "OFF-01":
      return say`which office?`;
    case "OFF-02":
      return orNone(fact.projects, plural(fact.projects, "project"), say`no project`);
    case "OFF-03":
      return say`one project only`;
    case "OFF-04":
      return orNone(fact.programs, plural(fact.programs, "program"), say`no program`);
    case "OFF-05":
      return orNone(fact.portfolios, plural(fact.portfolios, "portfolio"), say`no portfolio`);
    case "OFF-08":
    case "PGM-05":
      return undefined;
  }
}

/** How the scope rule of an office is broken; undefined where it holds or is not told. */
export const brokenOf = (facts: AssessedOffice["facts"]): string | undefined =>
  facts.map(brokenText).find((text) => text !== undefined);

/** What the scope rule says: "holds", or how it is broken; "" where no scope is kept. */
export function scopeText({ facts, serves, kind }: AssessedOffice): string {
  const broken = brokenOf(facts);
  return broken ?? (serves === undefined || kind === undefined ? "" : say`holds`);
}

function scopeCell(one: AssessedOffice): TableCell {
  const text = scopeText(one);
  if (text === "") return null;
  const why = officeWhy(one.office.index, "scope");
  return { kind: "text", text, why, tone: brokenOf(one.facts) === undefined ? "secondary" : "lead" };
}

/** "Improve, cycle 2"; a closing word of a PMO stands beside the phase that is supported. */
export function stageText({ loop, phase, phaseText }: AssessedOffice): string {
  if (loop === undefined) return phase === undefined ? (phaseText ?? "") : word(phase);
  const { shown, cycle, facts } = loop;
  const stage = shown === undefined ? say`unknown` : word(shown);
  const standing = shown === undefined || cycle === undefined ? stage : say`${stage}, cycle ${cycle}`;
  return facts.some(({ code }) => code === "OFF-06") ? say`${standing}; stated ${phaseText ?? ""}` : standing;
}

function stageCell(one: AssessedOffice): TableCell {
  const text = stageText(one);
  if (text === "") return null;
  const why = officeWhy(one.office.index, "phase");
  const wrong =
    one.loop?.facts.some(({ code }) => code === "OFF-06") === true ||
    one.facts.some(({ code }) => code === "OFF-08" || code === "PGM-05");
  return { kind: "text", text, why, tone: wrong ? "lead" : "plain" };
}

const nextCell = ({ loop }: AssessedOffice): TableCell =>
  loop?.nextAssessment === undefined
    ? null
    : {
        kind: "day",
        day: loop.nextAssessment,
        ...(loop.facts.some(({ code }) => code === "OFF-07") ? { stress: "pastLimit" } : {}),
      };

const officeColumns = (model: Model): readonly Listed<AssessedOffice>[] => [
  {
    column: { header: "Office", kind: "link" },
    always: true,
    cell: ({ office: { name, row } }) => ({
      kind: "link",
      text: name,
      to: { kind: "cell", place: cellOf(row, "name") ?? anyCellOf(row) },
    }),
  },
  {
    column: { header: "Kind", kind: "text", units: 2 },
    always: true,
    cell: ({ kind, stated }) =>
      kind === undefined ? (stated === undefined ? null : `${stated}?`) : capitalized(word(kind)),
  },
  {
    column: { header: "Serves", kind: "secondary", units: 3 },
    widens: true,
    cell: ({ serves }) => servedText(serves, model, SERVES_CHARACTERS),
  },
  { column: { header: "Scope rule", kind: "text", units: 2 }, cell: scopeCell },
  { column: { header: "Stage", kind: "text", units: 2 }, cell: stageCell },
  { column: { header: "Next\nassessment", kind: "date" }, cell: nextCell },
  {
    column: { header: "Head", kind: "secondary", units: 2 },
    cell: ({ office: { row } }) => valueOf(row, "manager") ?? null,
  },
  { column: { header: "Staff", kind: "count" }, cell: ({ office: { row } }) => valueOf(row, "staff") ?? null },
];

/** Every office with its kind, what it serves, whether its scope rule holds, and its stage; undefined where none is kept. */
export function officesBlock({ pmo, model }: Assessments): TableBlock | undefined {
  if (pmo.offices.length === 0) return undefined;
  const items = pmo.offices.slice(0, MOST_ROWS);
  const kept = fitted(officeColumns(model), items, PAGE_UNITS);
  return {
    kind: "table",
    heading: "Offices",
    note:
      pmo.offices.length > items.length
        ? say`first ${items.length} of ${pmo.offices.length}`
        : say`a PMO ends in improvement and begins anew; it never closes`,
    columns: columnsOf(kept),
    rows: items.map((item) => ({ cells: cellsOf(kept, item), why: officeWhy(item.office.index, "phase") })),
  };
}
