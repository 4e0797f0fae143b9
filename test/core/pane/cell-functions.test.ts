import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { AnswerGrid, CellFunctionName } from "../../../core/index.ts";
import { CELL_FUNCTIONS, parseIsoDay } from "../../../core/index.ts";

/** What cells show: values as they are, "#N/A" and "#VALUE!" for the two kinds of error. */
const show = (answers: AnswerGrid): readonly (readonly (number | string)[])[] =>
  answers.map((row) =>
    row.map((answer) => {
      if (answer.kind === "value") return answer.value;
      return answer.kind === "notAvailable" ? "#N/A" : "#VALUE!";
    }),
  );

const call = (name: CellFunctionName, ...args: readonly unknown[]): ReturnType<typeof show> =>
  show(CELL_FUNCTIONS[name](args));

/** The one cell of an answer. */
const one = (name: CellFunctionName, ...args: readonly unknown[]): unknown => {
  const answers = call(name, ...args);
  expect(answers.map((row) => row.length)).toEqual([1]);
  return answers[0]?.[0];
};

const serial = (iso: string): number => parseIsoDay(iso) ?? Number.NaN;

describe("earned value in cells", () => {
  it("gives the answers of the published example", () => {
    expect(one("SPI", 2500, 3000)).toBeCloseTo(0.833333, 6);
    expect(one("CPI", 2500, 2800)).toBeCloseTo(0.892857, 6);
    expect(one("EAC", 4000, 2500, 2800)).toBeCloseTo(4480, 9);
    expect(one("VAC", 4000, 2500, 2800)).toBeCloseTo(-480, 9);
    expect(one("TCPI", 4000, 2500, 2800)).toBeCloseTo(1.25, 9);
  });

  it("answers a column of projects with a column", () => {
    expect(call("CPI", [[100], [1000]], [[50], [1250]])).toEqual([[2], [0.8]]);
  });

  it("repeats a single value, row or column over the rest", () => {
    expect(call("CPI", [[100], [200]], 50)).toEqual([[2], [4]]);
    expect(call("CPI", [[100], [200]], [[50, 100]])).toEqual([
      [2, 1],
      [4, 2],
    ]);
  });

  it("gives not available for a blank, for what says unknown, and for a division by 0", () => {
    for (const cost of [undefined, null, "", "TBC", 0]) expect(one("CPI", 100, [[cost]])).toBe("#N/A");
    expect(one("TCPI", 1000, 900, 1000)).toBe("#N/A");
  });

  it("refuses text, booleans and ranges that do not fit", () => {
    for (const cost of ["50", "fifty", true, Number.NaN, {}]) expect(one("CPI", 100, [[cost]])).toBe("#VALUE!");
    expect(one("CPI", [[1], [2], [3]], [[1], [2]])).toBe("#VALUE!");
  });

  it("keeps a bad cell to itself", () => {
    expect(call("CPI", [[100], ["x"], [""]], 50)).toEqual([[2], ["#VALUE!"], ["#N/A"]]);
  });
});

describe("earned schedule in cells", () => {
  const plan = [[100, 250, 450, 700, 900, 1000]];

  it("gives the published answers, plan in a row or a column", () => {
    expect(one("EARNEDSCHEDULE", plan, 520)).toBeCloseTo(3.28, 9);
    expect(one("SPITIME", plan, 520, 5)).toBeCloseTo(0.656, 9);
    expect(
      one(
        "SPITIME",
        plan[0]?.map((value) => [value]),
        520,
        7,
      ),
    ).toBeCloseTo(0.468571, 6);
  });

  it("takes earned values period by period, and leaves blank ends of the plan out", () => {
    const steps = [[100, 200, 200, 300, "", ""]];
    expect(call("EARNEDSCHEDULE", steps, [[200], [250], [0], [300]])).toEqual([[2], [3.5], [0], [4]]);
  });

  it("gives not available for a plan with a gap or a fall, and refuses text in it", () => {
    expect(one("EARNEDSCHEDULE", [[100, "", 300]], 50)).toBe("#N/A");
    expect(one("EARNEDSCHEDULE", [[100, 90, 300]], 95)).toBe("#N/A");
    expect(one("EARNEDSCHEDULE", [[100, "x"]], 50)).toBe("#VALUE!");
    expect(one("SPITIME", plan, 520, -1)).toBe("#VALUE!");
    expect(one("SPITIME", plan, 520, 0)).toBe("#N/A");
  });
});

