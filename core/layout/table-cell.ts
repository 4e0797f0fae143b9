import type { InputCell, StatusCell, StatusRole, TableCell, Tone } from "../dashboard/cell.ts";
import type { Day } from "../day.ts";
import { compareRounded } from "../score/number.ts";
import { markedCounts, NOT_AVAILABLE } from "../words/marks.ts";
import { word as spoken } from "../words/say.ts";
import type { LayoutContext } from "./canvas.ts";
import { serialOf } from "./canvas.ts";
import { CELL_PADDING_PX, fitsIn, textPx } from "./measure.ts";
import { dayFormatFor, formatFor } from "./number-format.ts";
import { showPhase } from "./phase-cell.ts";
import type { Shown } from "./shown.ts";
import { barOf, trendOf } from "./sparks.ts";
import { bandFill, colorCountCode, rampStep, statusCode, statusText } from "./status-look.ts";
import type { FormatName } from "./formats.ts";
import type { FontName, StyleCode } from "./style.ts";
import { FONT_CODES, FORMAT_CODES, styleCode } from "./style.ts";
import type { PlacedColumn, RowKind } from "./table-column.ts";

/** What a cell's look depends on besides itself. */
export interface Setting {
  readonly place: PlacedColumn;
  readonly row: RowKind;
  readonly context: LayoutContext;
}

/** Letters stand where columns are made for them, and where a word in the middle of its cell would be cut. */
const isNarrow = (cell: StatusCell, { kind, space }: PlacedColumn): boolean =>
  kind === "letter" || (kind === "dimension" && !fitsIn(statusText(cell, false), space, { size: 10 }));

type Rich = Exclude<TableCell, null | string | number>;
type Kind = Rich["kind"];

const TONES: Readonly<Record<Tone, FontName>> = {
  plain: "data",
  lead: "dataBold",
  secondary: "secondary",
  small: "small",
  smallLead: "smallInkBold",
  smallInk: "smallInk",
  accent: "accent",
};

const STRESS = { pastLimit: "dataBold", context: "secondary" } as const;

const ROLES: Readonly<Partial<Record<string, StatusRole>>> = {
  leading: "leading",
  dimension: "dimension",
  letter: "dimension",
};

const fontInRow = (row: RowKind, font: FontName): FontName =>
  row === "second" ? "secondary" : row === "data" ? font : "dataBold";

const aligned = ({ place }: Setting, font: FontName): StyleCode => FONT_CODES[font] + place.alignment;

const RIGHT = styleCode({ horizontal: "right" });
const numbered = (font: FontName, format: FormatName): StyleCode => FONT_CODES[font] + FORMAT_CODES[format] + RIGHT;

const TREND = FONT_CODES.trend;
const BAR = styleCode({ font: "bar", horizontal: "left" });
const BAND_FONTS = ["secondary", "data", "accent", "group"] as const;

/** Upper ends of the steps of a capacity, percent; over the last is over-allocated (look of the heat table). */
const HEAT_STEPS = [50, 80, 100] as const;
const HEAT_FONTS = ["smallInk", "smallInk", "smallInkBold", "smallWhiteBold"] as const;

function heatCode(percent: number): StyleCode {
  const band = HEAT_STEPS.filter((end) => compareRounded(percent, end) > 0).length;
  const font = HEAT_FONTS[rampStep(band, HEAT_FONTS.length)];
  return styleCode({ font, fill: bandFill(band, HEAT_FONTS.length), format: "count", horizontal: "center" });
}

const SPANS = {
  past: styleCode({ fill: "accent3", horizontal: "center" }),
  ahead: styleCode({ fill: "accent2", horizontal: "center" }),
  late: styleCode({ font: "smallAmber", fill: "amber", horizontal: "center" }),
  none: styleCode({ font: "secondary", horizontal: "center" }),
} as const;

const runsOn = ({ value, runsOn: may }: InputCell, { px }: PlacedColumn): boolean =>
  may === true && typeof value === "string" && textPx(value, { size: 10 }) + CELL_PADDING_PX > px;

type Shower<K extends Kind> = (cell: Extract<Rich, { kind: K }>, setting: Setting) => Shown;

