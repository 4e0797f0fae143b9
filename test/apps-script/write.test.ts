import { describe, expect, it } from "@jest/globals";
import type { OutputCell } from "../../core/index.ts";
import { entryOf } from "../../apps-script/cell-entry.ts";
import { enterText } from "../hosts/sheets/entry.ts";
import { evaluate } from "../hosts/sheets/formula.ts";
import { ownSheet, plainValues } from "../hosts/sheets/load.ts";
import type { SimSheet } from "../hosts/sheets/book.ts";
import type { Project } from "../hosts/sheets/realm.ts";
import { largeBook } from "./large.ts";
import { bookOf, NOW, projectOn, SAMPLE } from "./setup.ts";

const AWKWARD = [
  "=1+1",
  '=HYPERLINK("http://x","y")',
  "+4",
  "+A1",
  "-",
  "-5",
  "@x",
  "'quoted",
  "''",
  "007",
  "1-2",
  "3 May",
  "May 2026",
  "45%",
  "1,234",
  "$5",
  "true",
  "FALSE",
  "#REF!",
  "12:30",
  "two\nlines",
  'say "yes"',
  "a".repeat(60_000),
];

const plain = { font: { size: 10, color: "000000" }, vertical: "center" } as const;
const STYLES = [plain, { ...plain, indent: 1 }, { ...plain, format: "#,##0.0" }];

/** What a cell holds after an entry, as the simulation takes it. */
function held(cell: OutputCell): unknown {
  const { value, format } = entryOf(cell, STYLES, { numberOf: () => "7", ofNumbers: true });
  if (typeof value !== "string") return value;
  return enterText(value, { format, now: NOW, zone: "Etc/UTC", locale: "en_US", evaluate }).value;
}

describe("texts", () => {
  it.each([0, 1, 2])("stay what they are in style %d", (style) => {
    for (const text of AWKWARD) expect(held({ value: text, style })).toBe(text.slice(0, 49_000));
  });

  it("stay what they are as links", () => {
    for (const text of AWKWARD)
      expect(held({ value: text, style: 1, link: { sheet: "X", row: 4, column: 2 } })).toBe(text.slice(0, 49_000));
    expect(held({ value: 12.5, style: 2, link: { sheet: "X", row: 4, column: 2 } })).toBe(12.5);
    expect(held({ value: 12, style: 2, link: { sheet: "X", row: 4, column: 2 } })).toBe(12);
    expect(
      entryOf({ value: "x", style: 0, link: { sheet: "X", row: 4, column: 2 } }, STYLES, {
        numberOf: () => "7",
        ofNumbers: true,
      }).value,
    ).toBe('=HYPERLINK("#gid=7&range=C5";"x")');
  });

  it("and links hold in a spreadsheet whose decimal sign is a comma", async () => {
    const project = projectOn(await bookOf(SAMPLE, { locale: "de_DE" }));
    project.call("refresh");
    const { book } = project.host;
    const own = book.names.flatMap(({ sheet }) => book.sheets.filter(({ id }) => id === sheet));
    expect(own.length).toBe(17);
    expect(
      own.flatMap((sheet) => plainValues(sheet).flat()).filter((cell) => typeof cell === "object" && cell),
    ).toEqual([]);
  });

  it("and numbers hold in a spreadsheet whose links show texts only", () => {
    const plain = refreshed();
    const book = largeBook(8);
    book.linksShowTexts = true;
    const project = projectOn(book);
    project.call("refresh");
    const values = (of: Project): unknown => plainValues(own(of, "Projects"));
    expect(values(project)).toEqual(values(plain));
    const links = (of: Project): number =>
      own(of, "Projects")
        .formulas.block({ top: 0, left: 0, bottom: 40, right: 30 })
        .flat()
        .filter((one) => one !== "").length;
    expect(links(project)).toBeGreaterThan(0);
    expect(links(project)).toBeLessThan(links(plain));
  });

  it("of registers come through to the dashboards", () => {
    const book = largeBook(4);
    const names = ["=1+1", "'quoted", "007", "1-2"];
    names.forEach((name, at) => {
      book.sheet("Project list").values.set(at + 1, 1, name);
    });
    const project = projectOn(book);
    project.call("refresh");
    const sheet = ownSheet(book, "Projects");
    const text = JSON.stringify(sheet && plainValues(sheet));
    for (const name of names) expect(text).toContain(JSON.stringify(name));
  });
});

const refreshed = (): Project => {
  const project = projectOn(largeBook(8));
  project.call("refresh");
  return project;
};

const own = ({ host }: Project, key: string): SimSheet => {
  const sheet = ownSheet(host.book, key);
  if (!sheet) throw new Error(`no sheet ${key}`);
  return sheet;
};