describe("risk in cells", () => {
  it("scores and names bands on the default scale", () => {
    expect(call("RISKSCORE", [[1], [3], [5]], [[4], [4], [5]])).toEqual([[4], [12], [25]]);
    const band = (l: number, i: number): unknown => one("RISKBAND", l, i);
    expect([band(1, 4), band(1, 5), band(3, 3), band(2, 5), band(3, 5)]).toEqual([
      "Low",
      "Medium",
      "Medium",
      "High",
      "Very high",
    ]);
  });

  it("reads words and numbers with words", () => {
    expect(one("RISKSCORE", "Likely", "4 - Major")).toBe(16);
    expect(one("RISKBAND", "High", "High", "3x3")).toBe("High");
  });

  it("follows the scale that is named", () => {
    expect(one("RISKSCORE", 60, 100, "mpmm")).toBe(80);
    expect(one("RISKBAND", 60, 100, "MPMM")).toBe("High");
    expect(one("RISKSCORE", 0.5, 0.4, "factor")).toBeCloseTo(0.7, 12);
    expect(one("RISKBAND", 3, 3, "4x4")).toBe("High");
  });

  it("tells blanks from ratings that the scale does not have", () => {
    expect(one("RISKSCORE", "", 3)).toBe("#N/A");
    expect(one("RISKSCORE", "not rated", 3)).toBe("#N/A");
    expect(one("RISKSCORE", 6, 3)).toBe("#VALUE!");
    expect(one("RISKSCORE", true, 3)).toBe("#VALUE!");
    expect(one("RISKSCORE", 3, 3, "6x6")).toBe("#VALUE!");
  });

  it("gives expected money value and refuses an impossible probability", () => {
    expect(one("EMV", 0.2, 10000)).toBe(2000);
    expect(one("EMV", 0.2, -10000)).toBe(-2000);
    expect(one("EMV", 20, 10000)).toBe("#VALUE!");
    expect(one("EMV", "", 10000)).toBe("#N/A");
  });

  it("gives the mean of a three-point estimate in order", () => {
    expect(one("PERT", 4, 6, 14)).toBe(7);
    expect(one("PERT", 5, 5, 5)).toBe(5);
    expect(one("PERT", 6, 4, 14)).toBe("#VALUE!");
    expect(one("PERT", 4, "", 14)).toBe("#N/A");
  });
});

describe("life cycle in cells", () => {
  it("gives phase and status of each project", () => {
    const decisions = [
      ["Approved", "Rework", "", ""],
      ["Approved", "Approved", "", ""],
      ["Approved", "Approved", "Approved", "Approved"],
      ["", "", "", ""],
    ];
    expect(call("LIFECYCLE", decisions)).toEqual([
      ["Planning", "Blocked"],
      ["Execution", "In progress"],
      ["Closed", "Closed"],
      ["#N/A", "#N/A"],
    ]);
  });

  it("does not pass a phase whose deliverables are not complete", () => {
    expect(call("LIFECYCLE", [["Approved", "Approved", "", ""]], [["", 0.8, "", ""]])).toEqual([
      ["Planning", "In progress"],
    ]);
  });

  it("lets a condition lapse after its day", () => {
    const due = [[serial("2026-06-29"), "", "", ""]];
    const decisions = [["Conditional", "", "", ""]];
    expect(call("LIFECYCLE", decisions, undefined, due, serial("2026-06-30"))).toEqual([["Initiation", "Lapsed"]]);
    expect(call("LIFECYCLE", decisions, undefined, due, serial("2026-06-29"))).toEqual([["Planning", "In progress"]]);
    expect(call("LIFECYCLE", decisions, undefined, due)).toEqual([["Planning", "In progress"]]);
  });

  it("judges by deliverables alone where no decision is given at all", () => {
    expect(call("LIFECYCLE", undefined, [[1, 1, 0.6, ""]])).toEqual([["Execution", "In progress"]]);
  });

  it("refuses words and shapes that it does not know", () => {
    expect(call("LIFECYCLE", [["Approved", "Perhaps", "", ""]])).toEqual([["#VALUE!", "#VALUE!"]]);
    expect(call("LIFECYCLE", [["Approved"]])).toEqual([["#VALUE!", "#VALUE!"]]);
    expect(call("LIFECYCLE", undefined, [[80, "", "", ""]])).toEqual([["#VALUE!", "#VALUE!"]]);
  });
});

