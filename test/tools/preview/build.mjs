// Builds what the preview needs: the add-in, the page around it, and what reads files for the page.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import { newestTime, timeOf } from "../build/times.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const out = `${root}dist/preview`;
const SOURCES = ["core", "headless", "test/hosts/excel", "test/tools/preview"];

const shared = {
  mode: "development",
  context: root,
  devtool: false,
  resolve: { extensions: [] },
  performance: { hints: false },
  output: { path: out, compareBeforeEmit: false },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: "swc-loader",
        options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
      },
    ],
  },
};

const page = {
  ...shared,
  target: "web",
  entry: "./test/tools/preview/page.ts",
  output: { ...shared.output, filename: "page.js" },
};

const reader = {
  ...shared,
  target: "node20",
  entry: "./test/tools/preview/book-file.ts",
  module: { ...shared.module, parser: { javascript: { url: false, importMeta: false } } },
  experiments: { outputModule: true },
  output: {
    ...shared.output,
    filename: "book-file.mjs",
    module: true,
    library: { type: "module" },
    chunkFormat: "module",
  },
};

function bundle() {
  return new Promise((resolve, reject) => {
    webpack([page, reader], (error, stats) => {
      if (error) reject(error);
      else if (stats.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve();
    });
  });
}

function buildAddin() {
  const built = spawnSync(process.execPath, [`${root}test/tools/build.mjs`, "--if-older", "addin"], {
    stdio: "inherit",
  });
  if (built.status !== 0) throw new Error("The add-in could not be built.");
}

/** Builds what is older than its sources; the add-in stays as it is where that is wanted. */
export async function buildPreview({ addin = true } = {}) {
  if (addin) buildAddin();
  const newest = Math.max(...SOURCES.map((source) => newestTime(root + source)));
  if (Math.min(timeOf(`${out}/page.js`), timeOf(`${out}/book-file.mjs`)) <= newest) await bundle();
}
