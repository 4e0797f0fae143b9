import { assess } from "../../../core/assess/assess.ts";
import { policyFrom } from "../../../core/assess/policy.ts";
import type { Block, SheetDocument, TableBlock, TableRow } from "../../../core/dashboard/block.ts";
import type { TableCell } from "../../../core/dashboard/cell.ts";
import type { DashboardContext } from "../../../core/dashboard/context.ts";
import type { Finding } from "../../../core/finding.ts";
import type { FoundRegister } from "../../../core/register/found.ts";
import type { Register } from "../../../core/register/register.ts";
import { NO_SETTINGS, type Settings } from "../../../core/register/settings.ts";
import { rollUp } from "../../../core/rollup/roll-up.ts";
import { groupFindings } from "../../../core/run/order-findings.ts";
import { chronicleAt } from "../history/written.ts";
import { model, type BuildOptions, type Registers } from "../../build.ts";

/** A register as it would have been found: one header row, every column mapped. */
function foundOf(register: Register): FoundRegister {
  const columns = Object.entries(register.columns);
  return {
    kind: register.kind,
    sheet: `key of ${register.sheet}`,
    title: register.sheet,
    shape: "table",
    headerRows: [0],
    body: { top: 1, left: 0, bottom: register.size, right: Math.max(0, columns.length - 1) },
    columns: columns.map(([field, read]) => ({
      column: read?.column ?? 0,
      header: read?.header ?? field,
      field,
      confidence: 1,
      candidates: [],
    })),
  };
}

export interface ContextOptions extends BuildOptions {
  /** Rows of Settings as they were read; overrule `settings`. */
  readonly read?: Settings;
  readonly found?: readonly FoundRegister[];
  readonly findings?: readonly Finding[];
  readonly questions?: DashboardContext["questions"];
  readonly notKept?: DashboardContext["notKept"];
  readonly chosenProject?: number;
  readonly chronicle?: DashboardContext["chronicle"];
}

/** The context of registers that were built by hand. */
export function contextOf(registers: Registers, options: ContextOptions = {}): DashboardContext {
  const built = model(registers, options);
  const settings = options.read ?? built.settings;
  const joined = { ...built, settings };
  const assessments = assess(joined, policyFrom(settings), []);
  const kept: readonly (readonly Register[])[] = Object.values(built.registers);
  const groups = groupFindings(options.findings ?? []);
  return {
    assessments,
    rollups: rollUp(assessments),
    asOf: { day: built.day, from: "option", proposal: undefined, because: undefined, proposalFrom: undefined },
    unit: built.unit,
    organization: "book",
    found: options.found ?? kept.flatMap((list) => list.map(foundOf)),
    findings: groups.flatMap(({ findings }) => findings),
    groups,
    notKept: options.notKept ?? [],
    questions: options.questions ?? [],
    chosenProject: options.chosenProject,
    chronicle: options.chronicle ?? chronicleAt(built.day),
  };
}

export const emptyContext = (read: Settings = NO_SETTINGS): DashboardContext => contextOf({}, { read });

export const blocksOf = ({ bands }: SheetDocument): readonly Block[] =>
  bands.flatMap((band) => band.map(({ block }) => block));

export const tablesOf = (document: SheetDocument): readonly TableBlock[] =>
  blocksOf(document).filter((block): block is TableBlock => block.kind === "table");

/** The table of a heading that begins so; fails without one. */
export function tableOf(document: SheetDocument, heading: string): TableBlock {
  const found = tablesOf(document).find((table) => table.heading?.startsWith(heading) === true);
  if (found === undefined) throw new Error(`no table ${heading}`);
  return found;
}

/** Rows of a table, made where they are made on demand. */
export function rowsOf({ rows }: TableBlock): readonly TableRow[] {
  if (!("row" in rows)) return rows;
  const made: TableRow[] = [];
  for (let index = 0; index < rows.count; index += 1) made.push(rows.row(index));
  return made;
}

/** What a cell says, whatever its kind: its text, word, color, day or value. */
export function shownIn(cell: TableCell | undefined): string | number | boolean | null {
  if (cell === undefined || cell === null || typeof cell !== "object") return cell ?? null;
  const parts = new Map<string, unknown>(Object.entries(cell));
  const said = ["text", "word", "color", "day", "value"]
    .map((part) => parts.get(part))
    .find((one) => one !== undefined);
  return typeof said === "string" || typeof said === "number" || typeof said === "boolean" ? said : null;
}

/** Texts and numbers of a column, row by row. */
export const columnIn = (table: TableBlock, column: number): readonly (string | number | boolean | null)[] =>
  rowsOf(table).map(({ cells }) => shownIn(cells[column]));

/** Kinds of the cells of a row; bare texts and numbers are "text" and "number". */
export const cellKinds = (table: TableBlock, row: number): readonly string[] =>
  (rowsOf(table)[row]?.cells ?? []).map((cell) =>
    cell === null ? "empty" : typeof cell === "string" ? "text" : typeof cell === "number" ? "number" : cell.kind,
  );