describe("colors in cells", () => {
  const start = serial("2026-03-02");
  const finish = serial("2026-03-20");
  const asOf = serial("2026-03-10");

  it("colors a finish slip as the dashboards do", () => {
    expect(one("SCHEDULECOLOR", start, finish, serial("2026-03-27"), asOf)).toBe("Green");
    expect(one("SCHEDULECOLOR", start, finish, serial("2026-03-30"), asOf)).toBe("Red");
    const baseline = [serial("2026-01-01"), serial("2026-09-30")] as const;
    expect(one("SCHEDULECOLOR", ...baseline, serial("2026-10-15"), asOf)).toBe("Amber");
    expect(one("SCHEDULECOLOR", ...baseline, "", serial("2026-09-15"))).toBe("#N/A");
    expect(one("SCHEDULECOLOR", ...baseline, "", serial("2026-11-22"))).toBe("Red");
    expect(one("SCHEDULECOLOR", ...baseline, "soon", asOf)).toBe("#VALUE!");
  });

  it("colors cost by overrun, by trend and by what is spent", () => {
    const cost = [
      [1000, 1050],
      [1000, 1100],
      [1000, 1101],
    ];
    expect(cost.map(([budget, forecast]) => one("COSTCOLOR", budget, forecast))).toEqual(["Green", "Amber", "Red"]);
    expect(one("COSTCOLOR", 1000, "", 250, 200)).toBe("Red");
    expect(one("COSTCOLOR", 1000, 1000, 250, 190)).toBe("Green");
    expect(one("COSTCOLOR", 1000, "", 250, 190)).toBe("#N/A");
    expect(one("COSTCOLOR", 1150, "", 1160)).toBe("Red");
  });

  it("takes the worst color, and is gray where schedule or cost is missing", () => {
    const rows = [
      ["Green", "Green", ""],
      ["Green", "", "Green"],
      ["Green", "", "Amber"],
      ["Amber/Red", "G", "G"],
    ];
    expect(call("OVERALLCOLOR", rows)).toEqual([["Green"], ["Gray"], ["Amber"], ["Amber"]]);
    expect(one("OVERALLCOLOR", [["Green", "mauve"]])).toBe("#VALUE!");
  });

  it("tells watermelons", () => {
    const reported = [["Green"], ["Amber/Green"], ["Red"], ["Green"], [""]];
    const computed = [["Red"], ["Amber"], ["Green"], ["Amber"], ["Red"]];
    expect(call("WATERMELON", reported, computed)).toEqual([
      ["Watermelon"],
      ["Agree"],
      ["Pessimistic"],
      ["Optimistic"],
      ["#N/A"],
    ]);
  });
});

it("answers every function with a rectangle, whatever it is given", () => {
  const cell = fc.oneof(fc.string(), fc.double(), fc.integer({ min: -3, max: 60000 }), fc.boolean(), fc.constant(null));
  const grid = fc
    .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );
  const name = fc.constantFrom(...(Object.keys(CELL_FUNCTIONS) as CellFunctionName[]));
  const argument = fc.oneof(grid, cell, fc.constant(undefined));
  fc.assert(
    fc.property(name, fc.array(argument, { maxLength: 5 }), (of, args) => {
      const answers = CELL_FUNCTIONS[of](args);
      expect(answers.length).toBeGreaterThan(0);
      expect(new Set(answers.map((row) => row.length)).size).toBe(1);
      for (const row of answers)
        for (const answer of row)
          if (answer.kind === "value" && typeof answer.value === "number") expect(answer.value).not.toBeNaN();
    }),
  );
});
