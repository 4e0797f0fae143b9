import type { NumberKind } from "../dashboard/cell.ts";
import { isNear } from "../words/day-text.ts";
import type { FormatName } from "./formats.ts";
import { CELL_PADDING_PX, type TypeSize } from "./measure.ts";

interface Form {
  readonly format: FormatName;
  readonly decimals: number;
  readonly grouped?: true;
  readonly signed?: true;
}

/** By kind, the wished form first, then what takes less room. A number that fits none is shown in powers of ten. */
const FORMS: Readonly<Record<NumberKind, readonly Form[]>> = {
  count: [{ format: "count", decimals: 0, grouped: true }],
  money: [
    { format: "money", decimals: 1, grouped: true },
    { format: "moneyWhole", decimals: 0, grouped: true },
  ],
  variance: [
    { format: "variance", decimals: 1, grouped: true, signed: true },
    { format: "varianceWhole", decimals: 0, grouped: true, signed: true },
  ],
  varianceDays: [{ format: "varianceWhole", decimals: 0, grouped: true, signed: true }],
  percent: [
    { format: "percent", decimals: 1 },
    { format: "moneyWhole", decimals: 0, grouped: true },
  ],
  index: [
    { format: "index", decimals: 3 },
    { format: "money", decimals: 1, grouped: true },
  ],
  wholePercent: [{ format: "wholePercent", decimals: 0 }],
  percentSign: [
    { format: "percentSign", decimals: 1 },
    { format: "wholePercent", decimals: 0 },
  ],
  plain: [{ format: "general", decimals: 0 }],
};

const DIGIT = 0.556;
const POINT = 0.278;
const SIGN = 0.584;
const PX_PER_POINT = 4 / 3;
/** "1.2E+15" and General shrink by themselves. */
const LARGEST_DIGITS = 15;

function widthPx(value: number, form: Form, { size }: TypeSize): number {
  const digits = Math.max(1, Math.floor(Math.log10(Math.max(1, Math.abs(value)))) + 1);
  const separators = form.grouped === true ? Math.floor((digits - 1) / 3) : 0;
  const points = separators + (form.decimals > 0 ? 1 : 0);
  const percent = form.format === "wholePercent" || form.format === "percentSign" ? 2 : 0;
  const sign = value < 0 || form.signed === true ? SIGN : 0;
  return ((digits + form.decimals + percent) * DIGIT + points * POINT + sign) * size * PX_PER_POINT + CELL_PADDING_PX;
}

const fits = (value: number, form: Form, px: number, type: TypeSize): boolean =>
  form.format === "general" || (Math.abs(value) < 10 ** LARGEST_DIGITS && widthPx(value, form, type) <= px);

/**
 * The format of a kind of number in which a value stands whole in its width; never "####". Neighbors show the same decimals: what
 * stands beside it tells whether it is shown as whole.
 */
export function formatFor(kind: NumberKind, { value, isWhole }: Extreme, px: number, type: TypeSize): FormatName {
  const extreme = { value: Math.max(1, Math.abs(value)), isWhole };
  for (const form of formsOf(kind, extreme)) if (fits(value, form, px, type)) return form.format;
  return "scientific";
}

/** One format for a column, and the size above which a number needs a format of its own. */
export interface ColumnFormat {
  readonly format: FormatName;
  readonly limit: number;
}

/** The largest number of nines that fits with a minus sign. */
function limitOf(form: Form, px: number): number {
  if (form.format === "general") return Infinity;
  let limit = 0;
  while (limit < 10 ** LARGEST_DIGITS && fits(-limit * 10 - 9, form, px, { size: 10 })) limit = limit * 10 + 9;
  return limit;
}

/** Where no number of a column reaches 1, one decimal would show half of them as 0.0. */
const FINE: Readonly<Partial<Record<NumberKind, Form>>> = {
  money: { format: "moneyFine", decimals: 2, grouped: true },
  variance: { format: "varianceFine", decimals: 2, grouped: true, signed: true },
};

/** The number of a column that is farthest from 0, and whether all of them are whole. */
export interface Extreme {
  readonly value: number;
  readonly isWhole: boolean;
}

/** From here on a decimal of money is noise, of whole numbers much earlier. */
const LARGE_MONEY = 10_000;
const LARGE_WHOLE_MONEY = 100;
const isLargeMoney = (kind: NumberKind, { value, isWhole }: Extreme): boolean =>
  (kind === "money" || kind === "variance") && Math.abs(value) >= (isWhole ? LARGE_WHOLE_MONEY : LARGE_MONEY);

function formsOf(kind: NumberKind, extreme: Extreme): readonly Form[] {
  const fine = FINE[kind];
  const largest = extreme.value;
  if (isLargeMoney(kind, extreme)) return FORMS[kind].slice(1);
  return fine !== undefined && largest !== 0 && Math.abs(largest) < 1 ? [fine, ...FORMS[kind]] : FORMS[kind];
}

/** The format of a column, by the number farthest from 0 in it: all rows show the same decimals. */
export function columnFormat(kind: NumberKind, extreme: Extreme, px: number): ColumnFormat {
  const forms = formsOf(kind, extreme);
  const form = forms.find((one) => fits(extreme.value, one, px, { size: 10 })) ?? forms[forms.length - 1];
  return form === undefined
    ? { format: "general", limit: Infinity }
    : { format: form.format, limit: limitOf(form, px) };
}

/** Narrowest columns, in pixels, in which a day stands whole at 10 pt. */
const DAY_YEAR_PX = 82;
const DAY_SHORT_YEAR_PX = 66;

/** "22 Sep" within 12 months of the status date, else with as much of the year as the column has room for. */
export function dayFormatFor(day: number, asOf: number, px: number, withYear: boolean): FormatName {
  if (!withYear && isNear(day, asOf)) return "day";
  if (px >= DAY_YEAR_PX) return "dayYear";
  return px >= DAY_SHORT_YEAR_PX ? "dayShortYear" : "monthYear";
}
