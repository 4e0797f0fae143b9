import { describe, expect, it } from "@jest/globals";
import type { Column } from "../../../core/register/column.ts";
import type { Family } from "../../../core/register/register.ts";
import { normalizeHeader } from "../../../core/register/normalize.ts";
import { readWordText, wordList } from "../../../core/register/word-reader.ts";
import { NO_SETTINGS } from "../../../core/register/settings.ts";
import { FAMILIES } from "../../../core/registers/families.ts";
import { run } from "../../../core/run.ts";
import { reportOf } from "../../../core/run/report.ts";
import { allowedWords, shownHeader } from "../../../core/template/column-words.ts";
import { exampleOf } from "../../../core/template/examples.ts";
import { templateBook } from "../../../core/template/template.ts";
import { PLAIN_REGISTERS, REGISTER_TITLES } from "../../../core/template/titles.ts";
import { OFFICE_TEMPLATES, TEMPLATE_OFFICES, type TemplateOffice } from "../../../core/template/offices.ts";
import { DE } from "../../../core/words/languages/de.ts";
import { ES } from "../../../core/words/languages/es.ts";
import { FR } from "../../../core/words/languages/fr.ts";
import { speaking, word, type Words } from "../../../core/words/say.ts";
import { YES_NO } from "../../../core/words/vocabularies.ts";
import type { Cell, RawWorkbook } from "../../../core/workbook.ts";
import { dayOf } from "../../../core/day.ts";

const LANGUAGES = [DE, FR, ES];
const TODAY = dayOf(2026, 6, 30) ?? (0 as never);

/** Columns with a list of words, with the list that reads them. */
const LISTED = FAMILIES.flatMap((family) =>
  Object.values(family.columns).flatMap((column) => {
    const vocabulary = column.kind === "flag" ? YES_NO : column.vocabulary;
    return vocabulary === undefined || column.kind === "rating" ? [] : [{ family, column, vocabulary }];
  }),
);

