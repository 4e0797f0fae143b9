import { describe, expect, it } from "@jest/globals";
import type { BuildOptions } from "../../../build.ts";
import { checkModel } from "../../../../core/assess/findings/checks.ts";
import { qualityDocument } from "../../../../core/dashboard/quality.ts";
import { settingsDocument } from "../../../../core/dashboard/settings.ts";
import { on } from "../../../build.ts";
import { contextOf, rowsOf, tableOf } from "../../dashboard/context-of.ts";
import { readSettings } from "../../../../core/register/settings.ts";
import { book, sheet } from "../../register/sheets.ts";
import { raised } from "./raised.ts";

const REGISTERS = { projects: { name: ["A"] } } as const;
const strange = (settings: BuildOptions["settings"] = {}): readonly unknown[] =>
  raised("RDG-07", REGISTERS, { settings }).map(({ data }) => [data.text, data.type]);
const outside = (settings: BuildOptions["settings"] = {}): readonly unknown[] =>
  raised("RDG-11", REGISTERS, { settings }).map(({ data }) => [data.value, data.scale]);

describe("values of Settings that make no sense", () => {
  it("are texts where a number or a day belongs", () => {
    expect(strange({ "threshold.schedule.amber": "abc", asOf: "soon" })).toEqual([
      ["abc", "number"],
      ["soon", "date"],
    ]);
  });

  it("are numbers out of range, and choices that are none", () => {
    expect(outside({ "risk.correlation": 7, "limit.projectsPerManager": -1, "risk.shape": "round" })).toEqual([
      ["7", "0 to 1"],
      ["-1", "0 or more"],
      ["round", "triangular, pert"],
    ]);
  });

  it("are none of those that hold", () => {
    const settings = { asOf: "2026-06-30", "changes.since": 46000, "risk.correlation": 0, "status.cadence": "weekly" };
    expect([...strange(settings), ...outside(settings)]).toEqual([]);
  });
});

/** Settings as they stand on a sheet. */
function settingsOn(cells: string, dateSystem: 1900 | 1904 = 1900) {
  const area = { top: 0, left: 0, bottom: 0, right: 0 };
  const outline = book("book", sheet("Settings", cells));
  return readSettings({ ...outline, dateSystem, names: [{ name: "Muster_Settings", sheet: "Settings", area }] });
}

describe("findings on Settings", () => {
  const registers = { projects: { projectId: ["P-1"], name: ["A"], state: ["Active" as const] } };
  const read = settingsOn(`
    |Settings|
    limit.projectsPerManager|Projects per manager|many
    calendar.holiday|Holiday|2026-12-25
    calendar.holiday|Holiday|soon
    rate.USD|USD per GBP|0
    override|Color set by hand|P-1|Red|2026-05-01|Board|Agreed
    override|Color set by hand|P-9|Red|2026-12-01|Board|Agreed`);
  const context = contextOf(registers, { read });
  const found = checkModel(context.assessments);

  it("lead to the cell of the value, and name the row for a sheet that is written again", () => {
    expect(found.filter(({ setting }) => setting !== undefined)).toMatchObject([
      { code: "RDG-07", setting: "limit.projectsPerManager", place: { sheet: "Settings", row: 1, column: 2 } },
      { code: "RDG-07", setting: "calendar.holiday#2", place: { row: 3 } },
      { code: "RDG-11", setting: "rate.USD", data: { scale: "numbers above 0" }, place: { row: 4 } },
      { code: "RDG-10", setting: "override#2", data: { id: "P-9" }, place: { row: 6 } },
      { code: "STA-06", setting: "override", data: { name: "A", what: "has expired" }, place: { row: 5 } },
    ]);
  });

  it("link to the row on the new sheet, which declares it", () => {
    const shown = contextOf(registers, { read, findings: found });
    const links = rowsOf(tableOf(qualityDocument(shown), "Findings")).map(({ cells }) => cells[3]);
    expect(links).toContainEqual(
      expect.objectContaining({ to: { kind: "sheet", sheet: "Settings", anchor: "override#2" } }),
    );
    const anchors = settingsDocument(shown).bands.flatMap((band) =>
      band.flatMap(({ block }) => (block.kind === "table" ? rowsOf(block).map(({ anchor }) => anchor) : [])),
    );
    for (const { setting } of found.filter((one) => one.setting !== undefined)) expect(anchors).toContain(setting);
  });

  it("count the days of a workbook of 1904 as that workbook does", () => {
    const days = on("2026-12-01") - 1462;
    const in1904 = settingsOn(`override|Color set by hand|P-1|Red|${days}|Board|Agreed`, 1904);
    const [one] = contextOf(registers, { read: in1904 }).assessments.projects;
    expect(one?.override).toMatchObject({ until: on("2026-12-01") });
  });
});
