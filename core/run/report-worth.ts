import type { Assessments } from "../assess/assessments.ts";
import { numberOf } from "../score/measured.ts";
import { cleanNumber, dayOrNull, moneyNumber } from "./report-number.ts";

/** Cost of a project against its benefits, in the unit of the workbook. */
export interface ReportWorth {
  readonly project: string;
  readonly startYear: number;
  readonly cost: number | null;
  readonly benefits: number;
  readonly counted: number;
  readonly missing: number;
  readonly lastDate: string | null;
  /** Null without a discount rate or a cost. */
  readonly netPresentValue: number | null;
}

/** A critical chain, in days of work. */
export interface ReportChain {
  readonly project: string;
  readonly tasks: number;
  readonly chainDays: number;
  readonly doneDays: number;
  /** Half of the removed safety. */
  readonly bufferDays: number | null;
  readonly rootBufferDays: number | null;
  readonly usedDays: number | null;
}

/** Cost against benefits of each project that has benefits in money. */
export const reportWorth = ({ presentValues, model: { unit } }: Assessments): readonly ReportWorth[] =>
  presentValues.map(({ project, year, cost, benefits, counted, missing, lastDay, net }) => ({
    project: project.key,
    startYear: year,
    cost: moneyNumber(cost, unit),
    benefits: moneyNumber(benefits, unit) ?? 0,
    counted: counted.length,
    missing,
    lastDate: dayOrNull(lastDay),
    netPresentValue: moneyNumber(numberOf(net), unit),
  }));

/** Critical chains with their buffers. */
export const reportChains = ({ chains }: Assessments): readonly ReportChain[] =>
  chains.map(({ project, tasks, chainDays, doneDays, buffer, usedDays }) => ({
    project: project.key,
    tasks: tasks.length,
    chainDays,
    doneDays: cleanNumber(doneDays) ?? 0,
    bufferDays: cleanNumber(numberOf(buffer.halfDays)),
    rootBufferDays: cleanNumber(numberOf(buffer.rootDays)),
    usedDays: cleanNumber(usedDays),
  }));
