import { describe, expect, it } from "@jest/globals";
import { titlesOf, useStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

const open = useStage();

const placeOf = ({ page }: Stage): Promise<string> =>
  page.evaluate(() => `${window.preview.active()}!${window.preview.selection()}`);

describe("what a person does with the pane", () => {
  it("leads from a finding to its cell", async () => {
    const stage = await open();
    await stage.refresh();
    const link = stage.pane
      .locator("section.block", { has: stage.pane.locator("h2", { hasText: /findings?$/ }) })
      .locator("li button.link")
      .first();
    const place = (await link.innerText()).replace(/^Go to\s+/, "");
    expect(place).toMatch(/^.+![A-Z]+\d+$/);
    await link.click();
    await stage.page.waitForFunction(
      (wanted) => `${window.preview.active()}!${window.preview.selection()}` === wanted,
      place,
    );
    expect(await stage.page.locator("#tabs [aria-selected=true]").innerText()).toBe(place.split("!")[0]);
  });

  it("explains the dashboard cell that is selected, and the next one", async () => {
    const stage = await open();
    await stage.refresh();
    await stage.show("Why");
    for (const address of ["D13", "I13"]) {
      await stage.select("Portfolio", address);
      await stage.pane.locator("p.at", { hasText: `Portfolio!${address}` }).waitFor();
      await stage.pane.locator("h2", { hasText: "Rule" }).waitFor();
    }
    expect(await placeOf(stage)).toBe("Portfolio!I13");
  });

  it("stops when it is canceled, and writes nothing then", async () => {
    const stage = await open();
    const before = await stage.prints();
    await stage.fault("slow");
    await stage.act.click();
    const cancel = stage.pane.locator("[data-key=act]", { hasText: "Cancel" });
    await cancel.click();
    await stage.rest();
    await stage.fault("none");
    await stage.page.waitForTimeout(1500);
    expect(await stage.prints()).toEqual(before);
    // The pane is as able as before.
    await stage.refresh();
    expect(titlesOf(await stage.prints())).toContain("Portfolio");
  });

  it("brings the dashboards before the last refresh back", async () => {
    const stage = await open();
    await stage.refresh();
    const first = await stage.values("Projects");
    await stage.type("Project list", "B5", "Renamed by a test");
    await stage.act.click();
    await stage.holds("Projects", "Renamed by a test");
    await stage.rest();
    await stage.show("Settings");
    await stage.pane.locator("button", { hasText: "Restore previous dashboards" }).click();
    await stage.pane.locator("dialog button:not(.safe)").click();
    await stage.page.waitForFunction(
      () => !Object.values(window.preview.values("Projects")).includes("Renamed by a test"),
    );
    await stage.rest();
    expect(await stage.values("Projects")).toEqual(first);
    expect(Object.values(await stage.values("Project list"))).toContain("Renamed by a test");
  });
});

const THIN = ["My work,,", "Project,Remark,Folder", "Harbor,late,blue", "Payroll,fine,red", ""];

describe("a file without a register", () => {
  it("is read by the row that a person chooses, which the refresh keeps", async () => {
    const stage = await open();
    const { pane, page } = stage;
    const buffer = Buffer.from(THIN.join("\r\n"));
    await page.setInputFiles("#open-file", { name: "thin.csv", mimeType: "text/csv", buffer });
    await pane.locator("h1", { hasText: "No registers found" }).waitFor();
    const use = pane.locator("button", { hasText: "Use selected row as headers" });
    await stage.select("thin", "A3");
    await use.click();
    await pane.locator("[role=alert]", { hasText: "Row 3 of thin" }).waitFor();
    await stage.select("thin", "B2");
    await use.click();
    await pane.locator("h1", { hasText: "1 register found" }).waitFor();
    expect(await pane.locator("[role=alert]").count()).toBe(0);
    await stage.refresh();
    expect(Object.values(await stage.values("Settings"))).toContain("Project | Remark | Folder");
    expect(Object.values(await stage.values("Projects"))).toContain("Harbor");
  });
});

const ASKING = [
  "Project,Manager,Forecast Finish Date,Expected Completion Date",
  "Apollo,Ann,2026-05-01,2026-06-01",
  "",
];

describe("a file that leaves a question", () => {
  it("is opened, asked about, and answered", async () => {
    const stage = await open();
    const buffer = Buffer.from(ASKING.join("\r\n"));
    await stage.page.setInputFiles("#open-file", { name: "projects.csv", mimeType: "text/csv", buffer });
    await stage.page.locator("#book-name", { hasText: "projects.csv" }).waitFor();
    const asked = stage.pane.locator("fieldset", { hasText: "“" }).filter({ has: stage.pane.locator("legend") });
    await asked.first().waitFor();
    const count = await asked.count();
    const registers = await stage.prints();
    expect(registers).toHaveLength(1);
    await asked.first().locator("input[type=radio]").first().check();
    await stage.refresh();
    await stage.page.waitForFunction(() => Object.keys(window.preview.values("Settings")).length > 0);
    expect(await asked.count()).toBeLessThan(count);
    const [title] = titlesOf(registers);
    expect((await stage.prints()).filter(([one]) => one === title)).toEqual(registers);
  });
});
