import type { Answer } from "../register/settings.ts";
import type { PaneMemory } from "./memory.ts";
import type { PaneLimits, PaneNumber, PaneSettings } from "./settings-parts.ts";
import { locale, say } from "../words/say.ts";

/** A limit as its field shows it. */
export interface LimitField {
  readonly key: string;
  /** "Schedule slip, % above, Amber". */
  readonly name: string;
  readonly text: string;
  /** What is wrong with it; "" where nothing is. */
  readonly error: string;
}

export interface LimitRow {
  readonly label: string;
  /** Undefined where the set of thresholds has no such limit. */
  readonly amber: LimitField | undefined;
  readonly red: LimitField | undefined;
}

type Asked = Pick<PaneMemory, "pending" | "drafts">;

/** The answer that waits for a key; undefined where none does. */
export const pendingOf = (pending: readonly Answer[], key: string): Answer | undefined =>
  pending.find((answer) => answer.key === key);

/** What a choice shows: the answer that waits, else what is set; `null` waits for the default. */
export function chosenOf(pending: readonly Answer[], key: string, held: string, standard: string): string {
  const waiting = pendingOf(pending, key);
  if (waiting === undefined) return held;
  return waiting.value === null ? standard : String(waiting.value);
}

/** The limit that the chosen set of thresholds gives; undefined where it has none. */
function standardOf(settings: PaneSettings, pending: readonly Answer[], key: string): number | undefined {
  const chosen = chosenOf(pending, "threshold.preset", settings.preset, "muster");
  return settings.presets.find(({ id }) => id === chosen)?.limits[key];
}

/** A number as people type it, with a point or a comma; undefined for anything else. */
export function typedNumber(text: string): number | undefined {
  const plain = text.trim().replace(",", ".");
  return /^\d+(?:\.\d+)?$|^\.\d+$/.test(plain) ? Number(plain) : undefined;
}

const valueIn = (settings: PaneSettings, { pending, drafts }: Asked, limit: PaneLimits["amber"]): string => {
  const draft = drafts[limit.key];
  if (draft !== undefined) return draft;
  const standard = standardOf(settings, pending, limit.key);
  const waiting = pendingOf(pending, limit.key);
  const value = waiting === undefined ? (limit.set ?? standard) : (waiting.value ?? standard);
  return value === undefined ? "" : decimalText(value);
};

/** With the decimal mark of the spoken language, which may be typed as well. */
const decimalText = (value: string | number | boolean): string => String(value).replace(".", locale().decimal);

function numberError(text: string, most: number): string {
  const value = typedNumber(text);
  return value === undefined || value > most ? say`Enter a number from 0 to ${most}.` : "";
}

/** The two limits of a measure as fields, with what is wrong. */
export function limitRow(settings: PaneSettings, asked: Asked, limits: PaneLimits): LimitRow {
  const { label, better, most } = limits;
  const has = ({ key }: PaneLimits["amber"]): boolean => standardOf(settings, asked.pending, key) !== undefined;
  const amberText = valueIn(settings, asked, limits.amber);
  const redText = valueIn(settings, asked, limits.red);
  const amber = typedNumber(amberText);
  const red = typedNumber(redText);
  const isOrdered =
    !has(limits.amber) || amber === undefined || red === undefined || (better === "lower" ? red > amber : red < amber);
  const field = (limit: PaneLimits["amber"], color: string, text: string, order: string): LimitField | undefined =>
    has(limit)
      ? { key: limit.key, name: say`${label}, ${color} begins`, text, error: numberError(text, most) || order }
      : undefined;
  return {
    label,
    amber: field(limits.amber, say`Amber`, amberText, ""),
    red: field(limits.red, say`Red`, redText, isOrdered ? "" : say`Red must begin after Amber.`),
  };
}

/** A whole number as its field shows it. */
export interface NumberRow extends Omit<LimitField, "name"> {
  readonly label: string;
  readonly note: string;
}

/** A whole number as its field shows it, with what is wrong. */
export function numberRow(
  { key, label, set, standard, most, note }: PaneNumber,
  { pending, drafts }: Asked,
): NumberRow {
  const waiting = pendingOf(pending, key);
  const text = drafts[key] ?? String(waiting === undefined ? (set ?? standard) : (waiting.value ?? standard));
  const value = typedNumber(text);
  const isRight = value !== undefined && Number.isInteger(value) && value <= most;
  return { key, label, text, note, error: isRight ? "" : say`Enter a whole number from 0 to ${most}.` };
}
