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

/** The engine has outgrown the 120 KB that were meant for all of the core; it may not grow further unnoticed. */
const ENGINE_KB = 300;

/** What is loaded for every menu, edit and function in a cell is promised to stay below 250 KB, and is much less: it may not grow unnoticed. */
const SCRIPT_KB = 130;

/** What the script reads only to compute. */
const SCRIPT_ENGINE_KB = 1130;

describe("the bundle of the add-in", () => {
  const page = (): string => readFileSync("dist/addin/taskpane.html", "utf8");
  /** Scripts that the page loads at once, in their order. */
  const scripts = (): readonly string[] =>
    [...page().matchAll(/<script defer src="([^":]+)">/g)].map(([, name = ""]) => `dist/addin/${name}`);

  it("stays within the sizes of a quick pane", () => {
    const core = zipped("dist/addin/core.js");
    const own = [...scripts().filter((file) => !file.endsWith("/core.js")), "dist/addin/taskpane.css"];
    const pane = own.reduce((sum, file) => sum + zipped(file), 0);
    const engine = existsSync("dist/addin/engine.js") ? zipped("dist/addin/engine.js") : 0;
    print(`add-in, gzip: pane ${inKb(pane)}, core of the page ${inKb(core)}, core of the worker alone ${inKb(engine)}`);
    expect(pane).toBeLessThan(60 * KB);
    expect(core).toBeLessThan(120 * KB);
    // What only computing needs: the worker loads it, and the page only where there are no workers.
    expect(engine).toBeLessThan(ENGINE_KB * KB);
    expect(engine).toBeGreaterThan(0);
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
