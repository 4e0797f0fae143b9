import { describe, expect, it } from "@jest/globals";
import type { Answer } from "../../core/index.ts";
import { Book } from "../hosts/sheets/book.ts";
import { ownSheet, plainValues } from "../hosts/sheets/load.ts";
import { ask } from "./ask.ts";
import { largeBook } from "./large.ts";
import { NOW, projectOn } from "./setup.ts";

describe("what the sidebar asks the script", () => {
  it("is answered in JSON: what was found, a refresh, an explanation, a place", () => {
    const project = projectOn(largeBook(8));
    const opened = ask(project, "paneOpen");
    expect(opened).toMatchObject({ kind: "opened", report: { ownSheets: 0 } });
    expect(opened).not.toHaveProperty("refreshedAt");
    expect(project.host.book.sheets.length).toBe(2);
    const refreshed = ask(project, "paneRefresh");
    expect(refreshed).toMatchObject({ kind: "refreshed", changed: [], removed: [] });
    expect(refreshed).toHaveProperty("added", expect.arrayContaining(["Portfolio"]));
    expect(ask(project, "paneExplain", { place: { sheet: "Portfolio", row: 0, column: 1 } })).toMatchObject({
      kind: "explained",
      why: { kind: "blank" },
    });
    expect(ask(project, "paneGoTo", { place: { sheet: "Risk register", row: 3, column: 2 } })).toEqual({
      kind: "done",
      sheets: ["Risk register"],
    });
    expect(project.host.book.active).toEqual({ sheet: 1, row: 3, column: 2 });
    expect(ask(project, "paneSelected")).toMatchObject({ place: { sheet: "Risk register", row: 3, column: 2 } });
  });

  it("takes the selected row as headers, and a refresh keeps that", () => {
    const book = new Book({ name: "Thin", zone: "Etc/UTC" });
    const list = book.add("Sheet1");
    [
      ["Project", "Remark", "Folder"],
      ["Harbor", "late", "blue"],
      ["Payroll", "fine", "red"],
    ].forEach((cells, row) => {
      cells.forEach((value, column) => {
        list.values.set(row, column, value);
      });
    });
    const project = projectOn(book);
    const found = (answers: readonly Answer[] = []): number => {
      const opened = ask(project, "paneOpen", { answers });
      return opened.kind === "opened" ? opened.report.found.registers.length : -1;
    };
    expect(found()).toBe(0);
    book.active = { sheet: 0, row: 9, column: 0 };
    expect(ask(project, "paneHeaders")).toEqual({ kind: "headers", place: { sheet: "Sheet1", row: 9, column: 0 } });
    book.active = { sheet: 0, row: 0, column: 1 };
    const headers = ask(project, "paneHeaders");
    const answer = headers.kind === "headers" ? headers.answer : undefined;
    expect(answer).toMatchObject({ value: "Project | Remark | Folder" });
    const answers = answer === undefined ? [] : [answer];
    expect(found(answers)).toBe(1);
    expect(ask(project, "paneRefresh", { answers })).toMatchObject({ kind: "refreshed" });
    expect(found()).toBe(1);
  });

  it("is told the language that is spoken, and its words where it speaks another one", () => {
    const project = projectOn(largeBook(8));
    expect(ask(project, "paneOpen", { language: "en" })).toMatchObject({ language: "en" });
    const answers = [{ key: "language", value: "Deutsch" }];
    const refreshed = ask(project, "paneRefresh", { answers, language: "en" });
    expect(refreshed).toMatchObject({ kind: "refreshed", language: "de", words: { language: "de" } });
    const again = ask(project, "paneOpen", { language: "de" });
    expect(again).toMatchObject({ language: "de" });
    expect(again).not.toHaveProperty("words");
  });

  it("is told the moment of the refresh, then and when it opens again", () => {
    const project = projectOn(largeBook(8));
    const began = NOW / 86_400_000 + 25_569;
    const refreshed = ask(project, "paneRefresh");
    const moment = refreshed.kind === "refreshed" ? refreshed.refreshedAt : 0;
    expect(moment).toBeGreaterThanOrEqual(began - 1 / 86_400);
    expect(moment).toBeLessThan(began + 0.01);
    expect(ask(project, "paneOpen")).toHaveProperty("refreshedAt", moment);
  });

  it("is refused in kinds, never by an exception", () => {
    const project = projectOn(largeBook(8));
    project.host.book.lockedElsewhere = true;
    for (const name of ["paneRefresh", "paneTemplate", "paneRemove"] as const)
      expect(ask(project, name)).toEqual({ kind: "failed", fault: { kind: "running" }, written: 0, ofSheets: 0 });
    expect(ask(project, "paneGoTo", { place: { sheet: "Nowhere", row: 0, column: 0 } })).toMatchObject({
      fault: { kind: "gone" },
    });
    expect(JSON.parse(String(project.call("paneOpen", "no JSON")))).toMatchObject({
      kind: "failed",
      fault: { kind: "bug", code: "SyntaxError" },
    });
  });

  it("can be stopped before the next sheet, and told where it stands", () => {
    const project = projectOn(largeBook(8));
    ask(project, "paneCancel", { run: "one" });
    expect(ask(project, "paneRefresh", { run: "one" })).toEqual({ kind: "canceled", written: 0, ofSheets: 0 });
    expect(project.host.book.sheets.length).toBe(2);
    // The cancel was for that run alone.
    expect(ask(project, "paneRefresh", { run: "two" })).toMatchObject({ kind: "refreshed" });
    expect(ask(project, "paneProgress", { run: "two" })).toEqual({ kind: "progress" });
    project.host.book.documentProperties.set(
      "muster.step",
      JSON.stringify({ run: "three", step: { step: "write", sheets: 2, ofSheets: 9 } }),
    );
    expect(ask(project, "paneProgress", { run: "three" })).toHaveProperty("step.sheets", 2);
    expect(ask(project, "paneProgress", { run: "two" })).toEqual({ kind: "progress" });
  });
});

