import type { PaneFound, PaneSkipped } from "../../core/index.ts";
import type { Dispatch } from "./parts.ts";
import { button, goToLink, note } from "./parts.ts";
import type { VNode } from "./vnode.ts";
import { h } from "./vnode.ts";
import { WORDS } from "./words.ts";

/** Sheets without a register, each with the reason. */
export const skippedList = (skipped: readonly PaneSkipped[], dispatch: Dispatch): VNode =>
  h(
    "ul",
    { class: "rows" },
    ...skipped.map(({ link, reason }, at) =>
      h("li", { key: `${at}` }, h("p", {}, goToLink(link, dispatch)), note(reason)),
    ),
  );

/** How a person says which row holds the column names of a list. */
export const useHeaders = (dispatch: Dispatch): readonly VNode[] => [
  h("p", { class: "step", key: "headers" }, WORDS.selectHeaders),
  h("p", { class: "buttons", key: "use" }, button(WORDS.useHeaders, { kind: "useHeaders" }, dispatch)),
];

/** What to do about a list that is not among the registers, or not as it should be. */
export const missing = ({ skipped }: PaneFound, dispatch: Dispatch): VNode =>
  h(
    "details",
    { class: "block more", key: "missing" },
    h("summary", {}, h("h2", {}, WORDS.missing)),
    ...useHeaders(dispatch),
    ...(skipped.length === 0
      ? []
      : [h("p", { class: "step", key: "skipped" }, WORDS.sheetsNotRead), skippedList(skipped, dispatch)]),
  );
