import { describe, expect, it } from "@jest/globals";
import { FAMILIES } from "../../../core/registers/families.ts";
import { severityOf } from "../../../core/finding.ts";
import { plan } from "../../../core/plan.ts";
import { run } from "../../../core/run.ts";
import { TEMPLATE_OFFICES } from "../../../core/template/offices.ts";
import type { TemplateOptions, TemplateSheet } from "../../../core/template/template.ts";
import { templateBook } from "../../../core/template/template.ts";
import { DE } from "../../../core/words/languages/de.ts";
import { ES } from "../../../core/words/languages/es.ts";
import { FR } from "../../../core/words/languages/fr.ts";
import type { OutputRow, RawWorkbook } from "../../../core/workbook.ts";

/** The sheets of a template as a host reads them. */
function asWorkbook(sheets: readonly TemplateSheet[]): RawWorkbook {
  const outlines = sheets.map(({ title, rows }) => {
    const head = rows
      .map(({ cells }) => cells.map((one) => one?.value ?? null))
      .filter((row) => row.some((v) => v !== null));
    const right = Math.max(...head.map((row) => row.length)) - 1;
    return {
      key: title,
      title,
      used: { top: 0, left: 0, bottom: head.length - 1, right },
      head,
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      tables: [],
      formats: [],
    };
  });
  return {
    outline: { source: "workbook", name: "new", dateSystem: 1900, locale: "en-US", sheets: outlines, names: [] },
    ranges: [],
  };
}

describe("the template in another language", () => {
  const BOOKS = [DE, FR, ES].flatMap((words) => [undefined, ...TEMPLATE_OFFICES].map((office) => ({ words, office })));

  it.each(BOOKS)("is read as the English one: $words.language, $office", ({ words, office }) => {
    const [english, spoken] = [undefined, words].map((one) => {
      const workbook = asWorkbook(templateBook({ office, words: one }).sheets);
      const { found } = plan(workbook.outline);
      return found.registers.map(({ kind, columns }) => [kind, columns.map(({ field }) => field)]);
    });
    expect(english?.length).toBeGreaterThan(5);
    expect(spoken).toEqual(english);
  });

  it.each(BOOKS)("has titles of its own within their limits: $words.language, $office", ({ words, office }) => {
    const titles = templateBook({ office, words }).sheets.map(({ title }) => title);
    for (const title of titles) expect(title).toMatch(/^[^:\\/?*[\]]{1,31}$/);
    expect(new Set(titles.map((title) => title.toLowerCase())).size).toBe(titles.length);
    expect(titles).toContain(words.texts["Risk register"]);
  });
});

describe("the template", () => {
  const book = templateBook();

  it("titles no sheet like a dashboard, and each within the limits of a title", () => {
    const dashboards = [
      "Portfolio",
      "Projects",
      "Programs",
      "Risks",
      "Milestones",
      "Actions & issues",
      "Settings",
      "Why",
    ];
    for (const { title } of book.sheets) {
      expect(dashboards).not.toContain(title);
      expect(title).toMatch(/^[^:\\/?*[\]]{1,31}$/);
    }
    expect(new Set(book.sheets.map(({ title }) => title)).size).toBe(book.sheets.length);
  });

  it("has every column of every register, required ones first", () => {
    for (const family of FAMILIES) {
      const columns = Object.values(family.columns).filter(({ apart }) => apart !== true);
      const headers = columns.map(({ header }) => header);
      const sheet = book.sheets.find(({ rows }) =>
        headers.every((header) => rows[0]?.cells.some((c) => c?.value === header)),
      );
      if (family.kind === "offices" || family.beside === true) continue;
      expect(sheet?.rows[0]?.cells).toHaveLength(headers.length);
      const first = Object.values(family.columns).find(({ need }) => need === "required");
      expect(sheet?.rows[0]?.cells[0]?.value).toBe(first?.header);
    }
  });

  it("uses only styles that it brings", () => {
    for (const { rows } of book.sheets)
      for (const { cells } of rows) for (const cell of cells) expect(book.styles[cell?.style ?? 0]).toBeDefined();
  });
});

describe("the template of an office", () => {
  const DAY = 46_204 as NonNullable<TemplateOptions["start"]>;
  const books = TEMPLATE_OFFICES.map((office) => ({ office, book: templateBook({ office, start: DAY }) }));
  const textOf = (rows: readonly OutputRow[] = []): readonly (readonly unknown[])[] =>
    rows.map(({ cells }) => cells.map((one) => one?.value ?? null));

  it("begins with the steps of that office's life cycle, each with who takes it and until when", () => {
    const phases = books.map(({ book }) => {
      const steps = textOf(book.sheets[0]?.rows).slice(2);
      expect(
        steps.every(
          ([, step, gives, owner, until]) => step !== "" && gives !== "" && owner !== "" && Number(until) > DAY,
        ),
      ).toBe(true);
      return [...new Set(steps.map(([phase]) => phase))];
    });
    expect(phases).toEqual([
      ["Define", "Initiate", "Plan", "Execute", "Improve"],
      ["Initiation", "Planning", "Execution", "Closure"],
      ["Initiation", "Planning", "Execution", "Closure"],
      ["Initiation", "Planning", "Execution", "Closure"],
    ]);
  });

  it("writes the names of the offices out, all but PMO", () => {
    const titles = books.map(({ book }) => textOf(book.sheets[0]?.rows)[0]?.[0]);
    expect(titles).toEqual([
      "How to set up a PMO",
      "How to set up a Program office",
      "How to set up a Portfolio office",
      "How to set up a Project Office",
    ]);
  });

  it("is read back: every register found with every column, no row counted, nothing wrong", () => {
    for (const { office, book } of books) {
      const { found, model, findings } = run(asWorkbook(book.sheets), { today: DAY, refreshedAt: DAY });
      const registers = book.sheets.slice(1, -1).map(({ title }) => title);
      expect([office, found.map(({ title }) => title)]).toEqual([office, registers]);
      expect(found.every(({ columns }) => columns.every(({ field }) => field !== null))).toBe(true);
      expect(model.projects).toEqual([]);
      expect(findings.map(({ code }) => code).filter((code) => severityOf(code) !== "note")).toEqual([]);
    }
  });

  it("explains each column with an example, and each header with a note", () => {
    for (const { book } of books) {
      const guide = textOf(book.sheets[book.sheets.length - 1]?.rows).slice(1);
      expect(guide.length).toBeGreaterThan(100);
      expect(guide.every((row) => row[4] !== "" && row[5] !== "")).toBe(true);
      for (const { rows, validations } of book.sheets.slice(1, -1))
        expect(validations.filter(({ area }) => area.top === 0)).toHaveLength(rows[0]?.cells.length ?? 0);
    }
  });
});
