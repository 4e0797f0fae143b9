// Pictures of the preview to out/preview/, those of another language below it:
// node test/tools/preview/shots.mjs [--as-built] [--language de-DE]
import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launchBrowser } from "./browser.mjs";
import { buildPreview } from "./build.mjs";
import { servePreview } from "./server.mjs";

const at = process.argv.indexOf("--language");
const language = at < 0 ? "" : process.argv[at + 1];
const folder = `out/preview${language === "" ? "" : `/${language}`}`;
const out = fileURLToPath(new URL(`../../../${folder}`, import.meta.url));
const WAIT = { timeout: 60_000 };

await buildPreview({ addin: !process.argv.includes("--as-built") });
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const server = await servePreview();
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
page.on("pageerror", (error) => console.log(`error in the page: ${error}`));
page.on("console", (line) => {
  if (line.type() === "error") console.log(`console: ${line.text()}`);
});

const pane = page.frameLocator("iframe[title=Muster]");
const act = pane.locator("[data-key=act]");

async function shoot(name) {
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${out}/${name}.png` });
  console.log(`${folder}/${name}.png`);
}

/** The pane is at rest when its one button refreshes. */
const rest = () => pane.locator("[data-key=act].primary").waitFor(WAIT);

async function refresh() {
  await act.click();
  await pane.locator("table.counts").waitFor(WAIT);
  await rest();
}

const show = (view) => pane.locator(`nav [data-key=${view}] button`).click();
const select = (title, address) =>
  page.evaluate(([sheet, cell]) => globalThis.preview.select(sheet, cell), [title, address]);

/** Gives the pane a width in pixels, or its own again. */
const narrow = (pixels) =>
  page.locator("iframe[title=Muster]").evaluate((frame, width) => {
    frame.style.width = width === undefined ? "" : `${width}px`;
  }, pixels);

await page.goto(`${server.address}${language === "" ? "" : `?language=${language}`}`);
await rest();
await shoot("first-open");
await pane.locator("section.box button").first().click();
await refresh();
await select("Portfolio", "B4");
await shoot("result");
for (const title of await page.locator("#tabs button").allTextContents()) {
  await select(title, "A1");
  await shoot(`sheet-${title.toLowerCase().replace(/\W+/g, "-")}`);
}
await select("Portfolio", "D13");
await show("why");
await shoot("why");
await show("settings");
await shoot("settings");
await show("overview");
await narrow(320);
await shoot("narrow");
await narrow(undefined);
await page.selectOption("#theme", "dark");
await shoot("dark");
await page.selectOption("#theme", "light");
await page.emulateMedia({ forcedColors: "active" });
await shoot("forced");
await page.emulateMedia({ forcedColors: "none" });
await page.selectOption("#fault", "accessDenied");
await act.click();
await pane.locator("[role=alert], .notice").first().waitFor(WAIT);
await shoot("error");
await browser.close();
server.close();
