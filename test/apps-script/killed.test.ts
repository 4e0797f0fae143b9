import { describe, expect, it } from "@jest/globals";
import type { Book } from "../hosts/sheets/book.ts";
import { Book as NewBook } from "../hosts/sheets/book.ts";
import type { Call } from "../hosts/sheets/clock.ts";
import { ownSheet } from "../hosts/sheets/load.ts";
import type { Project } from "../hosts/sheets/realm.ts";
import { projectOn } from "./setup.ts";
import { bookState, sheetsState } from "./state.ts";

/** Every call where this is set, which takes some minutes; else a sample with calls of each name, the first and the last among them. */
const isEvery = process.env["MUSTER_EVERY_CALL"] !== undefined;

const USERS = ["Project list", "Risk register", "Notes"];

type Row = readonly (string | number)[];

function fill(book: Book, title: string, rows: readonly Row[]): void {
  const sheet = book.add(title);
  rows.forEach((row, at) => {
    row.forEach((value, column) => {
      sheet.values.set(at, column, value);
      if (typeof value === "number" && value > 45_000) sheet.styles.NumberFormat.set(at, column, "d mmm yyyy");
    });
  });
}

/** A small spreadsheet with two registers, and with much of a person's own on a third sheet. */
function smallBook(): Book {
  const book = new NewBook({ name: "Small", zone: "Europe/London" });
  fill(book, "Project list", [
    ["Project ID", "Project name", "Manager", "Start", "Finish", "Forecast finish", "Budget", "Forecast cost"],
    ["P1", "Depot", "Ann", 46_000, 46_300, 46_390, 100_000, 120_000],
    ["P2", "Fleet", "Bob", 46_010, 46_400, 46_405, 200_000, 200_000],
  ]);
  fill(book, "Risk register", [
    ["Risk ID", "Title", "Project", "Status", "Likelihood", "Impact", "Owner", "Cost impact"],
    ["R1", "Late steel", "P1", "Open", 4, 5, "Ann", 20_000],
    ["R2", "No drivers", "P2", "Open", 2, 3, "Bob", 5_000],
  ]);
  fill(book, "Notes", [
    ["My own words", 3],
    ["=not a formula", 4],
  ]);
  const notes = book.sheet("Notes");
  notes.merges = [{ top: 4, left: 0, bottom: 4, right: 2 }];
  notes.styles.Background.set(0, 0, "#ffcc00");
  notes.formulas.set(2, 0, "=B1+B2");
  notes.tab = "#ff0000";
  notes.frozenRows = 1;
  notes.protections.push({ warningOnly: true, description: "mine" });
  book.names = [{ name: "Mine", sheet: notes.id, area: { top: 0, left: 0, bottom: 1, right: 1 } }];
  return book;
}

/** What the registers say from the second month on. */
function change(book: Book): void {
  book.sheet("Project list").values.set(1, 7, 150_000);
  book.sheet("Risk register").values.set(2, 4, 5);
}

/** Numbers of calls, from 1: all, or of each name the first, the last and some between. */
function moments(log: readonly Call[], perName: number): readonly number[] {
  if (isEvery) return log.map((_, at) => at + 1);
  const byName = new Map<string, number[]>();
  log.forEach(({ name }, at) => {
    byName.set(name, [...(byName.get(name) ?? []), at + 1]);
  });
  const chosen = [...byName.values()].flatMap((all) => {
    const step = Math.max(1, Math.ceil(all.length / perName));
    return all.filter((_, at) => at % step === 0 || at === all.length - 1);
  });
  return [...new Set(chosen)].sort((a, b) => a - b);
}

interface Trial {
  /** The spreadsheet right before the run that is killed. */
  readonly begun: Book;
  readonly project: Project;
  /** Calls of each name that are tried. */
  readonly perName: number;
  /** What of the spreadsheet has to be as after a whole run. */
  readonly stateOf: (book: Book) => string;
}

/** Kills the refresh at each of the calls; the next one has to leave what a whole one leaves. Gives where it does not. */
function killAtEach({ begun, project, perName, stateOf }: Trial): {
  readonly tried: number;
  readonly of: number;
  readonly wrong: string[];
} {
  const { host } = project;
  const run = (book: Book, killAt: number | undefined): void => {
    host.book = book;
    host.clock.killAt = killAt;
    if (killAt === undefined) project.call("refresh");
    else expect(() => project.call("refresh")).toThrow("Exceeded maximum execution time");
  };
  const whole = begun.copy();
  const before = sheetsState(whole, USERS);
  run(whole, undefined);
  const { log } = host.clock;
  const right = stateOf(whole);
  const wrong: string[] = [];
  const tried = moments(log, perName);
  for (const at of tried) {
    const book = begun.copy();
    run(book, at);
    const isTouched = sheetsState(book, USERS) !== before;
    run(book, undefined);
    const what = `${at} ${log[at - 1]?.name ?? ""}`;
    if (isTouched || sheetsState(book, USERS) !== before) wrong.push(`${what}: a person's sheet changed`);
    if (stateOf(book) !== right) wrong.push(`${what}: not put right`);
  }
  return { tried: tried.length, of: log.length, wrong };
}

const tell = (what: string, { tried, of }: { readonly tried: number; readonly of: number }): void => {
  process.stdout.write(`${what}: killed at ${tried} of ${of} calls\n`);
};

const TIME_LIMIT_MS = 1_800_000;

describe("a refresh that is killed at a call of a service", () => {
  it(
    "is put right by the next one, and no cell of a person is ever changed: the first refresh",
    () => {
      const begun = smallBook();
      const done = killAtEach({ begun, project: projectOn(begun), perName: 4, stateOf: bookState });
      tell("first refresh", done);
      expect(done.wrong).toEqual([]);
      expect(done.tried).toBeGreaterThan(250);
    },
    TIME_LIMIT_MS,
  );

  it(
    "is put right in all values by the next one: a refresh after changes",
    () => {
      const begun = smallBook();
      const project = projectOn(begun);
      project.call("refresh");
      change(begun);
      const done = killAtEach({ begun, project, perName: 3, stateOf: bookState });
      tell("refresh after changes", done);
      expect(done.wrong).toEqual([]);
      expect(done.tried).toBeGreaterThan(100);
    },
    TIME_LIMIT_MS,
  );

  it("leaves nothing of Muster's once its sheets are removed, also when the removal is killed", () => {
    const clean = smallBook();
    const before = sheetsState(clean, USERS);
    const project = projectOn(clean.copy());
    project.call("refresh");
    const begun = project.host.book;
    project.host.book = begun.copy();
    project.call("paneRemove", "{}");
    const calls = project.host.clock.log.length;
    for (let at = 1; at <= calls; at += 1) {
      const book = begun.copy();
      project.host.book = book;
      project.host.clock.killAt = at;
      expect(() => project.call("paneRemove", "{}")).toThrow("Exceeded");
      project.host.clock.killAt = undefined;
      project.call("paneRemove", "{}");
      expect(book.sheets.map(({ title }) => title)).toEqual(USERS);
      expect(sheetsState(book, USERS)).toBe(before);
    }
    expect(ownSheet(begun, "Portfolio")).toBeDefined();
  });
});
