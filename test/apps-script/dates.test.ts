import { describe, expect, it } from "@jest/globals";
import { offsetMinutes, zoneClock } from "../../apps-script/dates.ts";
import { ownSheet, plainValues } from "../hosts/sheets/load.ts";
import { instantToSerial, offsetOf, offsetText, serialToInstant } from "../hosts/sheets/zone.ts";
import { largeBook } from "./large.ts";
import { bookOf, projectOn, SAMPLE } from "./setup.ts";

const ZONES = [
  "Pacific/Auckland",
  "America/Los_Angeles",
  "America/Sao_Paulo",
  "Pacific/Apia",
  "Africa/Cairo",
  "Asia/Kolkata",
  "Europe/London",
  "Australia/Lord_Howe",
  "America/St_Johns",
  "Africa/Casablanca",
  "America/Recife",
];

const clockIn = (zone: string): { readonly serialOf: (ms: number) => number; readonly asked: () => number } => {
  let asked = 0;
  const clock = zoneClock((ms) => {
    asked += 1;
    return offsetMinutes(offsetText(ms, zone));
  });
  return { serialOf: clock.serialOf, asked: () => asked };
};

describe("dates of a spreadsheet", () => {
  it.each(ZONES)("are whole days in %s on every day from 1990 to 2040", (zone) => {
    const { serialOf } = clockIn(zone);
    const wrong: number[] = [];
    // 30 December 2011 never was in Apia.
    const isMissing = (serial: number): boolean => zone === "Pacific/Apia" && serial === 40_907;
    for (let serial = 32_874; serial < 51_500; serial += 1)
      if (!isMissing(serial) && serialOf(serialToInstant(serial, zone)) !== serial) wrong.push(serial);
    expect(wrong).toEqual([]);
  });

  it.each(ZONES)("are whole days in %s from 1 March 1900 on", (zone) => {
    const { serialOf } = clockIn(zone);
    const wrong: number[] = [];
    for (let serial = 61; serial < 12_000; serial += 17)
      if (serialOf(serialToInstant(serial, zone)) !== serial) wrong.push(serial);
    expect(wrong).toEqual([]);
  });

  it.each(ZONES)("keep their time of day in %s, also around a change of the clock", (zone) => {
    const { serialOf } = clockIn(zone);
    for (let day = 46_000; day < 46_400; day += 1)
      // One o'clock is midnight on a day that begins with it.
      for (const hour of zone === "Africa/Cairo" ? [3.25, 9, 12, 23.75] : [1, 3.25, 9, 12, 23.75]) {
        const ms = serialToInstant(day + hour / 24, zone);
        expect(Math.abs(serialOf(ms) - instantToSerial(ms, zone)) * 86_400_000).toBeLessThan(1);
      }
  });

  it("ask for an offset by stretches of time, not by cells", () => {
    const { serialOf, asked } = clockIn("Pacific/Auckland");
    for (let i = 0; i < 100_000; i += 1) serialOf(serialToInstant(45_000 + (i % 1_000), "Pacific/Auckland"));
    // Both ends of 33 times 32 days, and what finds the six changes of the clock among them.
    expect(asked()).toBeLessThan(34 + 6 * 14);
    expect(offsetOf(Date.UTC(2026, 0, 1), "Pacific/Auckland")).toBe(13 * 3_600_000);
  });
});

describe("dashboards of a spreadsheet far away from its script", () => {
  const valuesIn = async (zone: string, scriptZone: string): Promise<readonly unknown[]> => {
    // Noon in UTC is the same day in both zones but for Auckland, whose next day has begun: take 10 in the morning UTC.
    const project = projectOn(await bookOf(SAMPLE, { zone }), { scriptZone, now: Date.UTC(2026, 10, 24, 10) });
    project.call("refresh");
    const { book } = project.host;
    return ["Portfolio", "Milestones", "Projects", "LifeCycle", "Settings"].map((key) => {
      const sheet = ownSheet(book, key);
      return (
        sheet && plainValues(sheet).map((row) => row.map((cell, at) => (row[at - 1] === "refreshed" ? null : cell)))
      );
    });
  };

  it("are the same as where both are in one zone", async () => {
    const here = await valuesIn("Etc/UTC", "Etc/UTC");
    expect(await valuesIn("Pacific/Auckland", "America/Los_Angeles")).toEqual(here);
    expect(await valuesIn("America/Los_Angeles", "Pacific/Auckland")).toEqual(here);
  });

  it("take the day of the spreadsheet, not of the script", () => {
    const now = Date.UTC(2026, 10, 24, 12);
    const momentIn = (zone: string): unknown => {
      const project = projectOn(largeBook(20, zone), { now, scriptZone: "America/Los_Angeles" });
      project.call("refresh");
      const sheet = ownSheet(project.host.book, "Portfolio");
      const row = sheet ? (plainValues(sheet)[1] ?? []) : [];
      return row[row.indexOf("refreshed") + 1];
    };
    // 24 November 2026 is 46350; Auckland is 13 hours ahead, Los Angeles 8 behind.
    expect(Math.floor(Number(momentIn("Pacific/Auckland")))).toBe(46_351);
    expect(Math.floor(Number(momentIn("America/Los_Angeles")))).toBe(46_350);
  });
});