/** Makes a refresh rewrite everything: no sheet is known as unchanged. */
function forget({ host }: Project): void {
  for (const sheet of host.book.sheets)
    if (host.book.names.some((one) => one.sheet === sheet.id)) sheet.values.set(0, 0, "Muster|");
}

describe("what people add to a dashboard", () => {
  it("stays: conditional rules, charts, notes", () => {
    const project = refreshed();
    const settings = own(project, "Settings");
    const ours = settings.rules.length;
    expect(ours).toBeGreaterThan(0);
    const area = { top: 0, left: 0, bottom: 9, right: 3 };
    const rule = { areas: [area], criteria: "NUMBER_GREATER_THAN", values: [5], format: { bold: true } };
    settings.rules = [rule, ...settings.rules];
    const portfolio = own(project, "Portfolio");
    const users = {
      type: "PIE",
      anchor: { row: 40, column: 2, x: 0, y: 0 },
      ranges: [],
      options: {},
      headers: 0,
      id: 77,
    };
    portfolio.charts = [users, ...portfolio.charts];
    portfolio.styles.Note.set(5, 1, "Ask Ann");
    const charts = portfolio.charts.length;
    forget(project);
    project.call("refresh");
    expect(settings.rules[0]).toEqual(rule);
    expect(settings.rules.length).toBe(ours + 1);
    expect(portfolio.charts.length).toBe(charts);
    expect(portfolio.charts).toContainEqual(users);
    expect(portfolio.styles.Note.get(5, 1)).toBe("Ask Ann");
  });

  it("goes where it stands in the way: a filter, merges, values beyond", () => {
    const project = refreshed();
    const sheet = own(project, "Projects");
    const filter = sheet.filter;
    expect(filter).toBeDefined();
    sheet.filter = { top: 5, left: 1, bottom: 20, right: 8 };
    const unfiltered = own(project, "Portfolio");
    unfiltered.filter = { top: 5, left: 1, bottom: 20, right: 8 };
    sheet.merges = [{ top: 7, left: 3, bottom: 7, right: 6 }];
    sheet.values.set(200, 24, "left over");
    forget(project);
    project.call("refresh");
    expect(sheet.filter).toEqual(filter);
    expect(unfiltered.filter).toBeUndefined();
    expect(sheet.merges).toEqual([]);
    expect(sheet.values.get(200, 24)).toBeNull();
    expect([sheet.frozenRows, sheet.frozenColumns]).toEqual([6, 2]);
  });
});

describe("own sheets", () => {
  it("are found by their names, whatever title people give them", () => {
    const project = refreshed();
    const sheet = own(project, "Portfolio");
    sheet.title = "My overview";
    project.host.book.sheet("Project list").values.set(1, 6, 7);
    project.call("refresh");
    expect(own(project, "Portfolio")).toBe(sheet);
    expect(sheet.title).toBe("My overview");
    expect(JSON.stringify(own(project, "Risks").values.rows[0])).toContain("My overview");
  });

  it("are made again when they were deleted, and go when their registers are gone", () => {
    const project = refreshed();
    const { book } = project.host;
    book.sheets.splice(book.sheets.indexOf(own(project, "Why")), 1);
    project.call("refresh");
    expect(own(project, "Why").title).toBe("Why");
    book.sheets.splice(book.sheets.indexOf(book.sheet("Risk register")), 1);
    project.call("refresh");
    expect(ownSheet(book, "Risks")).toBeUndefined();
    expect(book.names.map(({ name }) => name)).not.toContain("Muster_Risks");
  });

  it("warn before an edit by hand, all but Settings", () => {
    const project = refreshed();
    expect(own(project, "Portfolio").protections.map(({ warningOnly }) => warningOnly)).toEqual([true]);
    expect(own(project, "Settings").protections).toEqual([]);
  });

  it("have tabs, sizes, lines and no gridlines", async () => {
    const project = projectOn(await bookOf(SAMPLE));
    project.call("refresh");
    const sheet = own(project, "Portfolio");
    expect(sheet.tab).toBe("#0b5a70");
    expect(sheet.gridlinesHidden).toBe(true);
    expect(sheet.borders.bottom.get(1, 1)).toBe("#0b5a70 SOLID_MEDIUM");
    expect(sheet.styles.FontSize.get(0, 1)).toBe(20);
    expect(sheet.charts[0]?.options).toMatchObject({ isStacked: "percent", legend: { position: "none" } });
    expect(sheet.charts[0]?.headers).toBe(1);
    expect(sheet.columnWidths.size).toBeGreaterThan(10);
    expect(sheet.validations.rows.length).toBe(0);
    expect(
      own(project, "Settings")
        .validations.rows.flat()
        .some((rule) => rule?.criteria === "VALUE_IN_LIST"),
    ).toBe(true);
  });
});
