import { Node } from "../book.ts";
import { serialOf } from "../date-text.ts";
import { itemNotFound } from "../error.ts";
import { areasNode, rangeNode } from "../host.ts";
import type { Behavior, Host } from "../host.ts";
import { textArgument } from "./subject.ts";

const selected = (host: Host): Node => rangeNode(host.book.active, host.book.active.selection);

function removeReference(host: Host, id: unknown): void {
  const key = textArgument(id);
  const node = host.references.get(key);
  if (node) node.referenceId = undefined;
  host.references.delete(key);
}

export const WORKBOOK: Behavior = {
  get: {
    Name: (_, { book }) => book.name,
    ReadOnly: () => false,
    IsDirty: () => true,
    AutoSave: () => true,
    PreviouslySaved: () => true,
  },
  set: { IsDirty: () => undefined },
  call: {
    GetSelectedRange: (_, __, host) => selected(host),
    GetSelectedRanges: (_, __, host) => areasNode(host.book.active, [host.book.active.selection]),
    GetActiveCell: (_, __, { book }) => {
      const { top, left } = book.active.selection;
      return rangeNode(book.active, { top, left, bottom: top, right: left });
    },
    GetActiveChartOrNullObject: () => null,
    _RemoveReference: (_, [id], host) => {
      removeReference(host, id);
    },
    _RemoveAllReferences: (_, __, host) => {
      host.references.clear();
    },
    _GetReferenceCount: (_, __, host) => host.references.size,
  },
};

export const APPLICATION: Behavior = {
  get: {
    CalculationMode: () => "Automatic",
    CalculationState: () => "Done",
    CalculationEngineVersion: () => 191_029,
    DecimalSeparator: () => ".",
    ThousandsSeparator: () => ",",
    UseSystemSeparators: () => true,
  },
  call: {
    Calculate: () => null,
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};

/** The few functions of the sheet that the product calls through the host. */
export const FUNCTIONS: Behavior = {
  call: {
    Date: (node, args, { book }) => {
      const [year = 0, month = 0, day = 0] = args.map(Number);
      const result = new Node("FunctionResult", node);
      const serial = serialOf(year, month, day, book.dateSystem);
      result.bag.set("Value", serial ?? "#NUM!");
      result.bag.set("Error", serial === undefined ? "#NUM!" : "");
      return result;
    },
  },
};

const CULTURE: Readonly<Record<string, unknown>> = { Name: "en-US" };
const DATE_TIME: Readonly<Record<string, unknown>> = {
  DateSeparator: "/",
  LongDatePattern: "dddd, mmmm d, yyyy",
  ShortDatePattern: "m/d/yyyy",
  TimeSeparator: ":",
  LongTimePattern: "h:mm:ss AM/PM",
};
const NUMBERS: Readonly<Record<string, unknown>> = { NumberDecimalSeparator: ".", NumberGroupSeparator: "," };

const constants = (values: Readonly<Record<string, unknown>>): Behavior => ({
  get: Object.fromEntries(Object.entries(values).map(([wire, value]) => [wire, () => value])),
});

export const CULTURE_INFO = constants(CULTURE);
export const DATE_TIME_FORMAT = constants(DATE_TIME);
export const NUMBER_FORMAT_INFO = constants(NUMBERS);

function settingNode(node: Node, key: string, value: string): Node {
  const setting = new Node("Setting", node);
  setting.id = key;
  setting.bag.set("Value", JSON.parse(value));
  return setting;
}

/** Settings are those of the document: what one API saves, the other sees. */
export const SETTINGS: Behavior = {
  items: (node, { book }) => [...book.settings].map(([key, value]) => settingNode(node, key, value)),
  call: {
    Add: (node, [key, value], { book }) => {
      const text = JSON.stringify(value);
      book.settings.set(textArgument(key), text);
      return settingNode(node, textArgument(key), text);
    },
  },
};

export const SETTING: Behavior = {
  get: { Key: (node) => node.id, _Id: (node) => node.id, Value: (node) => node.bag.get("Value") },
  set: {
    Value: (node, value, { book }) => {
      node.bag.set("Value", value);
      book.settings.set(node.id ?? "", JSON.stringify(value));
    },
  },
  call: {
    Delete: (node, _, { book }) => {
      if (!book.settings.delete(node.id ?? "")) throw itemNotFound();
    },
  },
};
