import { describe, expect, it } from "@jest/globals";
import type { Call } from "../hosts/sheets/clock.ts";
import { ownSheet } from "../hosts/sheets/load.ts";
import { largeBook } from "./large.ts";
import { bookOf, projectOn, SAMPLE } from "./setup.ts";

const CELL_BY_CELL = /^Range\.(getValue|getFormula|getNumberFormat|setFontColor|setBackground|setNumberFormat)$/;

const counts = (log: readonly Call[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const { name } of log) found.set(name, (found.get(name) ?? 0) + 1);
  return found;
};

describe("calls of services", () => {
  it("do not grow with the rows but by chunks, and 100,000 x 15 take less than a minute", () => {
    const small = projectOn(largeBook(1_000));
    small.call("refresh");
    const smallCalls = small.host.clock.log.length;
    const large = projectOn(largeBook(100_000));
    const begun = performance.now();
    large.call("refresh");
    const wall = performance.now() - begun;
    const { clock } = large.host;
    process.stdout.write(
      `100,000 x 15: ${clock.log.length} calls, ${(clock.spent() / 1000).toFixed(1)} s simulated, ${(wall / 1000).toFixed(1)} s here; 1,000 x 15: ${smallCalls} calls\n`,
    );
    expect(large.host.shown.filter(({ kind }) => kind === "alert")).toEqual([]);
    expect(clock.log.length).toBeLessThan(smallCalls * 1.6 + 100);
    expect(clock.spent()).toBeLessThan(60_000);
    expect(ownSheet(large.host.book, "Risks")).toBeDefined();
  }, 240_000);

  it("never ask or change cells one by one, and flush once before the lock is given back", async () => {
    const project = projectOn(await bookOf(SAMPLE));
    project.call("refresh");
    const { log } = project.host.clock;
    const found = counts(log);
    process.stdout.write(
      `sample: ${log.length} calls, ${(project.host.clock.spent() / 1000).toFixed(1)} s simulated; ${[...found]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 12)
        .map(([name, n]) => `${name} ${n}`)
        .join(", ")}\n`,
    );
    expect([...found.keys()].filter((name) => CELL_BY_CELL.test(name))).toEqual([]);
    // One for each of the seventeen sheets.
    expect(found.get("Range.setValues")).toBeLessThanOrEqual(17);
    expect(project.host.unflushedRelease).toBe(false);
    expect(log.length).toBeLessThan(3_600);
  });

  it("write nothing but the moment when nothing has changed", async () => {
    const project = projectOn(await bookOf(SAMPLE));
    project.call("refresh");
    project.host.clock.now += 3_600_000;
    project.call("refresh");
    const found = counts(project.host.clock.log);
    expect(found.get("Range.setValues")).toBeUndefined();
    expect(found.get("Range.setValue")).toBe(1);
    expect(project.host.shown.filter(({ kind }) => kind === "toast").map(({ text }) => text)[1]).toBe(
      "Nothing changed.",
    );
  });
});
