import type { Area } from "../../../core/index.ts";
import { STYLE_PROPERTIES } from "./book.ts";
import type { SimSheet } from "./book.ts";
import type { Host, Method } from "./host.ts";
import { textOf } from "./host.ts";
import { rangeObject, setBorder } from "./range.ts";
import { touch } from "./range-cells.ts";

/** A RangeList as the script sees it: one property over many ranges in one call. */
export function rangeListObject(host: Host, sheet: SimSheet, areas: readonly Area[]): object {
  if (areas.length === 0) host.fail("Range list must not be empty.");
  const chain = (): object => list;
  const each = (act: (area: Area) => void): object => {
    for (const area of areas) {
      touch(host, sheet, area, "writes");
      act(area);
    }
    return chain();
  };
  const methods: Record<string, Method> = {};
  for (const [one] of STYLE_PROPERTIES)
    methods[`set${one}`] = (value: unknown) =>
      each((area) => {
        const kept = one === "WrapStrategy" && value !== null ? textOf(value) : value;
        sheet.styles[one].fill(area, kept ?? undefined);
      });
  const list: object = host.object("Spreadsheet.RangeList", {
    ...methods,
    getRanges: () => areas.map((area) => rangeObject(host, sheet, area)),
    clearContent: () =>
      each((area) => {
        sheet.values.fill(area, undefined);
        sheet.formulas.fill(area, undefined);
      }),
    setBorder: (...args: readonly unknown[]) =>
      each((area) => {
        // The first six fit `boolean | null`, by their signature.
        const flags = args.slice(0, 6) as readonly (boolean | null)[];
        setBorder(sheet, area, flags, `${textOf(args[6] ?? "#000000")} ${textOf(args[7] ?? "SOLID")}`);
      }),
  });
  return list;
}
