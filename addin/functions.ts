import { CELL_FUNCTIONS } from "../core/index.ts";
import { shown } from "./functions/cells.ts";

/**
 * Scores risks by likelihood and impact.
 * @customfunction RISKSCORE RISKSCORE
 * @param likelihood Likelihood of each risk, as a number or a word of the scale.
 * @param impact Impact of each risk, as a number or a word of the scale.
 * @param [scale] Scale: 3x3, 4x4, 5x5, 5x5-16, 5x5-6-14, 5x5-6-12, pmbok, mpmm, nasa, mil-std-882e or factor. 5x5 if left out.
 * @returns Score of each risk. Scores are ranks: count them, never add them.
 */
export function riskScore(likelihood: unknown[][], impact: unknown[][], scale?: unknown[][]): unknown[][] {
  return shown(CELL_FUNCTIONS.RISKSCORE, [likelihood, impact, scale]);
}

/**
 * Names the band of risks, such as High, by likelihood and impact.
 * @customfunction RISKBAND RISKBAND
 * @param likelihood Likelihood of each risk, as a number or a word of the scale.
 * @param impact Impact of each risk, as a number or a word of the scale.
 * @param [scale] Scale: 3x3, 4x4, 5x5, 5x5-16, 5x5-6-14, 5x5-6-12, pmbok, mpmm, nasa, mil-std-882e or factor. 5x5 if left out.
 * @returns Band of each risk.
 */
export function riskBand(likelihood: unknown[][], impact: unknown[][], scale?: unknown[][]): unknown[][] {
  return shown(CELL_FUNCTIONS.RISKBAND, [likelihood, impact, scale]);
}

/**
 * Tells the life-cycle phase that gate decisions and deliverables support, and its status.
 * @customfunction LIFECYCLE LIFECYCLE
 * @param decisions Decisions at the gates of Initiation, Planning, Execution and Closure: four columns, one row for each project.
 * @param [deliverables] Completed share of the required deliverables of the four phases: four columns of percents.
 * @param [conditionsDue] Dates on which conditions of a conditional approval are due: four columns.
 * @param [asOf] Date as of which conditions are overdue.
 * @returns Two columns: the phase that is supported, and its status.
 */
export function lifeCycle(
  decisions: unknown[][],
  deliverables?: unknown[][],
  conditionsDue?: unknown[][],
  asOf?: unknown[][],
): unknown[][] {
  return shown(CELL_FUNCTIONS.LIFECYCLE, [decisions, deliverables, conditionsDue, asOf]);
}

/**
 * Schedule performance index: earned value over planned value.
 * @customfunction SPI SPI
 * @param earnedValue Earned value.
 * @param plannedValue Planned value.
 * @returns Index. Below 1 is behind schedule.
 */
export function spi(earnedValue: unknown[][], plannedValue: unknown[][]): unknown[][] {
  return shown(CELL_FUNCTIONS.SPI, [earnedValue, plannedValue]);
}

/**
 * Cost performance index: earned value over actual cost.
 * @customfunction CPI CPI
 * @param earnedValue Earned value.
 * @param actualCost Actual cost.
 * @returns Index. Below 1 is over cost.
 */
export function cpi(earnedValue: unknown[][], actualCost: unknown[][]): unknown[][] {
  return shown(CELL_FUNCTIONS.CPI, [earnedValue, actualCost]);
}

/**
 * Estimate at completion: budget over CPI, where costs go on as they did.
 * @customfunction EAC EAC
 * @param budget Budget at completion.
 * @param earnedValue Earned value.
 * @param actualCost Actual cost.
 * @returns Money, in the unit of the budget.
 */
export function eac(budget: unknown[][], earnedValue: unknown[][], actualCost: unknown[][]): unknown[][] {
  return shown(CELL_FUNCTIONS.EAC, [budget, earnedValue, actualCost]);
}

/**
 * Variance at completion: budget less the estimate at completion.
 * @customfunction VAC VAC
 * @param budget Budget at completion.
 * @param earnedValue Earned value.
 * @param actualCost Actual cost.
 * @returns Money, in the unit of the budget. Below 0 is an overrun.
 */
export function vac(budget: unknown[][], earnedValue: unknown[][], actualCost: unknown[][]): unknown[][] {
  return shown(CELL_FUNCTIONS.VAC, [budget, earnedValue, actualCost]);
}

/**
 * To-complete performance index: the CPI that the work left needs to stay in budget.
 * @customfunction TCPI TCPI
 * @param budget Budget at completion.
 * @param earnedValue Earned value.
 * @param actualCost Actual cost.
 * @returns Index. Not available once the budget is spent.
 */
