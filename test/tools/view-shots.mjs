// Renders the states of the pane in Chromium to out/view/, light, dark, in forced colors, narrow and in each language (the words of the
// pane, not those of the states), and has axe examine each:
// node test/tools/view-shots.mjs [BEGINNING OF A STATE'S NAME]. Exit code 1 where axe finds something or a page scrolls sideways.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import chromium from "@sparticuz/chromium";
import { chromium as playwright } from "playwright-core";
import webpack from "webpack";
import { builtPage, PANE_PAGE } from "./build/page.mjs";

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL("../..", import.meta.url));
const out = join(root, "out/view");
const only = process.argv[2];

/** Liberation Sans runs about as wide as Segoe UI; the narrow look keeps the widest font there is. */
const FONT = '"Liberation Sans", Arial, sans-serif';
const LOOKS = [
  { name: "light", width: 320, scheme: "light", font: FONT },
  { name: "dark", width: 320, scheme: "dark", font: FONT },
  { name: "forced", width: 320, scheme: "dark", forced: "active", font: FONT },
  { name: "narrow", width: 280, scheme: "light" },
  ...["de", "fr", "es"].map((language) => ({ name: language, width: 300, scheme: "light", font: FONT, language })),
];

/** Bundles a script as it would be delivered. */
function bundle(entry, filename) {
  const config = {
    mode: "production",
    context: root,
    entry,
    devtool: false,
    output: { path: out, filename },
    resolve: { extensions: [] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          sideEffects: /view-shots/.test(entry),
          loader: "swc-loader",
          options: { jsc: { parser: { syntax: "typescript" }, target: "es2020" } },
        },
      ],
    },
    performance: { hints: false },
  };
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error) reject(error);
      else if (stats.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve();
    });
  });
}

function writePage() {
  const { page, css } = builtPage(join(root, PANE_PAGE), {
    host: "excel",
    scripts: ["page.js"],
    styleName: "pane.css",
  });
  writeFileSync(join(out, "index.html"), page);
  writeFileSync(join(out, "pane.css"), css);
  return css;
}

/** What axe finds wrong, and whether the page scrolls sideways. */
async function faultsOf(page) {
  await page.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
  return page.evaluate(async () => {
    const { axe, document, innerWidth } = globalThis;
    const { violations } = await axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"],
    });
    const found = violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html }) => html)
          .join(" | ")
          .slice(0, 300)}`,
    );
    const { scrollWidth } = document.documentElement;
    return scrollWidth > innerWidth ? [...found, `scrolls sideways: ${scrollWidth} in ${innerWidth}`] : found;
  });
}

async function openLook(browser, look) {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 720 },
    deviceScaleFactor: 2,
    colorScheme: look.scheme,
    forcedColors: look.forced ?? "none",
    reducedMotion: "reduce",
    bypassCSP: true,
  });
  return context.newPage();
}

async function shoot(page, state, look) {
  const faults = [];
  const note = (error) => faults.push(String(error));
  page.on("pageerror", note);
  await page.goto(`${pathToFileURL(join(out, "index.html"))}?state=${state}&language=${look.language ?? ""}`);
  await page.waitForSelector(`html[data-ready="${state}"]`, { timeout: 10_000, state: "attached" });
  await page.evaluate(
    ([host, font]) => {
      const { documentElement } = globalThis.document;
      if (host !== "") documentElement.dataset.host = host;
      if (font !== "") documentElement.style.setProperty("--font", font);
    },
    [state.startsWith("sidebar") ? "sheets" : "", look.font ?? ""],
  );
  await page.screenshot({ path: join(out, `${state}-${look.name}.png`), fullPage: true });
  faults.push(...(await faultsOf(page)));
  page.off("pageerror", note);
  return faults;
}

function stateNames() {
  const text = readFileSync(join(root, "test/addin/view/states.ts"), "utf8");
  const list = text.slice(text.indexOf("export const STATES"));
  const names = [...list.matchAll(/^ {2}"?([a-z-]+)"?:/gm)].map(([, name]) => name);
  if (names.length === 0) throw new Error("no states found");
  return only === undefined ? names : names.filter((name) => name.startsWith(only));
}

if (only === undefined) rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await bundle("./test/tools/view-shots/page.ts", "page.js");
const css = writePage();
console.log(`style ${css.length} bytes, ${gzipSync(css).length} gzip`);
const browser = await playwright.launch({
  executablePath: process.env.CHROMIUM ?? (await chromium.executablePath()),
  args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
  headless: true,
});
let failures = 0;
let shots = 0;
for (const look of LOOKS) {
  const page = await openLook(browser, look);
  for (const state of stateNames()) {
    const faults = await shoot(page, state, look);
    shots += 1;
    for (const fault of faults) console.log(`${state} ${look.name}: ${fault}`);
    failures += faults.length;
  }
  await page.context().close();
}
await browser.close();
console.log(`${shots} pictures in out/view, ${failures} faults`);
process.exitCode = failures === 0 ? 0 : 1;
