import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type Desk, openDesk } from "../headless/muster.ts";
import { type Rollup, rollUpBook, type Total } from "./rollup.ts";
import { type Distribution, moneyAtRisk } from "./simulate.ts";
import { readBook } from "./sheets.ts";

const SAMPLE = "sample/portfolio.xlsx";
/** 14 September 2026, the day that the sample says it is of, and others before and after it. */
const DAYS = { "2026-09-14": 46_279, "2026-06-30": 46_203, "2026-12-31": 46_387 };

interface Told {
  readonly [name: string]: unknown;
  readonly rollups: readonly ToldRollup[];
}

interface ToldDistribution {
  readonly method: string;
  readonly mean: number;
  readonly sd: number;
  readonly needed: readonly { readonly value: number }[];
}

type Shown = Omit<Distribution, "method"> & { readonly method: string };

interface ToldRollup {
  readonly level: string;
  readonly key: string;
  readonly projects: number;
  readonly active: number;
  readonly reported: unknown;
  readonly computed: unknown;
  readonly totals: Readonly<Record<"budget" | "actualCost" | "forecastCost" | "yearBaseline" | "yearForecast", Total>>;
  readonly ratios: Readonly<Record<"overrunPercent" | "yearVariancePercent" | "cpi" | "spi", number | null>>;
  readonly worstSlipDays: number | null;
  readonly worstSlipProject: string | null;
  readonly risks: unknown;
  readonly funds: Readonly<Record<"currentBudget" | "approvedChanges" | "pendingChanges", Total>>;
  readonly exposure: {
    readonly counted: number;
    readonly withMoney: number;
    readonly expected: number;
    readonly correlated: ToldDistribution;
    readonly independent: ToldDistribution;
  };
}

/** Twelve significant digits, as JSON gives numbers. */
const clean = (value: number | undefined): number | null =>
  value === undefined ? null : Number(value.toPrecision(12));

const cleanTotal = ({ sum, counted, missing }: Total): Total => ({ sum: clean(sum) ?? 0, counted, missing });

const CORRELATION = 0.2;

/** Mean and deviation to nine digits: sums of ten thousand numbers end in noise. */
const shortened = ({ method, mean, sd, needed }: Shown): Shown => ({
  method,
  mean: Number(mean.toPrecision(9)),
  sd: Number(sd.toPrecision(9)),
  needed,
});

/** A rollup of the second computation, by the names of the JSON. */
function spoken(rollup: Rollup): Readonly<Record<string, unknown>> {
  const { level, key, projects, active, reported, computed, openRisks, unscored, byBand } = rollup;
  return {
    ...{ level, key, projects, active, reported, computed },
    totals: {
      budget: cleanTotal(rollup.budget),
      actualCost: cleanTotal(rollup.actualCost),
      forecastCost: cleanTotal(rollup.forecastCost),
    },
    funds: {
      currentBudget: cleanTotal(rollup.currentBudget),
      approvedChanges: cleanTotal(rollup.approvedChanges),
      pendingChanges: cleanTotal(rollup.pendingChanges),
    },
    ratios: { overrunPercent: clean(rollup.overrunPercent), cpi: clean(rollup.cpi), spi: clean(rollup.spi) },
    worstSlipDays: rollup.worstSlip?.days ?? null,
    worstSlipProject: rollup.worstSlip?.project ?? null,
    risks: { byBand, open: openRisks, unscored },
    exposure: { counted: openRisks, withMoney: rollup.withMoney.length, expected: clean(rollup.expected) },
    correlated: shortened(moneyAtRisk(rollup.withMoney, CORRELATION)),
    independent: shortened(moneyAtRisk(rollup.withMoney, 0)),
  };
}

function told(rollup: ToldRollup): Readonly<Record<string, unknown>> {
  const { level, key, projects, active, reported, computed, totals, ratios, risks, funds, exposure } = rollup;
  const { worstSlipDays, worstSlipProject } = rollup;
  const { overrunPercent, cpi, spi } = ratios;
  return {
    ...{ level, key, projects, active, reported, computed, risks, worstSlipDays, worstSlipProject },
    totals: {
      budget: cleanTotal(totals.budget),
      actualCost: cleanTotal(totals.actualCost),
      forecastCost: cleanTotal(totals.forecastCost),
    },
    funds: {
      currentBudget: cleanTotal(funds.currentBudget),
      approvedChanges: cleanTotal(funds.approvedChanges),
      pendingChanges: cleanTotal(funds.pendingChanges),
    },
    ratios: { overrunPercent, cpi, spi },
    exposure: { counted: exposure.counted, withMoney: exposure.withMoney, expected: exposure.expected },
    correlated: shortened({ ...exposure.correlated, needed: exposure.correlated.needed.map(({ value }) => value) }),
    independent: shortened({ ...exposure.independent, needed: exposure.independent.needed.map(({ value }) => value) }),
  };
}

describe("the rollups of the sample, computed a second time from the bare workbook", () => {
  let desk: Desk;

  beforeAll(() => {
    desk = openDesk(SAMPLE);
  });

  afterAll(() => {
    desk.clear();
  });

  it.each(Object.entries(DAYS))("agree in every figure on %s", async (iso, day) => {
    const { code, out, err } = desk.muster("refresh", "portfolio.xlsx", "--dry-run", "--json", "--day", iso, "--quiet");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const { rollups } = JSON.parse(out) as Told;
    expect(rollups.map(told)).toEqual(rollUpBook(await readBook(SAMPLE), day).map(spoken));
  });
});
