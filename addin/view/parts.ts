import type { Color, PaneAction, PaneLink, Place } from "../../core/index.ts";
import type { Child, Nothing, VNode } from "./vnode.ts";
import { h } from "./vnode.ts";
import { WORDS } from "./words.ts";

/** Takes what a person does. */
export type Dispatch = (action: PaneAction) => void;

/** Words for a screen reader only. */
export const unseen = (text: string): VNode => h("span", { class: "unseen" }, text);

/** A status: its shape, which nobody hears, and its word. */
export const status = (color: Color, text: string = WORDS.colors[color]): readonly Child[] => [mark(color), text];

export const mark = (color: Color): VNode => h("span", { class: `mark ${color}`, "aria-hidden": "true" });

/** A shape that speaks without a word beside it: its word is there for a screen reader. */
export const spokenMark = (color: Color): readonly Child[] => [mark(color), unseen(`${WORDS.colors[color]}: `)];

export interface LinkOptions {
  readonly dispatch: Dispatch;
  /** What is seen; the name of the cell when absent. */
  readonly text?: string;
  readonly key?: string;
}

/** Leads to a cell of the workbook. */
export const goTo = (place: Place, text: string, { dispatch, key }: LinkOptions): VNode =>
  h(
    "button",
    {
      type: "button",
      class: "link",
      onclick: () => {
        dispatch({ kind: "goTo", place });
      },
      ...(key === undefined ? {} : { key }),
    },
    unseen(`${WORDS.goTo} `),
    text,
  );

export const goToLink = (link: PaneLink, dispatch: Dispatch): VNode => goTo(link.place, link.text, { dispatch });

/** A plain button. */
export const button = (text: string, action: PaneAction, dispatch: Dispatch, look = ""): VNode =>
  h(
    "button",
    {
      type: "button",
      key: text,
      class: `button ${look}`.trim(),
      onclick: () => {
        dispatch(action);
      },
    },
    text,
  );

/** A part of a view under its own heading. */
export const block = (heading: string, ...children: readonly (Child | Nothing | readonly Child[])[]): VNode =>
  h("section", { class: "block", key: heading }, h("h2", {}, heading), ...children);

/** A heading with a link at its right end. */
export const headed = (heading: string, end: VNode | undefined): VNode =>
  h("div", { class: "headed" }, h("h2", {}, heading), end);

export const note = (text: string, key?: string): VNode =>
  h("p", { class: "note", ...(key === undefined ? {} : { key }) }, text);
