import { CELL_FUNCTIONS, say } from "../core/index.ts";
import { addButton } from "./button.ts";
import { answerCells } from "./cell-function.ts";
import type { Shown } from "./cell-function.ts";
import { showAlert } from "./dialogs.ts";
import { edition } from "./edition.ts";
import { guarded } from "./guarded.ts";
import * as menu from "./menu.ts";
import * as pane from "./sidebar-server.ts";
import { showSelfTest } from "./self-test.ts";
import { refreshOnClock, refreshOnTick, startBox, startDaily, stopAll } from "./triggers.ts";

// Every function that this file exports becomes a global function of the script under its own name; nothing else does.

/** Adds the menu when the document is opened. */
export function onOpen(): void {
  menu.addMenu(edition());
}

/** Adds the menu when the add-on is installed. */
export function onInstall(): void {
  onOpen();
}

/** Reads the registers and writes the dashboards. */
export function refresh(): void {
  menu.byEngine((engine) => {
    engine.refresh();
  });
}

/** Tells what was found in the registers and what is wrong there; writes nothing. */
export function checkRegisters(): void {
  menu.byEngine((engine) => {
    engine.checkRegisters();
  });
}

/** Tells why the selected cell shows what it shows. */
export function explainSelectedCell(): void {
  menu.byEngine((engine) => {
    engine.explainSelectedCell();
  });
}

/** Adds empty registers to start from. */
export function newFromTemplate(): void {
  menu.byEngine((engine) => {
    engine.newFromTemplate();
  });
}

/** Shows the pane in the sidebar. */
export function openPane(): void {
  guarded(menu.paneFromMenu);
}

/** Deletes all sheets that Muster made, after a question. */
export function removeSheets(): void {
  guarded(menu.removeFromMenu);
}

/** Shows the sheet Settings. */
export function showSettings(): void {
  guarded(menu.settingsFromMenu);
}

/** Tells how to get back the dashboards of earlier days. */
export function previousDashboards(): void {
  guarded(menu.previousFromMenu);
}

/** Says what Muster is. */
export function about(): void {
  guarded(menu.aboutFromMenu);
}

/** Tries on a sheet of its own what Muster takes for granted of Google Sheets, and shows what holds. */
export function selfTest(): void {
  guarded(showSelfTest);
}

/** Puts a button over the Refresh cell; only a script bound to the document can. */
export function addRefreshButton(): void {
  guarded(() => {
    showAlert(say`Refresh button`, addButton());
  });
}

/** Turns the Refresh cell into a box that refreshes when it is ticked. */
export function startBoxRefresh(): void {
  guarded(() => {
    showAlert(say`Refresh by a box`, startBox());
  });
}

/** Refreshes every morning. */
export function startDailyRefresh(): void {
  guarded(() => {
    showAlert(say`Refresh every day`, startDaily());
  });
}

/** Ends both. */
export function stopAutomaticRefresh(): void {
  guarded(() => {
    showAlert(say`Automatic refresh`, stopAll());
  });
}

/** Runs at each edit, once its trigger is installed. */
export function refreshByBox(): void {
  refreshOnTick();
}

/** Runs once a day, once its trigger is installed. */
export function refreshByClock(): void {
  refreshOnClock();
}

/** Gives the sidebar what was found; JSON both ways, as in all that follow. */
export function paneOpen(json: string): string {
  return pane.answeredByEngine((engine) => engine.paneOpen(json));
}

/** Refreshes for the sidebar. */
export function paneRefresh(json: string): string {
  return pane.answeredByEngine((engine) => engine.paneRefresh(json));
}

/** Tells the sidebar where its refresh stands. */
export function paneProgress(json: string): string {
  return pane.progressForPane(json);
}

/** Asks the sidebar's refresh to stop. */
export function paneCancel(json: string): string {
  return pane.cancelForPane(json);
}

/** Tells the sidebar which cell is selected. */
export function paneSelected(json: string): string {
  return pane.selectedForPane(json);
}

/** Gives the sidebar the selected row as a header row. */
export function paneHeaders(json: string): string {
  return pane.answeredByEngine((engine) => engine.paneHeaders(json));
}

/** Explains a cell to the sidebar. */
export function paneExplain(json: string): string {
  return pane.answeredByEngine((engine) => engine.paneExplain(json));
}

/** Selects a cell for the sidebar. */
export function paneGoTo(json: string): string {
  return pane.goToForPane(json);
}

