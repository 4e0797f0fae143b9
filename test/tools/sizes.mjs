// Where the bytes of a bundle come from: node test/tools/sizes.mjs [TARGET[:SCRIPT]] [--files]. Prints folders, or files, by size.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import webpack from "webpack";
import { TARGETS } from "../../webpack.config.js";
import { readMappings } from "./sizes/mappings.mjs";

const MAIN = {
  headless: "muster.mjs",
  addin: "core.js",
  sidebar: "sidebar.js",
  engine: "engine.js",
  "apps-script": "Code.js",
};

const root = fileURLToPath(new URL("../..", import.meta.url));
const out = `${root}out/sizes`;
const args = process.argv.slice(2);
const [target, script] = (args.find((arg) => !arg.startsWith("--")) ?? "apps-script").split(":");
const main = script ?? MAIN[target];

/** Bundles as it is delivered, without the files beside the code, and with a map. */
async function bundle() {
  const settings = TARGETS[target]({ host: "https://localhost:3000" });
  const output = { ...settings.output, path: out, devtoolModuleFilenameTemplate: "[resource-path]" };
  const plugins = (settings.plugins ?? []).filter(({ shapesCode }) => shapesCode);
  const stats = await new Promise((resolve, reject) => {
    webpack({ ...settings, devtool: "source-map", plugins, output }, (error, result) => {
      if (error) reject(error);
      else resolve(result);
    });
  });
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
}

/** Characters by source: from each mapping to the next on its line. */
function sizesBySource(code, map) {
  const lines = code.split("\n");
  const mappings = readMappings(map.mappings);
  const sizes = new Map();
  mappings.forEach(({ line, column, source }, at) => {
    const next = mappings[at + 1];
    const end = next?.line === line ? next.column : lines[line].length;
    const name = source === undefined ? "(webpack)" : map.sources[source].replace(/^\.\//, "");
    sizes.set(name, (sizes.get(name) ?? 0) + end - column);
  });
  return sizes;
}

const folderOf = (name) => name.split("/").slice(0, -1).join("/") || name;

await bundle();
const code = readFileSync(`${out}/${main}`, "utf8").replace(/\n\/\/# sourceMappingURL.*\s*$/, "");
const map = JSON.parse(readFileSync(`${out}/${main}.map`, "utf8"));
const groups = new Map();
for (const [name, size] of sizesBySource(code, map)) {
  const group = args.includes("--files") ? name : folderOf(name);
  groups.set(group, (groups.get(group) ?? 0) + size);
}
for (const [name, size] of [...groups].sort((a, b) => b[1] - a[1]))
  console.log(`${String(size).padStart(8)}  ${((100 * size) / code.length).toFixed(1).padStart(5)} %  ${name}`);
console.log(`${String(code.length).padStart(8)}  ${main}, ${gzipSync(code).length} gzip`);
