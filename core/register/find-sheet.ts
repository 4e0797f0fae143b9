import type { Finding } from "../finding.ts";
import type { Area } from "../workbook.ts";
import { normalizeWord } from "../words/normalize.ts";
import { type AllKinds, scanChosen, withBeside } from "./beside.ts";
import { changedHeaders, goneHeaders, savedHeaders } from "./changed-headers.ts";
import { chosenRow } from "./chosen-header.ts";
import { formOf, type Form } from "./forms.ts";
import type { FoundColumn, FoundRegister, Question, Where } from "./found.ts";
import { cellAt, type Grid } from "./grid.ts";
import type { TableColumn } from "./headers-score.ts";
import { mapColumns, type Mapping } from "./mapping.ts";
import { monthField, type MonthColumn } from "./months.ts";
import { headersHash, normalizeHeader } from "./normalize.ts";
import { scanSheet, type Scan } from "./scan.ts";
import { settle, type SheetAnswers, type Settled } from "./settle.ts";
import { titledSubject } from "./subject.ts";
import { sampleRows } from "./table-columns.ts";
import { columnsOfType, type TableReading } from "./table-reading.ts";
import { understand, type TableAnswers, type Untold } from "./understand.ts";
import type { Refusal } from "../words/refusals.ts";

/** What one sheet holds; `reason` says why there is no register. */
export interface SheetFinds {
  readonly registers: readonly FoundRegister[];
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
  readonly reason?: Refusal;
}

interface Gathered {
  readonly registers: FoundRegister[];
  readonly questions: Question[];
  readonly findings: Finding[];
  readonly hashes: string[];
}

function whereOf(grid: Grid, columns: readonly TableColumn[], headerRow: number): Where {
  const hash = headersHash(columns.map((c) => c.header));
  return { sheet: grid.sheet.key, title: grid.sheet.title, headerRow, hash };
}

const NO_MERGES: ReadonlyMap<string, string> = new Map();

const answersFor = (columns: readonly TableColumn[], { answers, merges }: Saved, hash: string): TableAnswers => {
  const known = answers.get(hash);
  const told = columns.map((c) => known?.get(normalizeHeader(c.header)));
  return { told, merges: merges.get(hash) ?? NO_MERGES };
};

/** The cells of each column in the rows that the columns are judged by. */
function cellsIn(
  grid: Grid,
  { body }: TableReading,
  columns: readonly TableColumn[],
  keep?: (row: number) => boolean,
): Untold["cellsOf"] {
  const rows = sampleRows(grid, body, keep);
  return (at) => rows.map((row) => cellAt(grid, row, columns[at]?.column ?? -1));
}

function add(into: Gathered, register: FoundRegister, settled: Settled): void {
  into.registers.push(register);
  for (const question of settled.questions) into.questions.push(question);
  for (const finding of settled.findings) into.findings.push(finding);
}

const missing = (settled: Settled): { missing?: readonly string[] } =>
  settled.missing.length === 0 ? {} : { missing: settled.missing };

const monthColumn = ({ column, ...head }: MonthColumn): FoundColumn => {
  const field = monthField(head);
  return { column, header: field.slice(field.indexOf(":") + 1), field, confidence: 1, candidates: [] };
};

function registerOf(grid: Grid, table: TableReading, mapping: Mapping, settled: Settled): FoundRegister {
  const subject = titledSubject(grid, table.span.headerRow);
  const months = mapping.lexicon.family.months === true ? table.months : [];
  const right = months.reduce((most, { column }) => Math.max(most, column), table.span.right);
  return {
    kind: mapping.lexicon.family.kind,
    sheet: grid.sheet.key,
    title: grid.sheet.title,
    shape: "table",
    headerRows: table.headers.rows,
    body: { top: table.body.top, left: table.span.left, bottom: table.body.bottom, right },
    columns: [...settled.columns, ...months.map(monthColumn)],
    ...(table.body.totalsRow === undefined ? {} : { totalsRow: table.body.totalsRow }),
    ...(subject === undefined ? {} : { subject }),
    ...missing(settled),
  };
}

function addTable(into: Gathered, grid: Grid, table: TableReading, saved: Saved): void {
  if (table.reading === undefined) return;
  const { columns } = table;
  const where = whereOf(grid, columns, table.span.headerRow);
  into.hashes.push(where.hash);
  const answers = answersFor(columns, saved, where.hash);
  if (table.types !== undefined) {
    addMixed(into, grid, table, answers);
    return;
  }
  const { mapping } = table.reading;
  const settled = settle(understand({ columns, answers, mapping, cellsOf: cellsIn(grid, table, columns) }), where);
  add(into, registerOf(grid, table, mapping, settled), settled);
}