/** Adds empty registers for the sidebar, which has asked. */
export function paneTemplate(json: string): string {
  return pane.answeredByEngine((engine) => engine.paneTemplate(json));
}

/** Deletes the sheets of Muster's for the sidebar, which has asked. */
export function paneRemove(json: string): string {
  return pane.removeForPane(json);
}

/**
 * Scores risks by likelihood and impact.
 * @param likelihood Likelihood of each risk, as a number or a word of the scale.
 * @param impact Impact of each risk, as a number or a word of the scale.
 * @param [scale] Scale: 3x3, 4x4, 5x5, 5x5-16, 5x5-6-14, 5x5-6-12, pmbok, mpmm, nasa, mil-std-882e or factor. 5x5 if left out.
 * @return Score of each risk. Scores are ranks: count them, never add them.
 * @customfunction
 */
export function MUSTER_RISKSCORE(likelihood: unknown, impact: unknown, scale?: unknown): Shown {
  return answerCells(CELL_FUNCTIONS.RISKSCORE, [likelihood, impact, scale]);
}

/**
 * Names the band of risks, such as High, by likelihood and impact.
 * @param likelihood Likelihood of each risk, as a number or a word of the scale.
 * @param impact Impact of each risk, as a number or a word of the scale.
 * @param [scale] Scale: 3x3, 4x4, 5x5, 5x5-16, 5x5-6-14, 5x5-6-12, pmbok, mpmm, nasa, mil-std-882e or factor. 5x5 if left out.
 * @return Band of each risk.
 * @customfunction
 */
export function MUSTER_RISKBAND(likelihood: unknown, impact: unknown, scale?: unknown): Shown {
  return answerCells(CELL_FUNCTIONS.RISKBAND, [likelihood, impact, scale]);
}

/**
 * Tells the life-cycle phase that gate decisions and deliverables support, and its status.
 * @param decisions Decisions at the gates of Initiation, Planning, Execution and Closure: four columns, one row for each project.
 * @param [deliverables] Completed share of the required deliverables of the four phases: four columns of percents.
 * @param [conditionsDue] Dates on which conditions of a conditional approval are due: four columns.
 * @param [asOf] Date as of which conditions are overdue.
 * @return Two columns: the phase that is supported, and its status.
 * @customfunction
 */
export function MUSTER_LIFECYCLE(
  decisions: unknown,
  deliverables?: unknown,
  conditionsDue?: unknown,
  asOf?: unknown,
): Shown {
  return answerCells(CELL_FUNCTIONS.LIFECYCLE, [decisions, deliverables, conditionsDue, asOf]);
}

/**
 * Schedule performance index: earned value over planned value.
 * @param earnedValue Earned value.
 * @param plannedValue Planned value.
 * @return Index. Below 1 is behind schedule.
 * @customfunction
 */
export function MUSTER_SPI(earnedValue: unknown, plannedValue: unknown): Shown {
  return answerCells(CELL_FUNCTIONS.SPI, [earnedValue, plannedValue]);
}

/**
 * Cost performance index: earned value over actual cost.
 * @param earnedValue Earned value.
 * @param actualCost Actual cost.
 * @return Index. Below 1 is over cost.
 * @customfunction
 */
export function MUSTER_CPI(earnedValue: unknown, actualCost: unknown): Shown {
  return answerCells(CELL_FUNCTIONS.CPI, [earnedValue, actualCost]);
}

/**
 * Estimate at completion: budget over CPI, where costs go on as they did.
 * @param budget Budget at completion.
 * @param earnedValue Earned value.
 * @param actualCost Actual cost.
 * @return Money, in the unit of the budget.
 * @customfunction
 */
export function MUSTER_EAC(budget: unknown, earnedValue: unknown, actualCost: unknown): Shown {
  return answerCells(CELL_FUNCTIONS.EAC, [budget, earnedValue, actualCost]);
}

/**
 * Variance at completion: budget less the estimate at completion.
 * @param budget Budget at completion.
 * @param earnedValue Earned value.
 * @param actualCost Actual cost.
 * @return Money, in the unit of the budget. Below 0 is an overrun.
 * @customfunction
 */
export function MUSTER_VAC(budget: unknown, earnedValue: unknown, actualCost: unknown): Shown {
  return answerCells(CELL_FUNCTIONS.VAC, [budget, earnedValue, actualCost]);
}

/**
 * To-complete performance index: the CPI that the work left needs to stay in budget.
 * @param budget Budget at completion.
 * @param earnedValue Earned value.
 * @param actualCost Actual cost.
 * @return Index. Not available once the budget is spent.
 * @customfunction
 */
