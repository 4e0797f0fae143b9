import type { LimitField, LimitRow, NumberRow, PaneChoice } from "../../core/index.ts";
import type { Dispatch } from "./parts.ts";
import { mark, note } from "./parts.ts";
import { noteValue } from "./patch.ts";
import type { VNode } from "./vnode.ts";
import { h } from "./vnode.ts";
import { WORDS } from "./words.ts";

/** The value of the field that an event came from. */
export function valueOf(event: Event): string {
  const field = event.currentTarget;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return "";
  noteValue(field);
  return field.value;
}

const idOf = (key: string): string => `set-${key.replace(/[^A-Za-z0-9]+/g, "-")}`;

/** A list to choose from, under its label. */
export function choice({ key, label, value, options, note: says }: PaneChoice, dispatch: Dispatch): VNode {
  const id = idOf(key);
  return h(
    "div",
    { class: "field", key },
    h("label", { for: id }, label),
    h(
      "select",
      {
        id,
        value,
        onchange: (event) => {
          dispatch({ kind: "choose", key, value: valueOf(event) });
        },
        ...(says === "" ? {} : { "aria-describedby": `${id}-note` }),
      },
      ...options.map((one) => h("option", { value: one.value, key: one.value }, one.label)),
    ),
    says !== "" && h("p", { class: "note", id: `${id}-note` }, says),
  );
}

function limitInput(field: LimitField | undefined, dispatch: Dispatch): VNode {
  if (field === undefined) return h("td", { class: "number quiet" }, WORDS.none);
  const { key, name, text, error } = field;
  const wrong = error === "" ? {} : { "aria-invalid": "true", "aria-describedby": `${idOf(key)}-error` };
  return h(
    "td",
    { class: "number" },
    h("input", {
      id: idOf(key),
      type: "text",
      inputmode: "decimal",
      autocomplete: "off",
      "aria-label": name,
      value: text,
      onchange: (event) => {
        dispatch({ kind: "limit", key, text: valueOf(event) });
      },
      ...wrong,
    }),
  );
}

function limitRows({ label, amber, red }: LimitRow, dispatch: Dispatch): readonly VNode[] {
  const row = h(
    "tr",
    { key: label },
    h("th", { scope: "row" }, label),
    limitInput(amber, dispatch),
    limitInput(red, dispatch),
  );
  const wrong = [amber, red].flatMap((field) => (field === undefined || field.error === "" ? [] : [field]));
  if (wrong.length === 0) return [row];
  const says = wrong.map(({ key, error }) => h("p", { class: "error", id: `${idOf(key)}-error` }, error));
  return [row, h("tr", { key: `${label} error`, class: "wrong" }, h("td", { colspan: 3 }, ...says))];
}

/** Where amber and red begin, of each measure. */
export const limitTable = (rows: readonly LimitRow[], dispatch: Dispatch): VNode =>
  h(
    "table",
    { class: "limits" },
    h("caption", { class: "unseen" }, WORDS.limits),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("th", { scope: "col" }, WORDS.begins),
        h("th", { scope: "col", class: "number" }, mark("amber"), WORDS.amber),
        h("th", { scope: "col", class: "number" }, mark("red"), WORDS.red),
      ),
    ),
    h("tbody", {}, ...rows.flatMap((row) => limitRows(row, dispatch))),
  );

/** A whole number under its label. */
export function numberField({ key, label, text, error, note: says }: NumberRow, dispatch: Dispatch): VNode {
  const id = idOf(key);
  const wrong =
    error === ""
      ? { "aria-describedby": `${id}-note` }
      : { "aria-invalid": "true", "aria-describedby": `${id}-error ${id}-note` };
  return h(
    "div",
    { class: "field", key },
    h("label", { for: id }, label),
    h("input", {
      id,
      type: "text",
      inputmode: "numeric",
      autocomplete: "off",
      value: text,
      onchange: (event) => {
        dispatch({ kind: "number", key, text: valueOf(event) });
      },
      ...wrong,
    }),
    error !== "" && h("p", { class: "error", id: `${id}-error` }, error),
    h("p", { class: "note", id: `${id}-note` }, says),
  );
}

/** Something that is read and not chosen. */
export const fact = ({
  label,
  text,
  note: says,
}: {
  readonly label: string;
  readonly text: string;
  readonly note: string;
}): VNode =>
  h(
    "div",
    { class: "field", key: label },
    h("p", { class: "label" }, label),
    h("p", {}, text),
    says !== "" && note(says),
  );