describe.each(LANGUAGES)("the lists of a template in $language", (words) => {
  it("offer words that are read back as the values that the English words mean", () => {
    expect(LISTED.length).toBeGreaterThan(50);
    const wrong = LISTED.flatMap(({ family, column, vocabulary }) => {
      const english = allowedWords(column);
      const spoken = speaking(words, () => allowedWords(column));
      const list = wordList(vocabulary, NO_SETTINGS);
      const meant = (text: string): string => {
        const found = readWordText(text, list);
        return found.kind === "value" ? found.value : found.kind;
      };
      return spoken.flatMap((text, at) => {
        const value = meant(english[at] ?? "");
        return meant(text) === value && value !== "unknown" ? [] : [`${family.kind}: ${text} is no ${value}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it("offer each word once, and as many as in English", () => {
    for (const { column } of LISTED) {
      const spoken = speaking(words, () => allowedWords(column));
      expect(new Set(spoken).size).toBe(allowedWords(column).length);
    }
  });

  it("stand below headers of the language, each read as its column alone", () => {
    const shared = new Set<string>();
    for (const family of FAMILIES) {
      const offered = Object.values(family.columns).filter(({ apart }) => apart !== true);
      const shown = speaking(words, () => offered.map((column) => shownHeader(family, column)));
      expect(new Set(shown.map(normalizeHeader)).size).toBe(shown.length);
      offered.forEach(({ header }, at) => {
        if (shown[at] === header) shared.add(header);
      });
    }
    // Words that the languages share with English, and the letters of earned value.
    const known =
      `BAC PV EV AC ID Phase Budget Portfolio Status Action Cause Color Conditions Contribution Date Description Dimension
      Horizon Impact Level Message Name Note Person Question Satisfaction Score Service Standard Standards Type`.split(
        /\s+/,
      );
    expect([...shared].filter((header) => !known.includes(header))).toEqual([]);
  });
});

/** Rows enough that each list is told to its end. */
const ROWS = 12;

/** Fields whose value tells rows apart. */
const isKey = ({ key, name }: Family, field: string): boolean => field === key || field === name;

function cellOf(family: Family, field: string, column: Column<unknown>, row: number): Cell {
  const allowed = allowedWords(column);
  if (allowed.length > 0 && column.kind !== "rating") return allowed[row % allowed.length] ?? null;
  const example = exampleOf(family, column, allowed);
  return isKey(family, field) && typeof example === "string" ? `${example} ${row + 1}` : example;
}

/** The registers of a template with rows of its examples, every word of every list among them, as a host reads them. */
function filledBook(office: TemplateOffice | undefined, words: Words | undefined): RawWorkbook {
  const kinds = office === undefined ? PLAIN_REGISTERS : OFFICE_TEMPLATES[office].registers;
  const filled = speaking(words, () =>
    kinds.map((kind) => {
      const family = FAMILIES.find((one) => one.kind === kind);
      if (family === undefined) throw new Error(kind);
      const columns = Object.entries(family.columns).filter(([, { apart }]) => apart !== true);
      const header: readonly Cell[] = columns.map(([, column]) => shownHeader(family, column));
      const rows = Array.from({ length: ROWS }, (_, row) =>
        columns.map(([field, column]) => cellOf(family, field, column, row)),
      );
      return { title: word(REGISTER_TITLES[kind]), head: [header, ...rows] };
    }),
  );
  const sheets = filled.map(({ title, head }) => ({
    key: title,
    title,
    used: { top: 0, left: 0, bottom: head.length - 1, right: (head[0]?.length ?? 1) - 1 },
    head,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
    formats: [],
  }));
  return {
    outline: { source: "workbook", name: "new", dateSystem: 1900, locale: "en-US", sheets, names: [] },
    ranges: [],
  };
}

/** Values of the closed lists, and colors: what JSON says in them is no text. */
const CODES: ReadonlySet<string> = new Set([
  ...LISTED.flatMap(({ vocabulary }) => Object.keys(vocabulary.words)),
  ...["green", "amber", "red", "blue", "gray"],
]);

/** What a result says in figures and codes: its other texts are only counted. */
function figures(value: unknown): unknown {
  if (typeof value === "string") return CODES.has(value) || /^[A-Z]{3}-\d\d$/.test(value) ? value : "text";
  if (Array.isArray(value)) return value.map(figures);
  if (typeof value !== "object" || value === null) return value;
  // A header is told as it stands, and how sure the reader is of it is a matter of its words.
  const told = Object.entries(value).filter(([name]) => name !== "confidence" && name !== "header");
  return Object.fromEntries(told.map(([name, one]) => [name, figures(one)]));
}

const OFFICES = [undefined, ...TEMPLATE_OFFICES];
const refreshed = (workbook: RawWorkbook, words: Words | undefined): ReturnType<typeof run> =>
  run(workbook, { today: TODAY, refreshedAt: TODAY, words });

/** Values of a register by field, without texts. */
const valuesOf = ({ registers }: ReturnType<typeof run>["model"]): unknown =>
  Object.entries(registers).map(([kind, held]) => [
    kind,
    held.map(({ columns }) =>
      Object.entries<{ readonly values: unknown } | undefined>(columns).map(([field, column]) => [
        field,
        column === undefined ? null : figures(column.values),
      ]),
    ),
  ]);

describe.each(OFFICES)("a filled template (%s)", (office) => {
  const english = refreshed(filledBook(office, undefined), undefined);
  const fields = ({ found }: typeof english): unknown =>
    found.map(({ kind, columns }) => [kind, columns.map(({ field }) => field)]);

  it.each(LANGUAGES)(
    "gives in $language the figures of the English one, in whatever language it is refreshed",
    (words) => {
      const book = filledBook(office, words);
      const [own, other] = [refreshed(book, words), refreshed(book, words === DE ? FR : undefined)];
      expect(english.found).toHaveLength(book.outline.sheets.length);
      expect(fields(own)).toEqual(fields(english));
      expect(valuesOf(own.model)).toEqual(valuesOf(english.model));
      expect(figures(reportOf(other))).toEqual(figures(reportOf(english)));
      expect(own.findings.map(({ code }) => code).sort()).toEqual(english.findings.map(({ code }) => code).sort());
    },
  );
});

describe("the template in a language", () => {
  it("holds real days, percents and amounts as examples", () => {
    const guide = templateBook({ words: DE }).sheets.slice(-1)[0]?.rows.slice(1) ?? [];
    const values = guide.map(({ cells }) => cells[5]?.value);
    expect(values).toContain(dayOf(2026, 9, 30));
    expect(values).toContain(0.4);
    expect(values).toContain("Umzug des Lagers");
    expect(values).toContain("Initiierung");
  });
});
