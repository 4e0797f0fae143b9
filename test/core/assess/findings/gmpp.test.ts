import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { plan, run } from "../../../../core/index.ts";
import { readCsv } from "../../../../headless/csv.ts";
import { findSeparator, parseRows } from "../../../../headless/csv-parse.ts";
import { type Day, parseIsoDay } from "../../../../core/day.ts";
import { on, type Registers } from "../../../build.ts";
import { readSharedJson, sharedPath } from "../../../shared.ts";
import { raised } from "./raised.ts";

const REGISTER = "data/registers/gmpp-2022.csv";

/** [id, year baseline, year forecast, stated, ours to one decimal] */
type Disagreement = readonly [string, number, number, string, number];

const numberOf = (text: string): number | undefined => {
  const plain = text.replace(/[£%,\s]/g, "");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
};

const dayOf = (text: string): Day | undefined => parseIsoDay(text.trim());

function readRegister(): Registers {
  const text = readFileSync(sharedPath(REGISTER), "utf8").replace(/^\uFEFF/, "");
  const [headers = [], ...rows] = parseRows(text, findSeparator(text).separator).map((row) => row.map(String));
  const columnOf = (start: string): readonly string[] => {
    const at = headers.findIndex((header) => header.replace(/\s+/g, " ").startsWith(start));
    return rows.map((row) => row[at] ?? "");
  };
  return {
    projects: {
      projectId: columnOf("GMPP ID Number"),
      name: columnOf("Project Name"),
      baselineFinish: columnOf("Project - End Date").map(dayOf),
      yearBaseline: columnOf("Financial Year Baseline").map(numberOf),
      yearForecast: columnOf("Financial Year Forecast").map(numberOf),
      yearVariancePct: columnOf("Financial Year Variance").map(numberOf),
    },
  };
}

describe("a register of 235 projects, as of 2022-03-31", () => {
  let registers: Registers = {};
  beforeAll(() => {
    registers = readRegister();
  });

  it("states 19 in-year variances that its own figures do not give", () => {
    const { gmpp_2022: answers } = readSharedJson("answers/gmpp-2022.json") as {
      gmpp_2022: { published_variance_disagrees_by_over_1pt: readonly Disagreement[] };
    };
    const expected = answers.published_variance_disagrees_by_over_1pt.map(
      ([, , , stated, ours]) => [numberOf(stated), ours] as const,
    );
    const found = raised("CST-04", registers, { day: "2022-03-31" });
    const pairs = found.map(({ data }) => [data.stated, data.computed] as const);
    const byValue = (a: readonly unknown[], b: readonly unknown[]): number => String(a).localeCompare(String(b));
    expect(pairs).toHaveLength(19);
    expect([...pairs].sort(byValue)).toEqual([...expected].sort(byValue));
  });

  it("has four finishes that passed, and no total off its baseline by more than 10 %", () => {
    const passed = raised("SCH-08", registers, { day: "2022-03-31" });
    expect(passed.map(({ data }) => data.days).sort((a, b) => b - a)).toEqual([730, 153, 142, 90]);
    const totals = raised("CST-07", registers, { day: "2022-03-31" }).filter(({ place }) => place === undefined);
    expect(totals).toHaveLength(0);
  });
});

describe("the same register read whole", () => {
  const file = readFileSync(sharedPath(REGISTER));
  const { outline, read } = readCsv(file, { fileName: "gmpp-2022.csv", locale: "en-GB" });
  const planned = plan(outline);
  const day = on("2022-03-31");
  const outcome = run(read(planned), { day, today: day, refreshedAt: day, found: planned.found });

  it("K69: 235 reported colors, four bounds that give amber and nothing else that can be judged", () => {
    const { organization } = outcome.rollups;
    expect(organization.reported).toEqual({ green: 24, amber: 170, red: 27, blue: 0, gray: 14 });
    expect(organization.computed).toEqual({ green: 0, amber: 4, red: 0, blue: 0, gray: 231 });
    const grays = outcome.assessments.projects.flatMap(({ computed }) =>
      computed.color === "gray" ? computed.gray : [],
    );
    expect(new Set(grays)).toEqual(new Set(["Not assessed"]));
  });

  it("K69: hides the computed column, names the column that would help most, and asks nothing about the day", () => {
    const { coverage, projects } = outcome.assessments;
    expect(coverage).toMatchObject({ active: 235, assessed: 4, hidden: true, unlock: { field: "forecastFinish" } });
    expect(projects.filter(({ agreement }) => agreement.kind === "watermelon")).toHaveLength(0);
    expect(projects.every(({ statusAgeDays }) => statusAgeDays === undefined)).toBe(true);
    expect(outcome.asOf.proposal).toBeUndefined();
    const headers = outcome.book.sheets.find(({ key }) => key === "Projects")?.rows.flatMap(({ cells }) => cells);
    expect(headers?.some((cell) => cell?.value === "Computed")).toBe(false);
  });
});
