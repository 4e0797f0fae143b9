import { describe, expect, it } from "@jest/globals";
import { CELL_FUNCTIONS } from "../../core/index.ts";
import { Book } from "../hosts/sheets/book.ts";
import { bundles, exportedFunctions } from "../hosts/sheets/bundle.ts";
import { Host } from "../hosts/sheets/host.ts";
import { ownSheet } from "../hosts/sheets/load.ts";
import type { Project } from "../hosts/sheets/realm.ts";
import { ask } from "./ask.ts";
import { largeBook } from "./large.ts";
import { NOW, projectIn, projectOn } from "./setup.ts";

const ENTRY = "apps-script/index.ts";
const ADD_ON = "var MUSTER_ADD_ON = true;";
const ADD_ON_SCOPES = ["spreadsheets.currentonly", "script.container.ui", "script.scriptapp"];

/** Files of the project that the execution has read. */
const reads = ({ host }: Project): readonly string[] => host.filesRead;

const said = ({ host }: Project): string => host.shown[host.shown.length - 1]?.text ?? "";

const addOn = (book = largeBook(2)): Project => projectIn(new Host(book, { now: NOW, scopes: ADD_ON_SCOPES }), ADD_ON);

/** An add-on with dashboards and a box, whose next execution finds no engine that it has read before. */
function withoutEngine(): Project {
  const first = addOn();
  first.call("refresh");
  first.call("startBoxRefresh");
  const project = addOn(first.host.book);
  project.host.files.delete("engine");
  return project;
}

describe("the engine", () => {
  it("is read once by an execution that computes", () => {
    const project = projectOn(largeBook(2));
    project.call("refresh");
    expect(reads(project)).toEqual(["engine"]);
    project.call("refresh");
    expect(reads(project)).toEqual([]);
  });

  it("is not read by the menu, by functions in cells, by edits, nor by what computes nothing", () => {
    const first = addOn();
    first.call("refresh");
    first.call("startBoxRefresh");
    const project = addOn(first.host.book);
    project.run("NONE", "onOpen");
    expect(reads(project)).toEqual([]);
    project.run("CUSTOM_FUNCTION", "MUSTER_CPI", 3, 4);
    expect(reads(project)).toEqual([]);
    const light = ["refreshByBox", "openPane", "showSettings", "previousDashboards", "about", "stopAutomaticRefresh"];
    for (const name of light) {
      project.call(name);
      expect([name, reads(project)]).toEqual([name, []]);
    }
    for (const name of ["paneProgress", "paneCancel", "paneSelected", "paneRemove"] as const) {
      expect(ask(project, name).kind).not.toBe("failed");
      expect([name, reads(project)]).toEqual([name, []]);
    }
  });

  it("is no part of what functions in cells answer", () => {
    const project = projectOn(new Book({ name: "Empty" }));
    project.host.files.clear();
    const args: Readonly<Record<string, readonly unknown[]>> = {
      RISKSCORE: [3, "High"],
      RISKBAND: [5, 4, "nasa"],
      LIFECYCLE: [[["Approved", "Conditional", "", ""]], [[1, 0.5, 0, 0]], [["", 46_100, "", ""]], 46_200],
      EARNEDSCHEDULE: [[[10, 20, 30]], 25],
      SPITIME: [[[10, 20, 30]], 25, 4],
      PERT: [1, 2, 6],
      EMV: [0.3, 1000],
      SCHEDULECOLOR: [46_000, 46_100, 46_130, 46_050],
      COSTCOLOR: [100, 130],
      OVERALLCOLOR: [[["Green", "Amber", "Green", "Green", "Green"]]],
      WATERMELON: ["Green", "Red"],
    };
    for (const [name, answer] of Object.entries(CELL_FUNCTIONS)) {
      const given = args[name] ?? [30, 20, 10];
      const first = answer(given)[0]?.[0];
      const found = [project.run("CUSTOM_FUNCTION", `MUSTER_${name}`, ...given)].flat(2)[0];
      expect([name, found]).toEqual([name, first?.kind === "value" ? first.value : "no value"]);
      expect(reads(project)).toEqual([]);
    }
  });

  it("adds no global of its own", () => {
    const project = projectOn(largeBook(2));
    project.call("refresh");
    project.call("selfTest");
    ask(project, "paneOpen");
    expect([...project.globals].sort()).toEqual(["App_", ...exportedFunctions(ENTRY)].sort());
  });

  it("is taken from a script beside the code where there is one", () => {
    const project = projectIn(new Host(largeBook(2), { now: NOW }), bundles().engine);
    project.host.files.delete("engine");
    project.call("refresh");
    expect(reads(project)).toEqual([]);
    expect(ownSheet(project.host.book, "Portfolio")).toBeDefined();
  });
});

