import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { Book } from "../hosts/sheets/book.ts";
import { exportedFunctions } from "../hosts/sheets/bundle.ts";
import { ownSheet } from "../hosts/sheets/load.ts";
import type { Project } from "../hosts/sheets/realm.ts";
import { Host } from "../hosts/sheets/host.ts";
import { ask } from "./ask.ts";
import { largeBook } from "./large.ts";
import { NOW, projectIn, projectOn } from "./setup.ts";

const ADD_ON_SCOPES = ["spreadsheets.currentonly", "script.container.ui", "script.scriptapp"];
const ENTRY = resolve("apps-script/index.ts");

/** The add-on: the same script with the file that tells so beside it. */
function addOn(book = largeBook(8)): Project {
  const host = new Host(book, { now: NOW, scopes: ADD_ON_SCOPES });
  return projectIn(host, readFileSync("apps-script/addon.js", "utf8"));
}

const said = ({ host }: Project): string => host.shown[host.shown.length - 1]?.text ?? "";

describe("the menu", () => {
  it.each(["NONE", "LIMITED", "FULL"] as const)("stands after opening in the mode %s", (mode) => {
    const project = projectOn(largeBook(8));
    project.run(mode, "onOpen");
    const [menu] = project.host.menus;
    expect(menu?.caption).toBe("Muster");
    expect(menu?.items.map(({ caption }) => caption).slice(0, 4)).toEqual([
      "Refresh",
      "Check registers",
      "Explain selected cell",
      "New from template",
    ]);
    expect(
      project.host.clock.log.every(({ name }) =>
        /^(SpreadsheetApp\.getUi|Ui\.create|Menu\.|Session\.getActiveUserLocale)/.test(name),
      ),
    ).toBe(true);
  });

  it("speaks to the user in the language of their settings, also in the mode NONE", () => {
    const captions = (userLocale: string): readonly string[] => {
      const project = projectOn(largeBook(8), { userLocale });
      project.run("NONE", "onOpen");
      return (project.host.menus[0]?.items ?? []).map(({ caption }) => caption).filter((text) => text !== "");
    };
    const english = captions("en");
    for (const locale of ["de", "fr", "es"])
      expect(captions(locale).filter((caption) => english.includes(caption))).toEqual([]);
    expect(captions("pt")).toEqual(english);
  });

  it("names functions that the script has, and each edition offers only what it may do", () => {
    const functions = exportedFunctions(ENTRY);
    const runs = (project: Project): readonly string[] => {
      project.call("onInstall");
      return (project.host.menus[0]?.items ?? []).map((item) => item.runs).filter((name) => name !== "");
    };
    const bound = runs(projectOn(largeBook(8)));
    const installed = runs(addOn());
    for (const name of [...bound, ...installed]) expect(functions).toContain(name);
    expect(bound).toContain("addRefreshButton");
    expect(bound).not.toContain("startBoxRefresh");
    expect(installed).toContain("startBoxRefresh");
    expect(installed).not.toContain("addRefreshButton");
  });

  it("leaves no globals but the listed functions", () => {
    const { globals } = projectOn(largeBook(8));
    expect([...globals].sort()).toEqual(["App_", ...exportedFunctions(ENTRY)].sort());
  });

  it("checks registers without writing", () => {
    const project = projectOn(largeBook(8));
    project.call("checkRegisters");
    expect(said(project)).toContain("Risk register");
    expect(project.host.book.sheets.length).toBe(2);
    expect(project.host.clock.log.some(({ name }) => /^(Range|Sheet|Spreadsheet)\.(set|insert)/.test(name))).toBe(
      false,
    );
  });

  it("explains the selected cell", () => {
    const project = projectOn(largeBook(8));
    project.host.book.active = { sheet: 1, row: 1, column: 5 };
    project.call("explainSelectedCell");
    expect(said(project)).toContain("Risk register");
    expect(said(project)).toContain("F2");
  });

  it("adds a template after a yes, and nothing after a no", () => {
    const book = new Book({ name: "New" });
    book.add("Sheet1");
    const project = projectOn(book);
    project.host.answers.push("CANCEL");
    project.call("newFromTemplate");
    expect(book.sheets.length).toBe(1);
    project.host.answers.push("OK");
    project.call("newFromTemplate");
    expect(book.sheets.map(({ title }) => title)).toContain("Project list");
    expect(book.sheet("Project list").values.get(0, 0)).not.toBeNull();
    expect(book.names).toEqual([]);
    const header = [...book.sheet("Risk register").validations.rows].flat().filter((rule) => rule);
    expect(header.length).toBeGreaterThan(100);
  });

  it("says where earlier dashboards are kept, in the words of the user's menu", () => {
    const says = (userLocale: string): string => {
      const project = projectOn(largeBook(2), { userLocale });
      project.call("previousDashboards");
      return said(project);
    };
    expect(says("en")).toContain("File ▸ Version history ▸ See version history");
    expect(says("de")).toContain("Datei ▸ Versionsverlauf ▸ Versionsverlauf anzeigen");
    expect(says("fr")).toContain("Fichier ▸ Historique des versions");
    expect(says("es")).toContain("Archivo ▸ Historial de versiones");
  });

  it("shows Settings once it is there", () => {
    const project = projectOn(largeBook(8));
    project.call("showSettings");
    expect(said(project)).toContain("Refresh first");
    project.call("refresh");
    project.call("showSettings");
    const { book } = project.host;
    expect(book.sheets[book.active.sheet]).toBe(ownSheet(book, "Settings"));
  });

  it("tells a refusal in words", () => {
    const project = projectOn(largeBook(8));
    project.call("refresh");
    const sheet = ownSheet(project.host.book, "Portfolio");
    if (sheet) sheet.lockedForUser = true;
    project.host.book.sheet("Project list").values.set(2, 6, 123_456);
    project.call("refresh");
    expect(said(project)).toContain("protected");
  });
});

