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
