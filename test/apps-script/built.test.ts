import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { DE } from "../../core/words/languages/de.ts";
import { ES } from "../../core/words/languages/es.ts";
import { FR } from "../../core/words/languages/fr.ts";
import { exportedFunctions } from "../hosts/sheets/bundle.ts";
import type { Book } from "../hosts/sheets/book.ts";
import { Host } from "../hosts/sheets/host.ts";
import { ownSheet, plainValues } from "../hosts/sheets/load.ts";
import type { Project } from "../hosts/sheets/realm.ts";
import { loadScript } from "../hosts/sheets/realm.ts";
import { largeBook } from "./large.ts";
import { NOW, projectOn } from "./setup.ts";

const WORDS = [DE, FR, ES];
const FOLDER = "dist/apps-script";
const code = (): string => readFileSync(`${FOLDER}/Code.js`, "utf8");
const engineFile = (): string => readFileSync(`${FOLDER}/engine.html`, "utf8");
const wordsFile = (language: string): string => readFileSync(`${FOLDER}/words-${language}.html`, "utf8");

/** The project as it is uploaded, on a host. */
function builtOn(host: Host): Project {
  host.files.set("engine", engineFile());
  for (const { language } of WORDS) host.files.set(`words-${language}`, wordsFile(language));
  return loadScript(code(), host);
}

beforeAll(() => {
  execFileSync(process.execPath, ["test/tools/build.mjs", "--if-older", "apps-script"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}, 240_000);

describe("the script as it is uploaded", () => {
  it("does on the bare realm what its modules do", () => {
    const built = builtOn(new Host(largeBook(12), { now: NOW }));
    const modules = projectOn(largeBook(12));
    for (const project of [built, modules]) {
      project.run("LIMITED", "onOpen");
      project.call("refresh");
    }
    expect(built.host.shown).toEqual(modules.host.shown);
    expect(built.host.menus).toEqual(modules.host.menus);
    for (const key of ["Portfolio", "Risks", "Projects", "Findings", "Why", "Settings"]) {
      const [mine, theirs] = [ownSheet(built.host.book, key), ownSheet(modules.host.book, key)];
      const values = mine && plainValues(mine).slice(2);
      expect(values?.length).toBeGreaterThan(2);
      expect(values).toEqual(theirs && plainValues(theirs).slice(2));
    }
    expect([...built.globals].sort()).toEqual(["App_", ...exportedFunctions("apps-script/index.ts")].sort());
  });

  it.each(WORDS.map(({ language }) => language))("speaks %s from the file beside it as its modules do", (language) => {
    const open = (): Book => {
      const book = largeBook(2);
      book.locale = language;
      return book;
    };
    const host = new Host(open(), { now: NOW, userLocale: language });
    const built = builtOn(host);
    const modules = projectOn(open(), { userLocale: language });
    for (const project of [built, modules]) {
      project.run("NONE", "onOpen");
      project.call("refresh");
    }
    expect(host.shown).toEqual(modules.host.shown);
    expect(host.menus).toEqual(modules.host.menus);
    expect(host.book.sheets.map(({ title }) => title)).toEqual(modules.host.book.sheets.map(({ title }) => title));
  });

  it("has the words of each language in a file that neither a page nor a template would change", () => {
    for (const { language, texts } of WORDS) {
      const file = wordsFile(language);
      expect(JSON.parse(file)).toEqual(texts);
      expect(file).not.toMatch(/[<&]/);
    }
    for (const { texts } of WORDS)
      for (const part of [code(), engineFile()]) expect(part).not.toContain(texts["Nothing changed."]);
  });

  it("has the engine in a file that neither a page nor a template would change", () => {
    expect(JSON.parse(engineFile())).toBe(readFileSync("dist/engine/engine.js", "utf8"));
    expect(engineFile()).toMatch(/^[ -~]*$/);
    expect(engineFile()).not.toMatch(/[<>&]/);
  });

  it("answers in cells without any other file", () => {
    const project = loadScript(code(), new Host(largeBook(2), { now: NOW }));
    expect(project.run("CUSTOM_FUNCTION", "MUSTER_CPI", [[40], [60]], 50)).toEqual([[0.8], [1.2]]);
    expect(project.run("CUSTOM_FUNCTION", "MUSTER_RISKBAND", 5, 5)).toBe("Very high");
  });

  it("refuses the engine of another build", () => {
    const host = new Host(largeBook(2), { now: NOW });
    const stamp = /\d+\.\d+\.\d+-[0-9a-f]{12}/;
    expect(stamp.exec(code())?.[0]).toBe(stamp.exec(engineFile())?.[0]);
    host.files.set("engine", engineFile().replace(stamp, "0.0.9-000000000000"));
    const project = loadScript(code(), host);
    project.call("refresh");
    expect(host.shown.map(({ text }) => text)).toEqual([
      "The file engine of Muster’s script is of another version. Upload all files of the script together, then try again. Nothing was written.",
    ]);
  });

  it("is the add-on when the file that says so stands beside it", () => {
    const folder = "dist/apps-script-addon";
    const addOn = `${readFileSync(`${folder}/Code.js`, "utf8")}\n${readFileSync(`${folder}/addon.js`, "utf8")}`;
    expect(readFileSync(`${folder}/engine.html`, "utf8")).toBe(engineFile());
    const project = loadScript(addOn, new Host(largeBook(2), { now: NOW }));
    project.run("NONE", "onOpen");
    expect(project.host.menus[0]?.caption).toBe("add-on");
    const scopes = (name: string): readonly string[] => {
      // The settings of the project are ours.
      const { oauthScopes } = JSON.parse(readFileSync(name, "utf8")) as { readonly oauthScopes: readonly string[] };
      return oauthScopes.map((scope) => scope.replace("https://www.googleapis.com/auth/", ""));
    };
    expect(scopes("dist/apps-script/appsscript.json")).toEqual(["spreadsheets.currentonly", "script.container.ui"]);
    expect(scopes(`${folder}/appsscript.json`)).toEqual([
      "spreadsheets.currentonly",
      "script.container.ui",
      "script.scriptapp",
    ]);
  });

  it("is what clasp would upload, and nothing else", () => {
    const folder = mkdtempSync(join(tmpdir(), "muster-clasp-"));
    try {
      const settings = JSON.parse(readFileSync("apps-script/.clasp.json.example", "utf8")) as object;
      cpSync("dist/apps-script", join(folder, "dist/apps-script"), { recursive: true });
      writeFileSync(join(folder, ".clasp.json"), JSON.stringify({ ...settings, scriptId: "none" }));
      const clasp = resolve("node_modules/.bin/clasp");
      const told = execFileSync(clasp, ["--json", "show-file-status"], { cwd: folder, encoding: "utf8" });
      const { filesToPush } = JSON.parse(told) as { readonly filesToPush: readonly string[] };
      const names = filesToPush.map((name) => name.replace(/^.*[\\/]/, ""));
      const words = WORDS.map(({ language }) => `words-${language}.html`);
      const files = ["Code.js", "appsscript.json", "engine.html", "sidebar.html", ...words];
      expect([...names].sort()).toEqual(files.sort());
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
