import type { PaneBar, PaneView } from "../../core/index.ts";
import type { Dispatch } from "./parts.ts";
import { button } from "./parts.ts";
import type { VNode } from "./vnode.ts";
import { h } from "./vnode.ts";
import { WORDS } from "./words.ts";

export const STATUS_ID = "muster-status";

const VIEWS: readonly PaneView[] = ["overview", "why", "settings"];

function viewButton(view: PaneView, current: PaneView, dispatch: Dispatch): VNode {
  const show = (): void => {
    dispatch({ kind: "show", view });
  };
  const isCurrent = view === current;
  return h(
    "li",
    { key: view },
    h(
      "button",
      { type: "button", onclick: show, "aria-current": isCurrent ? "page" : undefined },
      // The bold twin keeps the width, so that nothing moves when it becomes current.
      h("span", { "data-text": WORDS.views[view] }, WORDS.views[view]),
    ),
  );
}

function dayLine(day: string, onDay: () => void): VNode {
  if (day === "") return h("p", { class: "day" }, WORDS.statusDate);
  return h(
    "p",
    { class: "day" },
    `${WORDS.statusDate} `,
    h("button", { type: "button", class: "link strong", onclick: onDay }, day),
  );
}

function progressBar({ progress }: PaneBar): VNode {
  if (progress === undefined) return h("progress", { "aria-labelledby": STATUS_ID, max: 1, value: 0, hidden: true });
  const value = progress.fraction === undefined ? {} : { value: Math.round(progress.fraction * 1000) / 1000 };
  return h("progress", { "aria-labelledby": STATUS_ID, max: 1, ...value });
}

/** One button whatever it does: it keeps its place and its focus. */
function primary({ button: { does, word } }: PaneBar, dispatch: Dispatch): VNode {
  const made = button(word, { kind: does }, dispatch, does === "refresh" ? "act primary" : "act");
  return { ...made, props: { ...made.props, key: "act" } };
}

/** Status date and status line, the one primary button, the views. What is read aloud of the status is set by `status.ts`, not here. */
export function bar(shown: PaneBar, view: PaneView, { dispatch, onDay, said }: BarParts): VNode {
  return h(
    "header",
    { class: "bar" },
    h(
      "div",
      { class: "now" },
      dayLine(shown.day, onDay),
      h("p", { class: "note", id: STATUS_ID }, shown.status),
      h("p", { class: "unseen", role: "status" }, said),
      progressBar(shown),
    ),
    primary(shown, dispatch),
    h("nav", { "aria-label": WORDS.viewsLabel }, h("ul", {}, ...VIEWS.map((one) => viewButton(one, view, dispatch)))),
  );
}

export interface BarParts {
  readonly dispatch: Dispatch;
  /** Opens the status date in Settings. */
  readonly onDay: () => void;
  /** What a screen reader is told of the status now. */
  readonly said: string;
}
