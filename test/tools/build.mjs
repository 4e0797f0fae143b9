// Bundles targets of webpack.config.js: node test/tools/build.mjs [--if-older] [--production] [TARGET...]
import { fileURLToPath } from "node:url";
import { hostFrom } from "./build/host.mjs";
import { newestTime, timeOf } from "./build/times.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The command takes the bundle only when it is newer than these. */
const TYPES = ["dist/core/tsconfig.tsbuildinfo", "dist/headless/tsconfig.tsbuildinfo"];

const BUILD = ["webpack.config.js", "test/tools/build", "test/tools/build.mjs"];

/** The file whose age tells the age of a target, and what the target is made of. */
const FRESH = {
  headless: { result: "dist/bundle/muster.mjs", sources: ["core", "headless", ...BUILD, ...TYPES] },
  addin: { result: "dist/addin/taskpane.html", sources: ["core", "addin", "manifest.xml", ...BUILD] },
  sidebar: { result: "dist/sidebar/sidebar.js", sources: ["core", "apps-script", "addin/view", ...BUILD] },
  engine: { result: "dist/engine/engine.js", sources: ["core", "apps-script", ...BUILD] },
  "apps-script": {
    result: "dist/apps-script/Code.js",
    sources: ["core", "apps-script", "addin/view", "dist/sidebar/sidebar.js", "dist/engine/engine.js", ...BUILD],
  },
};

/** What a target puts into files of its own, built before it. */
const PARTS = { "apps-script": ["sidebar", "engine"] };

const args = process.argv.slice(2);
const named = args.filter((arg) => !arg.startsWith("--"));

let host;
try {
  host = hostFrom({ stated: process.env.MUSTER_HOST, isProduction: args.includes("--production") });
} catch (error) {
  console.error(`Cannot build: ${error.message}.`);
  process.exit(2);
}

const isFresh = (name) => {
  const known = FRESH[name];
  if (known === undefined) return false;
  return timeOf(root + known.result) > Math.max(...known.sources.map((source) => newestTime(root + source)));
};

/** Runs webpack once; gives its statistics, or ends the process with its complaints. */
async function bundle(settings) {
  const { default: webpack } = await import("webpack");
  const stats = await new Promise((resolve, reject) => {
    webpack(settings, (error, result) => {
      if (error) reject(error);
      else resolve(result);
    });
  });
  if (stats.hasErrors() || stats.hasWarnings()) {
    console.error(stats.toString({ all: false, errors: true, warnings: true, colors: false }));
    process.exitCode = 1;
  }
  return stats;
}

async function build(name) {
  const { TARGETS } = await import("../../webpack.config.js");
  const target = TARGETS[name];
  if (target === undefined)
    throw new Error(`there is no target "${name}"; targets: ${Object.keys(TARGETS).join(", ")}`);
  const began = performance.now();
  const settings = target({ host });
  if (settings.skip !== undefined) {
    console.log(`${name}: skipped, ${settings.skip}`);
    return;
  }
  const stats = await bundle(settings);
  if (stats.hasErrors()) return;
  const { assets } = stats.toJson({ all: false, assets: true });
  const bytes = assets.reduce((sum, { size }) => sum + size, 0);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${name}: ${assets.length} files, ${Math.round(bytes / 1024)} KB, in ${seconds} s`);
}

const wanted = named.length > 0 ? named : Object.keys((await import("../../webpack.config.js")).TARGETS);
for (const name of new Set(wanted.flatMap((one) => [...(PARTS[one] ?? []), one]))) {
  if (!(args.includes("--if-older") && isFresh(name))) await build(name);
}
