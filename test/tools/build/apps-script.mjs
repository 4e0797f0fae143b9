// The files of the Apps Script project: stubs behind the bundle, the sidebar in one page, the settings of the project.
import { createHash } from "node:crypto";
import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import webpack from "webpack";
import { engineFile } from "./engine-file.mjs";
import { builtPage, PANE_PAGE } from "./page.mjs";
import { stubsOf } from "./stubs.mjs";
import { wordsFiles } from "./words.mjs";

const { Compilation, DefinePlugin, sources } = webpack;
const NAME = "MusterStubs";

/** The trailing underscore keeps the library out of reach of google.script.run and of triggers. */
export const LIBRARY = "App_";

/** The name that the engine gives itself, by which the script asks for it. */
export const ENGINE = "Engine_";

/** Every file of TypeScript below a folder, in the order of their paths. */
function sourcesIn(folder) {
  const found = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return found.flatMap((one) => {
    const path = `${folder}/${one.name}`;
    if (one.isDirectory()) return sourcesIn(path);
    return one.name.endsWith(".ts") ? [path] : [];
  });
}

/** Version and sources in few letters: the same for two files only where both were built from the same. */
export function stampOf(root, folders) {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  const hash = createHash("sha256");
  for (const path of folders.flatMap((folder) => sourcesIn(root + folder))) hash.update(readFileSync(path));
  return `${version}-${hash.digest("hex").slice(0, 12)}`;
}

/** Tells code and engine what they are built from. */
export class StampPlugin {
  constructor(root) {
    this.root = root;
  }

  apply(compiler) {
    new DefinePlugin({ MUSTER_STAMP: JSON.stringify(stampOf(this.root, ["core", "apps-script"])) }).apply(compiler);
  }
}

/** Puts the stubs behind the code once it is minified: names, parameters and doc comments stay as written. */
export class StubsPlugin {
  constructor(entry) {
    this.entry = entry;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
        compilation.updateAsset("Code.js", (code) => {
          const stubs = stubsOf(this.entry, LIBRARY);
          return new sources.ConcatSource("/** @OnlyCurrentDoc */\n", code, "\n\n", stubs);
        });
      });
    });
  }
}

/**
 * Declares `undefined` within the library before the code is minified: as a variable it takes one letter each of the four thousand times
 * that it is said, where `void 0` takes six. Terser does so under `unsafe_undefined`.
 */
export class UndefinedPlugin {
  /** Without it the code has another size. */
  shapesCode = true;

  constructor(asset) {
    this.asset = asset;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
        compilation.updateAsset(this.asset, (code) => {
          const directive = '"use strict";';
          const end = code.source().indexOf(directive) + directive.length;
          if (end < directive.length) throw new Error("the library has no place for its first declaration");
          const placed = new sources.ReplaceSource(code);
          placed.insert(end, " let undefined;");
          return placed;
        });
      });
    });
  }
}

/** A page on its own: HTML service serves no second file. */
function alone(path, script) {
  const { page, css } = builtPage(path, { scripts: [], styleName: "sidebar.css", host: "sheets" });
  return page
    .replace(/[ \t]*<meta http-equiv="Content-Security-Policy"[^>]*>\n/, "")
    .replace('<link rel="stylesheet" href="sidebar.css" />', () => `<style>${css}</style>`)
    .replace("</body>", () => `  <script>${script.replace(/<\/(script)/gi, "<\\/$1")}</script>\n  </body>`);
}

/** Pages of the project by name, its settings, the engine, and the words of each language. */
export async function appsScriptFiles(root) {
  const files = await wordsFiles(root);
  const settings = `${root}apps-script/appsscript.json`;
  if (existsSync(settings)) files["appsscript.json"] = readFileSync(settings, "utf8");
  const script = `${root}dist/sidebar/sidebar.js`;
  files["engine.html"] = engineFile(readFileSync(`${root}dist/engine/engine.js`, "utf8"));
  files["sidebar.html"] = alone(root + PANE_PAGE, existsSync(script) ? readFileSync(script, "utf8") : "");
  for (const name of readdirSync(`${root}apps-script`))
    if (name.endsWith(".html")) files[name] = readFileSync(`${root}apps-script/${name}`, "utf8");
  return files;
}

/**
 * The project of the add-on beside that of the bound script: the same code, a file that tells it what it is, and settings of its
 * own (scopes and triggers differ).
 */
export class AddOnPlugin {
  constructor(root) {
    this.root = root;
  }

  apply(compiler) {
    compiler.hooks.done.tap(NAME, (stats) => {
      const own = `${this.root}apps-script/`;
      if (stats.hasErrors() || !existsSync(`${own}appsscript.addon.json`)) return;
      const target = `${this.root}dist/apps-script-addon/`;
      rmSync(target, { recursive: true, force: true });
      cpSync(`${this.root}dist/apps-script/`, target, { recursive: true });
      copyFileSync(`${own}appsscript.addon.json`, `${target}appsscript.json`);
      copyFileSync(`${own}addon.js`, `${target}addon.js`);
    });
  }
}
