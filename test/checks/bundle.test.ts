import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { parse } from "acorn";
import { COMMANDS } from "../../addin/commands.ts";
import { checkManifest } from "./manifest.ts";

const KB = 1024;
const zipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;
const inKb = (bytes: number): string => `${(bytes / KB).toFixed(1)} KB`;

/** Sizes are what a reader of the log wants to see. */
const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

beforeAll(() => {
  execFileSync(process.execPath, ["test/tools/build.mjs", "--if-older", "addin", "apps-script"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}, 180_000);

/** Of each file that a step waits for. */
const PART_KB = 120;

/** What is loaded until each step, by gzip: near what it is, so that it does not grow unnoticed. */
const MOST_KB = { paint: 61, answer: 149, refresh: 404, all: 415 };

const STEPS = ["paint", "answer", "refresh", "all"] as const;

/** Scripts of the add-in. */
const PARTS: readonly string[] = [
  "core-functions.js",
  "core.js",
  "engine-draw.js",
  "engine-judge.js",
  "engine-plan.js",
  "engine-show.js",
  "engine.js",
  "functions.js",
  "runtime.js",
  "taskpane.js",
  "template.js",
  "words-de.js",
  "words-es.js",
  "words-fr.js",
];

/** What is loaded for every menu, edit and function in a cell is promised to stay below 250 KB, and is much less: it may not grow unnoticed. */
const SCRIPT_KB = 130;

/** What the script reads only to compute. */
const SCRIPT_ENGINE_KB = 1_240;

describe("the bundle of the add-in", () => {
  const page = (): string => readFileSync("dist/addin/taskpane.html", "utf8");
  /** Scripts that the page loads at once, in their order. */
  const scripts = (): readonly string[] =>
    [...page().matchAll(/<script defer src="([^":]+)">/g)].map(([, name = ""]) => `dist/addin/${name}`);

  const sizeOf = (...names: readonly string[]): number =>
    names.reduce((sum, name) => sum + zipped(`dist/addin/${name}`), 0);

  it("lets no step wait for what it does not use", () => {
    const paint = sizeOf("taskpane.html", "taskpane.css", "runtime.js", "core.js", "taskpane.js");
    const answer = paint + sizeOf("engine.js", "engine-plan.js");
    const refresh =
      answer + sizeOf("core-functions.js", "functions.js", "engine-judge.js", "engine-show.js", "engine-draw.js");
    const all = refresh + sizeOf("template.js");
    const steps = { paint, answer, refresh, all };
    print(`add-in, gzip until: ${STEPS.map((step) => `${step} ${inKb(steps[step])}`).join(", ")}`);
    const over = STEPS.filter((step) => steps[step] >= MOST_KB[step] * KB);
    expect(over).toEqual([]);
    // The core of the page and what the worker needs to answer for the first time.
    expect(sizeOf("core.js", "engine.js", "engine-plan.js")).toBeLessThan(PART_KB * KB);
  });

  it("has no large file, and each under a name that stays", () => {
    const parts = readdirSync("dist/addin").filter((name) => name.endsWith(".js"));
    print(`add-in, gzip by file: ${parts.map((name) => `${name} ${inKb(sizeOf(name))}`).join(", ")}`);
    expect(parts).toEqual(PARTS);
    expect(parts.filter((name) => sizeOf(name) >= PART_KB * KB)).toEqual([]);
  });

  it("knows parts of another version from its own", () => {
    const versions = PARTS.map((name) => [
      ...new Set(readFileSync(`dist/addin/${name}`, "utf8").match(/"muster-[\d.]+-[0-9a-f]{12}"/g)),
    ]);
    expect(versions[0]).toHaveLength(1);
    for (const version of versions) expect(version).toEqual(versions[0]);
  });

  it("loads Microsoft's client first, and nothing else from elsewhere", () => {
    const named = [...page().matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map(([, src]) => src ?? "");
    expect(named[0]).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(named.slice(1).every((src) => /^[\w-]+\.js$/.test(src))).toBe(true);
    expect(page()).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(page()).not.toMatch(/\son\w+=|\sstyle=/);
  });

  it("has a page that may load only from its own site and Microsoft's", () => {
    const [, policy = ""] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page()) ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("worker-src 'self'");
    expect(policy).not.toContain("unsafe");
  });

  it("has every file that its manifest names", () => {
    const hasFile = (name: string): boolean =>
      existsSync(`dist/addin/${name}`) && statSync(`dist/addin/${name}`).size > 0;
    const found = checkManifest(readFileSync("dist/addin/manifest.xml", "utf8"), {
      associated: new Set(COMMANDS),
      shortcuts: ["refresh"],
      hasFile,
      production: false,
    });
    expect(found).toEqual([]);
  });

  it("loads in the page every chunk that its entries wait for", () => {
    const names = scripts().map((file) => file.split("/").pop());
    expect(names).toEqual(expect.arrayContaining(["runtime.js", "core.js", "taskpane.js", "functions.js"]));
    for (const name of names) expect(readdirSync("dist/addin")).toContain(name);
  });
});

/** What Apps Script takes: a script, in the language of 2019. */
const parsed = (code: string): ReturnType<typeof parse> => parse(code, { ecmaVersion: 2019, sourceType: "script" });

describe("the bundle for Apps Script", () => {
  const code = (): string => readFileSync("dist/apps-script/Code.js", "utf8");
  const engineFile = (): string => readFileSync("dist/apps-script/engine.html", "utf8");
  const engine = (): string => String(JSON.parse(engineFile()));

  it("stays within the sizes of a script that is loaded each time", () => {
    const [script, file] = [Buffer.byteLength(code()), Buffer.byteLength(engineFile())];
    print(`Apps Script: Code.js ${inKb(script)}, engine.html ${inKb(file)}`);
    expect(script).toBeLessThan(SCRIPT_KB * KB);
    expect(file).toBeLessThan(SCRIPT_ENGINE_KB * KB);
    // It is the engine that holds the product.
    expect(file).toBeGreaterThan(3 * script);
  });

  it("is a script in the language of 2019, and so is its engine", () => {
    for (const part of [code(), engine()]) expect(() => parsed(part)).not.toThrow();
    // The gate itself: newer syntax does not pass.
    for (const newer of ["a ?? b", "a?.b", "class A { x = 1; }", "1n", "await a"])
      expect(() => parsed(newer)).toThrow();
  });

  it("defines nothing at the top but the library and its functions", () => {
    const { body } = parsed(code());
    const functions = body.filter(({ type }) => type === "FunctionDeclaration");
    expect(functions.length).toBeGreaterThan(0);
    expect(new Set(body.map(({ type }) => type))).toEqual(
      new Set(["VariableDeclaration", "ExpressionStatement", "FunctionDeclaration"]),
    );
    expect(code().startsWith("/** @OnlyCurrentDoc */")).toBe(true);
  });

  it("has an engine that defines one variable", () => {
    expect(parsed(engine()).body.map(({ type }) => type)).toEqual(["VariableDeclaration", "ExpressionStatement"]);
    expect(engine()).toMatch(/^var Engine_;/);
  });
});
