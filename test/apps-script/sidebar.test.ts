import { describe, expect, it } from "@jest/globals";
import { ownSheet } from "../hosts/sheets/load.ts";
import type { Project } from "../hosts/sheets/realm.ts";
import { largeBook } from "./large.ts";
import { projectOn } from "./setup.ts";

function ask(project: Project, name: string, asked: object = {}): Readonly<Record<string, unknown>> {
  const answer = project.call(name, JSON.stringify(asked));
  if (typeof answer !== "string") throw new Error("the sidebar gets texts only");
  // The service answers with objects.
  return JSON.parse(answer) as Readonly<Record<string, unknown>>;
}

describe("what the sidebar asks the script", () => {
  it("is answered in JSON: what was found, a refresh, an explanation, a place", () => {
    const project = projectOn(largeBook(8));
    const opened = ask(project, "paneOpen");
    expect(opened).toMatchObject({ kind: "opened", report: { ownSheets: 0 } });
    expect(project.host.book.sheets.length).toBe(2);
    const refreshed = ask(project, "paneRefresh");
    expect(refreshed).toMatchObject({ kind: "done", changed: [], removed: [] });
    expect(refreshed["added"]).toContain("Portfolio");
    expect(ask(project, "paneExplain", { place: { sheet: "Risk register", row: 1, column: 5 } })["kind"]).toBe(
      "explained",
    );
    expect(ask(project, "paneGoTo", { place: { sheet: "Risk register", row: 3, column: 2 } })).toEqual({
      kind: "shown",
    });
    expect(project.host.book.active).toEqual({ sheet: 1, row: 3, column: 2 });
    expect(ask(project, "paneGoTo", { place: { sheet: "Nowhere", row: 3, column: 2 } })).toEqual({ kind: "missing" });
  });

  it("is refused in words, never by an exception", () => {
    const project = projectOn(largeBook(8));
    project.host.book.lockedElsewhere = true;
    expect(ask(project, "paneRefresh")["kind"]).toBe("busy");
    expect(ask(project, "paneTemplate")["kind"]).toBe("busy");
    expect(JSON.parse(String(project.call("paneOpen", "no JSON")))).toMatchObject({ kind: "failed" });
  });
});

describe("edits by hand on a dashboard", () => {
  it("are not overwritten before somebody has agreed", () => {
    const project = projectOn(largeBook(8));
    project.call("refresh");
    const sheet = ownSheet(project.host.book, "Risks");
    sheet?.values.set(3, 1, "My own words");
    expect(ask(project, "paneRefresh")).toMatchObject({ kind: "edited", sheets: ["Risks"] });
    project.call("refreshByClock");
    project.host.answers.push("CANCEL");
    project.call("refresh");
    expect(sheet?.values.get(3, 1)).toBe("My own words");
    project.host.answers.push("OK");
    project.call("refresh");
    expect(sheet?.values.get(3, 1)).not.toBe("My own words");
    expect(ask(project, "paneRefresh")["kind"]).toBe("done");
  });
});