/** One register for each kind that the Type column names. */
function addMixed(into: Gathered, grid: Grid, table: TableReading, { told, merges }: TableAnswers): void {
  const { types } = table;
  const column = table.columns[types?.at ?? -1]?.column;
  if (types === undefined || column === undefined) return;
  for (const [lexicon, words] of types.words) {
    const known = new Set(words);
    const isOfKind = (cell: unknown): boolean => typeof cell === "string" && known.has(normalizeWord(cell));
    const columns = columnsOfType(grid, table, column, isOfKind);
    const answers = { told: columns.map((_, at) => (at === types.at ? "none" : told[at])), merges };
    const mapping = mapColumns(columns, lexicon, answers.told);
    const where = whereOf(grid, table.columns, table.span.headerRow);
    const cellsOf = cellsIn(grid, table, columns, (row) => isOfKind(cellAt(grid, row, column)));
    const settled = settle(understand({ columns, answers, mapping, cellsOf }), where);
    const columnsFound = settled.columns.map((c, at) => (at === types.at ? { ...c, answered: undefined } : c));
    const plain = columnsFound.map(({ answered, ...c }) => (answered === undefined ? c : { ...c, answered }));
    add(
      into,
      { ...registerOf(grid, table, mapping, { ...settled, columns: plain }), filter: { column, words } },
      settled,
    );
  }
}

function addForm(into: Gathered, grid: Grid, form: Form, saved: Saved): void {
  const where = whereOf(grid, form.columns, form.rows[0] ?? 0);
  into.hashes.push(where.hash);
  const { columns } = form;
  const { told } = answersFor(columns, saved, where.hash);
  const mapping = mapColumns(columns, form.mapping.lexicon, told);
  const settled = settle({ mapping, columns, told, merged: [], offers: [] }, where);
  const fieldRows: Record<string, number> = {};
  settled.columns.forEach((c, at) => {
    if (c.field !== null) fieldRows[c.field] = form.rows[at] ?? 0;
  });
  const last = form.rows[form.rows.length - 1] ?? 0;
  const { valueColumns } = form;
  const [left = 0] = valueColumns;
  const body: Area = {
    top: form.rows[0] ?? 0,
    left,
    bottom: last,
    right: valueColumns[valueColumns.length - 1] ?? left,
  };
  const { kind } = mapping.lexicon.family;
  const base = { kind, sheet: grid.sheet.key, title: grid.sheet.title, shape: "form" as const, headerRows: [], body };
  const across = valueColumns.length < 2 ? {} : { entryColumns: valueColumns };
  add(into, { ...base, ...across, columns: settled.columns, fieldRows, ...missing(settled) }, settled);
}

/** Below this a table has nothing of a register. */
const LEAST_TOLD = 1.5;

function reasonOf(scan: Scan, row: number | undefined): Refusal {
  const chosen = scan.refused.find(({ span }) => span.headerRow === row);
  if (chosen?.refusal !== undefined) return chosen.refusal;
  const best = scan.refused.find((t) => t.reading !== undefined && t.reading.points >= LEAST_TOLD);
  const like = scan.refused.find(({ refusal }) => refusal?.why === "likeness");
  return best?.refusal ?? like?.refusal ?? { why: "noHeaders" };
}

const unread = ({ types }: TableReading): Refusal | undefined =>
  types === undefined || types.others.length === 0 ? undefined : { why: "types", types: types.others };

/** What Settings says of a sheet: what its columns are, which are merged, and the headers of the row that a person chose. */
export interface SheetSettings {
  readonly answers: SheetAnswers;
  readonly merges: SheetAnswers;
  readonly headers: readonly string[];
}

type Saved = Omit<SheetSettings, "headers">;

interface SheetLook {
  readonly scan: Scan;
  readonly form: Form | undefined;
}

/** Tables first, then a form; below a chosen row tables alone. */
function lookAt(grid: Grid, kinds: AllKinds, row: number | undefined): SheetLook {
  if (row !== undefined) return { scan: scanChosen(grid, kinds, row), form: undefined };
  const first = scanSheet(grid, kinds);
  const form = first.registers.length === 0 ? formOf(grid, kinds.lexicons) : undefined;
  return { scan: form === undefined ? withBeside(grid, first, kinds) : first, form };
}

/** Finds the registers of one sheet; a header row that a person chose goes before all. */
export function findOnSheet(grid: Grid, kinds: AllKinds, { headers, ...saved }: SheetSettings): SheetFinds {
  const row = headers.length === 0 ? undefined : chosenRow(grid, headers);
  const { scan, form } = lookAt(grid, kinds, row);
  const gathered: Gathered = { registers: [], questions: [], findings: [], hashes: [] };
  if (form !== undefined) addForm(gathered, grid, form, saved);
  for (const table of scan.registers) addTable(gathered, grid, table, saved);
  const gone = headers.length > 0 && row === undefined ? [goneHeaders(grid, headers)] : [];
  const { registers, questions } = gathered;
  const findings = [...gathered.findings, ...gone, ...changedHeaders(grid, savedHeaders(saved), gathered)];
  const reason = registers.length === 0 ? reasonOf(scan, row) : scan.registers.map(unread).find((r) => r !== undefined);
  return { registers, questions, findings, ...(reason === undefined ? {} : { reason }) };
}
