import { columnBefore, type FoundColumn, type FoundRegister } from "../register/found.ts";
import { columnLetters } from "../words/place-text.ts";
import { REGISTER_NAMES } from "../registers/names.ts";
import type { Band, TableBlock, TableColumn, TableRow } from "./block.ts";
import { halves } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import { fieldLabel } from "./found-rows.ts";
import { plural } from "./parts.ts";
import { orList } from "../words/lists.ts";
import { say, word } from "../words/say.ts";
import { questionText } from "./question-text.ts";

const isOpen = ({ field, candidates }: FoundColumn, asked: boolean): boolean =>
  field === null && asked && candidates.length > 0;

/** What merges make of a column; undefined where they make nothing of it. */
function mergeRemark(column: FoundColumn, found: FoundRegister): string | undefined {
  const { field, order, offered } = column;
  const before = columnBefore(found, column);
  if (before !== undefined) return say`used where "${before.header}" is blank, as answered`;
  if (order !== undefined) return say`counts first, as answered`;
  if (offered === undefined) return undefined;
  return field === null
    ? say`to be confirmed: used where "${offered}" is blank`
    : say`used alone until "${offered}" is confirmed`;
}

function remarkOf(column: FoundColumn, found: FoundRegister, asked: boolean): string {
  const { kind } = found;
  const { field, candidates, answered, unconfirmed } = column;
  const merge = mergeRemark(column, found);
  if (merge !== undefined) return merge;
  if (answered === true) return field === null ? say`not used, as answered` : say`as answered`;
  if (unconfirmed === true) return say`used, not confirmed`;
  if (!isOpen(column, asked)) return field === null ? say`left alone` : "";
  return say`to be confirmed: ${orList(candidates.map((one) => fieldLabel(kind, one.field)))}`;
}

function columnRow(column: FoundColumn, found: FoundRegister, asked: boolean): TableRow {
  const { field } = column;
  const atRow = field === null ? undefined : found.fieldRows?.[field];
  const row = atRow ?? found.headerRows[found.headerRows.length - 1] ?? found.body.top;
  const place = { sheet: found.title, row, column: column.column };
  const letters = found.shape === "form" ? String(row + 1) : columnLetters(column.column);
  return {
    cells: [
      column.header,
      { kind: "link", text: letters, to: { kind: "cell", place } },
      field === null ? { kind: "text", text: "–", tone: "secondary" } : fieldLabel(found.kind, field),
      field === null ? null : Math.min(100, Math.round(column.confidence * 100)),
      remarkOf(column, found, asked),
    ],
    from: place,
  };
}

/** What every column of every register was understood as. */
export function understoodTable({ found, questions }: DashboardContext): TableBlock | undefined {
  if (found.length === 0) return undefined;
  const asked = new Set(
    questions.filter(({ kind }) => kind === "mapping").map(({ sheet, column }) => `${sheet}|${column}`),
  );
  const rows: TableRow[] = [];
  for (const one of found) {
    rows.push({ kind: "group", cells: [one.title, null, word(REGISTER_NAMES[one.kind])] });
    for (const column of one.columns) rows.push(columnRow(column, one, asked.has(`${one.sheet}|${column.column}`)));
  }
  const columns: readonly TableColumn[] = [
    { header: "Header", kind: "text" },
    { header: "Column", kind: "link" },
    { header: "Understood as", kind: "text", units: 4 },
    { header: "Confidence", kind: "wholePercent" },
    { header: "Remark", kind: "small", units: 7 },
  ];
  const hasRemark = rows.some(({ cells }) => (cells[columns.length - 1] ?? "") !== "");
  return {
    kind: "table",
    heading: "How the columns were understood",
    note: say`answers on Settings overrule it`,
    columns: hasRemark ? columns : columns.slice(0, -1),
    rows: hasRemark ? rows : rows.map((row) => ({ ...row, cells: row.cells.slice(0, columns.length - 1) })),
  };
}

const MOST_QUESTIONS = 60;

function notKeptTable({ notKept }: DashboardContext): TableBlock {
  return {
    kind: "table",
    heading: "Not kept here",
    headless: true,
    columns: [
      { header: "", kind: "text" },
      { header: "", kind: "secondary", units: 5 },
    ],
    rows: notKept.map(({ what, unlocks }) => ({
      cells: [what, { kind: "text", text: say`unlocks ${unlocks}`, then: [], tone: "secondary" }],
    })),
    empty: "Nothing that a dashboard would gain from is missing.",
  };
}

function questionsTable({ questions, found }: DashboardContext): TableBlock {
  const titles = new Map(found.map(({ sheet, title }) => [sheet, title]));
  const told = questions.slice(0, MOST_QUESTIONS);
  const rest = questions.length - told.length;
  return {
    kind: "table",
    heading: "Questions for you",
    ...(rest === 0 ? {} : { note: say`${plural(rest, "more question")} on Settings` }),
    headless: true,
    columns: [
      { header: "", kind: "text", units: 6 },
      { header: "", kind: "link", align: "right" },
    ],
    rows: told.map((question) => ({
      cells: [
        questionText(question, titles.get(question.sheet) ?? question.sheet),
        { kind: "link", text: say`Answer`, to: { kind: "sheet", sheet: "Settings", anchor: question.key } },
      ],
    })),
    empty: "None: every column could be understood.",
  };
}

/** What is not kept, beside what a person has to decide. */
export const openEnds = (context: DashboardContext): Band => halves(notKeptTable(context), questionsTable(context));
