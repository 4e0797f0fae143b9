import { Node } from "../book.ts";
import { intersect, isInside, subtract } from "../area.ts";
import type { Area } from "../area.ts";
import type { SimSheet, SimValidation } from "../book.ts";
import { invalidArgument, notSimulated } from "../error.ts";
import { dig } from "../frame.ts";
import type { Behavior } from "../host.ts";
import { addressOf } from "../area.ts";
import { booleanArgument, rangedOf } from "./subject.ts";

const KINDS: Readonly<Record<string, string>> = {
  list: "List",
  custom: "Custom",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
};

const NONE: Omit<SimValidation, "area"> = {
  rule: {},
  prompt: { showPrompt: true, title: "", message: "" },
  errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
  ignoreBlanks: true,
};

/** Takes the rules away from an area; what they cover beside it keeps them. */
export function clearValidations(sheet: SimSheet, area: Area): void {
  sheet.validations = sheet.validations.flatMap((one) =>
    subtract(one.area, area).map((part): SimValidation => ({ ...one, area: part })),
  );
}

const validationAt = (sheet: SimSheet, area: Area): Omit<SimValidation, "area"> | null => {
  const touched = sheet.validations.filter((one) => intersect(one.area, area));
  const [first] = touched;
  if (!first) return NONE;
  return touched.length === 1 && isInside(area, first.area) ? first : null;
};

function put(node: Node, change: Partial<SimValidation>): void {
  const { sheet, areas } = rangedOf(node);
  for (const area of areas) {
    const before = validationAt(sheet, area) ?? NONE;
    clearValidations(sheet, area);
    sheet.validations.push({ ...before, ...change, area });
  }
}

/** Rules may hold ranges; they are kept as the address that Excel gives back. */
function plainRule(rule: unknown): unknown {
  if (rule instanceof Node) {
    const { sheet, area } = rangedOf(rule);
    return `=${addressOf(sheet.name, area)}`;
  }
  if (typeof rule !== "object" || rule === null) return rule;
  return Object.fromEntries(Object.entries(rule).map(([key, value]) => [key, plainRule(value)]));
}

function checkRule(value: unknown): unknown {
  if (typeof value !== "object" || value === null) throw invalidArgument();
  const [kind, ...others] = Object.keys(value);
  if (others.length > 0 || kind === undefined || !(kind in KINDS))
    throw invalidArgument("A rule has exactly one kind.");
  const rule = plainRule(value);
  if (kind === "list") checkList(dig(rule, "list", "source"));
  return rule;
}

function checkList(source: unknown): void {
  if (typeof source !== "string") throw invalidArgument("A list needs its source.");
  if (!source.startsWith("=") && source.length > 255)
    throw invalidArgument("A list of words has at most 255 characters.");
}

/** Prompts are cut by no one: Excel refuses those that are too long. */
function checkPrompt(value: unknown): unknown {
  if (typeof value !== "object" || value === null) throw invalidArgument();
  const { title, message } = value as { readonly title?: unknown; readonly message?: unknown }; // an object, as checked above
  if (typeof title === "string" && title.length > 32) throw invalidArgument("A title has at most 32 characters.");
  if (typeof message === "string" && message.length > 255)
    throw invalidArgument("A message has at most 255 characters.");
  return { ...value };
}

const read =
  (pick: (one: Omit<SimValidation, "area">) => unknown) =>
  (node: Node): unknown => {
    const { sheet, areas } = rangedOf(node);
    const found = areas.map((area) => validationAt(sheet, area));
    const [first] = found;
    if (!first || found.some((one) => one === null || JSON.stringify(one.rule) !== JSON.stringify(first.rule)))
      return null;
    return pick(first);
  };

export const DATA_VALIDATION: Behavior = {
  get: {
    Type: (node) => {
      const type = read((one) => {
        const [kind] = Object.keys(one.rule ?? {});
        return kind === undefined ? "None" : (KINDS[kind] ?? "None");
      })(node);
      return type ?? "Inconsistent";
    },
    Rule: read((one) => one.rule),
    Prompt: read((one) => one.prompt),
    ErrorAlert: read((one) => one.errorAlert),
    IgnoreBlanks: read((one) => one.ignoreBlanks),
    Valid: () => {
      throw notSimulated("whether cells keep their data validation");
    },
  },
  set: {
    Rule: (node, value) => {
      put(node, { rule: checkRule(value) });
    },
    Prompt: (node, value) => {
      put(node, { prompt: checkPrompt(value) });
    },
    ErrorAlert: (node, value) => {
      put(node, { errorAlert: checkPrompt(value) });
    },
    IgnoreBlanks: (node, value) => {
      put(node, { ignoreBlanks: booleanArgument(value) });
    },
  },
  call: {
    Clear: (node) => {
      const { sheet, areas } = rangedOf(node);
      for (const area of areas) clearValidations(sheet, area);
    },
  },
};
