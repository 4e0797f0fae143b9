// Lets Node require the TypeScript of the tests, types stripped by swc.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { transformSync } from "@swc/core";

const OPTIONS = { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" } };

/** A `require`, for files beside a module, that takes TypeScript too. */
export function requireTypescript(url) {
  const require = createRequire(url);
  require.extensions[".ts"] = (module, filename) => {
    module._compile(transformSync(readFileSync(filename, "utf8"), { ...OPTIONS, filename }).code, filename);
  };
  return require;
}
