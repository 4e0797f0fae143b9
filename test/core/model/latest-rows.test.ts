import { describe, expect, it } from "@jest/globals";
import type { Finding } from "../../../core/finding.ts";
import { cellOf, valueOf } from "../../../core/model/row.ts";
import { model, on, register } from "../../build.ts";

const DAYS = ["2026-05-31", "2026-05-31", "2026-06-30", "2026-06-30", "2026-07-31"].map(on);
const IDS = ["P1", "P2", "P1", "p2", "P1"];
const NAMES = ["Bridge", "Quay", "Bridge", "Quay", "Bridge"];
const COST = [10, 20, 11, 21, 12];

const projects = { projectId: IDS, name: NAMES, statusDate: DAYS, actualCost: COST };

/** The actual costs of the projects as of a day, and what was found. */
function costs(day: string, kept: Parameters<typeof model>[0] = { projects }): readonly [unknown[], Finding[]] {
  const findings: Finding[] = [];
  return [model(kept, { day }, findings).projects.map(({ row }) => valueOf(row, "actualCost")), findings];
}

describe("risks in several rows, each of another day", () => {
  it("are told by the latest row of their id, whatever it is called by then", () => {
    const findings: Finding[] = [];
    const id = ["R1", "R2", "R3", "R1", "R2", "R3"];
    const description = ["Pier sinks", "Ferry late", "Crane falls", "Pier sinks", "Ferry is late", "Crane falls"];
    const told = ["2026-05-31", "2026-05-31", "2026-05-31", "2026-06-30", "2026-06-30", "2026-06-30"].map(on);
    const list = { id, description, lastUpdated: told, projectId: id.map(() => "A") };
    const { risks } = model({ projects: { name: ["A"] }, risks: list }, { day: "2026-07-10" }, findings);
    expect(risks.map(({ row }) => row.register.rows[row.index])).toEqual([4, 5, 6]);
    expect(findings).toMatchObject([{ code: "RDG-27", data: { rows: 3 } }]);
  });

  it("are the first of their id where few rows come again: such an id is a slip", () => {
    const id = ["R1", "R2", "R3", "R4", "R1"];
    const told = ["2026-05-31", "2026-05-31", "2026-05-31", "2026-05-31", "2026-06-30"].map(on);
    const list = { id, description: id, lastUpdated: told, projectId: id.map(() => "A") };
    const { risks } = model({ projects: { name: ["A"] }, risks: list }, { day: "2026-07-10" }, []);
    expect(risks.map(({ row }) => row.register.rows[row.index])).toEqual([1, 2, 3, 4]);
  });

  it("are as many as their projects name, where these number them each for itself", () => {
    const list = {
      id: ["1", "1", "1", "1"],
      projectId: ["A", "B", "A", "B"],
      description: ["Pier sinks", "Crane falls", "Pier sinks", "Crane falls"],
      lastUpdated: ["2026-05-31", "2026-05-31", "2026-06-30", "2026-06-30"].map(on),
    };
    expect(model({ projects: { name: ["A", "B"] }, risks: list }, { day: "2026-07-10" }, []).risks).toHaveLength(2);
  });
});

describe("projects in several rows, each of another status date", () => {
  it("are told by the latest row on the day, and by the first one before it", () => {
    expect(costs("2026-08-10")[0]).toEqual([21, 12]);
    expect(costs("2026-06-30")[0]).toEqual([11, 21]);
    expect(costs("2026-01-15")[0]).toEqual([10, 20]);
  });

  it("count the row of the month in which the day lies", () => {
    expect(costs("2026-07-02")[0]).toEqual([21, 12]);
  });

  it("keep the cell of each value, and say how many rows do not count (RDG-27)", () => {
    const findings: Finding[] = [];
    const list = register("projects", projects, { slices: { Region: ["a", "b", "c", "d", "e"] } });
    const { projects: now } = model({ projects: [list] }, { day: "2026-08-10" }, findings);
    expect(now.map(({ row }) => cellOf(row, "actualCost"))).toMatchObject([{ row: 4 }, { row: 5 }]);
    expect(now[0]?.row.register.slices?.[0]?.values).toEqual(["d", "e"]);
    expect(now[0]?.row.register).toMatchObject({ size: 2, left: 3 });
    expect(findings).toMatchObject([{ code: "RDG-27", place: { row: 1 }, data: { rows: 3, day: "2026-07-31" } }]);
  });

  it("are none where names differ or a day is shared or missing: an id that comes again is no report of another day", () => {
    const ids = { projectId: ["P1", "P1"], actualCost: [1, 2] };
    const days = [on("2026-05-31"), on("2026-06-30")];
    for (const apart of [
      { name: ["Bridge", "Quay"], statusDate: days },
      { name: ["Bridge", "Bridge"], statusDate: [days[0], days[0]] },
      { name: ["Bridge", "Bridge"], statusDate: [days[0], undefined] },
    ]) {
      const [told, findings] = costs("2026-08-10", { projects: { ...ids, ...apart } });
      expect(told).toEqual([1]);
      expect(findings.filter(({ code }) => code === "RDG-27")).toEqual([]);
    }
  });

  it("are told apart by their names where no ids are kept, unless few names come again", () => {
    const named = { name: NAMES, statusDate: DAYS, actualCost: COST };
    expect(costs("2026-08-10", { projects: named })[0]).toEqual([21, 12]);
    const apart = ["2026-05-01", "2026-05-02", "2026-05-03", "2026-05-04", "2026-05-05"].map(on);
    const namesakes = { name: ["Depot", "Depot", "A", "B", "C"], statusDate: apart, actualCost: COST };
    expect(costs("2026-08-10", { projects: namesakes })[0]).toHaveLength(5);
  });
});
