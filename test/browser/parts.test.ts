import { describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { REGISTERS, titlesOf, useStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

const open = useStage();

/** Lets no file through whose name matches, until it is told to; says which were asked for. */
async function holdBack(page: Page, names: RegExp): Promise<{ readonly release: () => void }> {
  let isHeld = true;
  await page.context().route(names, (route) => (isHeld ? route.abort("internetdisconnected") : route.continue()));
  return {
    release: () => {
      isHeld = false;
    },
  };
}

/** No worker can be made in any frame. */
const withoutWorkers = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, "Worker");
  });
};

const notice = ({ pane }: Stage) => pane.locator("[role=alert]");

const PLACES = [
  ["beside the pane", () => Promise.resolve()],
  ["in the pane", withoutWorkers],
] as const;

const FILES = [
  ["what plans", /engine-plan[.]js/],
  ["what computes", /engine-judge[.]js/],
  ["what makes dashboards", /engine-show[.]js/],
  ["what lays them out", /engine-draw[.]js/],
] as const;

describe.each(PLACES)("parts that are loaded %s", (_, place) => {
  it.each(FILES)("may not come at first: %s", async (__, names) => {
    let release = (): void => undefined;
    const stage = await open(async (page) => {
      await place(page);
      ({ release } = await holdBack(page, names));
    });
    await notice(stage).waitFor();
    expect(await notice(stage).innerText()).toMatch(/part of Muster could not be loaded\n+.*Nothing was written/);
    expect(titlesOf(await stage.prints())).toEqual(REGISTERS);
    release();
    await stage.act.click();
    await stage.pane.locator("[data-key=act]", { hasText: "Refresh" }).waitFor();
    await stage.refresh();
    expect(await notice(stage).count()).toBe(0);
    expect(titlesOf(await stage.prints())).toContain("Portfolio");
  });

  it("are those of the empty registers only when these are asked for", async () => {
    const asked: string[] = [];
    let release = (): void => undefined;
    const stage = await open(async (page) => {
      await place(page);
      ({ release } = await holdBack(page, /addin[/]template[.]js/));
      page.on("request", (request) => asked.push(request.url().split("/").pop() ?? ""));
    });
    expect(asked).not.toContain("template.js");
    const before = await stage.prints();
    const add = async (): Promise<void> => {
      await stage.show("Settings");
      await stage.pane.locator("button", { hasText: "New from template" }).click();
      await stage.pane.locator("dialog button:not(.safe)").click();
    };
    await add();
    await notice(stage).waitFor();
    expect(await stage.prints()).toEqual(before);
    release();
    await add();
    await stage.page.waitForFunction((count) => window.preview.prints().length > count, before.length);
    await stage.rest();
    expect(asked).toContain("template.js");
  });
});

describe("a worker whose script does not come", () => {
  it("is done without", async () => {
    const stage = await open(async (page) => {
      await holdBack(page, /addin[/]engine[.]js/);
    });
    await stage.refresh();
    expect(titlesOf(await stage.prints())).toContain("Portfolio");
  });
});
