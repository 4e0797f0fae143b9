// What is bundled, and how. Webpack is driven by test/tools/build.mjs; `npm run bundle` builds every target.
import { fileURLToPath } from "node:url";
import TerserPlugin from "terser-webpack-plugin";

const root = fileURLToPath(new URL(".", import.meta.url));

/** TypeScript by swc, which strips types and no more: types are checked by tsc. */
const typescriptTo = (target) => ({
  test: /\.ts$/,
  loader: "swc-loader",
  options: { jsc: { parser: { syntax: "typescript" }, target }, sourceMaps: false },
});

/** What all targets share. Names of functions are kept: a fault is told by the function it was in. */
const shared = (name, language) => ({
  name,
  mode: "production",
  context: root,
  devtool: false,
  module: { rules: [typescriptTo(language)] },
  resolve: { extensions: [] },
  performance: { hints: false },
  optimization: {
    minimizer: [new TerserPlugin({ extractComments: false, terserOptions: { keep_fnames: true } })],
  },
});

/** The `muster` command in one file, which starts faster than the hundreds of files it is made of. */
function headless() {
  const base = shared("headless", "es2022");
  return {
    ...base,
    target: "node20",
    entry: { muster: "./headless/main.ts" },
    // The package file is read beside the bundle at run time; webpack must not take its address for an asset.
    module: { ...base.module, parser: { javascript: { url: false, importMeta: false } } },
    experiments: { outputModule: true },
    output: {
      path: `${root}dist/bundle`,
      filename: "[name].mjs",
      module: true,
      library: { type: "module" },
      chunkFormat: "module",
    },
  };
}

/** Webpack's settings by target. */
export const TARGETS = { headless };