export function MUSTER_TCPI(budget: unknown, earnedValue: unknown, actualCost: unknown): Shown {
  return answerCells(CELL_FUNCTIONS.TCPI, [budget, earnedValue, actualCost]);
}

/**
 * Earned schedule: the time at which the plan had the value that is earned now.
 * @param plannedValues Cumulative planned value at the end of each period, in one row or column.
 * @param earnedValue Earned value.
 * @return Periods.
 * @customfunction
 */
export function MUSTER_EARNEDSCHEDULE(plannedValues: unknown, earnedValue: unknown): Shown {
  return answerCells(CELL_FUNCTIONS.EARNEDSCHEDULE, [plannedValues, earnedValue]);
}

/**
 * Schedule performance index in time, SPI(t): earned schedule over the time passed.
 * @param plannedValues Cumulative planned value at the end of each period, in one row or column.
 * @param earnedValue Earned value.
 * @param periods Number of periods passed.
 * @return Index. Below 1 is behind schedule, up to the end of the project.
 * @customfunction
 */
export function MUSTER_SPITIME(plannedValues: unknown, earnedValue: unknown, periods: unknown): Shown {
  return answerCells(CELL_FUNCTIONS.SPITIME, [plannedValues, earnedValue, periods]);
}

/**
 * Mean of a three-point estimate: (optimistic + 4 likely + pessimistic) / 6.
 * @param optimistic Optimistic estimate.
 * @param likely Most likely estimate.
 * @param pessimistic Pessimistic estimate.
 * @return Mean, in the unit of the estimates.
 * @customfunction
 */
export function MUSTER_PERT(optimistic: unknown, likely: unknown, pessimistic: unknown): Shown {
  return answerCells(CELL_FUNCTIONS.PERT, [optimistic, likely, pessimistic]);
}

/**
 * Expected monetary value of risks: probability times impact.
 * @param probability Probability, from 0 to 100 %.
 * @param impact Impact in money. Opportunities are negative.
 * @return Money, in the unit of the impact. It may be summed.
 * @customfunction
 */
export function MUSTER_EMV(probability: unknown, impact: unknown): Shown {
  return answerCells(CELL_FUNCTIONS.EMV, [probability, impact]);
}

/**
 * Color of the finish slip of open work, by the standard limits of Muster.
 * @param baselineStart Baseline start.
 * @param baselineFinish Baseline finish.
 * @param forecastFinish Forecast finish. One before the as-of date is no forecast.
 * @param asOf Date as of which it is judged.
 * @return Green, Amber or Red.
 * @customfunction
 */
export function MUSTER_SCHEDULECOLOR(
  baselineStart: unknown,
  baselineFinish: unknown,
  forecastFinish: unknown,
  asOf: unknown,
): Shown {
  return answerCells(CELL_FUNCTIONS.SCHEDULECOLOR, [baselineStart, baselineFinish, forecastFinish, asOf]);
}

/**
 * Color of the cost of open work, by the standard limits of Muster.
 * @param budget Current budget at completion.
 * @param forecastCost Estimate at completion, as stated.
 * @param [actualCost] Actual cost.
 * @param [earnedValue] Earned value.
 * @return Green, Amber or Red.
 * @customfunction
 */
export function MUSTER_COSTCOLOR(
  budget: unknown,
  forecastCost: unknown,
  actualCost?: unknown,
  earnedValue?: unknown,
): Shown {
  return answerCells(CELL_FUNCTIONS.COSTCOLOR, [budget, forecastCost, actualCost, earnedValue]);
}

/**
 * Overall color: the worst that is known, Gray where schedule or cost is missing.
 * @param colors Colors of schedule, cost, quality, risk and life cycle: up to five columns, one row for each project.
 * @return Green, Amber, Red or Gray.
 * @customfunction
 */
export function MUSTER_OVERALLCOLOR(colors: unknown): Shown {
  return answerCells(CELL_FUNCTIONS.OVERALLCOLOR, [colors]);
}

/**
 * Tells how a reported color agrees with the one that the data gives.
 * @param reported Color as reported.
 * @param computed Color as computed.
 * @return Agree, Optimistic, Watermelon (reported Green, computed Red) or Pessimistic.
 * @customfunction
 */
export function MUSTER_WATERMELON(reported: unknown, computed: unknown): Shown {
  return answerCells(CELL_FUNCTIONS.WATERMELON, [reported, computed]);
}
