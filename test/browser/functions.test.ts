import { describe, expect, it } from "@jest/globals";
import { useStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

const open = useStage();

const RATINGS = ["Likelihood,Impact,Planned,Earned", "3,4,10,8", "5,5,20,30", "", ""].join("\r\n");

/** The preview with a sheet of ratings. */
async function openRatings(): Promise<Stage> {
  const stage = await open();
  const buffer = Buffer.from(RATINGS);
  await stage.page.setInputFiles("#open-file", { name: "ratings.csv", mimeType: "text/csv", buffer });
  await stage.page.locator("#book-name", { hasText: "ratings.csv" }).waitFor();
  await stage.pane.locator("[data-key=act]", { hasText: "Check again" }).waitFor();
  return stage;
}

describe("functions for cells", () => {
  it("answer for a range with a range, in the add-in as it is built, and follow what is typed", async () => {
    const stage = await openRatings();
    await stage.type("ratings", "F2", "=MUSTER.RISKSCORE(A2:A3,B2:B3)");
    expect(await stage.values("ratings")).toMatchObject({ F2: 12, F3: 25 });
    await stage.type("ratings", "A2", 1);
    expect(await stage.values("ratings")).toMatchObject({ F2: 4, F3: 25 });
    await stage.type("ratings", "G2", "=MUSTER.RISKBAND(A2:A3,B2:B3)");
    expect((await stage.values("ratings"))["G3"]).toMatch(/^[A-Z][a-z ]+$/);
    // What was read from a text file is text, as the functions say.
    await stage.type("ratings", "C2", 10);
    await stage.type("ratings", "D2", 8);
    await stage.type("ratings", "H2", "=MUSTER.SPI(D2,C2)");
    expect((await stage.values("ratings"))["H2"]).toBeCloseTo(0.8, 9);
    expect(stage.complaints).toEqual([]);
  });

  it("say what is not there and what makes no sense", async () => {
    const stage = await openRatings();
    await stage.type("ratings", "F2", "=MUSTER.RISKSCORE(A4,B4)");
    await stage.type("ratings", "F3", "=MUSTER.RISKSCORE(9,1)");
    await stage.type("ratings", "G2", "=MUSTER.NOSUCH(1)");
    expect(await stage.values("ratings")).toMatchObject({ F2: "#N/A", F3: "#VALUE!", G2: "#NAME?" });
  });
});

describe("the ribbon", () => {
  it("explains the selected cell, also where the pane was closed", async () => {
    const { page, pane, refresh, select } = await open();
    await refresh();
    await select("Portfolio", "D13");
    await page.click("#ribbon-pane");
    expect(await page.locator("#pane").isHidden()).toBe(true);
    await page.click("#ribbon-why");
    await pane.locator("section[data-view=why]:not([hidden]) p.at", { hasText: "Portfolio!D13" }).waitFor();
    await pane.locator("h2", { hasText: "Rule" }).waitFor();
    expect(await page.locator("#pane").isVisible()).toBe(true);
  });

  it("checks the registers and writes nothing", async () => {
    const { page, pane, prints, rest, show, type } = await open();
    await show("Settings");
    await type("Project list", "B5", "Renamed by a test");
    const before = await prints();
    await page.click("#ribbon-check");
    await pane.locator("section[data-view=overview]:not([hidden]) h1", { hasText: "registers found" }).waitFor();
    await rest();
    expect(await prints()).toEqual(before);
  });
});
