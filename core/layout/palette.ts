import type { ChartTone } from "../dashboard/block.ts";
import type { Hex } from "../workbook.ts";

/** Every color that Muster writes, by meaning. */
export const PALETTE = {
  ink: "1B2230",
  secondary: "566070",
  rule: "8C95A3",
  hair: "E3E6EB",
  panel: "F5F6F9",
  white: "FFFFFF",
  accent: "0B5A70",
  accent3: "76A8B7",
  accent2: "BCD6DE",
  accent1: "E6F0F3",
  red: "A8201A",
  redTint: "FBE3E0",
  amberText: "8A5300",
  amberFill: "FBE7BF",
  greenText: "1C6A3C",
  closedText: "2456A6",
  bandLow: "F1F3F5",
} as const satisfies Readonly<Record<string, Hex>>;

/** Tab of a sheet whose content is not of the last refresh. */
export const OLD_TAB: Hex = "B8860B";

/** Fills of chart series and the text that stands on them. */
export const CHART_FILLS: Readonly<Record<ChartTone, { readonly fill: Hex; readonly label: Hex }>> = {
  red: { fill: PALETTE.red, label: PALETTE.white },
  amber: { fill: "F2B94B", label: PALETTE.ink },
  green: { fill: "5AA874", label: PALETTE.ink },
  gray: { fill: "CDD2DA", label: PALETTE.ink },
  blue: { fill: PALETTE.closedText, label: PALETTE.white },
  accent: { fill: PALETTE.accent, label: PALETTE.accent },
  accent3: { fill: PALETTE.accent3, label: PALETTE.ink },
  accent2: { fill: PALETTE.accent2, label: PALETTE.secondary },
  planned: { fill: PALETTE.rule, label: PALETTE.secondary },
  ink: { fill: PALETTE.ink, label: PALETTE.ink },
};
