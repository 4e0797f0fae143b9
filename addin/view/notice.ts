import type { PaneNotice } from "../../core/index.ts";
import type { Dispatch } from "./parts.ts";
import { button } from "./parts.ts";
import type { VNode } from "./vnode.ts";
import { h } from "./vnode.ts";

/** What asks or blocks: said at once, first in the pane, gone with its cause. */
export function notice({ tone, title, text, link, overEdits }: PaneNotice, dispatch: Dispatch): VNode {
  const buttons = [
    link !== undefined && button(link.text, { kind: "goTo", place: link.place }, dispatch),
    overEdits !== undefined && button(overEdits, { kind: "refreshOverEdits" }, dispatch),
  ];
  return h(
    "div",
    { class: `box ${tone}`, role: "alert", key: `notice ${title}` },
    h("p", { class: "title" }, title),
    h("p", {}, text),
    buttons.some((one) => one !== false) && h("p", { class: "buttons" }, ...buttons),
  );
}
