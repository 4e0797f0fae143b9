import { describe, expect, it } from "@jest/globals";
import { ownSheet, plainValues } from "../hosts/sheets/load.ts";
import type { Project } from "../hosts/sheets/realm.ts";
import { largeBook } from "./large.ts";
import { projectOn } from "./setup.ts";
import { bookState } from "./state.ts";

const ROWS = 8;

function refreshed(): Project {
  const project = projectOn(largeBook(ROWS));
  project.call("refresh");
  return project;
}

describe("a refresh that is killed", () => {
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
    // As slow as to be over the time by a quarter: it has to stop on its way.
    host.clock.slowness = 337_500 / refreshed().host.clock.spent();
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
    expect(bookState(host.book)).toBe(bookState(refreshed().host.book));
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
