import { clockOf } from "./dates.ts";
import { ENGINE_FILE, engineOf } from "./engine-file.ts";
import { describeFailure, failed, faultOf } from "./faults.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** One thing that Muster takes for granted of Google Sheets. */
export interface Probe {
  readonly says: string;
  /** Tries it on an empty sheet; gives what was found, or true. */
  readonly finds: (sheet: Sheet) => unknown;
}

const DAY = 46_203;
const NAME = "Muster_SelfTest";

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === "[object Date]";

/** What a cell of a format holds after something was put into it. */
function entered(sheet: Sheet, format: string, value: string | number): unknown {
  const cell = sheet.getRange("A1").clearContent().setNumberFormat(format).setValue(value);
  return cell.getValue() as unknown;
}

const same = (found: unknown, expected: unknown): unknown =>
  found === expected ? true : `${typeof found} ${JSON.stringify(found)}`;

function failsWith(part: string, act: () => void): unknown {
  try {
    act();
    return "no refusal";
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.includes(part) ? true : message;
  }
}

const ENTRY: readonly Probe[] = [
  { says: "text in a cell of the format @ stays text", finds: (s) => same(entered(s, "@", "1-2"), "1-2") },
  { says: "leading zeros stay in a cell of the format @", finds: (s) => same(entered(s, "@", "007"), "007") },
  { says: "truth values stay text in a cell of the format @", finds: (s) => same(entered(s, "@", "true"), "true") },
  { says: "a number of text is read in a plain cell", finds: (s) => same(entered(s, "General", "45%"), 0.45) },
  { says: "a date of text becomes a date in a plain cell", finds: (s) => isDate(entered(s, "General", "2026-06-30")) },
  { says: "a formula gives text that begins with =", finds: (s) => same(entered(s, "General", '="=1+1"'), "=1+1") },
  { says: "a formula gives text that begins with '", finds: (s) => same(entered(s, "General", '="\'x"'), "'x") },
  { says: "a leading apostrophe is dropped", finds: (s) => same(entered(s, "General", "'0012"), "0012") },
  {
    says: "a link gives its text",
    finds: (s) => same(entered(s, "General", '=HYPERLINK("#gid=0&range=A1";"x ""y""")'), 'x "y"'),
  },
  {
    says: "a link gives its number",
    finds: (s) => same(entered(s, "General", '=HYPERLINK("#gid=0&range=A1";12)'), 12),
  },
  {
    says: "a link gives a decimal as a quotient",
    finds: (s) => same(entered(s, "0.0", '=HYPERLINK("#gid=0&range=A1";-125/1000)'), -0.125),
  },
  {
    says: "a link gives a date",
    finds: (s) => isDate(entered(s, "d mmm yyyy", '=HYPERLINK("#gid=0&range=A1";46203)')),
  },
  { says: "an error arrives as text", finds: (s) => same(entered(s, "General", "=NA()"), "#N/A") },
  { says: "an empty cell is an empty text", finds: (s) => same(s.getRange("B9").getValue(), "") },
  { says: "a hidden format keeps the value", finds: (s) => same(entered(s, ";;;", "Muster|x|1"), "Muster|x|1") },
  { says: 'text keeps in the format "  "@', finds: (s) => same(entered(s, '"  "@', "some words"), "some words") },
];

function serialBack(sheet: Sheet, serial: number): unknown {
  const value = entered(sheet, "d mmm yyyy", serial);
  const zone = sheet.getParent().getSpreadsheetTimeZone();
  return isDate(value) ? same(clockOf(zone).serialOf(value.getTime()), serial) : `no date: ${String(value)}`;
}

/** Days of 2026 on which the clock is changed in America, Europe and New Zealand. */
const CHANGES = [46_089, 46_110, 46_117, 46_292, 46_320, 46_327];

