import { settingOf, type Settings } from "./settings.ts";

/** Key of the row of Settings that names whose projects these are. */
export const ORGANIZATION_KEY = "organization";

/** What stands for the organization below the title of each sheet: as set, else the name of the workbook. */
export function organizationOf(settings: Settings, workbook: string): string {
  const set = settingOf(settings, ORGANIZATION_KEY);
  return set === undefined ? workbook : String(set).replace(/\s+/g, " ").trim();
}
