import type { SimRule } from "./book.ts";
import type { Host } from "./host.ts";
import { isRangeRef, rangeObject } from "./range.ts";

export const isRule = (self: unknown): self is SimRule =>
  typeof self === "object" && self !== null && "criteria" in self && "areas" in self;

/** A conditional rule as the script sees it. It keeps no link to a sheet: its ranges lie on the one it is set on. */
export function ruleObject(host: Host, rule: SimRule, sheetId: number): object {
  const sheet = host.book.sheets.find(({ id }) => id === sheetId);
  if (!sheet) throw new Error("fake: the sheet of a rule is gone");
  return host.object(
    "Spreadsheet.ConditionalFormatRule",
    {
      getRanges: () => rule.areas.map((area) => rangeObject(host, sheet, area)),
      copy: () => ruleBuilder(host, rule, sheetId),
      getGradientCondition: () => null,
      getBooleanCondition: () =>
        host.object("Spreadsheet.BooleanCondition", {
          getCriteriaType: () => host.enumOf("Spreadsheet.BooleanCriteria")[rule.criteria],
          getCriteriaValues: () => [...rule.values],
        }),
    },
    rule,
  );
}

/** `newConditionalFormatRule()` */
export function ruleBuilder(host: Host, from?: SimRule, onSheet?: number): object {
  let rule: SimRule = from ?? { areas: [], criteria: "", values: [], format: {} };
  let sheetId = onSheet;
  const chain = (): object => builder;
  const when = (criteria: string, ...values: readonly unknown[]): object => {
    rule = { ...rule, criteria, values };
    return chain();
  };
  const look = (change: Readonly<Record<string, unknown>>): object => {
    rule = { ...rule, format: { ...rule.format, ...change } };
    return chain();
  };
  const builder: object = host.object("Spreadsheet.ConditionalFormatRuleBuilder", {
    setRanges: (ranges: readonly unknown[]) => {
      const refs = ranges.map((range) => host.selfOf(range, isRangeRef));
      sheetId = refs[0]?.sheet.id;
      rule = { ...rule, areas: refs.map(({ area }) => area) };
      return chain();
    },
    whenFormulaSatisfied: (formula: string) => when("CUSTOM_FORMULA", formula),
    whenTextStartsWith: (text: string) => when("TEXT_STARTS_WITH", text),
    whenTextContains: (text: string) => when("TEXT_CONTAINS", text),
    whenNumberGreaterThan: (number: number) => when("NUMBER_GREATER_THAN", number),
    setBackground: (background: unknown) => look({ background }),
    setFontColor: (fontColor: unknown) => look({ fontColor }),
    setBold: (bold: unknown) => look({ bold }),
    setItalic: (italic: unknown) => look({ italic }),
    setUnderline: (underline: unknown) => look({ underline }),
    build: () => {
      if (rule.areas.length === 0 || sheetId === undefined)
        return host.fail("Conditional format rule must have at least one range.");
      if (rule.criteria === "") host.fail("Conditional format rule must have a condition.");
      return ruleObject(host, rule, sheetId);
    },
  });
  return builder;
}
