import type { Area } from "../area.ts";
import type { Node, SimSheet } from "../book.ts";
import { common, restyle, styleAt } from "../cells.ts";
import { invalidArgument } from "../error.ts";
import type { Behavior, Host } from "../host.ts";
import { heightOf, widthOf } from "../measure.ts";
import type { SimStyle } from "../style.ts";
import { booleanArgument, rangedOf } from "./subject.ts";

/** Color as Excel keeps it: `#RRGGBB`. */
export function colorArgument(value: unknown): string {
  if (typeof value !== "string" || !/^#[0-9A-Fa-f]{6}$/.test(value))
    throw invalidArgument("The simulated host takes colors as #RRGGBB only.");
  return value.toUpperCase();
}

export function numberArgument(value: unknown, least: number, most: number): number {
  if (typeof value !== "number" || value < least || value > most)
    throw invalidArgument(`A number from ${least} to ${most} is expected.`);
  return value;
}

export const oneOf =
  (...words: readonly string[]) =>
  (value: unknown): string => {
    if (typeof value !== "string" || !words.includes(value))
      throw invalidArgument(`Expected one of ${words.join(", ")}.`);
    return value;
  };

type Check<K extends keyof SimStyle> = (value: unknown) => SimStyle[K];

/** A scalar that is one field of the cells' format. */
interface Field {
  readonly get: (node: Node, host: Host) => unknown;
  readonly set: (node: Node, value: unknown, host: Host) => void;
}

export function field<K extends keyof SimStyle>(key: K, check: Check<K>): Field {
  return {
    get: (node, { book }) => {
      const { sheet, areas } = rangedOf(node);
      return common(sheet, areas, (row, column) => styleAt(book, sheet, row, column)[key]);
    },
    set: (node, value, { book }) => {
      const { sheet, areas } = rangedOf(node);
      const checked = check(value);
      for (const area of areas) restyle(book, sheet, area, (style) => ({ ...style, [key]: checked }));
    },
  };
}

/** Height or width of all rows or columns that the areas touch. */
function size(dimension: "row" | "column"): Field {
  const span = (area: Area): readonly [number, number] =>
    dimension === "row" ? [area.top, area.bottom] : [area.left, area.right];
  return {
    get: (node) => {
      const { sheet, areas } = rangedOf(node);
      const read = (index: number): number => (dimension === "row" ? heightOf(sheet, index) : widthOf(sheet, index));
      const first = read(span(areas[0] ?? { top: 0, left: 0, bottom: 0, right: 0 })[0]);
      for (const area of areas) {
        const [from, to] = span(area);
        for (let index = from; index <= to; index++) if (read(index) !== first) return null;
      }
      return first;
    },
    set: (node, value) => {
      const { sheet, areas } = rangedOf(node);
      const points = numberArgument(value, 0, dimension === "row" ? 409.5 : 1342);
      const map = dimension === "row" ? sheet.rowHeights : sheet.columnWidths;
      for (const area of areas) {
        const [from, to] = span(area);
        for (let index = from; index <= to; index++) map.set(index, points);
      }
    },
  };
}

/** Going back to the standard size forgets the set one. */
function standard(dimension: "row" | "column"): Field {
  const mapOf = (sheet: SimSheet): Map<number, number> => (dimension === "row" ? sheet.rowHeights : sheet.columnWidths);
  return {
    get: (node) => {
      const { sheet, area } = rangedOf(node);
      return !mapOf(sheet).has(dimension === "row" ? area.top : area.left);
    },
    set: (node, value) => {
      if (!booleanArgument(value)) return;
      const { sheet, areas } = rangedOf(node);
      for (const area of areas) {
        const [from, to] = dimension === "row" ? [area.top, area.bottom] : [area.left, area.right];
        for (const index of mapOf(sheet).keys()) if (index >= from && index <= to) mapOf(sheet).delete(index);
      }
    },
  };
}

function behavior(fields: Readonly<Record<string, Field>>): Behavior {
  const entries = Object.entries(fields);
  return {
    get: Object.fromEntries(entries.map(([wire, one]) => [wire, one.get])),
    set: Object.fromEntries(entries.map(([wire, one]) => [wire, one.set])),
  };
}

const HORIZONTAL = oneOf(
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
);
const VERTICAL = oneOf("Top", "Center", "Bottom", "Justify", "Distributed");
const UNDERLINE = oneOf("None", "Single", "Double", "SingleAccountant", "DoubleAccountant");
const EVERY = { get: (): unknown => 0, set: (): void => undefined };

/** Autofit leaves sizes as they are: the host does not measure text. */
const autofit = (): null => null;

export const RANGE_FORMAT: Behavior = {
  ...behavior({
    WrapText: field("wrap", booleanArgument),
    HorizontalAlignment: field("horizontal", HORIZONTAL),
    VerticalAlignment: field("vertical", VERTICAL),
    ColumnWidth: size("column"),
    RowHeight: size("row"),
    UseStandardHeight: standard("row"),
    UseStandardWidth: standard("column"),
    TextOrientation: field("orientation", (value) => numberArgument(value, -90, 180)),
    ReadingOrder: field("readingOrder", oneOf("Context", "LeftToRight", "RightToLeft")),
    ShrinkToFit: field("shrink", booleanArgument),
    IndentLevel: field("indent", (value) => numberArgument(value, 0, 250)),
  }),
  call: { AutofitColumns: autofit, AutofitRows: autofit },
};

export const RANGE_FILL: Behavior = {
  ...behavior({ Color: field("fill", (value) => (value === "" ? "" : colorArgument(value))) }),
  call: {
    Clear: (node, _, { book }) => {
      const { sheet, areas } = rangedOf(node);
      for (const area of areas) restyle(book, sheet, area, (style) => ({ ...style, fill: "" }));
    },
  },
};

export const RANGE_FONT: Behavior = behavior({
  Name: field("fontName", (value) => {
    if (typeof value !== "string" || value === "") throw invalidArgument();
    return value;
  }),
  Size: field("fontSize", (value) => numberArgument(value, 1, 409)),
  Color: field("fontColor", colorArgument),
  Bold: field("bold", booleanArgument),
  Italic: field("italic", booleanArgument),
  Underline: field("underline", UNDERLINE),
  Strikethrough: field("strikethrough", booleanArgument),
  TintAndShade: EVERY,
});

export const FORMAT_PROTECTION: Behavior = behavior({
  Locked: field("locked", booleanArgument),
  FormulaHidden: field("hidden", booleanArgument),
});
