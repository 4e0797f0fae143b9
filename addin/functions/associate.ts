import * as functions from "../functions.ts";

/** The function behind each name of the metadata. */
export const FUNCTION_OF = {
  RISKSCORE: functions.riskScore,
  RISKBAND: functions.riskBand,
  LIFECYCLE: functions.lifeCycle,
  SPI: functions.spi,
  CPI: functions.cpi,
  EAC: functions.eac,
  VAC: functions.vac,
  TCPI: functions.tcpi,
  EARNEDSCHEDULE: functions.earnedSchedule,
  SPITIME: functions.spiTime,
  PERT: functions.pert,
  EMV: functions.emv,
  SCHEDULECOLOR: functions.scheduleColor,
  COSTCOLOR: functions.costColor,
  OVERALLCOLOR: functions.overallColor,
  WATERMELON: functions.watermelon,
} as const;

/** Tells Excel which function stands behind each name. */
export function associateFunctions(): void {
  for (const [name, compute] of Object.entries(FUNCTION_OF)) CustomFunctions.associate(name, compute);
}
