import type { Finding } from "../finding.ts";
import type { Column } from "../register/column.ts";
import type { Columns, Register } from "../register/register.ts";
import type { Identity } from "./identity.ts";
import { foldId, identify, lostLink } from "./identity.ts";
import type { Item, Level } from "./model.ts";
import type { Row } from "./row.ts";
import { anyCellOf, cellOf } from "./row.ts";
import { placeText } from "../words/place-text.ts";

/** Where rows of other registers can belong. */
export interface Entities {
  readonly projects: Identity;
  readonly programs: Identity;
  readonly portfolios: Identity;
  /** Position of the only project of the workbook, to which rows without a link belong. */
  readonly only: number | undefined;
  /** A Projects register is kept: a link to a project that is not in it dangles. */
  readonly registered: boolean;
}

/** Columns by which a row may say where it belongs. */
type Linked = Columns & { readonly projectId: Column<string> };

/** The entity that a row belongs to. */
export interface Home {
  readonly level: Level;
  readonly project: number | undefined;
  readonly program: number | undefined;
  readonly portfolio: number | undefined;
}

/** The organization as a whole. */
export const NOWHERE: Home = { level: "organization", project: undefined, program: undefined, portfolio: undefined };
const inProject = (project: number): Home => ({ ...NOWHERE, level: "project", project });
const inProgram = (program: number): Home => ({ ...NOWHERE, level: "program", program });
const inPortfolio = (portfolio: number): Home => ({ ...NOWHERE, level: "portfolio", portfolio });

/** The entity that a text names, whatever its level; a project first. */
export function homeOf(text: string, entities: Entities): Home | undefined {
  const project = identify(entities.projects, text);
  if (project !== undefined) return inProject(project);
  const program = identify(entities.programs, text);
  if (program !== undefined) return inProgram(program);
  const portfolio = identify(entities.portfolios, text);
  return portfolio === undefined ? undefined : inPortfolio(portfolio);
}

/** The fields that link a row to an entity, the most particular first. */
const LINKS = ["projectId", "programId", "portfolioId"] as const;

/** What each link names, and where it is to be found. */
const LEVELS: Readonly<Record<(typeof LINKS)[number], (entities: Entities) => readonly [string, Identity]>> = {
  projectId: ({ projects }) => ["Project", projects],
  programId: ({ programs }) => ["Program", programs],
  portfolioId: ({ portfolios }) => ["Portfolio", portfolios],
};

interface Linking {
  readonly entities: Entities;
  readonly findings: Finding[];
  /** Homes by text, for registers with many rows of few projects. */
  readonly known: Map<string, Home | undefined>;
}

function recall(text: string, linking: Linking): Home | undefined {
  if (linking.known.has(text)) return linking.known.get(text);
  const home = homeOf(text, linking.entities);
  linking.known.set(text, home);
  return home;
}

function homeOfRow<C extends Linked>(row: Row<C>, subject: Home, linking: Linking): Home {
  for (const field of LINKS) {
    const text = textAt(row, field);
    if (text === undefined) continue;
    const home = recall(text, linking);
    if (home !== undefined) return home;
    if (linking.entities.registered) pushDangling(row, field, text, linking);
    return NOWHERE;
  }
  return subject;
}

function textAt<C extends Linked>(row: Row<C>, field: string): string | undefined {
  const value: unknown = row.register.columns[field]?.values[row.index];
  return typeof value === "string" ? value : undefined;
}

function pushDangling<C extends Linked>(
  row: Row<C>,
  field: (typeof LINKS)[number],
  text: string,
  { entities, findings }: Linking,
): void {
  const place = cellOf(row, field);
  const [what, among] = LEVELS[field](entities);
  findings.push({
    code: "RDG-10",
    ...(place === undefined ? {} : { place }),
    data: lostLink(text, what, among),
    group: text,
  });
}

type Told = Omit<Linking, "known">;

/** Rows of the organization itself, by the level that they state. */
const isAbove = <C extends Linked>(row: Row<C>): boolean => {
  const level = textAt(row, "level");
  return level !== undefined && level !== "project";
};

const isHomeless = <C extends Linked>({ row, level }: Item<C>): boolean =>
  level === "organization" && !LINKS.some((field) => textAt(row, field) !== undefined) && !isAbove(row);