export function tcpi(budget: unknown[][], earnedValue: unknown[][], actualCost: unknown[][]): unknown[][] {
  return shown(CELL_FUNCTIONS.TCPI, [budget, earnedValue, actualCost]);
}

/**
 * Earned schedule: the time at which the plan had the value that is earned now.
 * @customfunction EARNEDSCHEDULE EARNEDSCHEDULE
 * @param plannedValues Cumulative planned value at the end of each period, in one row or column.
 * @param earnedValue Earned value.
 * @returns Periods.
 */
export function earnedSchedule(plannedValues: unknown[][], earnedValue: unknown[][]): unknown[][] {
  return shown(CELL_FUNCTIONS.EARNEDSCHEDULE, [plannedValues, earnedValue]);
}

/**
 * Schedule performance index in time, SPI(t): earned schedule over the time passed.
 * @customfunction SPITIME SPITIME
 * @param plannedValues Cumulative planned value at the end of each period, in one row or column.
 * @param earnedValue Earned value.
 * @param periods Number of periods passed.
 * @returns Index. Below 1 is behind schedule, up to the end of the project.
 */
export function spiTime(plannedValues: unknown[][], earnedValue: unknown[][], periods: unknown[][]): unknown[][] {
  return shown(CELL_FUNCTIONS.SPITIME, [plannedValues, earnedValue, periods]);
}

/**
 * Mean of a three-point estimate: (optimistic + 4 likely + pessimistic) / 6.
 * @customfunction PERT PERT
 * @param optimistic Optimistic estimate.
 * @param likely Most likely estimate.
 * @param pessimistic Pessimistic estimate.
 * @returns Mean, in the unit of the estimates.
 */
export function pert(optimistic: unknown[][], likely: unknown[][], pessimistic: unknown[][]): unknown[][] {
  return shown(CELL_FUNCTIONS.PERT, [optimistic, likely, pessimistic]);
}

/**
 * Expected monetary value of risks: probability times impact.
 * @customfunction EMV EMV
 * @param probability Probability, from 0 to 100 %.
 * @param impact Impact in money. Opportunities are negative.
 * @returns Money, in the unit of the impact. It may be summed.
 */
export function emv(probability: unknown[][], impact: unknown[][]): unknown[][] {
  return shown(CELL_FUNCTIONS.EMV, [probability, impact]);
}

/**
 * Color of the finish slip of open work, by the standard limits of Muster.
 * @customfunction SCHEDULECOLOR SCHEDULECOLOR
 * @param baselineStart Baseline start.
 * @param baselineFinish Baseline finish.
 * @param forecastFinish Forecast finish. One before the as-of date is no forecast.
 * @param asOf Date as of which it is judged.
 * @returns Green, Amber or Red.
 */
export function scheduleColor(
  baselineStart: unknown[][],
  baselineFinish: unknown[][],
  forecastFinish: unknown[][],
  asOf: unknown[][],
): unknown[][] {
  return shown(CELL_FUNCTIONS.SCHEDULECOLOR, [baselineStart, baselineFinish, forecastFinish, asOf]);
}

/**
 * Color of the cost of open work, by the standard limits of Muster.
 * @customfunction COSTCOLOR COSTCOLOR
 * @param budget Current budget at completion.
 * @param forecastCost Estimate at completion, as stated.
 * @param [actualCost] Actual cost.
 * @param [earnedValue] Earned value.
 * @returns Green, Amber or Red.
 */
export function costColor(
  budget: unknown[][],
  forecastCost: unknown[][],
  actualCost?: unknown[][],
  earnedValue?: unknown[][],
): unknown[][] {
  return shown(CELL_FUNCTIONS.COSTCOLOR, [budget, forecastCost, actualCost, earnedValue]);
}

/**
 * Overall color: the worst that is known, Gray where schedule or cost is missing.
 * @customfunction OVERALLCOLOR OVERALLCOLOR
 * @param colors Colors of schedule, cost, quality, risk and life cycle: up to five columns, one row for each project.
 * @returns Green, Amber, Red or Gray.
 */
export function overallColor(colors: unknown[][]): unknown[][] {
  return shown(CELL_FUNCTIONS.OVERALLCOLOR, [colors]);
}

/**
 * Tells how a reported color agrees with the one that the data gives.
 * @customfunction WATERMELON WATERMELON
 * @param reported Color as reported.
 * @param computed Color as computed.
 * @returns Agree, Optimistic, Watermelon (reported Green, computed Red) or Pessimistic.
 */
export function watermelon(reported: unknown[][], computed: unknown[][]): unknown[][] {
  return shown(CELL_FUNCTIONS.WATERMELON, [reported, computed]);
}