describe("an engine that cannot be had", () => {
  const UPLOAD = "Upload all files of the script together, then try again. Nothing was written.";
  const foreign = (code: string): string => code.replace('"unbuilt"', '"0.0.9-000000000000"');
  const CASES: readonly (readonly [string, string | undefined, string])[] = [
    ["is missing", undefined, "The file engine of Muster’s script is missing."],
    [
      "is of another version",
      JSON.stringify(foreign(bundles().engine)),
      "The file engine of Muster’s script is of another version.",
    ],
    [
      "was cut off",
      JSON.stringify(bundles().engine).slice(0, 100_000),
      "The file engine of Muster’s script cannot be read.",
    ],
    ["is no engine", JSON.stringify("var Engine_ = 3;"), "The file engine of Muster’s script cannot be read."],
    ["is a page", "<p>Nothing</p>", "The file engine of Muster’s script cannot be read."],
  ];

  it.each(CASES)("as it %s is told in one sentence and what to do", (_, content, sentence) => {
    const book = largeBook(2);
    const project = projectOn(book);
    if (content === undefined) project.host.files.delete("engine");
    else project.host.files.set("engine", content);
    for (const name of ["refresh", "checkRegisters", "explainSelectedCell", "newFromTemplate"]) {
      project.call(name);
      expect(project.host.shown.filter(({ kind }) => kind !== "log").pop()).toEqual({
        kind: "alert",
        title: "Muster",
        text: `${sentence} ${UPLOAD}`,
      });
    }
    for (const name of ["paneOpen", "paneRefresh", "paneExplain", "paneHeaders", "paneTemplate"] as const)
      expect(ask(project, name)).toMatchObject({ kind: "failed", fault: { kind: "scriptFile", file: "engine" } });
    expect(book.sheets).toHaveLength(2);
  });

  it("is told in the language of the user, and in English where its words lack too", () => {
    const german = projectOn(largeBook(2), { userLocale: "de" });
    german.host.files.delete("engine");
    german.call("refresh");
    expect(said(german)).toMatch(/^Die Datei engine von Musters Skript fehlt\. /);
    german.host.files.clear();
    const bare = projectOn(largeBook(2), { userLocale: "de" });
    bare.host.files.clear();
    bare.call("refresh");
    expect(said(bare)).toMatch(/^The file engine of Muster’s script is missing\. /);
  });

  it("leaves the box unticked, a note on the dashboard and word for the sidebar", () => {
    const project = withoutEngine();
    const sheet = ownSheet(project.host.book, "Portfolio");
    const column = sheet?.validations.rows[0]?.findIndex((rule) => rule) ?? -1;
    sheet?.values.set(0, column, "↻ Refreshing");
    project.call("refreshByBox");
    expect(sheet?.values.get(0, column)).toBe("↻ Refresh");
    expect(said(project)).toContain("The file engine of Muster’s script is missing.");
    expect(sheet?.styles.Note.rows.flat().join()).toContain("failed. The file engine of Muster’s script is missing.");
    const next = addOn(project.host.book);
    expect(ask(next, "paneOpen")).toHaveProperty("unfinished.fault.kind", "scriptFile");
  });

  it("is thrown in words by the clock", () => {
    const project = withoutEngine();
    project.host.hasUi = false;
    expect(() => project.call("refreshByClock")).toThrow("The file engine of Muster’s script is missing.");
    expect(project.host.book.documentProperties.has("muster.failure")).toBe(true);
  });

  it("is found by the self-test", () => {
    const project = withoutEngine();
    project.call("selfTest");
    expect(said(project)).toContain("2 of");
    expect(said(project)).toContain("found: The file engine of Muster’s script is missing.");
  });
});
