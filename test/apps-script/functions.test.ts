import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { CELL_FUNCTIONS } from "../../core/index.ts";
import { exportedFunctions } from "../hosts/sheets/bundle.ts";
import { serialToInstant } from "../hosts/sheets/zone.ts";
import type { Project } from "../hosts/sheets/realm.ts";
import { largeBook } from "./large.ts";
import { projectOn } from "./setup.ts";

/** The value of the first cell that the core answers. */
function coreValue(name: keyof typeof CELL_FUNCTIONS, args: readonly unknown[]): unknown {
  const answer = CELL_FUNCTIONS[name](args)[0]?.[0];
  return answer?.kind === "value" ? answer.value : undefined;
}

const functionsOf =
  (project: Project) =>
  (name: string, ...args: readonly unknown[]) =>
    project.run("CUSTOM_FUNCTION", `MUSTER_${name}`, ...args);

describe("functions in cells", () => {
  it("have the names of the core, each told to Google Sheets", () => {
    const source = readFileSync("apps-script/index.ts", "utf8");
    const names = exportedFunctions("apps-script/index.ts").filter((name) => name.startsWith("MUSTER_"));
    expect(names.map((name) => name.slice(7)).sort()).toEqual(Object.keys(CELL_FUNCTIONS).sort());
    expect(source.match(/@customfunction/g)?.length).toBe(names.length);
  });

  it("take cells and ranges, spill, and call no service", () => {
    const project = projectOn(largeBook(2));
    const call = functionsOf(project);
    expect(call("CPI", 40, 50)).toBe(0.8);
    expect(call("CPI", [[40], [60]], [[50], [50]])).toEqual([[0.8], [1.2]]);
    expect(call("RISKBAND", 5, 5)).toBe(coreValue("RISKBAND", [5, 5]));
    expect(project.host.clock.log).toEqual([]);
  });

  it("say in the cell why they have no answer", () => {
    const call = functionsOf(projectOn(largeBook(2)));
    expect(() => call("CPI", 40, "")).toThrow("actual cost");
    expect(call("CPI", [[40], [""]], [[50], [50]])).toEqual([[0.8], ["#N/A"]]);
  });

  it("give an argument that is left out the same meaning as in Excel", () => {
    const call = functionsOf(projectOn(largeBook(2)));
    expect(call("COSTCOLOR", 100, 130)).toBe("Red");
  });

  it("read dates of the spreadsheet, also where the script is in another zone", () => {
    for (const scriptZone of ["Etc/UTC", "America/Los_Angeles", "Pacific/Auckland"]) {
      const project = projectOn(largeBook(2, "Pacific/Auckland"), { scriptZone });
      const call = functionsOf(project);
      const date = (serial: number): unknown => project.host.realm.date(serialToInstant(serial, "Pacific/Auckland"));
      expect(call("SCHEDULECOLOR", date(46_000), date(46_100), date(46_101), date(46_050))).toBe(
        coreValue("SCHEDULECOLOR", [46_000, 46_100, 46_101, 46_050]),
      );
    }
  });

  it("are done in time over a long range", () => {
    const project = projectOn(largeBook(2));
    const column = Array.from({ length: 20_000 }, (_, i) => [(i % 5) + 1]);
    const found = functionsOf(project)("RISKSCORE", column, column);
    expect(Array.isArray(found) && found.length).toBe(20_000);
  });
});
