import { isoDay, parseIsoDay } from "../day.ts";
import type { Answer } from "../register/settings.ts";
import type { Place } from "../workbook.ts";
import { LATEST_UPDATE } from "../run/as-of.ts";
import type { PaneDialogKind } from "./dialogs.ts";
import { limitRow, numberRow, typedNumber } from "./limits-form.ts";
import type { PaneMemory, PaneView } from "./memory.ts";
import type { PaneDayMode, PaneLimit, PaneLimits } from "./settings-parts.ts";

/** What a person does in the pane. The host acts on some of it; what it changes in the pane, `afterAction` says. */
export type PaneAction =
  | { readonly kind: "show"; readonly view: PaneView }
  | { readonly kind: "refresh" }
  | { readonly kind: "refreshOverEdits" }
  | { readonly kind: "check" }
  | { readonly kind: "cancel" }
  | { readonly kind: "goTo"; readonly place: Place }
  | { readonly kind: "explain" }
  /** Takes the selected row of a sheet for its header row. */
  | { readonly kind: "useHeaders" }
  | { readonly kind: "answer"; readonly question: string; readonly option: number }
  | { readonly kind: "useDay"; readonly iso: string }
  | { readonly kind: "keepDay" }
  | { readonly kind: "dayMode"; readonly mode: PaneDayMode }
  | { readonly kind: "choose"; readonly key: string; readonly value: string }
  | { readonly kind: "limit"; readonly key: string; readonly text: string }
  | { readonly kind: "number"; readonly key: string; readonly text: string }
  | { readonly kind: "discard" }
  | { readonly kind: "ask"; readonly dialog: PaneDialogKind }
  | { readonly kind: "dismiss" }
  | { readonly kind: "confirm"; readonly dialog: PaneDialogKind };

/** Adds answers to those that wait; the newest of a key holds. */
const wait = (pending: readonly Answer[], answers: readonly Answer[]): readonly Answer[] => [
  ...pending.filter(({ key }) => !answers.some((answer) => answer.key === key)),
  ...answers,
];

const without = (pending: readonly Answer[], key: string): readonly Answer[] =>
  pending.filter((answer) => answer.key !== key);

/** Waits with a value; what already holds needs not wait. */
function set(memory: PaneMemory, key: string, value: Answer["value"], held: Answer["value"]): PaneMemory {
  const { pending } = memory;
  return { ...memory, pending: value === held ? without(pending, key) : wait(pending, [{ key, value }]) };
}

function setDay(memory: PaneMemory, mode: PaneDayMode, iso: string): PaneMemory {
  const day = memory.report?.settings.day;
  const held = day === undefined || day.mode === "today" ? null : day.mode === "latest" ? LATEST_UPDATE : day.iso;
  const value = mode === "today" ? null : mode === "latest" ? LATEST_UPDATE : iso;
  return set({ ...memory, dayKept: true }, "asOf", value, held);
}

/** The day that "This date" begins with: the one that holds or waits. */
function dayNow({ report, pending }: PaneMemory): string {
  const waiting = pending.find(({ key }) => key === "asOf")?.value;
  if (typeof waiting === "string" && parseIsoDay(waiting) !== undefined) return waiting;
  return report?.settings.day.iso ?? "";
}

function useDay(memory: PaneMemory, iso: string): PaneMemory {
  const day = parseIsoDay(iso);
  return day === undefined ? memory : setDay(memory, "day", isoDay(day));
}

function choose(memory: PaneMemory, key: string, value: string): PaneMemory {
  const settings = memory.report?.settings;
  if (settings === undefined) return memory;
  if (key === "threshold.preset")
    return set(memory, key, value === "muster" ? null : value, held(settings.preset, "muster"));
  const choice = [...settings.choices, ...settings.shown, ...settings.advanced].find((one) => one.key === key);
  if (choice === undefined) return memory;
  const { standard } = choice;
  return set(memory, key, value === standard ? null : value, held(choice.value, standard));
}

const held = (value: string, standard: string): string | null => (value === standard ? null : value);

