import type { SheetDocument, TableBlock } from "./block.ts";
import { wide } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import { subtitleOf } from "./parts.ts";
import { newClaims } from "./settings-claims.ts";
import { holidaysTable, otherTable, overridesTable, questionsTable } from "./settings-lists.ts";
import { ratesTable } from "./settings-rates.ts";
import { benefitsTable } from "./settings-benefits.ts";
import { selectionTable } from "./settings-selection.ts";
import { limitsTable, riskTable, statusTable, thresholdsTable, weekTable } from "./settings-values.ts";
import { wordsTable } from "./settings-words.ts";
import { say } from "../words/say.ts";

/**
 * Settings: everything that can be decided, with what was decided and the defaults beside it. Whatever stands there, known or not, stands
 * there again after the next refresh.
 */
export function settingsDocument(context: DashboardContext): SheetDocument {
  const claims = newClaims(context.assessments.model.settings);
  const tables: readonly (TableBlock | undefined)[] = [
    questionsTable(context, claims),
    statusTable(context, claims),
    thresholdsTable(context, claims),
    limitsTable(claims),
    riskTable(context, claims),
    selectionTable(context, claims),
    benefitsTable(context, claims),
    weekTable(claims),
    holidaysTable(claims),
    ratesTable(context, claims),
    wordsTable(context, claims),
    overridesTable(claims),
    otherTable(claims),
  ];
  return {
    key: "Settings",
    title: "Settings",
    subtitle: subtitleOf(context, [
      say`values on gray can be changed`,
      say`values that differ from the default are bold`,
    ]),
    headline: say`What is set here holds from the next refresh on, and every refresh keeps it.`,
    grid: { kind: "page" },
    bands: tables.filter((one): one is TableBlock => one !== undefined).map(wide),
    print: {},
  };
}
