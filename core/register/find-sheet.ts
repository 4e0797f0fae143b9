import type { Finding } from "../finding.ts";
import type { Area } from "../workbook.ts";
import { normalizeWord } from "../words/normalize.ts";
import { type AllKinds, withBeside } from "./beside.ts";
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
import { isLikeness, REFUSALS, typesUnread } from "../words/refusals.ts";

/** What one sheet holds; `reason` says why there is no register. */
export interface SheetFinds {
  readonly registers: readonly FoundRegister[];
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
  readonly reason?: string;
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
  const body: Area = { top: form.rows[0] ?? 0, left: form.valueColumn, bottom: last, right: form.valueColumn };
  const { kind } = mapping.lexicon.family;
  const base = { kind, sheet: grid.sheet.key, title: grid.sheet.title, shape: "form" as const, headerRows: [], body };
  add(into, { ...base, columns: settled.columns, fieldRows, ...missing(settled) }, settled);
}

function changedHeaders(grid: Grid, answers: SheetAnswers, gathered: Gathered): Finding[] {
  const now = new Set(gathered.registers.flatMap((r) => r.columns.map((c) => normalizeHeader(c.header))));
  const findings: Finding[] = [];
  for (const [hash, saved] of answers) {
    if (gathered.hashes.includes(hash) || gathered.registers.length === 0) continue;
    const gone = [...saved.keys()].filter((header) => !now.has(header));
    const diff = gone.length > 0 ? `"${gone.join('", "')}" is gone` : "columns were added, removed or renamed";
    const row = gathered.registers[0]?.headerRows[0] ?? 0;
    findings.push({ code: "RDG-03", place: { sheet: grid.sheet.title, row, column: 0 }, data: { diff } });
  }
  return findings;
}

/** Below this a table has nothing of a register. */
const LEAST_TOLD = 1.5;

function reasonOf(scan: Scan): string {
  const best = scan.refused.find((t) => t.reading !== undefined && t.reading.points >= LEAST_TOLD);
  const like = scan.refused.find((t) => t.refusal !== undefined && isLikeness(t.refusal));
  return best?.refusal ?? like?.refusal ?? REFUSALS.noHeaders;
}

const unread = (table: TableReading): string | undefined =>
  table.types === undefined || table.types.others.length === 0 ? undefined : typesUnread(table.types.others);

/** Finds the registers of one sheet: tables first, then a form. */
export function findOnSheet(grid: Grid, kinds: AllKinds, answers: SheetAnswers): SheetFinds {
  const first = scanSheet(grid, kinds);
  const gathered: Gathered = { registers: [], questions: [], findings: [], hashes: [] };
  const form = first.registers.length === 0 ? formOf(grid, kinds.lexicons) : undefined;
  const scan = form === undefined ? withBeside(grid, first, kinds) : first;
  if (form !== undefined) addForm(gathered, grid, form, answers);
  for (const table of scan.registers) addTable(gathered, grid, table, answers);
  const findings = [...gathered.findings, ...changedHeaders(grid, answers, gathered)];
  const reason =
    gathered.registers.length === 0 ? reasonOf(scan) : scan.registers.map(unread).find((r) => r !== undefined);
  return {
    registers: gathered.registers,
    questions: gathered.questions,
    findings,
    ...(reason === undefined ? {} : { reason }),
  };
}
