import type { Question } from "../register/found.ts";
import { OVERRIDE_COLUMNS, settingAnchor } from "../register/settings.ts";
import type { TableBlock, TableColumn, TableRow } from "./block.ts";
import type { InputCell, TableCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import type { Claims, Kept, LeftRow, SettingsRow } from "./settings-claims.ts";
import { claimRows, keptOf, leftRows } from "./settings-claims.ts";
import { choiceText } from "../words/choices.ts";
import { say } from "../words/say.ts";
import { acceptedAnswers, askedColumns, questionText } from "./question-text.ts";

const input = (value: Kept | null, as: InputCell["as"] = "plain"): InputCell => ({
  kind: "input",
  value,
  ...(typeof value === "number" ? { as } : {}),
});

const BLANK_HOLIDAYS = 5;
const BLANK_OVERRIDES = 3;

/** Holidays, with blank rows ready to fill. */
export function holidaysTable(claims: Claims): TableBlock {
  const key = "calendar.holiday";
  const days = claimRows(claims, key).map((row) => keptOf(row[2]));
  const kept = days.filter((day) => day !== null).map((day) => input(day, "serial"));
  const blank = Array.from({ length: BLANK_HOLIDAYS }, () => input(null));
  return {
    kind: "table",
    columns: [
      { header: "Holidays", kind: "text" },
      { header: "Date", kind: "input", align: "right" },
      { header: "", kind: "small", units: 12 },
    ],
    rows: [...kept, ...blank].map((cell, at): TableRow => ({
      key,
      anchor: settingAnchor(key, at),
      cells: [say`Holiday`, cell, at === 0 ? say`A date, or text such as 2026-12-25; it is no working day.` : null],
    })),
  };
}

const colorText = (value: Kept | null): Kept | null =>
  typeof value === "string" ? choiceText("override", value) : value;

const overrideCells = (row: SettingsRow): readonly InputCell[] => {
  const { entity, color, until, author, reason } = OVERRIDE_COLUMNS;
  const at = (column: number): Kept | null => keptOf(row[column]);
  return [
    input(at(entity)),
    { ...input(colorText(at(color))), allowed: ["Red", "Amber", "Green"].map((one) => choiceText("override", one)) },
    input(at(until), "serial"),
    input(at(author)),
    input(at(reason)),
  ];
};

const OVERRIDE_TABLE: readonly TableColumn[] = [
  { header: "Override", kind: "text" },
  { header: "Project", kind: "input", align: "left" },
  { header: "Color", kind: "input", align: "left" },
  { header: "Until", kind: "input", align: "left" },
  { header: "Author", kind: "input", align: "left" },
  { header: "Reason", kind: "input", align: "left", units: 9 },
];

/** Colors set by hand, with blank rows ready to fill. */
export function overridesTable(claims: Claims): TableBlock {
  const rows = claimRows(claims, "override").map(overrideCells);
  const blank = Array.from({ length: BLANK_OVERRIDES }, () => overrideCells([]));
  return {
    kind: "table",
    heading: "Overrides",
    note: say`id or name of a project; the computed color always stands beside it`,
    columns: OVERRIDE_TABLE,
    rows: [...rows, ...blank].map((cells, at) => ({
      key: "override",
      anchor: settingAnchor("override", at),
      cells: [say`Color set by hand`, ...cells],
    })),
  };
}

/** Keys of answers: `header.<sheet>`, `map.<sheet>.<hash>.<header>`, `dateOrder.<sheet>.<header>` ... */
const ANSWER = /^(?:header|map|mapping|dateOrder|merge|percent|decimal|scale|colorDigits)\./;
const QUESTION_COLUMN = 5;
const MOST_QUESTIONS = 150;

const QUESTION_TABLE: readonly TableColumn[] = [
  { header: "Column", kind: "text" },
  { header: "Answer", kind: "input", align: "left", units: 3 },
  { header: "Question", kind: "text", units: 10 },
];

/** The answers that are allowed follow the question, so that they can be read without opening the list. */
const askedText = (question: Question, title: string): string =>
  `${questionText(question, title)} ${acceptedAnswers(question).join(" / ")}`;

function openQuestion(question: Question, titles: ReadonlyMap<string, string>): TableRow {
  const { key, sheet, header } = question;
  const allowed = acceptedAnswers(question);
  const title = titles.get(sheet) ?? sheet;
  const where = askedColumns(question, title);
  const cell: InputCell = { kind: "input", value: null, ...(allowed.length === 0 ? {} : { allowed, prompt: header }) };
  return { key, anchor: key, cells: [where, cell, askedText(question, title)] };
}

/** An answer keeps the words it was asked in. */
function answeredQuestion(key: string, row: SettingsRow): TableRow {
  const word = (column: number): string => String(keptOf(row[column]) ?? "");
  return { key, anchor: key, cells: [word(1), input(keptOf(row[2])), word(QUESTION_COLUMN)] };
}

/** Open questions, then answered ones with their answers; undefined when nothing was ever asked. */
export function questionsTable({ questions, found }: DashboardContext, claims: Claims): TableBlock | undefined {
  const titles = new Map(found.map(({ sheet, title }) => [sheet, title]));
  const open = new Map<string, Question>();
  for (const question of questions) if (!open.has(question.key)) open.set(question.key, question);
  const answered: TableRow[] = [];
  for (const key of claims.settings.rows.keys()) {
    if (!ANSWER.test(key) && !open.has(key)) continue;
    for (const row of claimRows(claims, key)) {
      if (keptOf(row[2]) === null) continue;
      answered.push(answeredQuestion(key, row));
      open.delete(key);
    }
  }
  const asked = [...open.values()].slice(0, MOST_QUESTIONS).map((question) => openQuestion(question, titles));
  if (asked.length + answered.length === 0) return undefined;
  return {
    kind: "table",
    heading: "Questions",
    note: say`${open.size} open, ${answered.length} answered`,
    columns: QUESTION_TABLE,
    rows: [...asked, ...answered],
  };
}

/** Units that a row read from Settings may fill, from C to O. */
const UNITS = 13;

function otherRow({ key, row }: LeftRow): TableRow {
  const cells: TableCell[] = [String(keptOf(row[1]) ?? key)];
  for (let column = 2; column < 2 + UNITS; column += 1) {
    const value = keptOf(row[column]);
    cells.push(value === null ? null : input(value));
  }
  return { key, cells };
}

/** Settings that no section knows are kept as they are; undefined when there are none. */
export function otherTable(claims: Claims): TableBlock | undefined {
  const rows = leftRows(claims);
  if (rows.length === 0) return undefined;
  const rest = Array.from({ length: UNITS - 1 }, (): TableColumn => ({ header: "", kind: "input" }));
  return {
    kind: "table",
    heading: "Other settings",
    note: say`not known to this version; kept as they are`,
    columns: [{ header: "Setting", kind: "text" }, { header: "Value", kind: "input" }, ...rest],
    rows: rows.map(otherRow),
  };
}
