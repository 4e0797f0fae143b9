import { describe, expect, it } from "@jest/globals";
import { REGISTERS, registersOf, titlesOf, useStage } from "./stage.ts";

const open = useStage();

describe("the pane in a browser", () => {
  it("shows what it found and changes nothing", async () => {
    const { page, pane, prints, complaints } = await open();
    await expect(pane.locator(".registers details").count()).resolves.toBeGreaterThan(5);
    expect(titlesOf(await prints())).toEqual(REGISTERS);
    // Who meets the pane sees which sheets a refresh would add.
    expect(await pane.locator("h2", { hasText: /^Refresh adds/ }).count()).toBe(1);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => window.preview.unsupported())).toEqual([]);
  });

  it("adds the dashboards after the registers and leaves those alone", async () => {
    const { page, refresh, prints, complaints } = await open();
    const before = registersOf(await prints());
    await refresh();
    const after = await prints();
    expect(titlesOf(after).slice(0, REGISTERS.length)).toEqual(REGISTERS);
    expect(titlesOf(after)).toEqual(expect.arrayContaining(["Portfolio", "Risks", "Settings"]));
    expect(registersOf(after)).toEqual(before);
    expect(await page.locator("#tabs button", { hasText: "Data quality" }).count()).toBe(1);
    expect(await page.evaluate(() => window.preview.unsupported())).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("refreshes from the ribbon", async () => {
    const { page, pane, rest, prints } = await open();
    await page.click("#ribbon-refresh");
    await pane.locator("table.counts").waitFor();
    await rest();
    expect(titlesOf(await prints())).toContain("Portfolio");
  });

  it("refreshes for the click on the ribbon that opened it", async () => {
    const { pane, rest, prints, complaints } = await open(async (page) => {
      await page.addInitScript(() => {
        const timer = setInterval(() => {
          const isOpening = window === window.top && document.querySelector("iframe[title=Muster]") !== null;
          if (!isOpening) return;
          document.querySelector<HTMLElement>("#ribbon-refresh")?.click();
          if (document.querySelector("#message")?.textContent === "") clearInterval(timer);
        }, 1);
      });
    });
    await pane.locator("table.counts").waitFor();
    await rest();
    expect(titlesOf(await prints())).toContain("Portfolio");
    expect(complaints).toEqual([]);
  });

  it("refreshes from the cell on the Portfolio sheet", async () => {
    const { page, refresh, rest, select, type, holds } = await open();
    await refresh();
    await type("Project list", "B5", "Renamed by a test");
    await page.setViewportSize({ width: 1900, height: 900 });
    await select("Portfolio", "B4");
    const word = page.locator(".text", { hasText: /^↻ Refresh$/ });
    const at = await word.evaluate((node) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      return { x: x + width - 8, y: y + height / 2 };
    });
    await page.mouse.click(at.x, at.y);
    await holds("Projects", "Renamed by a test");
    await rest();
  });
});
