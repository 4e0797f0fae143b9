import type { PaneState, PaneView } from "../../core/index.ts";
import { spokenNow } from "../../core/index.ts";
import { bar } from "./bar.ts";
import { dialogBox } from "./dialog.ts";
import { notice } from "./notice.ts";
import { overview } from "./overview.ts";
import type { Dispatch } from "./parts.ts";
import { patch } from "./patch.ts";
import { DAY_FIELDS_ID, settings } from "./settings.ts";
import type { Timers } from "./status.ts";
import { statusLine } from "./status.ts";
import type { Nothing, VNode } from "./vnode.ts";
import { h } from "./vnode.ts";
import { why } from "./why.ts";
import { WORDS } from "./words.ts";

/** The view on a page. */
export interface View {
  /** Makes the page show a state; what stays the same stays untouched, with its focus and scroll. */
  readonly show: (state: PaneState) => void;
  /** Ends timers. */
  readonly close: () => void;
}

const pageTimers = (page: Window): Timers => ({
  now: () => page.performance.now(),
  after: (milliseconds, then) => page.setTimeout(then, milliseconds),
  stop: (timer) => {
    page.clearTimeout(timer);
  },
});

function section(name: PaneView, current: PaneView, content: readonly (VNode | Nothing)[]): VNode {
  return h("section", { class: "view", key: name, "data-view": name, hidden: name !== current }, ...content);
}

function main(state: PaneState, seen: ReadonlySet<PaneView>, dispatch: Dispatch): VNode {
  const content = (name: PaneView, make: () => readonly (VNode | Nothing)[]): VNode =>
    // A view is made when it is first opened, and kept from then on.
    section(name, state.view, seen.has(name) ? make() : []);
  return h(
    "main",
    {},
    state.notice !== undefined && notice(state.notice, dispatch),
    content("overview", () => overview(state.overview, dispatch)),
    content("why", () => why(state.why, dispatch)),
    content("settings", () => settings(state.settings, dispatch)),
  );
}

/** Opens the fields of the status date, first the one that is chosen. */
function focusDay(root: HTMLElement): void {
  const fields = root.querySelector(`#${DAY_FIELDS_ID}`);
  const field = fields?.querySelector<HTMLElement>("input:checked") ?? fields?.querySelector<HTMLElement>("input");
  field?.focus();
}

/** Where an update took the focused element away, the heading of the view takes the focus, so that Tab goes on from there. */
function keepFocus(root: HTMLElement, before: Element | null): void {
  if (before === null || !root.contains(before)) {
    const { activeElement, body } = root.ownerDocument;
    const isLost = activeElement === null || activeElement === body;
    if (isLost) root.querySelector<HTMLElement>(".view:not([hidden]) h1")?.focus();
  }
}

const isIn = (root: HTMLElement, element: Element | null): element is Element =>
  element !== null && element !== root && root.contains(element);

/** Puts the view into an element. The page may already hold the same elements as a first paint. */
export function mountView(root: HTMLElement, dispatch: Dispatch, timers?: Timers): View {
  const { ownerDocument: document } = root;
  const seen = new Set<PaneView>(["overview"]);
  const dialogElement = document.createElement("dialog");
  const dialog = dialogBox(dialogElement, dispatch);
  let shown: PaneState | undefined;
  const onDay = (): void => {
    dispatch({ kind: "show", view: "settings" });
    focusDay(root);
  };
  const render = (): void => {
    if (shown === undefined) return;
    const before = document.activeElement;
    const hadFocus = isIn(root, before);
    seen.add(shown.view);
    document.documentElement.lang = spokenNow();
    const parts = [
      bar(shown.bar, shown.view, { dispatch, onDay, said: line.said() }),
      main(shown, seen, dispatch),
      h("footer", {}, h("p", { class: "note" }, WORDS.foot)),
    ];
    patch(root, h("div", { id: root.id, class: "pane", "aria-busy": shown.bar.progress !== undefined }, ...parts));
    if (hadFocus && !dialogElement.open) keepFocus(root, before);
    dialog.show(shown.dialog);
  };
  const line = statusLine(timers ?? pageTimers(document.defaultView ?? window), render);
  root.after(dialogElement);
  return {
    show: (state) => {
      shown = state;
      line.say(state.bar.status);
      render();
    },
    close: line.close,
  };
}
