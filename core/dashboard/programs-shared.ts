import type { Model } from "../model/model.ts";
import { valueOf } from "../model/row.ts";
import { type Drum, drumsOf } from "../rollup/drum.ts";
import { type ProgramShared, sharedByProgram, type SharedPerson, type SharedSupplier } from "../rollup/shared.ts";
import { numberOf } from "../score/measured.ts";
import { numberText, percentText } from "../value/number-text.ts";
import type { Utilization } from "../value/resources.ts";
import { labels, say, word } from "../words/say.ts";
import { benefitState } from "./benefit-state.ts";
import type { TableBlock, TableRow } from "./block.ts";
import type { TableCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { plural } from "./parts.ts";
import type { ProgramPair as Pair } from "./program-pairs.ts";
import { monthHeader } from "./resources-months.ts";
import { programWhy, type SharedKind } from "./why-id.ts";
import { namesWithin } from "./first-few.ts";

/** People, suppliers and benefits of a program that are named; the rest is counted. */
const MOST_NAMED = 6;
const MOST_ROWS = 80;
/** Of names in a column of six units. */
const WHICH_CHARACTERS = 64;

const KIND_WORDS: Readonly<Record<SharedKind, string>> = labels({
  drum: "drum",
  person: "person",
  supplier: "supplier",
  standard: "standard",
  tool: "tool",
  benefit: "benefit",
});

/** One thing that is shared, as a row shows it. */
interface Line {
  readonly kind: SharedKind;
  readonly name: string;
  readonly projects: number | undefined;
  /** The projects, or what there is of its kind. */
  readonly which: string;
  readonly state: string;
  /** Something is wrong with it. */
  readonly clashes: boolean;
}

const namesOf = (projects: readonly number[], model: Model): string =>
  namesWithin(
    projects.map((index) => model.projects[index]?.name ?? ""),
    WHICH_CHARACTERS,
  );

const bookedPercent = ({ over, percent, hardPercent }: Utilization): number =>
  numberOf(over === "RES-01" ? hardPercent : percent) ?? 0;

/** "booked 110 % in Oct 26", "booked up to 120 % in 4 months from Sep 26". */
function personState({ clashes, hasCapacity }: SharedPerson): string {
  const [first] = clashes;
  if (first === undefined) return hasCapacity ? say`within capacity` : say`capacity not kept`;
  const most = clashes.reduce((top, each) => Math.max(top, bookedPercent(each)), 0);
  const from = monthHeader(clashes.reduce((least, { month }) => Math.min(least, month), first.month));
  const booked = `${numberText(most, 0)} %`;
  return clashes.length === 1
    ? say`booked ${booked} in ${from}`
    : say`booked up to ${booked} in ${clashes.length} months from ${from}`;
}

function supplierState({ openOrders, overdueOrders }: SharedSupplier): string {
  if (openOrders === 0) return say`nothing on order`;
  const open = plural(openOrders, "open order");
  return overdueOrders === 0 ? open : say`${open}, ${overdueOrders} overdue`;
}

function peopleLines({ people }: ProgramShared, model: Model): readonly Line[] {
  return people.map((one) => ({
    kind: "person",
    name: one.name,
    projects: one.projects.length,
    which: namesOf(one.projects, model),
    state: personState(one),
    clashes: one.clashes.length > 0,
  }));
}

function supplierLines({ suppliers }: ProgramShared, model: Model): readonly Line[] {
  return suppliers.map((one) => ({
    kind: "supplier",
    name: one.name,
    projects: one.projects.length,
    which: namesOf(one.projects, model),
    state: supplierState(one),
    clashes: one.overdueOrders > 0,
  }));
}

function benefitLines({ benefits }: ProgramShared, { assessments: { model } }: DashboardContext): readonly Line[] {
  return benefits.map((one) => ({
    kind: "benefit",
    name: one.name,
    projects: one.projects.length === 0 ? undefined : new Set(one.projects).size,
    which: namesOf([...new Set(one.projects)], model) || say`the program itself`,
    state: [valueOf(one.item.row, "owner") ?? say`no owner`, benefitState(one, model)].join(", "),
    clashes: one.facts.length > 0,
  }));
}

/** Standards and tools are common to most projects: one row names them all. */
function commonLine(kind: "standard" | "tool", shared: ProgramShared, state: string): readonly Line[] {
  const uses = kind === "standard" ? shared.standards : shared.tools;
  if (uses.length === 0) return [];
  const projects = new Set(uses.flatMap((use) => use.projects));
  return [
    {
      kind,
      name: kind === "standard" ? plural(uses.length, "standard") : plural(uses.length, "tool"),
      projects: projects.size,
      which: namesWithin(
        uses.map(({ name }) => name),
        WHICH_CHARACTERS,
      ),
      state,
      clashes: false,
    },
  ];
}

function complianceText(program: number, { assessments }: DashboardContext): string {
  const line = assessments.pmo.compliance?.programs.find((one) => one.program === program);
  const percent = line === undefined ? undefined : numberOf(line.adherence.percent);
  return percent === undefined ? "" : say`${percentText(percent)} compliant`;
}

/** What is wrong stands first; what is too much is counted. */
function firstOf(lines: readonly Line[], more: (count: number) => string): readonly Line[] {
  const sorted = [...lines].sort((a, b) => Number(b.clashes) - Number(a.clashes));
  if (sorted.length <= MOST_NAMED) return sorted;
  const rest = sorted.slice(MOST_NAMED);
  const [first] = rest;
  if (first === undefined) return sorted;
  const counted = { ...first, name: more(rest.length), projects: undefined, which: "", state: "" };
  return [...sorted.slice(0, MOST_NAMED), { ...counted, clashes: false }];
}

/** "staggered", "two of them in Oct 26 and 2 more months". */
export function drumState({ overlaps }: Drum): string {
  const [first, ...more] = overlaps;
  if (first === undefined) return say`staggered: no month is asked for twice`;
  const from = monthHeader(first);
  return more.length === 0
    ? say`not staggered: two or more in ${from}`
    : say`not staggered: two or more in ${plural(overlaps.length, "month")} from ${from}`;
}

const drumLine = (drum: Drum, model: Model): Line => ({
  kind: "drum",
  name: drum.name,
  projects: drum.projects.length,
  which: namesOf(drum.projects, model),
  state: drumState(drum),
  clashes: drum.overlaps.length > 0,
});

function linesOf(shared: ProgramShared, program: number, context: DashboardContext): readonly Line[] {
  const { model } = context.assessments;
  return [
    ...firstOf(peopleLines(shared, model), (count) => say`and ${count} more people`),
    ...firstOf(supplierLines(shared, model), (count) => say`and ${count} more suppliers`),
    ...commonLine("standard", shared, complianceText(program, context)),
    ...commonLine("tool", shared, ""),
    ...firstOf(benefitLines(shared, context), (count) => say`and ${count} more benefits`),
  ];
}

function lineRow(line: Line, why: string): TableRow {
  const { kind, name, projects, which, state, clashes } = line;
  const stateCell: TableCell =
    state === "" ? null : { kind: "text", text: state, why, ...(clashes ? { tone: "lead" } : {}) };
  return {
    cells: [
      name,
      { kind: "text", text: word(KIND_WORDS[kind]), tone: "secondary" },
      projects ?? null,
      which || null,
      stateCell,
    ],
    why,
  };
}

/** What component projects of each program share and how that stands; undefined where none shares anything. */
export function sharedBlock(pairs: readonly Pair[], context: DashboardContext): TableBlock | undefined {
  const { model } = context.assessments;
  const shared = sharedByProgram(context.assessments);
  const drums = new Map(drumsOf(context.assessments).map((drum) => [drum.program, drum]));
  const rows: TableRow[] = [];
  for (const { own, name } of pairs) {
    const [of, drum] = [shared[own.program], drums.get(own.program)];
    const lines = [
      ...(drum === undefined ? [] : [drumLine(drum, model)]),
      ...(of === undefined ? [] : linesOf(of, own.program, context)),
    ];
    if (lines.length > 0) rows.push({ kind: "group", cells: [name] });
    for (const line of lines) rows.push(lineRow(line, programWhy(model, own.program, `shared/${line.kind}`)));
  }
  if (rows.length === 0) return undefined;
  return {
    kind: "table",
    heading: "Shared by component projects",
    note:
      rows.length > MOST_ROWS ? say`first ${MOST_ROWS} of ${rows.length} rows` : say`by two or more active projects`,
    columns: [
      { header: "Shared", kind: "text" },
      { header: "Kind", kind: "text" },
      { header: "Projects", kind: "count" },
      { header: "Which", kind: "secondary", units: 6 },
      { header: "Clash, or how it stands", kind: "text", units: 5 },
    ],
    rows: rows.slice(0, MOST_ROWS),
  };
}