const SHOWERS: { readonly [K in Kind]: Shower<K> } = {
  text: ({ text, tone, why }, setting) => ({
    value: text,
    code: tone === undefined ? setting.place.codes[setting.row].text : aligned(setting, TONES[tone]),
    why,
  }),
  number: ({ value, as, stress, why }, setting) => {
    const { place, row } = setting;
    const isUsual = as === undefined && Math.abs(value) <= place.limit;
    if (isUsual && stress === undefined) return { value, code: place.codes[row].number, why };
    const font = fontInRow(row, stress === undefined ? "data" : STRESS[stress]);
    const format = isUsual
      ? place.format
      : formatFor(as ?? place.numbers, { value, isWhole: false }, place.lastPx, { size: 10 });
    return { value, code: numbered(font, format), why };
  },
  unknown: ({ word = NOT_AVAILABLE, why }, setting) => ({
    value: spoken(word),
    code: aligned(setting, "secondary"),
    why,
  }),
  lacking: ({ word, why }, setting) => ({
    value: spoken(word),
    code: aligned(setting, "dataBold"),
    why,
  }),
  day: ({ day, stress, withYear, why }, setting) => {
    const { place, row, context } = setting;
    const format = dayFormatFor(day, context.day, place.px, withYear ?? place.kind === "fullDate");
    const font = stress === undefined ? (place.kind === "secondary" ? "secondary" : "data") : STRESS[stress];
    const code = FONT_CODES[fontInRow(row, font)] + FORMAT_CODES[format] + place.alignment;
    return { value: serialOf(context, day), code, why };
  },
  status: (cell, { place }) => ({
    value: isNarrow(cell, place) ? statusText(cell, true) : statusText(cell, false),
    code: statusCode(cell.color, cell.role ?? ROLES[place.kind] ?? "plain", place.horizontal),
    why: cell.why,
  }),
  colorCount: ({ value, color, why }, { row }) => {
    if (row === "data" && value > 0) return { value, code: colorCountCode(color), why };
    const font = fontInRow(row, value === 0 ? "secondary" : "data");
    return { value, code: numbered(font, "count"), why };
  },
  colorCounts: ({ counts, why }, { row, place }) => ({
    value: markedCounts(counts),
    code: FONT_CODES[row === "total" ? "dataBold" : "secondaryBold"] + place.alignment,
    why,
  }),
  trend: ({ values }, { place }) => ({ value: trendOf(values), code: TREND + place.alignment }),
  bar: ({ fraction }, { place }) => ({ value: barOf(fraction, place.last - place.first + 1), code: BAR }),
  link: ({ text, to, why }, setting) => ({ value: text, code: aligned(setting, "link"), link: to, why }),
  phase: (cell, { context }) => showPhase(cell, context),
  band: ({ text, band, of, why }, setting) => ({
    value: spoken(text),
    code: aligned(setting, BAND_FONTS[rampStep(band, of)]),
    why,
  }),
  heat: ({ value, why }) => ({ value, code: heatCode(value), why }),
  span: ({ tone, text }) => ({ value: text === "" ? null : text, code: SPANS[tone] }),
  input: (cell, { context, place }) => {
    const { value, as = "text" } = cell;
    const horizontal = runsOn(cell, place)
      ? "left"
      : (place.column.align ?? (typeof value === "number" ? "right" : "left"));
    const shared = { fill: "panel", horizontal } as const;
    if (typeof value !== "number" || as === "text") return { value, code: styleCode(shared) };
    if (as === "serial") return { value, code: styleCode({ ...shared, format: "dayYear" }) };
    if (as === "day") return { value: serialOf(context, value), code: styleCode({ ...shared, format: "dayYear" }) };
    return {
      value,
      code: styleCode({ ...shared, format: formatFor(as, { value, isWhole: false }, place.px, { size: 10 }) }),
    };
  },
};

/** How a cell of a table is written. A bare number in a date column is a day. */
export function showCell(cell: TableCell, setting: Setting): Shown {
  const { place, row } = setting;
  if (cell === null) return { value: null, code: place.codes[row].text };
  if (typeof cell === "string") return { value: cell, code: place.codes[row].text };
  if (typeof cell === "number") {
    if (place.kind !== "date" && place.kind !== "fullDate")
      return SHOWERS.number({ kind: "number", value: cell }, setting);
    // A bare number in a date column is a Day by contract.
    return SHOWERS.day({ kind: "day", day: cell as Day }, setting);
  }
  // The table has one entry for each kind, made for cells of that kind.
  return (SHOWERS[cell.kind] as Shower<Kind>)(cell, setting);
}
