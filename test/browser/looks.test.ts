import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import type { BrowserContextOptions } from "playwright-core";
import type * as Axe from "axe-core";
import { useStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

const AXE = readFileSync(`${process.cwd()}/node_modules/axe-core/axe.min.js`, "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong with the pane and with the page around it. */
async function violations({ page }: Stage): Promise<readonly string[]> {
  const found: string[] = [];
  for (const frame of page.frames().filter((one) => one.url().includes("taskpane") || one === page.mainFrame())) {
    await frame.evaluate(AXE);
    const { violations: all } = await frame.evaluate((tags) => {
      const { axe } = globalThis as unknown as { readonly axe: typeof Axe }; // the script above defines it
      return axe.run(document, { runOnly: tags, iframes: false });
    }, TAGS);
    found.push(...all.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`));
  }
  return found;
}

const LOOKS: readonly (readonly [string, BrowserContextOptions])[] = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["forced colors", { colorScheme: "dark", forcedColors: "active" }],
];

describe.each(LOOKS)("in %s", (_name, options) => {
  const open = useStage({ ...options, reducedMotion: "reduce" });

  it("axe finds nothing wrong in any view", async () => {
    const stage = await open();
    expect(await violations(stage)).toEqual([]);
    await stage.refresh();
    await stage.select("Portfolio", "D13");
    for (const view of ["Overview", "Why", "Settings"] as const) {
      await stage.show(view);
      await stage.pane.locator(`section[data-view=${view.toLowerCase()}]:not([hidden]) h1`).waitFor();
      expect(await violations(stage)).toEqual([]);
    }
    await stage.fault("accessDenied");
    await stage.act.click();
    await stage.pane.locator("[role=alert]").waitFor();
    await stage.rest();
    expect(await violations(stage)).toEqual([]);
    // Six times axe over two pages: on a busy machine that alone takes a minute.
  }, 240_000);
});

describe("the themes of the preview", () => {
  const open = useStage({ colorScheme: "light" });

  it("reach the pane", async () => {
    const { page, pane } = await open();
    const background = (): Promise<string> =>
      pane.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
    const light = await background();
    await page.selectOption("#theme", "dark");
    expect(await background()).not.toBe(light);
    await page.selectOption("#theme", "light");
    expect(await background()).toBe(light);
  });
});

describe("a narrow pane", () => {
  const open = useStage();

  it.each([280, 320])("needs no sideways scrolling at %d px, in any view", async (width) => {
    const stage = await open();
    await stage.refresh();
    await stage.select("Portfolio", "D13");
    await stage.page.locator("iframe[title=Muster]").evaluate((frame, px) => {
      frame.style.width = `${px}px`;
    }, width);
    for (const view of ["Overview", "Why", "Settings"] as const) {
      await stage.show(view);
      await stage.pane.locator(`section[data-view=${view.toLowerCase()}]:not([hidden]) h1`).waitFor();
      const [inner, content] = await stage.pane
        .locator("html")
        .evaluate(({ clientWidth, scrollWidth }) => [clientWidth, scrollWidth] as const);
      expect(inner).toBeLessThanOrEqual(width);
      expect(content).toBeLessThanOrEqual(inner);
    }
  });
});

describe("the keyboard", () => {
  const open = useStage();

  it("leads from the status date to the button, the three views and then what they show", async () => {
    const { pane } = await open();
    const focused = pane.locator(":focus");
    await pane.locator("button").first().focus();
    expect(await focused.innerText()).toMatch(/\d{4}/);
    const reached: string[] = [];
    for (let at = 0; at < 4; at += 1) {
      await focused.press("Tab");
      reached.push(await focused.innerText());
    }
    expect(reached[0]).toMatch(/^(Refresh|Check again)/);
    expect(reached.slice(1)).toEqual(["Overview", "Why", "Settings"]);
    await focused.press("Tab");
    expect(await focused.evaluate((element) => element.closest("main") !== null)).toBe(true);
  });
});
