// The files of the add-in that are not scripts.
import { readdirSync, readFileSync } from "node:fs";
import { functionsJson } from "./functions.mjs";
import { manifestFor } from "./host.mjs";
import { builtPage, OFFICE_CLIENT, PANE_PAGE } from "./page.mjs";
import { withFunctions } from "./support.mjs";

/** Entries whose scripts go into the one page: it is the runtime of pane, commands and functions. */
export const PAGE_ENTRIES = ["taskpane", "functions"];

const scriptsOf = (compilation) => {
  const names = PAGE_ENTRIES.flatMap((name) => compilation.entrypoints.get(name)?.getFiles() ?? []);
  return [...new Set(names.filter((name) => name.endsWith(".js")))];
};

const assets = (folder) =>
  Object.fromEntries(readdirSync(folder).map((name) => [`assets/${name}`, readFileSync(`${folder}/${name}`)]));

/** Pages, styles, metadata, icons and the manifest, for a host. */
export async function addinFiles(root, host, compilation) {
  const text = (name) => readFileSync(`${root}${name}`, "utf8");
  const { page, css } = builtPage(root + PANE_PAGE, {
    scripts: [OFFICE_CLIENT, ...scriptsOf(compilation)],
    styleName: "taskpane.css",
    host: "excel",
  });
  const functions = await functionsJson(`${root}addin/functions.ts`, host);
  return {
    "taskpane.html": page,
    "taskpane.css": css,
    "functions.json": functions,
    "privacy.html": text("addin/pages/privacy.html"),
    "support.html": withFunctions(text("addin/pages/support.html"), JSON.parse(functions)),
    "page.css": text("addin/pages/page.css"),
    "shortcuts.json": text("addin/shortcuts.json"),
    "manifest.xml": manifestFor(text("manifest.xml"), host),
    ...assets(`${root}addin/assets`),
  };
}
