import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { transformSync } from "@swc/core";
import ts from "typescript";

const ROOT = resolve(__dirname, "..", "..", "..");
const IMPORT = /\brequire\("(\.[^"]+)"\)/g;

function compile(file: string): string {
  return transformSync(readFileSync(file, "utf8"), {
    filename: file,
    jsc: { parser: { syntax: "typescript" }, target: "es2019", externalHelpers: false },
    module: { type: "commonjs", importInterop: "none" },
  }).code;
}

/** All modules that an entry reaches, by path, with the paths of what they import put in. */
function collect(entry: string): ReadonlyMap<string, string> {
  const modules = new Map<string, string>();
  const open = [entry];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (modules.has(file)) continue;
    const from = dirname(file);
    const code = compile(file).replace(IMPORT, (_, to: string) => {
      const target = resolve(from, to);
      open.push(target);
      return `require(${JSON.stringify(relative(ROOT, target))})`;
    });
    modules.set(file, code);
  }
  return modules;
}

/** Names of the functions that a module exports by `export function` or `export { … } from`. */
export function exportedFunctions(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
  return source.statements.flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement) && statement.name)
      return ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
        ? [statement.name.text]
        : [];
    return [];
  });
}

/** Globals that nothing replaces: looked up in the realm each time, they would take most of the time of what is computed. */
const FIXED = "Math, Object, Array, String, Number, Boolean, JSON, Map, Set, WeakMap, RegExp, Error";

const ENTRY = resolve(ROOT, "apps-script/index.ts");
const ENGINE = resolve(ROOT, "apps-script/engine.ts");

/** All that an entry reaches as one script that defines one variable: what the entry exports. */
function library(name: string, entry: string): string {
  const modules = [...collect(entry)].map(
    ([file, code]) => `${JSON.stringify(relative(ROOT, file))}: function (exports, require, module) {${code}\n}`,
  );
  return `var ${name} = (function (${FIXED}) {
  const modules = {${modules.join(",\n")}};
  const made = {};
  function require(path) {
    if (made[path] === undefined) {
      const module = { exports: {} };
      made[path] = module;
      modules[path](module.exports, require, module);
    }
    return made[path].exports;
  }
  return require(${JSON.stringify(relative(ROOT, entry))});
})(${FIXED});`;
}

function script(): string {
  const stubs = exportedFunctions(ENTRY).map((name) => `function ${name}(...args) { return App_.${name}(...args); }`);
  return [library("App_", ENTRY), ...stubs].join("\n");
}

let known: { readonly script: string; readonly engine: string } | undefined;

/**
 * The Apps Script project from its modules, compiled to ES2019: the script with the library as `App_` and a top-level function for each
 * function that its entry exports, and the engine as `Engine_`.
 */
export function bundles(): { readonly script: string; readonly engine: string } {
  known ??= { script: script(), engine: library("Engine_", ENGINE) };
  return known;
}
