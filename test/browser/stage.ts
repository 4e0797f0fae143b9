import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, afterEach, beforeAll } from "@jest/globals";
import { chromium } from "playwright-core";
import type { Browser, BrowserContextOptions, FrameLocator, Locator, Page } from "playwright-core";
import { openPackage } from "../../headless/parts.ts";
import type {} from "../tools/preview/page.ts";

export type Print = readonly [title: string, print: number];

/** The preview in a browser: the workbook on one side, the pane on the other. */
export interface Stage {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** The one button of the pane: Refresh, or Cancel while something runs. */
  readonly act: Locator;
  /** What the page, or what it loads, complained of. */
  readonly complaints: readonly string[];
  /** Waits until nothing runs. */
  readonly rest: () => Promise<void>;
  /** Refreshes from the pane, and waits until that is done. */
  readonly refresh: () => Promise<void>;
  readonly show: (view: "Overview" | "Why" | "Settings") => Promise<void>;
  readonly select: (title: string, address: string) => Promise<void>;
  readonly type: (title: string, address: string, value: string | number) => Promise<void>;
  readonly fault: (name: string) => Promise<void>;
  /** Titles of all sheets in their order, each with a number that changes with anything on it. */
  readonly prints: () => Promise<readonly Print[]>;
  readonly values: (title: string) => Promise<Readonly<Record<string, unknown>>>;
  /** Waits until a cell of a sheet holds a text. */
  readonly holds: (title: string, text: string) => Promise<void>;
}

const SAMPLE = resolve(__dirname, "../../sample/portfolio.xlsx");

/** Titles of the sheets that the sample holds before any refresh. */
export const REGISTERS: readonly string[] = openPackage(readFileSync(SAMPLE)).sheets.map(({ name }) => name);

function stated(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is missing: run these tests with npm run browser.`);
  return value;
}

function makeStage(page: Page): Stage {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (line) => {
    if (line.type() === "error") complaints.push(line.text());
  });
  const pane = page.frameLocator("iframe[title=Muster]");
  const act = pane.locator("[data-key=act]");
  const rest = async (): Promise<void> => {
    await pane.locator("#muster[aria-busy=true]").waitFor({ state: "detached" });
    await pane.locator("[data-key=act]", { hasText: /Refresh|Check again/ }).waitFor();
  };
  return {
    page,
    pane,
    act,
    complaints,
    rest,
    refresh: async () => {
      await act.click();
      await pane.locator("table.counts").waitFor();
      await rest();
    },
    show: (view) => pane.locator("nav button", { hasText: view }).click(),
    select: (title, address) =>
      page.evaluate(
        ([sheet, cell]) => {
          window.preview.select(sheet, cell);
        },
        [title, address] as const,
      ),
    type: (title, address, value) =>
      page.evaluate(
        ([sheet, cell, content]) => {
          window.preview.type(sheet, cell, content);
        },
        [title, address, value] as const,
      ),
    fault: async (name) => {
      await page.selectOption("#fault", name);
    },
    prints: () => page.evaluate(() => window.preview.prints()),
    values: (title) => page.evaluate((sheet) => window.preview.values(sheet), title),
    holds: async (title, text) => {
      await page.waitForFunction(([sheet, sought]) => Object.values(window.preview.values(sheet)).includes(sought), [
        title,
        text,
      ] as const);
    },
  };
}

/** Opens the preview for each test of a file with the given look; the pane has looked at the sample and rests. A test may prepare the page. */
export function useStage(
  options: BrowserContextOptions = {},
): (prepare?: (page: Page) => Promise<void>) => Promise<Stage> {
  let browser: Browser | undefined;
  const opened: Page[] = [];
  beforeAll(async () => {
    browser = await chromium.connect(stated("PREVIEW_BROWSER"));
  });
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.context().close();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (prepare) => {
    if (browser === undefined) throw new Error("The browser is not there yet.");
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    const page = await context.newPage();
    opened.push(page);
    page.setDefaultTimeout(40_000);
    const stage = makeStage(page);
    await prepare?.(page);
    await page.goto(stated("PREVIEW_ADDRESS"));
    await stage.rest();
    return stage;
  };
}

export const titlesOf = (prints: readonly Print[]): readonly string[] => prints.map(([title]) => title);

/** The registers as they stand. */
export const registersOf = (prints: readonly Print[]): readonly Print[] =>
  prints.filter(([title]) => REGISTERS.some((one) => one === title));