const DATES: readonly Probe[] = [
  { says: "a serial comes back as a date of the same day", finds: (s) => serialBack(s, DAY) },
  { says: "a serial of winter comes back too", finds: (s) => serialBack(s, DAY - 180) },
  { says: "a serial of 1930 comes back", finds: (s) => serialBack(s, 11_000) },
  ...CHANGES.map((serial) => ({
    says: `day ${serial}, on which some clocks change, comes back`,
    finds: (sheet: Sheet) => serialBack(sheet, serial),
  })),
  { says: "1 March 1900 comes back", finds: (s) => serialBack(s, 61) },
];

function keepsRules(sheet: Sheet): unknown {
  const rule = (formula: string): GoogleAppsScript.Spreadsheet.ConditionalFormatRule =>
    SpreadsheetApp.newConditionalFormatRule()
      .setRanges([sheet.getRange("A1:A3")])
      .whenFormulaSatisfied(formula)
      .setBackground("#fbe7bf")
      .build();
  sheet.setConditionalFormatRules([rule('=AND(N("Muster")=0;A1=1)'), rule("=A1=2")]);
  const formulas = sheet
    .getConditionalFormatRules()
    .map((one) => String(one.getBooleanCondition()?.getCriteriaValues()[0]));
  sheet.setConditionalFormatRules([]);
  return formulas.length === 2 && formulas[0]?.includes('N("Muster")') === true ? true : formulas.join(" ");
}

function keepsBoxValue(sheet: Sheet): unknown {
  const rule = SpreadsheetApp.newDataValidation().requireCheckbox("on", "off").build();
  const cell = sheet.getRange("C1").setValue("off").setDataValidation(rule);
  const found: unknown = cell.getValue();
  cell.clearDataValidations().clearContent();
  return same(found, "off");
}

function namesFollow(sheet: Sheet): unknown {
  const spreadsheet = sheet.getParent();
  spreadsheet.setNamedRange(NAME, sheet.getRange("A1"));
  const named = spreadsheet.getNamedRanges().find((one) => one.getName() === NAME);
  const gridId = named?.getRange().getGridId();
  spreadsheet.removeNamedRange(NAME);
  return same(gridId, sheet.getSheetId());
}

const SHEETS: readonly Probe[] = [
  { says: "a named range tells its sheet", finds: namesFollow },
  { says: "a conditional rule comes back with its formula", finds: keepsRules },
  { says: "a box with words of its own keeps the word", finds: keepsBoxValue },
  {
    says: "a block of the wrong shape is refused",
    finds: (s) =>
      failsWith("does not match the number of rows", () => {
        s.getRange("A1:A2").setValues([["a"]]);
      }),
  },
  {
    says: "columns cannot be frozen through a merge",
    finds: (s) => {
      s.getRange("B5:D5").merge();
      const found = failsWith("merged cell", () => {
        s.setFrozenColumns(2);
        SpreadsheetApp.flush();
      });
      s.setFrozenColumns(0);
      s.getRange("B5:D5").breakApart();
      return found;
    },
  },
  {
    says: "a sheet has 1000 rows and 26 columns at first",
    finds: (s) => same(`${s.getMaxRows()} ${s.getMaxColumns()}`, "1000 26"),
  },
];

const FILES: readonly Probe[] = [
  {
    says: "a file of the project comes back as it is",
    finds: () => {
      const content = HtmlService.createTemplateFromFile("words-fr").getRawContent();
      return same(Object.keys(JSON.parse(content) as object).length > 1000, true);
    },
  },
  {
    says: "code that a file holds as text can be run",
    finds: () => {
      const content = HtmlService.createTemplateFromFile(ENGINE_FILE).getRawContent();
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what is tried here is whether it may be done
      const define = new Function(JSON.parse(content) as string);
      return same(typeof define, "function");
    },
  },
  {
    says: "the engine can be run and belongs to this code",
    finds: () => {
      try {
        return same(typeof engineOf().refresh, "function");
      } catch (error) {
        return describeFailure(failed(faultOf(error)));
      }
    },
  },
];

/** Everything that the project's own simulation of Google Sheets was built on and that no document promises. */
export const PROBES: readonly Probe[] = [...ENTRY, ...DATES, ...SHEETS, ...FILES];
