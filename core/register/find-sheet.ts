import type { Finding } from "../finding.ts";
import type { Area } from "../workbook.ts";
import { normalizeWord } from "../words/normalize.ts";
import { type AllKinds, scanChosen, withBeside } from "./beside.ts";
import { changedHeaders, goneHeaders } from "./changed-headers.ts";
import { chosenRow } from "./chosen-header.ts";
import { formOf, type Form } from "./forms.ts";
import type { FoundColumn, FoundRegister, Question } from "./found.ts";
import type { Grid } from "./grid.ts";
import type { TableColumn } from "./headers-score.ts";
import { mapColumns, type Mapping } from "./mapping.ts";
import { monthField, type MonthColumn } from "./months.ts";
import { headersHash, normalizeHeader } from "./normalize.ts";
import { scanSheet, type Scan } from "./scan.ts";
import { settle, type SheetAnswers, type Settled, type Where } from "./settle.ts";
import { titledSubject } from "./subject.ts";
import { columnsOfType, type TableReading } from "./table-reading.ts";
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

const answersFor = (columns: readonly TableColumn[], answers: SheetAnswers, hash: string): (string | undefined)[] => {
  const known = answers.get(hash);
  return columns.map((c) => known?.get(normalizeHeader(c.header)));
};

function add(into: Gathered, register: FoundRegister, settled: Settled): void {
  into.registers.push(register);
  for (const question of settled.questions) into.questions.push(question);
  for (const finding of settled.findings) into.findings.push(finding);
}

const missing = (settled: Settled): { missing?: readonly string[] } =>
  settled.missing.length === 0 ? {} : { missing: settled.missing };

const monthColumn = ({ column, month }: MonthColumn): FoundColumn => {
  const field = monthField(month);
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

function addTable(into: Gathered, grid: Grid, table: TableReading, answers: SheetAnswers): void {
  if (table.reading === undefined) return;
  const { lexicon } = table.reading.mapping;
  const where = whereOf(grid, table.columns, table.span.headerRow);
  into.hashes.push(where.hash);
  const told = answersFor(table.columns, answers, where.hash);
  if (table.types !== undefined) {
    addMixed(into, grid, table, told);
    return;
  }
  const mapping = told.some((a) => a !== undefined) ? mapColumns(table.columns, lexicon, told) : table.reading.mapping;
  const settled = settle(mapping, table.columns, told, where);
  add(into, registerOf(grid, table, mapping, settled), settled);
}

/** One register for each kind that the Type column names. */
function addMixed(into: Gathered, grid: Grid, table: TableReading, told: readonly (string | undefined)[]): void {
  const { types } = table;
  const column = table.columns[types?.at ?? -1]?.column;
  if (types === undefined || column === undefined) return;
  for (const [lexicon, words] of types.words) {
    const known = new Set(words);
    const columns = columnsOfType(
      grid,
      table,
      column,
      (cell) => typeof cell === "string" && known.has(normalizeWord(cell)),
    );
    const answers = columns.map((_, at) => (at === types.at ? "none" : told[at]));
    const mapping = mapColumns(columns, lexicon, answers);
    const where = whereOf(grid, table.columns, table.span.headerRow);
    const settled = settle(mapping, columns, answers, where);
    const columnsFound = settled.columns.map((c, at) => (at === types.at ? { ...c, answered: undefined } : c));
    const plain = columnsFound.map(({ answered, ...c }) => (answered === undefined ? c : { ...c, answered }));
    add(
      into,
      { ...registerOf(grid, table, mapping, { ...settled, columns: plain }), filter: { column, words } },
      settled,
    );
  }
}

function addForm(into: Gathered, grid: Grid, form: Form, answers: SheetAnswers): void {
  const where = whereOf(grid, form.columns, form.rows[0] ?? 0);
  into.hashes.push(where.hash);
  const told = answersFor(form.columns, answers, where.hash);
  const mapping = mapColumns(form.columns, form.mapping.lexicon, told);
  const settled = settle(mapping, form.columns, told, where);
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

/** What Settings says of a sheet: what its columns are, and the headers of the row that a person chose. */
export interface SheetSettings {
  readonly answers: SheetAnswers;
  readonly headers: readonly string[];
}

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
export function findOnSheet(grid: Grid, kinds: AllKinds, { answers, headers }: SheetSettings): SheetFinds {
  const row = headers.length === 0 ? undefined : chosenRow(grid, headers);
  const { scan, form } = lookAt(grid, kinds, row);
  const gathered: Gathered = { registers: [], questions: [], findings: [], hashes: [] };
  if (form !== undefined) addForm(gathered, grid, form, answers);
  for (const table of scan.registers) addTable(gathered, grid, table, answers);
  const gone = headers.length > 0 && row === undefined ? [goneHeaders(grid, headers)] : [];
  const { registers, questions } = gathered;
  const findings = [...gathered.findings, ...gone, ...changedHeaders(grid, answers, gathered)];
  const reason = registers.length === 0 ? reasonOf(scan, row) : scan.registers.map(unread).find((r) => r !== undefined);
  return { registers, questions, findings, ...(reason === undefined ? {} : { reason }) };
}