describe("edits by hand on a dashboard", () => {
  it("are not overwritten before somebody has agreed", () => {
    const project = projectOn(largeBook(8));
    project.call("refresh");
    const sheet = ownSheet(project.host.book, "Risks");
    sheet?.values.set(3, 1, "My own words");
    expect(ask(project, "paneRefresh")).toMatchObject({ fault: { kind: "edited", sheets: ["Risks"] } });
    expect(() => project.call("refreshByClock")).toThrow("Your edits on Risks would be lost");
    project.host.answers.push("CANCEL");
    project.call("refresh");
    expect(sheet?.values.get(3, 1)).toBe("My own words");
    project.host.answers.push("OK");
    project.call("refresh");
    expect(sheet?.values.get(3, 1)).not.toBe("My own words");
    expect(ask(project, "paneRefresh")).toMatchObject({ kind: "refreshed" });
  });
});

describe("removing Muster's sheets", () => {
  it("leaves the spreadsheet as it was, with nothing remembered", () => {
    const project = projectOn(largeBook(8));
    const { book } = project.host;
    const before = book.sheets.map((sheet) => [sheet.title, plainValues(sheet)]);
    project.call("refresh");
    const count = book.sheets.length;
    const removed = ask(project, "paneRemove");
    expect(removed.kind === "done" ? removed.sheets.length : 0).toBe(count - 2);
    expect(book.sheets.map((sheet) => [sheet.title, plainValues(sheet)])).toEqual(before);
    expect(book.names).toEqual([]);
    expect([...book.documentProperties]).toEqual([]);
    project.call("refresh");
    expect(ownSheet(book, "Portfolio")).toBeDefined();
  });

  it("from the menu asks first", () => {
    const project = projectOn(largeBook(8));
    project.call("removeSheets");
    expect(project.host.shown[0]?.text).toContain("no sheets");
    project.call("refresh");
    const count = project.host.book.sheets.length;
    project.host.answers.push("CANCEL");
    project.call("removeSheets");
    expect(project.host.book.sheets.length).toBe(count);
    project.call("removeSheets");
    expect(project.host.book.sheets.length).toBe(2);
  });

  it("is refused where no other sheet can be seen", () => {
    const project = projectOn(largeBook(8));
    project.call("refresh");
    for (const title of ["Project list", "Risk register"]) project.host.book.sheet(title).hidden = true;
    const count = project.host.book.sheets.length;
    expect(ask(project, "paneRemove")).toMatchObject({ kind: "failed", fault: { kind: "onlyOwn" } });
    expect(project.host.book.sheets.length).toBe(count);
  });
});
