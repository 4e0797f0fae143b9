import type { Column, ColumnKind, Need } from "../register/column.ts";
import type { Family } from "../register/register.ts";
import { FAMILIES } from "../registers/families.ts";
import type { CellStyle, OutputCell, OutputRow, OutputSheet, Validation } from "../workbook.ts";
import type { Day } from "../day.ts";
import { checklistRows, CHECKLIST_WIDTHS, linesOf } from "./checklist.ts";
import { exampleOf } from "./examples.ts";
import { allowedWords, helpOf, shownHeader } from "./column-words.ts";
import { OFFICE_TEMPLATES, type TemplateOffice } from "./offices.ts";
import { PLAIN_REGISTERS, REGISTER_TITLES } from "./titles.ts";
import { labels, say, speaking, word } from "../words/say.ts";
import type { Words } from "../words/say.ts";

/** A sheet of the user's: it has no key, and Muster never writes to it again. */
export type TemplateSheet = Omit<OutputSheet, "key">;

export interface TemplateBook {
  readonly sheets: readonly TemplateSheet[];
  readonly styles: readonly CellStyle[];
}

/** Rows with formats and lists below each header. */
const PREPARED_ROWS = 200;

const NEEDS: readonly Need[] = ["required", "recommended", "optional"];

const FONT = { size: 10, color: "1B2230" } as const;
const HEADER: CellStyle = {
  font: { ...FONT, bold: true, color: "0B5A70" },
  fill: "E6F0F3",
  vertical: "top",
  wrap: true,
  bottom: { color: "0B5A70", weight: "thin" },
};
const STYLES: readonly CellStyle[] = [
  HEADER,
  { ...HEADER, font: { ...HEADER.font, color: "566070" }, fill: "F5F6F9" },
  { font: FONT, vertical: "top", wrap: true },
  { font: FONT, vertical: "center", format: "yyyy-mm-dd" },
  { font: FONT, vertical: "center", format: "#,##0.##" },
  { font: FONT, vertical: "center", format: "0%" },
  { font: { ...FONT, bold: true }, vertical: "top", wrap: true },
  ...["yyyy-mm-dd", "#,##0.##", "0%"].map((format): CellStyle => ({
    font: FONT,
    vertical: "top",
    horizontal: "left",
    format,
  })),
  { font: { ...FONT, bold: true, size: 12 }, vertical: "center" },
];
const STYLE = {
  required: 0,
  other: 1,
  text: 2,
  day: 3,
  amount: 4,
  percent: 5,
  lead: 6,
  exampleDay: 7,
  exampleAmount: 8,
  examplePercent: 9,
  title: 10,
} as const;
/** As those of the registers, but to the left, below texts. */
const EXAMPLE_STYLES: Partial<Record<ColumnKind, number>> = { day: STYLE.exampleDay, percent: STYLE.examplePercent };

const CELL_STYLES: Partial<Record<ColumnKind, number>> = {
  day: STYLE.day,
  money: STYLE.amount,
  amount: STYLE.amount,
  percent: STYLE.percent,
};

const WIDTHS: Partial<Record<ColumnKind, number>> = { id: 12, text: 34, word: 14, flag: 10, day: 12, percent: 10 };

/** Columns by need, required ones first; within a need in the order of the definition. */
function orderedColumns(family: Family): readonly Column<unknown>[] {
  const columns = Object.keys(family.columns).flatMap((field) => family.columns[field] ?? []);
  return NEEDS.flatMap((need) => columns.filter((column) => column.need === need && column.apart !== true));
}

const cell = (value: string | number | null, style: number): OutputCell => ({ value, style });

const PRINT = { pagesTall: 0, breaks: [], footerLeft: "", footerCenter: "" } as const;

function sheet(title: string, columns: readonly number[], rows: readonly OutputRow[]): TemplateSheet {
  const area = { top: 0, left: 0, bottom: rows.length - 1, right: columns.length - 1 };
  return {
    title,
    tab: "8C95A3",
    columns,
    rows,
    merges: [],
    freeze: { rows: 1, columns: 0 },
    charts: [],
    validations: [],
    conditionalFormats: [],
    print: { ...PRINT, area, repeatRows: { first: 0, last: 0 } },
  };
}

/** Room for a header in two lines, and for its longest word in one. */
const headerWidth = (header: string): number =>
  header
    .split(" ")
    .reduce((most, { length }) => Math.max(most, Math.ceil(length * 1.1) + 1), Math.ceil(header.length * 0.7));

