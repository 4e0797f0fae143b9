import { describe, expect, it } from "@jest/globals";
import type { Book } from "../hosts/sheets/book.ts";
import { Book as NewBook } from "../hosts/sheets/book.ts";
import type { Call } from "../hosts/sheets/clock.ts";
import { ownSheet } from "../hosts/sheets/load.ts";
import { projectOn } from "./setup.ts";
import { bookState, sheetsState } from "./state.ts";

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

/** Everything that a refresh may find: the spreadsheet, and what is remembered of it. */
const wholeState = (book: Book): string => bookState(book) + JSON.stringify([...book.documentProperties]);

/** Calls that change nothing. */
const ASKS = /\.(?:get|is|new)[A-Z]/;

interface Left {
  /** Number of the call, from 1, and its name. */
  readonly at: number;
  readonly name: string;
  readonly book: Book;
}

/** Refreshes, and hands over what each call that changed something has left: what a kill at this call would leave. Gives the calls. */
function refreshWatched(book: Book, look: (left: Left) => void, project = projectOn(book)): readonly Call[] {
  project.host.book = book;
  const { clock } = project.host;
  let before = wholeState(book);
  clock.afterCall = () => {
    const { length } = clock.log;
    const name = clock.log[length - 1]?.name ?? "";
    const state = ASKS.test(name) ? before : wholeState(book);
    if (state === before) return;
    before = state;
    look({ at: length, name, book: book.copy() });
  };
  project.call("refresh");
  return clock.log;
}

/** The next refresh has to leave what a whole one leaves, wherever the one before was killed. Gives the calls where it does not. */
function killAtEach(begun: Book): { readonly tried: readonly Left[]; readonly of: number; readonly wrong: string[] } {
  const whole = begun.copy();
  const before = sheetsState(whole, USERS);
  projectOn(whole).call("refresh");
  const right = bookState(whole);
  const next = projectOn(begun.copy());
  const wrong: string[] = [];
  const tried: Left[] = [];
  const log = refreshWatched(begun.copy(), (left) => {
    const { at, name } = left;
    const isTouched = sheetsState(left.book, USERS) !== before;
    const book = left.book.copy();
    next.host.book = book;
    next.call("refresh");
    if (isTouched || sheetsState(book, USERS) !== before) wrong.push(`${at} ${name}: a person's sheet changed`);
    if (bookState(book) !== right) wrong.push(`${at} ${name}: not put right`);
    tried.push(left);
  });
  return { tried, of: log.length, wrong };
}

const tell = (what: string, { tried, of }: { readonly tried: readonly Left[]; readonly of: number }): void => {
  process.stdout.write(`${what}: ${of} calls, ${tried.length} of which change something\n`);
};

const TIME_LIMIT_MS = 900_000;

describe("a refresh that is killed at a call of a service", () => {
  it("leaves what its calls have done, and nothing that comes after them", () => {
    const begun = smallBook();
    const left: Left[] = [];
    const project = projectOn(begun.copy());
    // Reads the engine, so that the calls of all refreshes after it count alike.
    project.call("checkRegisters");
    refreshWatched(begun.copy(), (one) => left.push(one), project);
    project.host.clock.afterCall = undefined;
    const some = left.filter((_, at) => at % 20 === 0);
    expect(some.length).toBeGreaterThan(15);
    for (const { at, book } of some) {
      project.host.book = begun.copy();
      project.host.clock.killAt = at;
      expect(() => project.call("refresh")).toThrow("Exceeded maximum execution time");
      expect(wholeState(project.host.book)).toBe(wholeState(book));
    }
  });

  it(
    "is put right by the next one, and no cell of a person is ever changed: the first refresh",
    () => {
      const done = killAtEach(smallBook());
      tell("first refresh", done);
      expect(done.wrong).toEqual([]);
      expect(done.tried.length).toBeGreaterThan(300);
    },
    TIME_LIMIT_MS,
  );

  it(
    "is put right by the next one: a refresh after changes",
    () => {
      const begun = smallBook();
      projectOn(begun).call("refresh");
      change(begun);
      const done = killAtEach(begun);
      tell("refresh after changes", done);
      expect(done.wrong).toEqual([]);
      expect(done.tried.length).toBeGreaterThan(150);
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
