import type { SimValidation } from "./book.ts";
import type { Host } from "./host.ts";
import { isRangeRef } from "./range.ts";

export const isValidation = (self: unknown): self is SimValidation =>
  typeof self === "object" && self !== null && "allowInvalid" in self;

/** A rule of what may be typed, as the script sees it. */
export function validationObject(host: Host, rule: SimValidation): object {
  return host.object(
    "Spreadsheet.DataValidation",
    {
      getAllowInvalid: () => rule.allowInvalid,
      getHelpText: () => rule.help,
      getCriteriaType: () => host.enumOf("Spreadsheet.DataValidationCriteria")[rule.criteria],
      getCriteriaValues: () => rule.values,
    },
    rule,
  );
}

const MOST_LIST_ITEMS = 500;

/** `newDataValidation()` */
export function validationBuilder(host: Host): object {
  let rule: SimValidation = { criteria: "", values: [], allowInvalid: true, help: "" };
  const chain = (): object => builder;
  const set = (change: Partial<SimValidation>): object => {
    rule = { ...rule, ...change };
    return chain();
  };
  const builder: object = host.object("Spreadsheet.DataValidationBuilder", {
    requireValueInList: (values: readonly unknown[], dropdown = true) => {
      if (values.length > MOST_LIST_ITEMS)
        host.fail(`The list of items exceeds the limit of ${MOST_LIST_ITEMS} items.`);
      return set({ criteria: "VALUE_IN_LIST", values: [[...values], dropdown] });
    },
    requireValueInRange: (range: unknown, dropdown = true) =>
      set({ criteria: "VALUE_IN_RANGE", values: [host.selfOf(range, isRangeRef), dropdown] }),
    requireCheckbox: (...values: readonly unknown[]) => set({ criteria: "CHECKBOX", values }),
    setAllowInvalid: (allowInvalid: boolean) => set({ allowInvalid }),
    setHelpText: (help: string) => set({ help }),
    build: () => {
      if (rule.criteria === "") host.fail("Data validation criteria is required.");
      return validationObject(host, rule);
    },
  });
  return builder;
}