describe("refreshing from the sheet", () => {
  it("runs by the button of a bound script", () => {
    const project = projectOn(largeBook(8));
    project.call("addRefreshButton");
    expect(said(project)).toContain("Refresh first");
    project.call("refresh");
    project.call("addRefreshButton");
    project.call("addRefreshButton");
    const images = ownSheet(project.host.book, "Portfolio")?.images ?? [];
    expect(images.map(({ script, row }) => [script, row])).toEqual([["refresh", 1]]);
  });

  it("runs by the box of the add-on, which leaves the dashboard's values as they are", () => {
    const project = addOn();
    project.call("refresh");
    project.call("startBoxRefresh");
    project.call("startBoxRefresh");
    const { host } = project;
    expect(host.triggers.map(({ runs, event }) => [runs, event])).toEqual([["refreshByBox", "ON_EDIT"]]);
    const sheet = ownSheet(host.book, "Portfolio");
    const column = sheet?.validations.rows[0]?.findIndex((rule) => rule) ?? -1;
    expect(sheet?.values.get(0, column)).toBe("↻ Refresh");
    host.clock.now += 60_000;
    project.call("refreshByBox");
    expect(host.clock.log.some(({ name }) => name === "Range.setValues")).toBe(false);
    sheet?.values.set(0, column, "↻ Refreshing");
    host.book.sheet("Project list").values.set(1, 6, 5);
    project.call("refreshByBox");
    expect(sheet?.values.get(0, column)).toBe("↻ Refresh");
    expect(sheet?.validations.get(0, column)).not.toBeNull();
    expect(JSON.stringify(ownSheet(host.book, "Findings")?.values.rows)).not.toContain("RDG-19");
    project.call("refresh");
    expect(said(project)).toBe("Nothing changed.");
  });

  it("gives the box the words of the dashboard, whatever the user speaks", () => {
    const book = largeBook(2);
    book.locale = "de_DE";
    const project = addOn(book);
    project.call("refresh");
    project.call("startBoxRefresh");
    const rule = ownSheet(book, "Portfolio")?.validations.rows[0]?.find((one) => one?.criteria === "CHECKBOX");
    expect(rule?.values).toEqual(["↻ Refreshing", "↻ Aktualisieren"]);
  });

  it("keeps its box when the sheet is written anew by another refresh, until it is stopped", () => {
    const project = addOn();
    project.call("refresh");
    project.call("startBoxRefresh");
    const sheet = ownSheet(project.host.book, "Portfolio");
    const boxes = (): number =>
      [...(sheet?.validations.rows[0] ?? [])].filter((rule) => rule?.criteria === "CHECKBOX").length;
    expect(boxes()).toBe(1);
    // Without its stamp the sheet counts as unfinished.
    sheet?.values.set(0, 0, undefined);
    project.call("refresh");
    expect(project.host.clock.log.some(({ name }) => name === "Range.clearDataValidations")).toBe(true);
    expect(boxes()).toBe(1);
    project.call("stopAutomaticRefresh");
    sheet?.values.set(0, 0, undefined);
    project.call("refresh");
    expect(boxes()).toBe(0);
  });

  it("says on the dashboard that one which nobody watched has failed, until one ends well", () => {
    const project = addOn();
    project.call("refresh");
    const { book } = project.host;
    const [risks, home] = [ownSheet(book, "Risks"), ownSheet(book, "Portfolio")];
    if (!risks || !home) throw new Error("no dashboards");
    const notes = (): readonly unknown[] => home.styles.Note.rows.flat().filter((note) => note !== undefined);
    risks.lockedForUser = true;
    book.sheet("Risk register").values.set(3, 4, 5);
    project.host.hasUi = false;
    expect(() => project.call("refreshByClock")).toThrow("The sheet Risks is protected. Unprotect it under Data");
    expect(notes()).toHaveLength(1);
    expect(String(notes()[0])).toMatch(/^The automatic refresh of 24 Nov 2026, 12:\d\d, failed. The sheet Risks is/);
    expect(ask(project, "paneOpen")).toHaveProperty("unfinished.fault", { kind: "protected", sheets: ["Risks"] });
    risks.lockedForUser = false;
    project.call("refreshByClock");
    expect(notes()).toEqual([]);
    expect(ask(project, "paneOpen")).not.toHaveProperty("unfinished");
  });

  it("does not call it a failure that another one runs", () => {
    const project = addOn();
    project.call("refresh");
    project.host.book.lockedElsewhere = true;
    project.call("refreshByClock");
    expect(project.host.book.documentProperties.has("muster.failure")).toBe(false);
  });

  it("runs every day without an interface, and stops when asked", () => {
    const project = addOn();
    project.call("startDailyRefresh");
    expect(project.host.triggers.map(({ runs }) => runs)).toEqual(["refreshByClock"]);
    project.host.hasUi = false;
    project.call("refreshByClock");
    expect(ownSheet(project.host.book, "Portfolio")).toBeDefined();
    project.host.hasUi = true;
    project.call("stopAutomaticRefresh");
    expect(project.host.triggers).toEqual([]);
  });

  it("needs a right that the bound script does not ask for", () => {
    const project = projectOn(largeBook(8));
    project.call("refresh");
    project.call("startBoxRefresh");
    expect(said(project)).toContain("script.scriptapp");
  });
});

describe("the self-test", () => {
  it("holds on the simulation, and leaves nothing behind", () => {
    const project = projectOn(largeBook(8, "Pacific/Auckland"));
    project.call("selfTest");
    expect(said(project)).toContain("Everything holds.");
    expect(project.host.book.sheets.map(({ title }) => title)).toEqual(["Project list", "Risk register"]);
    expect(project.host.book.names).toEqual([]);
  });
});
