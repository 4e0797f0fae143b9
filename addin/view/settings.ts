import type { PaneDayMode, PaneSettingsForm } from "../../core/index.ts";
import { choice, fact, limitTable, numberField, valueOf } from "./fields.ts";
import type { Dispatch } from "./parts.ts";
import { block, button, note } from "./parts.ts";
import type { Nothing, VNode } from "./vnode.ts";
import { h } from "./vnode.ts";
import { WORDS } from "./words.ts";

/** The group of fields that the status date in the bar leads to. */
export const DAY_FIELDS_ID = "set-day";

const MODES: readonly (readonly [PaneDayMode, "today" | "latest" | "thisDate"])[] = [
  ["today", "today"],
  ["latest", "latest"],
  ["day", "thisDate"],
];

function dayMode([mode, name]: (typeof MODES)[number], form: PaneSettingsForm, dispatch: Dispatch): VNode {
  const more = mode === "latest" && form.latest !== "" ? h("span", { class: "quiet" }, ` (${form.latest})`) : undefined;
  return h(
    "label",
    { key: mode, class: "option" },
    h("input", {
      type: "radio",
      name: "day-mode",
      value: mode,
      checked: form.mode === mode,
      onchange: () => {
        dispatch({ kind: "dayMode", mode });
      },
    }),
    h("span", {}, WORDS[name], more),
  );
}

function dayFields(form: PaneSettingsForm, dispatch: Dispatch): VNode {
  const modes = MODES.filter(([mode]) => mode !== "latest" || form.latest !== "" || form.mode === "latest");
  return h(
    "fieldset",
    { class: "block", id: DAY_FIELDS_ID, key: "day" },
    h("legend", {}, WORDS.statusDate),
    ...modes.map((one) => dayMode(one, form, dispatch)),
    form.mode === "day" &&
      h("input", {
        type: "date",
        key: "date",
        "aria-label": WORDS.thisDate,
        value: form.iso,
        onchange: (event) => {
          dispatch({ kind: "useDay", iso: valueOf(event) });
        },
      }),
  );
}

function workbookBlock({ restorable, versions, removable }: PaneSettingsForm, dispatch: Dispatch): VNode {
  const as = restorable === undefined || restorable === "" ? "" : `${WORDS.restoreAs} ${restorable}. `;
  return block(
    WORDS.thisWorkbook,
    h("p", { class: "step" }, button(WORDS.newFromTemplate, { kind: "ask", dialog: "template" }, dispatch)),
    restorable !== undefined &&
      h(
        "div",
        { class: "step", key: "restore" },
        button(WORDS.restore, { kind: "ask", dialog: "restore" }, dispatch),
        note(`${as}${WORDS.restoreUntil}`),
      ),
    versions.length > 0 &&
      h(
        "div",
        { class: "step", key: "versions" },
        h("p", {}, WORDS.previous),
        ...versions.map((text, at) => note(text, `version${at}`)),
      ),
    removable &&
      h(
        "p",
        { class: "step", key: "remove" },
        button(WORDS.remove, { kind: "ask", dialog: "remove" }, dispatch, "danger"),
      ),
  );
}

const about = ({ version, computes }: PaneSettingsForm): VNode =>
  block(
    WORDS.about,
    h("p", {}, WORDS.aboutText),
    note(`${WORDS.version} ${version}`, "version"),
    computes === "inPlace" && note(WORDS.inPlace, "place"),
  );

function pending({ pending: says }: PaneSettingsForm, dispatch: Dispatch): VNode | undefined {
  if (says === "") return undefined;
  return h(
    "p",
    { class: "buttons", key: "pending" },
    h("span", {}, says),
    button(WORDS.discard, { kind: "discard" }, dispatch),
  );
}

/** What can be set, and what can be done with the workbook as a whole. */
export function settings(form: PaneSettingsForm | undefined, dispatch: Dispatch): readonly (VNode | Nothing)[] {
  if (form === undefined) return [h("h1", { tabindex: -1 }, WORDS.settings), h("p", { key: "saved" }, WORDS.looking)];
  const { preset, limits, choices, facts, shown, advanced, numbers } = form;
  return [
    h("h1", { tabindex: -1 }, WORDS.settings),
    h("p", { class: "line", key: "saved" }, WORDS.savedWith),
    pending(form, dispatch),
    h(
      "form",
      {
        novalidate: true,
        onsubmit: (event) => {
          event.preventDefault();
        },
      },
      dayFields(form, dispatch),
      block(WORDS.thresholds, choice(preset, dispatch), limitTable(limits, dispatch)),
      block(WORDS.scales, ...choices.map((one) => choice(one, dispatch)), ...facts.map(fact)),
      block(WORDS.shown, ...shown.map((one) => choice(one, dispatch))),
      h(
        "details",
        { class: "block more" },
        h("summary", {}, h("h2", {}, WORDS.advanced)),
        ...advanced.map((one) => choice(one, dispatch)),
        ...numbers.map((one) => numberField(one, dispatch)),
      ),
    ),
    workbookBlock(form, dispatch),
    about(form),
  ];
}