/** A limit that is right waits; one that is not stays a draft with its error. A blank one follows the set of thresholds again. */
function setLimit(memory: PaneMemory, key: string, text: string): PaneMemory {
  const settings = memory.report?.settings;
  const limits = settings?.limits.find(({ amber, red }) => amber.key === key || red.key === key);
  if (settings === undefined || limits === undefined) return memory;
  const drafts = withoutDraft(memory.drafts, key);
  const standing = limits.amber.key === key ? limits.amber.set : limits.red.set;
  if (text.trim() === "") return set({ ...memory, drafts }, key, null, standing ?? null);
  const tried = { ...memory, drafts: { ...drafts, [key]: text } };
  return settle(tried, limits);
}

/** A whole number that is right waits; a blank one follows the standard again. */
function setNumber(memory: PaneMemory, key: string, text: string): PaneMemory {
  const field = memory.report?.settings.numbers.find((one) => one.key === key);
  if (field === undefined) return memory;
  const drafts = withoutDraft(memory.drafts, key);
  const standing = field.set ?? null;
  if (text.trim() === "") return set({ ...memory, drafts }, key, null, standing);
  if (numberRow(field, { pending: [], drafts: { [key]: text } }).error !== "")
    return { ...memory, drafts: { ...drafts, [key]: text } };
  const value = typedNumber(text) ?? null;
  return set({ ...memory, drafts }, key, value === field.standard ? null : value, standing);
}

/** Drafts of a pair of limits that are right now become answers. */
function settle(memory: PaneMemory, limits: PaneLimits): PaneMemory {
  const settings = memory.report?.settings;
  if (settings === undefined) return memory;
  const { amber, red } = limitRow(settings, memory, limits);
  const hasError = [amber, red].some((field) => field !== undefined && field.error !== "");
  return hasError ? memory : [limits.amber, limits.red].reduce(settleOne, memory);
}

/** A draft that is right becomes an answer; the preset's own limit needs none. */
function settleOne(memory: PaneMemory, { key, set: standing }: PaneLimit): PaneMemory {
  const value = typedNumber(memory.drafts[key] ?? "");
  if (value === undefined) return memory;
  const preset = memory.report?.settings.presets.find(({ id }) => id === chosenPreset(memory))?.limits[key];
  const settled = { ...memory, drafts: withoutDraft(memory.drafts, key) };
  return set(settled, key, value === preset ? null : value, standing ?? null);
}

const withoutDraft = (drafts: PaneMemory["drafts"], key: string): PaneMemory["drafts"] =>
  Object.fromEntries(Object.entries(drafts).filter(([one]) => one !== key));

const chosenPreset = ({ report, pending }: PaneMemory): string => {
  const waiting = pending.find(({ key }) => key === "threshold.preset");
  return waiting === undefined ? (report?.settings.preset ?? "muster") : String(waiting.value ?? "muster");
};

function answer(memory: PaneMemory, question: string, option: number): PaneMemory {
  const asked = memory.report?.found.questions.find(({ id }) => id === question);
  const answers = asked?.options[option]?.answers;
  return answers === undefined ? memory : { ...memory, pending: wait(memory.pending, answers) };
}

/** Actions that change what is asked for and not yet applied. */
function afterSetting(memory: PaneMemory, action: PaneAction): PaneMemory {
  switch (action.kind) {
    case "answer":
      return answer(memory, action.question, action.option);
    case "useDay":
      return useDay(memory, action.iso);
    case "dayMode":
      return setDay(memory, action.mode, dayNow(memory));
    case "choose":
      return choose(memory, action.key, action.value);
    case "limit":
      return setLimit(memory, action.key, action.text);
    case "number":
      return setNumber(memory, action.key, action.text);
    case "discard":
      return { ...memory, pending: [], drafts: {}, dayKept: false };
    default:
      return memory;
  }
}

/** What the pane remembers after an action; what the host has to do is the host's. */
export function afterAction(memory: PaneMemory, action: PaneAction): PaneMemory {
  switch (action.kind) {
    case "show":
      return { ...memory, view: action.view };
    case "cancel":
      // An explanation is not waited for any more, whatever comes of it.
      if (memory.running?.step === "explain") return { ...memory, running: undefined };
      return { ...memory, canceling: memory.running !== undefined };
    case "keepDay":
      return { ...memory, dayKept: true };
    case "ask":
      return { ...memory, dialog: action.dialog };
    case "dismiss":
    case "confirm":
      return { ...memory, dialog: undefined };
    default:
      return afterSetting(memory, action);
  }
}
