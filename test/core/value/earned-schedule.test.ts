import { describe, expect, it } from "@jest/globals";
import { earnedSchedule } from "../../../core/value/earned-schedule.ts";
import { known, type Measured, numberOf } from "../../../core/value/measured.ts";
import { hasShared, readSharedJson } from "../../shared.ts";

const PLAN = [100, 250, 450, 700, 900, 1000];
const STEP = [100, 200, 200, 300];

const close = (measured: Measured, expected: number, digits = 6): void => {
  expect(numberOf(measured)).toBeCloseTo(expected, digits);
};

describe("earned schedule", () => {
  it("interpolates within a period (K25)", () => {
    const performance = known((520 / 600) * (520 / 900));
    const found = earnedSchedule({ plannedValues: PLAN, earnedValue: 520, actualTime: 5, performance });
    close(found.earnedSchedule, 3.28);
    close(found.scheduleVariance, -1.72);
    close(found.spi, 0.656);
    close(found.forecast, 9.146341);
    close(found.forecastAsPlanned, 7.72);
    close(found.forecastAtSpi, 9.146341);
    close(found.forecastAtPerformance, 5 + 2.72 / ((520 / 600) * (520 / 900)));
    close(found.tspi, 2.72);
    expect(found.notes).toEqual([]);
  });
  it.each([
    [200, 2, ["flatStep"]],
    [250, 3.5, []],
    [0, 0, []],
    [300, 4, []],
    [999, 4, []],
  ])("takes the first period of a flat step (K26): EV %p", (earnedValue, expected, notes) => {
    const found = earnedSchedule({ plannedValues: STEP, earnedValue, actualTime: 3 });
    close(found.earnedSchedule, expected);
    expect(found.notes).toEqual(notes);
  });
  it("has no TSPI once the planned duration has passed (K27)", () => {
    const found = earnedSchedule({ plannedValues: PLAN, earnedValue: 520, actualTime: 7 });
    expect(found.tspi).toEqual({ kind: "unknown", missing: ["pastPlannedDuration"] });
    close(found.spi, 0.468571);
  });
  it("ends the plan where the final value is reached first", () => {
    close(earnedSchedule({ plannedValues: [1, 2, 2, 2], earnedValue: 1, actualTime: 1 }).plannedDuration, 2);
  });
  it("is unknown for a falling plan, a gap, no plan and no earned value", () => {
    const falling = earnedSchedule({ plannedValues: [100, 90, 200], earnedValue: 50, actualTime: 1 });
    expect(falling.earnedSchedule).toEqual({ kind: "unknown", missing: ["fallingPlan"] });
    expect(falling.notes).toEqual(["fallingPlan"]);
    for (const plannedValues of [[], [100, undefined, 200], [0, 0]])
      expect(earnedSchedule({ plannedValues, earnedValue: 50, actualTime: 1 }).spi.kind).toBe("unknown");
    expect(earnedSchedule({ plannedValues: PLAN, earnedValue: undefined, actualTime: 1 }).earnedSchedule).toEqual({
      kind: "unknown",
      missing: ["earnedValue"],
    });
    expect(earnedSchedule({ plannedValues: PLAN, earnedValue: 0, actualTime: 0 }).spi.kind).toBe("unknown");
    expect(earnedSchedule({ plannedValues: PLAN, earnedValue: 0, actualTime: 2 }).forecast.kind).toBe("unknown");
  });
});

const PERIODS = [28.975, 81.681, 91.681, 138.586, 218.141, 302.478, 323.632, 345.876, 360.738];
/** AT, EV, ES, SPI(t), IEAC(t) with PF = 1, IEAC(t) with PF = SPI(t). */
const WORKSHEET = [
  [1, 25.645, 0.8851, 0.8851, 9.1149, 10.1686],
  [2, 68.074, 1.7418, 0.8709, 9.2582, 10.3339],
  [3, 89.135, 2.7454, 0.9151, 9.2546, 9.8346],
  [4, 125.244, 3.7156, 0.9289, 9.2844, 9.689],
  [5, 198.754, 4.7563, 0.9513, 9.2437, 9.4611],
  [6, 268.763, 5.6002, 0.9334, 9.3998, 9.6425],
  [7, 292.469, 5.8813, 0.8402, 10.1187, 10.7119],
  [8, 306.725, 6.2008, 0.7751, 10.7992, 11.6115],
  [9, 312.864, 6.491, 0.7212, 11.509, 12.4789],
  [10, 327.694, 7.1826, 0.7183, 11.8174, 12.5303],
  [11, 338.672, 7.6761, 0.6978, 12.3239, 12.8971],
  [12, 349.861, 8.2681, 0.689, 12.7319, 13.0622],
  [13, 360.738, 9, 0.6923, 13, 13],
] as const;

describe("a public worksheet of thirteen periods (K28)", () => {
  it.each(WORKSHEET.map((row) => ({ row })))("period $row.0", ({ row }) => {
    const [actualTime, earnedValue, es, spi, asPlanned, atSpi] = row;
    const found = earnedSchedule({ plannedValues: PERIODS, earnedValue, actualTime });
    close(found.plannedDuration, 9);
    close(found.earnedSchedule, es, 4);
    close(found.spi, spi, 4);
    close(found.forecastAsPlanned, asPlanned, 4);
    close(found.forecastAtSpi, atSpi, 4);
    close(found.forecast, atSpi, 4);
  });

  const ANSWERS = "answers/earned-schedule.json";
  (hasShared(ANSWERS) ? it : it.skip)(
    hasShared(ANSWERS)
      ? "equals the published answers"
      : `equals the published answers: ${ANSWERS} is MISSING, not checked`,
    () => {
      // Checked by the comparisons below: a wrong shape fails them.
      const answers = readSharedJson(ANSWERS) as Record<
        "PV" | "EV" | "ES" | "SPIt" | "IEACt_PF1" | "IEACt_PF_SPIt",
        number[]
      >;
      expect(answers.EV).toHaveLength(13);
      answers.EV.forEach((earnedValue, at) => {
        const found = earnedSchedule({ plannedValues: answers.PV, earnedValue, actualTime: at + 1 });
        close(found.earnedSchedule, answers.ES[at] ?? Number.NaN, 4);
        close(found.spi, answers.SPIt[at] ?? Number.NaN, 4);
        close(found.forecastAsPlanned, answers.IEACt_PF1[at] ?? Number.NaN, 4);
        close(found.forecastAtSpi, answers.IEACt_PF_SPIt[at] ?? Number.NaN, 4);
      });
    },
  );
});
