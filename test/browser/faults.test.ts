import { describe, expect, it } from "@jest/globals";
import { registersOf, titlesOf, useStage } from "./stage.ts";

const open = useStage();

/** Faults of the menu whose run ends with a notice, by a word that the notice must have. */
const ENDING = ["payload", "accessDenied", "lostSession", "activityLimit"] as const;

describe("a host that fails", () => {
  it.each(ENDING)("ends %s with one notice and an intact workbook, and goes on afterwards", async (name) => {
    const stage = await open();
    const before = await stage.prints();
    await stage.fault(name);
    await stage.act.click();
    const notice = stage.pane.locator("[role=alert]");
    await notice.waitFor();
    await stage.rest();
    expect(await notice.count()).toBe(1);
    expect(await notice.innerText()).toMatch(/^.{8,80}\n+.{10,250}$/);
    expect(await notice.innerText()).not.toMatch(/error|exception|undefined|code/i);
    expect(await stage.prints()).toEqual(before);
    await stage.fault("none");
    await stage.refresh();
    expect(await notice.count()).toBe(0);
    expect(titlesOf(await stage.prints())).toContain("Portfolio");
  });

  it("waits while a cell is edited, says so, and then goes on by itself", async () => {
    const stage = await open();
    const before = await stage.prints();
    await stage.fault("cellEdit");
    await stage.act.click();
    const notice = stage.pane.locator("[role=alert]", { hasText: "being edited" });
    await notice.waitFor();
    expect(await stage.prints()).toEqual(before);
    await stage.fault("none");
    await stage.pane.locator("table.counts").waitFor();
    await stage.rest();
    expect(await notice.count()).toBe(0);
    expect(registersOf(await stage.prints())).toEqual(before);
  });

  it("writes nothing where dashboards are protected, and says which", async () => {
    const stage = await open();
    await stage.refresh();
    await stage.type("Project list", "B5", "Renamed by a test");
    await stage.fault("protected");
    const before = await stage.prints();
    await stage.act.click();
    const notice = stage.pane.locator("[role=alert]");
    await notice.waitFor();
    await stage.rest();
    expect(await notice.innerText()).toContain("protected");
    expect(await stage.prints()).toEqual(before);
    await stage.fault("none");
    await stage.act.click();
    await stage.holds("Projects", "Renamed by a test");
  });
});
