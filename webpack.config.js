// What is bundled, and how. Webpack is driven by test/tools/build.mjs; `npm run bundle` builds every target.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import TerserPlugin from "terser-webpack-plugin";
import { addinFiles } from "./test/tools/build/addin.mjs";
import {
  AddOnPlugin,
  appsScriptFiles,
  ENGINE,
  LIBRARY,
  stampOf,
  StampPlugin,
  StubsPlugin,
  UndefinedPlugin,
} from "./test/tools/build/apps-script.mjs";
import { FilesPlugin, PANE_PAGE } from "./test/tools/build/page.mjs";
import { PARTS } from "./test/tools/build/parts.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));

/** Nothing of ours is `document.all`, which alone is undefined and yet not: `??` and `?.` become half as long where they are lowered. */
const ASSUMPTIONS = { noDocumentAll: true };

/** TypeScript by swc, which strips types and no more: types are checked by tsc. */
const typescriptTo = (target) => ({
  test: /\.ts$/,
  loader: "swc-loader",
  options: { jsc: { parser: { syntax: "typescript" }, target, assumptions: ASSUMPTIONS }, sourceMaps: false },
});

/** The core does nothing when it is loaded, so that what a target does not call is left out. */
const PURE_CORE = { test: /[\\/]core[\\/].*\.ts$/, sideEffects: false };

/** What all targets share. */
const shared = (name, language, terserOptions = {}) => ({
  name,
  mode: "production",
  context: root,
  devtool: false,
  module: { rules: [PURE_CORE, typescriptTo(language)] },
  resolve: { extensions: [] },
  performance: { hints: false },
  // A file that is written again even when nothing changed in it tells by its age that it is up to date.
  output: { compareBeforeEmit: false },
  optimization: { minimizer: [new TerserPlugin({ extractComments: false, terserOptions })] },
});

/** A target whose sources are not there is left out, with the reason. */
function missing(...paths) {
  const lost = paths.find((path) => !existsSync(root + path));
  return lost === undefined ? undefined : { skip: `${lost} is missing` };
}

/** The `muster` command in one file, which starts faster than the hundreds of files it is made of. */
function headless() {
  // A fault is told by the function it was in, so that functions keep their names.
  const base = shared("headless", "es2022", { keep_fnames: true });
  return {
    ...base,
    target: "node20",
    entry: { muster: "./headless/main.ts" },
    // The package file is read beside the bundle at run time; webpack must not take its address for an asset.
    module: { ...base.module, parser: { javascript: { url: false, importMeta: false } } },
    experiments: { outputModule: true },
    output: {
      ...base.output,
      path: `${root}dist/bundle`,
      filename: "[name].mjs",
      module: true,
      library: { type: "module" },
      chunkFormat: "module",
    },
  };
}

/** Pane, commands and custom functions in the one page of the shared runtime; the core is loaded in parts. */
function addin({ host }) {
  const script = "addin/taskpane/taskpane.ts";
  const base = shared("addin", "es2020", { ecma: 2020, compress: { passes: 2 } });
  return (
    missing(PANE_PAGE, script) ?? {
      ...base,
      target: ["web", "es2020"],
      entry: {
        taskpane: `./${script}`,
        functions: "./addin/functions/register.ts",
      },
      output: {
        ...base.output,
        path: `${root}dist/addin`,
        filename: "[name].js",
        chunkFilename: "[name].js",
        // A part of another version that came to the same address is none: it is loaded for another name.
        chunkLoadingGlobal: `muster-${stampOf(root, ["core", "addin"])}`,
        clean: true,
      },
      optimization: {
        ...base.optimization,
        mangleExports: "size",
        runtimeChunk: "single",
        splitChunks: {
          chunks: "all",
          cacheGroups: {
            default: false,
            ...PARTS,
          },
        },
      },
      plugins: [new FilesPlugin((compilation) => addinFiles(root, host, compilation))],
    }
  );
}

/** The script of the sidebar in Google Sheets; the next target puts it into its page. */
function sidebar() {
  const base = shared("sidebar", "es2020");
  const script = "apps-script/sidebar/sidebar.ts";
  return (
    missing(PANE_PAGE, script) ?? {
      ...base,
      target: ["web", "es2020"],
      entry: { sidebar: `./${script}` },
      output: { ...base.output, path: `${root}dist/sidebar`, filename: "[name].js", clean: true },
    }
  );
}

/** A script of Apps Script: without modules, in the language of 2019, all of it one variable. */
function script({ name, entry, asset, library, format }) {
  const compress = { passes: 2, keep_fargs: false, unsafe_undefined: true };
  const base = shared(name, "es2019", { ecma: 2019, compress, format });
  return {
    ...base,
    target: "es2019",
    entry: { [asset]: `./${entry}` },
    output: {
      ...base.output,
      path: `${root}dist/${name}`,
      filename: "[name].js",
      library: { name: library, type: "var" },
      chunkFormat: false,
      chunkLoading: false,
      wasmLoading: false,
      workerChunkLoading: false,
      clean: true,
    },
    plugins: [new StampPlugin(root), new UndefinedPlugin(`${asset}.js`)],
  };
}

/** What the Apps Script project reads when it computes; the next target puts it into a file of the project. */
function engine() {
  const entry = "apps-script/engine.ts";
  // The file is a text of JSON, in which the other kind of quotes needs two letters.
  const format = { quote_style: 1 };
  return missing(entry) ?? script({ name: "engine", entry, asset: "engine", library: ENGINE, format });
}

/** The Apps Script project: the code that is loaded each time, and the files that it reads when they are needed. */
function appsScript() {
  const entry = "apps-script/index.ts";
  const settings = missing(entry) ?? script({ name: "apps-script", entry, asset: "Code", library: LIBRARY });
  if (settings.skip !== undefined) return settings;
  const files = [new StubsPlugin(root + entry), new FilesPlugin(() => appsScriptFiles(root)), new AddOnPlugin(root)];
  return { ...settings, plugins: [...settings.plugins, ...files] };
}

/** Webpack's settings by target, each from the address of the host; `{ skip }` where the target cannot be built. */
export const TARGETS = { headless, addin, sidebar, engine, "apps-script": appsScript };
