import { describe, expect, it } from "@jest/globals";
import type { Book } from "../hosts/sheets/book.ts";
import { ownSheet, plainValues } from "../hosts/sheets/load.ts";
import type { Project } from "../hosts/sheets/realm.ts";
import { largeBook } from "./large.ts";
import { projectOn } from "./setup.ts";

const ROWS = 8;

const isMoment = (row: readonly unknown[], at: number): boolean => row[at - 1] === "refreshed";

/** When a snapshot was taken, and the stamp of the sheet that tells it. */
const isTaken = (cell: unknown): boolean => /^(\d{4}-\d\d-\d\d \d\d:\d\d|Muster\|History\|.*)$/.test(String(cell));

/** Everything that stands: values, looks and parts of all sheets, by title. */
function everything(book: Book): readonly unknown[] {
  return book.sheets.map((sheet) => ({
    title: sheet.title,
    values: plainValues(sheet).map((row) =>
      row.map((cell, at) => (isMoment(row, at) || isTaken(cell) ? "moment" : cell)),
    ),
    colors: sheet.styles.FontColor.block({ top: 0, left: 0, bottom: 30, right: 20 }),
    formats: sheet.styles.NumberFormat.block({ top: 0, left: 0, bottom: 30, right: 20 }),
    lines: sheet.borders.bottom.block({ top: 0, left: 0, bottom: 30, right: 20 }),
    merges: sheet.merges,
    rules: sheet.rules,
    charts: sheet.charts.map(({ type, anchor, ranges }) => ({ type, anchor, areas: ranges.map(({ area }) => area) })),
    validations: sheet.validations
      .block({ top: 0, left: 0, bottom: 60, right: 10 })
      .flat()
      .filter((one) => one !== null).length,
    frozen: [sheet.frozenRows, sheet.frozenColumns],
    tab: sheet.tab,
    widths: [...sheet.columnWidths],
    heights: [...sheet.rowHeights],
  }));
}

const registersOf = (book: Book): string =>
  JSON.stringify(["Project list", "Risk register"].map((title) => plainValues(book.sheet(title))));

function refreshed(): Project {
  const project = projectOn(largeBook(ROWS));
  project.call("refresh");
  return project;
}

describe("a refresh that is killed", () => {
  it("at any call leaves what the next refresh puts right", () => {
    const whole = refreshed();
    const right = everything(whole.host.book);
    const total = whole.host.clock.log.length;
    const firstWrite = whole.host.clock.log.findIndex(({ name }) => name === "Properties.setProperty");
    expect(firstWrite).toBeGreaterThan(50);
    // Before the first write there is nothing to put right; after it the first, the last and many calls between are tried.
    const moments = Array.from({ length: total - firstWrite }, (_, i) => firstWrite + i + 1).filter(
      (at) => at % 17 === 0 || at < firstWrite + 8 || at > total - 5,
    );
    const wrong: number[] = [];
    const project = projectOn(largeBook(ROWS));
    for (const at of moments) {
      const book = largeBook(ROWS);
      const before = registersOf(book);
      project.host.book = book;
      project.host.clock.killAt = at;
      expect(() => project.call("refresh")).toThrow("Exceeded maximum execution time");
      expect(registersOf(book)).toBe(before);
      project.host.clock.killAt = undefined;
      project.call("refresh");
      if (JSON.stringify(everything(book)) !== JSON.stringify(right)) wrong.push(at);
      expect(registersOf(book)).toBe(before);
    }
    process.stdout.write(`killed at ${moments.length} of ${total} calls\n`);
    expect(wrong).toEqual([]);
  }, 600_000);

  it("is told by the next one", () => {
    const project = projectOn(largeBook(ROWS));
    project.host.clock.killAt = 700;
    expect(() => project.call("refresh")).toThrow();
    project.host.clock.killAt = undefined;
    project.call("refresh");
    expect(project.host.shown.some(({ kind, text }) => kind === "toast" && text.includes("cut off"))).toBe(true);
    project.call("refresh");
    expect(project.host.shown.filter(({ text }) => text.includes("cut off")).length).toBe(1);
  });

  it("does not count its own unfinished sheets as edited by hand", () => {
    const edited = (): Project => {
      const project = refreshed();
      project.host.book.sheet("Project list").values.set(3, 1, "Renamed");
      return project;
    };
    const whole = edited();
    whole.call("refresh");
    const values = whole.host.clock.log.findIndex(({ name }) => name === "Range.setValues");
    expect(values).toBeGreaterThan(0);
    const project = edited();
    const { book, clock } = project.host;
    clock.killAt = values + 1;
    expect(() => project.call("refresh")).toThrow("Exceeded");
    clock.killAt = undefined;
    project.call("refresh");
    const findings = ownSheet(book, "Findings");
    expect(findings && JSON.stringify(plainValues(findings))).not.toContain("RDG-19");
  });
});

describe("a refresh that is short of time", () => {
  it("stops between two sheets, says so, and the next one goes on", () => {
    const project = projectOn(largeBook(ROWS));
    const { host } = project;
    host.clock.slowness = 36;
    project.call("refresh");
    host.clock.slowness = 1;
    const [alert] = host.shown.filter(({ kind }) => kind === "alert");
    expect(alert?.text).toMatch(
      /before the limit of 6 minutes\. \d+ of \d+ sheets were written; .*it continues with \w+/,
    );
    expect(host.clock.killed).toBe(false);
    expect(host.clock.spent()).toBeLessThan(360_000);
    expect(host.book.documentProperties.get("muster.state")).toBe("stopped");
    project.call("refresh");
    expect(host.book.documentProperties.get("muster.state")).toBe("done");
    expect(JSON.stringify(everything(host.book))).toBe(JSON.stringify(everything(refreshed().host.book)));
  });

  it("tells that another one runs, and writes nothing", () => {
    const book = largeBook(ROWS);
    book.lockedElsewhere = true;
    const project = projectOn(book);
    project.call("refresh");
    expect(project.host.shown.map(({ text }) => text)).toEqual([
      "Another refresh is running. Wait until it has finished, then refresh.",
    ]);
    expect(book.sheets.length).toBe(2);
    expect(book.names).toEqual([]);
  });

  it("works where the document remembers nothing", () => {
    const project = refreshed();
    project.host.book.documentProperties.clear();
    project.host.book.sheet("Project list").values.set(3, 6, 999_999);
    project.call("refresh");
    expect(project.host.shown.filter(({ kind }) => kind === "alert")).toEqual([]);
    expect(ownSheet(project.host.book, "Portfolio")?.charts.length).toBe(1);
  });
});
