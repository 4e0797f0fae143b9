import type { PaneDialog } from "../../core/index.ts";
import type { Dispatch } from "./parts.ts";
import { button } from "./parts.ts";
import { patch } from "./patch.ts";
import type { VNode } from "./vnode.ts";
import { h } from "./vnode.ts";
import { WORDS } from "./words.ts";

function content({ kind, title, text, confirm }: PaneDialog, dispatch: Dispatch): readonly VNode[] {
  return [
    h("h2", { id: "muster-dialog-title" }, title),
    h("p", { id: "muster-dialog-text" }, text),
    h(
      "p",
      { class: "buttons" },
      button(confirm, { kind: "confirm", dialog: kind }, dispatch, kind === "remove" ? "danger" : ""),
      button(WORDS.cancel, { kind: "dismiss" }, dispatch, "safe"),
    ),
  ];
}

/** The native dialog: the focus goes to Cancel, and back to where it was. */
export interface DialogBox {
  readonly show: (dialog: PaneDialog | undefined) => void;
}

function render(element: HTMLDialogElement, dialog: PaneDialog | undefined, dispatch: Dispatch): void {
  const props = {
    oncancel: (event: Event): void => {
      // The pane's memory decides what is open; the page only follows.
      event.preventDefault();
      dispatch({ kind: "dismiss" });
    },
    "aria-labelledby": "muster-dialog-title",
    "aria-describedby": "muster-dialog-text",
    ...(element.open ? { open: true } : {}),
  };
  patch(element, h("dialog", props, ...(dialog === undefined ? [] : content(dialog, dispatch))));
}

/** Uses the `dialog` element of the page; Esc is a dismissal like any other. */
export function dialogBox(element: HTMLDialogElement, dispatch: Dispatch): DialogBox {
  let before: Element | null = null;
  const open = (dialog: PaneDialog): void => {
    before = element.ownerDocument.activeElement;
    render(element, dialog, dispatch);
    element.showModal();
    element.querySelector<HTMLElement>(".safe")?.focus();
  };
  const close = (): void => {
    element.close();
    render(element, undefined, dispatch);
    if (before instanceof HTMLElement && before.isConnected) before.focus();
    before = null;
  };
  return {
    show: (dialog) => {
      if (dialog !== undefined && !element.open) open(dialog);
      else if (dialog !== undefined) render(element, dialog, dispatch);
      else if (element.open) close();
    },
  };
}
