import type { CellStyle, ConditionalFormat, OutputSheet, SheetKey, Validation } from "../core/index.ts";
import { REFRESH_MARKER } from "../core/index.ts";
import { rangeOf } from "./areas.ts";
import { addBox } from "./refresh-cell.ts";
import { hex } from "./write-look.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Stands in the formula of every rule of Muster's, and changes nothing there: by it they are told from the user's. */
const MARK = 'N("Muster")=0';

/** Most words that a list of the service holds. */
const MOST_WORDS = 500;

function isOurs(rule: Rule): boolean {
  const condition = rule.getBooleanCondition();
  if (!condition) return false;
  const values: readonly unknown[] = condition.getCriteriaValues();
  const [formula] = values;
  return typeof formula === "string" && formula.includes(MARK);
}

function makeRule(sheet: Sheet, format: ConditionalFormat, styles: readonly CellStyle[]): Rule {
  const style = styles[format.style];
  const builder = SpreadsheetApp.newConditionalFormatRule()
    .setRanges([rangeOf(sheet, format.area)])
    .whenFormulaSatisfied(`=AND(${MARK};${format.formula})`);
  if (style?.fill !== undefined) builder.setBackground(hex(style.fill));
  if (style) builder.setFontColor(hex(style.font.color));
  if (style?.font.bold) builder.setBold(true);
  if (style?.font.italic) builder.setItalic(true);
  return builder.build();
}

/** Replaces Muster's rules on a sheet and leaves those of people among the standing ones, which stay the stronger ones. */
export function writeConditionalFormats(
  sheet: Sheet,
  output: OutputSheet,
  styles: readonly CellStyle[],
  standing: readonly Rule[],
): void {
  const kept = standing.filter((rule) => !isOurs(rule));
  if (output.conditionalFormats.length === 0 && kept.length === standing.length) return;
  const made = output.conditionalFormats.map((format) => makeRule(sheet, format, styles));
  sheet.setConditionalFormatRules([...kept, ...made]);
}

/** Makes a box of the Refresh cell again, where the sheet has it: writing the lists took it away. */
export function keepBox(sheet: Sheet, { rows }: OutputSheet): void {
  const column = rows[0]?.cells.findIndex((cell) => REFRESH_MARKER.is(cell?.value)) ?? -1;
  if (column >= 0) addBox(sheet.getRange(1, column + 1));
}

/** A list of words or cells to choose from; undefined where the service has no rule for it: any text may stand there. */
function ruleOf(
  { list, prompt }: Validation,
  sheetOf: (key: SheetKey) => Sheet | undefined,
): GoogleAppsScript.Spreadsheet.DataValidation | undefined {
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(false);
  if (prompt !== undefined) builder.setHelpText(prompt);
  if ("sheet" in list) {
    const sheet = sheetOf(list.sheet);
    return sheet && builder.requireValueInRange(rangeOf(sheet, list.area), true).build();
  }
  return list.length === 0 || list.length > MOST_WORDS
    ? undefined
    : builder.requireValueInList([...list], true).build();
}

/** Writes the lists of a sheet. */
export function writeValidations(
  sheet: Sheet,
  { validations }: Pick<OutputSheet, "validations">,
  sheetOf: (key: SheetKey) => Sheet | undefined,
): void {
  for (const validation of validations) {
    const rule = ruleOf(validation, sheetOf);
    if (rule) rangeOf(sheet, validation.area).setDataValidation(rule);
  }
}
