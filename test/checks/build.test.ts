import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

/** What an expression of the build's own modules gives; a throw gives its message. */
function evaluate(imports: string, expression: string): string {
  const code = `${imports}; let told; try { told = String(${expression}); } catch (e) { told = "refused: " + e.message; }
    process.stdout.write(told);`;
  return execFileSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" });
}

describe("the host of a build", () => {
  const hostOf = (stated: string | undefined, isProduction: boolean): string =>
    evaluate(
      'import { hostFrom } from "./test/tools/build/host.mjs"',
      `hostFrom({ stated: ${stated === undefined ? "undefined" : JSON.stringify(stated)}, isProduction: ${String(isProduction)} })`,
    );

  it("is local in development, and as stated in production", () => {
    expect(hostOf(undefined, false)).toBe("https://localhost:3000");
    expect(hostOf("https://muster.office.org/", true)).toBe("https://muster.office.org");
  });

  it("is refused in production when it is missing, local, an example or not https", () => {
    const bad = [
      undefined,
      "",
      "muster",
      "http://muster.office.org",
      "https://localhost:3000",
      "https://example.com",
      "https://a.test",
      "https://muster.office.org/?x=1",
    ];
    for (const stated of bad) expect(hostOf(stated, true)).toMatch(/^refused: /);
  });

  it("ends a production build before it begins", () => {
    const env = { ...process.env, MUSTER_HOST: "https://localhost:3000" };
    const done = spawnSync(process.execPath, ["test/tools/build.mjs", "--production", "addin"], {
      encoding: "utf8",
      env,
    });
    expect(done.status).toBe(2);
    expect(done.stderr).toContain("MUSTER_HOST");
  });
});

describe("stubs for Apps Script", () => {
  let folder: string;
  const entry = (code: string): string => {
    const path = join(folder, "index.ts");
    writeFileSync(path, code);
    return evaluate(
      'import { stubsOf } from "./test/tools/build/stubs.mjs"',
      `stubsOf(${JSON.stringify(path)}, "App_")`,
    );
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "stubs-"));
    writeFileSync(
      join(folder, "menu.ts"),
      "/** The menu. */\nexport function open(event: object): void { void event; }\nexport const rest = 1;\n",
    );
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("keep names, parameters and doc comments of what the entry declares", () => {
    const stubs = entry(
      "/**\n * Cost.\n * @customfunction\n */\nexport function COST(a: number, b?: number): number { return a + (b ?? 0); }\nfunction own(): void {}\nown();",
    );
    expect(stubs).toBe("/**\n * Cost.\n * @customfunction\n */\nfunction COST(a, b) {\n  return App_.COST(a, b);\n}\n");
  });

  it("follow functions that are handed on by name", () => {
    expect(entry('export { open as onOpen, rest } from "./menu.ts";')).toBe(
      "/** The menu. */\nfunction onOpen(event) {\n  return App_.onOpen(event);\n}\n",
    );
  });

  it("refuse what they cannot name", () => {
    expect(entry("export function f(...all: number[]): void { void all; }")).toMatch(/^refused: /);
    expect(entry('export * from "./menu.ts";')).toMatch(/^refused: /);
  });
});