function registerSheet(family: Family, title: string): TemplateSheet {
  const columns = orderedColumns(family);
  const header = columns.map((column) =>
    cell(shownHeader(family, column), column.need === "required" ? STYLE.required : STYLE.other),
  );
  const prepared = columns.map(({ kind }) => {
    const style = CELL_STYLES[kind];
    return style === undefined ? null : cell(null, style);
  });
  const rows: OutputRow[] = [{ height: 30, cells: header }];
  for (let row = 0; row < PREPARED_ROWS; row += 1) rows.push({ height: 15, cells: prepared });
  const validations: Validation[] = [];
  columns.forEach((column, at) => {
    const header = { top: 0, left: at, bottom: 0, right: at };
    validations.push({ area: header, list: [], prompt: `${word(NEED_WORDS[column.need])}. ${helpOf(family, column)}` });
    const list = allowedWords(column);
    const area = { top: 1, left: at, bottom: PREPARED_ROWS, right: at };
    if (list.length > 0) validations.push({ area, list, prompt: helpOf(family, column) });
  });
  const widths = columns.map((column) => Math.max(WIDTHS[column.kind] ?? 16, headerWidth(shownHeader(family, column))));
  return { ...sheet(title, widths, rows), validations };
}

const KIND_WORDS: Readonly<Record<ColumnKind, string>> = labels({
  id: "Id",
  text: "Text",
  person: "Name of a person",
  link: "Id or name of a row in another register",
  links: "Ids or names, parted by commas",
  word: "Word of a list",
  flag: "Yes or no",
  day: "Date",
  percent: "Percent",
  amount: "Number",
  days: "Days",
  money: "Amount of money",
  rating: "Rating: a number or a word of a scale",
});

const NEED_WORDS: Readonly<Record<Need, string>> = labels({
  required: "Required",
  recommended: "Recommended",
  optional: "Optional",
});

const GUIDE_WIDTHS = [20, 22, 14, 26, 46, 24, 44];

/** An example is shown as a cell of its column would show it. */
const exampleCell = (value: string | number, kind: ColumnKind): OutputCell =>
  cell(value, typeof value === "number" ? (EXAMPLE_STYLES[kind] ?? STYLE.exampleAmount) : STYLE.text);

function guideRows(family: Family, title: string): readonly OutputRow[] {
  return orderedColumns(family).map((column) => {
    const allowed = allowedWords(column);
    const words = allowed.join(", ");
    const kind = word(KIND_WORDS[column.kind]);
    const before = [shownHeader(family, column), word(NEED_WORDS[column.need]), kind, helpOf(family, column)];
    const texts = (some: readonly string[]): readonly OutputCell[] => some.map((text) => cell(text, STYLE.text));
    const example = exampleOf(family, column, allowed);
    const lines = linesOf([title, ...before, String(example), words], GUIDE_WIDTHS);
    const cells = [...texts(before), exampleCell(example, column.kind), ...texts([words])];
    return { height: 15 * lines, cells: [cell(title, STYLE.lead), ...cells] };
  });
}

function guideSheet(registers: readonly (readonly [Family, string])[]): TemplateSheet {
  const names = [
    say`Sheet`,
    say`Column`,
    say`Need`,
    say`What stands there`,
    say`What it is for`,
    say`Example`,
    say`Allowed words`,
  ];
  const header = { height: 18, cells: names.map((name) => cell(name, STYLE.other)) };
  const rows = registers.flatMap(([family, title]) => guideRows(family, title));
  return sheet(say`How to fill`, GUIDE_WIDTHS, [header, ...rows]);
}

export interface TemplateOptions {
  /** The office that the workbook is for; the registers of projects without one. */
  readonly office?: TemplateOffice | undefined;
  /** Day from which the steps of the checklist are dated; without it they are not. */
  readonly start?: Day | undefined;
  /** English when absent. */
  readonly words?: Words | undefined;
}

/**
 * A workbook of empty registers, made from their definitions, and one sheet that says how to fill them, with an example of each column
 * there, where it counts as no data. With an office: its registers, and the checklist that sets it up.
 */
export const templateBook = (options: TemplateOptions = {}): TemplateBook =>
  speaking(options.words, () => bookOf(options));

function bookOf({ office, start }: TemplateOptions): TemplateBook {
  const chosen = office === undefined ? undefined : OFFICE_TEMPLATES[office];
  const registers = (chosen?.registers ?? PLAIN_REGISTERS).flatMap((kind) => {
    const family = FAMILIES.find((one) => one.kind === kind);
    return family === undefined ? [] : [[family, word(REGISTER_TITLES[kind])] as const];
  });
  const checklist =
    chosen === undefined
      ? []
      : [
          sheet(
            say`Set-up checklist`,
            CHECKLIST_WIDTHS,
            checklistRows(chosen, start, { ...STYLE, day: STYLE.exampleDay }),
          ),
        ];
  return {
    sheets: [...checklist, ...registers.map(([family, title]) => registerSheet(family, title)), guideSheet(registers)],
    styles: STYLES,
  };
}