/** RDG-10: rows that must belong to an entity and name none, in a workbook of several. */
export function pushHomeless<C extends Linked>(items: readonly Item<C>[], { entities, findings }: Told): void {
  if (!entities.registered || entities.only !== undefined) return;
  for (const item of items) {
    if (!isHomeless(item)) continue;
    const place = cellOf(item.row, "projectId") ?? anyCellOf(item.row);
    findings.push({ code: "RDG-10", place, data: { id: "", field: "Project" } });
  }
}

/** The same of registers whose rows must name an entity only where one sheet covers several. */
export function pushHomelessAmong<C extends Linked>(items: readonly Item<C>[], told: Told): void {
  const homes = new Map<Register<C>, Set<string>>();
  for (const item of items) {
    const known = homes.get(item.row.register) ?? new Set<string>();
    homes.set(item.row.register, known);
    if (item.level !== "organization") known.add(homeKey(item));
  }
  pushHomeless(
    items.filter(({ row }) => (homes.get(row.register)?.size ?? 0) > 1),
    told,
  );
}

/** A row that was met first under its id. */
interface SeenRow<C extends Linked> {
  readonly home: Home;
  readonly row: Row<C>;
}

/** Ids met so far; those of one entity apart only where an id was met in another one. */
interface SeenIds<C extends Linked> {
  /** The row in which an id was met first. */
  readonly first: Map<string, SeenRow<C>>;
  /** The same of other entities. */
  readonly others: Map<string, SeenRow<C>>;
}

const homeKey = ({ level, project, program, portfolio }: Home): string =>
  `${level}|${project ?? program ?? portfolio ?? ""}`;

const idField = <C extends Linked>(row: Row<C>): string => (textAt(row, "id") === undefined ? "expenseId" : "id");

/** The row that stands for this one: the first of the same id and entity, on this sheet or another. */
function sameBefore<C extends Linked>(row: Row<C>, home: Home, seen: SeenIds<C>): Row<C> | undefined {
  const text = textAt(row, idField(row));
  if (text === undefined) return undefined;
  const id = foldId(text);
  const first = seen.first.get(id);
  if (first === undefined) {
    seen.first.set(id, { home, row });
    return undefined;
  }
  const key = homeKey(home);
  if (key === homeKey(first.home)) return first.row;
  const other = seen.others.get(`${key}|${id}`);
  if (other === undefined) seen.others.set(`${key}|${id}`, { home, row });
  return other?.row;
}

/** RDG-09 across registers; within one, reading finds it. */
function pushRepeated<C extends Linked>(row: Row<C>, before: Row<C>, findings: Finding[]): void {
  const [place, counts] = [row, before].map((one) => cellOf(one, idField(one)));
  if (row.register === before.register || place === undefined || counts === undefined) return;
  const data = { id: textAt(row, idField(row)) ?? "", rows: [counts, place].map(placeText).join(", ") };
  findings.push({ code: "RDG-09", place, others: [counts], data });
}

/** The home of rows that name none: the sheet's subject, else the only project of the workbook. */
function defaultHome(subject: string | undefined, entities: Entities): Home {
  const named = subject === undefined ? undefined : homeOf(subject, entities);
  if (named !== undefined) return named;
  return entities.only === undefined ? NOWHERE : inProject(entities.only);
}

/** The rows of registers with the entity that each belongs to. A link to something in no register is RDG-10. */
export function toItems<C extends Linked>(
  registers: readonly Register<C>[],
  entities: Entities,
  findings: Finding[],
): readonly Item<C>[] {
  const items: Item<C>[] = [];
  const linking: Linking = { entities, findings, known: new Map() };
  const seen: SeenIds<C> = { first: new Map(), others: new Map() };
  for (const register of registers) {
    const subject = defaultHome(register.subject, entities);
    for (let index = 0; index < register.size; index += 1) {
      const row = { register, index };
      const home = homeOfRow(row, subject, linking);
      const before = sameBefore(row, home, seen);
      if (before !== undefined) {
        pushRepeated(row, before, findings);
        continue;
      }
      items.push({
        row,
        level: home.level,
        project: home.project,
        program: home.program,
        portfolio: home.portfolio,
      });
    }
  }
  return items;
}
