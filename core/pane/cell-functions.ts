import type { AnswerGrid } from "./cell-functions/answer.ts";
import { costColor, overall, scheduleColor, watermelon } from "./cell-functions/color.ts";
import { lifeCycle } from "./cell-functions/life-cycle.ts";
import { cpi, eac, earnedScheduleAt, emv, pert, spi, spiTime, tcpi, vac } from "./cell-functions/numeric.ts";
import { riskBand, riskScore } from "./cell-functions/risk.ts";

export type { AnswerGrid, CellAnswer } from "./cell-functions/answer.ts";

/**
 * The functions that a cell may call, by the name that every host gives them. An argument is a range as `cells[row][column]`, a
 * single value, or nothing; dates are serials of the 1900 system. They answer for every cell and never throw.
 */
export const CELL_FUNCTIONS = {
  RISKSCORE: riskScore,
  RISKBAND: riskBand,
  LIFECYCLE: lifeCycle,
  SPI: spi,
  CPI: cpi,
  EAC: eac,
  VAC: vac,
  TCPI: tcpi,
  EARNEDSCHEDULE: earnedScheduleAt,
  SPITIME: spiTime,
  PERT: pert,
  EMV: emv,
  SCHEDULECOLOR: scheduleColor,
  COSTCOLOR: costColor,
  OVERALLCOLOR: overall,
  WATERMELON: watermelon,
} as const satisfies Readonly<Record<string, (args: readonly unknown[]) => AnswerGrid>>;

export type CellFunctionName = keyof typeof CELL_FUNCTIONS;
