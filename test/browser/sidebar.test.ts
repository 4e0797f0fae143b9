import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import type * as Axe from "axe-core";
import { bookOf, projectOn, SAMPLE } from "../apps-script/setup.ts";
import type { Project } from "../hosts/sheets/realm.ts";

const PAGE = resolve("dist/apps-script/sidebar.html");
const PICTURES = resolve("out/sidebar");
const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];

/** `google.script.run` on the page; the script itself runs in the test. */
const RUNNER = `
  const runner = (handlers) => new Proxy({}, { get: (_, name) =>
    name === "withSuccessHandler" ? (then) => runner({ ...handlers, then })
    : name === "withFailureHandler" ? (fails) => runner({ ...handlers, fails })
    : (json) => { askScript(name, json).then(handlers.then, handlers.fails); } });
  window.google = { script: { run: runner({}) } };`;

let browser: Browser | undefined;

beforeAll(async () => {
  execFileSync(process.execPath, ["test/tools/build.mjs", "--if-older", "apps-script"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  mkdirSync(PICTURES, { recursive: true });
  browser = await chromium.connect(process.env["PREVIEW_BROWSER"] ?? "");
}, 240_000);

afterAll(async () => {
  await browser?.close();
});

const shoot = async (page: Page, name: string): Promise<void> => {
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  await page.screenshot({ path: `${PICTURES}/${name}.png` });
};

/** What axe finds wrong, whether the page scrolls sideways, and what it complained of. */
async function faultsOf(page: Page, complaints: readonly string[]): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((tags) => {
    const { axe } = globalThis as unknown as { readonly axe: typeof Axe }; // the script above defines it
    return axe.run(document, { runOnly: tags });
  }, TAGS);
  const [wide, width] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
  return [
    ...complaints,
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`),
    ...(wide > width ? [`scrolls sideways: ${wide} in ${width}`] : []),
  ];
}

async function openPage(
  project: Project,
): Promise<{ readonly page: Page; readonly faults: () => Promise<readonly string[]> }> {
  if (browser === undefined) throw new Error("The browser is not there yet.");
  const context = await browser.newContext({ viewport: { width: 300, height: 900 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (line) => {
    if (line.type() === "error") complaints.push(line.text());
  });
  await page.exposeFunction("askScript", (name: string, json: string) => project.call(name, json));
  await page.addInitScript(RUNNER);
  await page.goto(pathToFileURL(PAGE).href);
  await page.locator("#muster[aria-busy=true]").waitFor({ state: "detached" });
  return { page, faults: () => faultsOf(page, complaints) };
}

describe("the sidebar as Google Sheets serves it, 300 px wide", () => {
  it("opens, refreshes, explains and holds settings, and nothing is wrong with any of it", async () => {
    const project = projectOn(await bookOf(SAMPLE));
    const { page, faults } = await openPage(project);
    await shoot(page, "first-open");
    expect(await faults()).toEqual([]);
    await page.locator("[data-key=act]").click();
    await page.locator("table.counts").waitFor();
    await shoot(page, "result");
    expect(await faults()).toEqual([]);
    const { book } = project.host;
    const at = book.sheets.findIndex(({ title }) => title === "Portfolio");
    book.active = { sheet: at, row: 12, column: 3 };
    await page.locator("nav button", { hasText: "Why" }).click();
    await shoot(page, "why-empty");
    await page.locator("button", { hasText: "Explain selected cell" }).click();
    await page.locator("h2", { hasText: "Rule" }).waitFor();
    await shoot(page, "why");
    expect(await faults()).toEqual([]);
    await page.locator("nav button", { hasText: "Settings" }).click();
    await shoot(page, "settings");
    await page.locator("button", { hasText: "Remove Muster’s sheets" }).click();
    await shoot(page, "remove");
    expect(await faults()).toEqual([]);
    await page.locator("dialog .safe").click();
    book.lockedElsewhere = true;
    await page.locator("[data-key=act]").click();
    await page.locator("[role=alert]").waitFor();
    await page.locator("nav button", { hasText: "Overview" }).click();
    await shoot(page, "running");
    expect(await faults()).toEqual([]);
    await page.context().close();
  }, 300_000);
});
