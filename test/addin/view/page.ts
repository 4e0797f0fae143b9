import { runInThisContext } from "node:vm";
import type * as JsDom from "jsdom";
import type { PaneAction, PaneMemory } from "../../../core/index.ts";
import { stateOf } from "../../../core/index.ts";
import type { Timers } from "../../../addin/view/status.ts";
import type { View } from "../../../addin/view/view.ts";
import { mountView } from "../../../addin/view/view.ts";

/**
 * By Node's own loader: a part of jsdom is an ES module, which the test runner's `require` refuses. `runInThisContext` runs outside of
 * the sandbox of the test.
 */
const { JSDOM } = (runInThisContext("process") as NodeJS.Process) // Node's global, by its name
  .getBuiltinModule("node:module")
  .createRequire(`${process.cwd()}/package.json`)("jsdom") as typeof JsDom; // what the package is

/** A clock that stands until it is moved. */
export interface HandClock extends Timers {
  readonly move: (milliseconds: number) => void;
}

export function handClock(): HandClock {
  let now = 0;
  let waiting: { readonly at: number; readonly then: () => void; readonly id: number }[] = [];
  let count = 0;
  return {
    now: () => now,
    after: (milliseconds, then) => {
      count += 1;
      waiting.push({ at: now + milliseconds, then, id: count });
      return count;
    },
    stop: (id) => {
      waiting = waiting.filter((one) => one.id !== id);
    },
    move: (milliseconds) => {
      now += milliseconds;
      const due = waiting.filter(({ at }) => at <= now);
      waiting = waiting.filter(({ at }) => at > now);
      for (const { then } of due) then();
    },
  };
}

export interface Page {
  readonly document: Document;
  readonly clock: HandClock;
  /** Every action, in order. */
  readonly actions: readonly PaneAction[];
  readonly show: (memory: PaneMemory) => void;
  readonly view: View;
  /** The element of a selector; fails where there is none. */
  readonly one: (selector: string) => HTMLElement;
  /** The button whose text ends with the words, among what is seen. */
  readonly button: (words: string) => HTMLElement;
  readonly text: (selector: string) => string;
}

/** Gives jsdom the modal dialogs that it lacks. */
function addDialogs({ window }: JsDom.JSDOM): void {
  const { prototype } = window.HTMLDialogElement;
  prototype.showModal = function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  prototype.close = function close(this: HTMLDialogElement) {
    this.open = false;
  };
}

/** Fields and dialogs are told apart by the classes of their window. */
const CLASSES = ["HTMLElement", "HTMLInputElement", "HTMLSelectElement"] as const;

/** A document of its own, in which the view can run. */
export function newDom(html: string): JsDom.JSDOM {
  const dom = new JSDOM(html, { pretendToBeVisual: true });
  addDialogs(dom);
  for (const name of CLASSES) Object.assign(globalThis, { [name]: dom.window[name] });
  return dom;
}

/** The button of a document whose text ends with the words. */
export function buttonOf(document: Document, words: string): HTMLElement {
  const all = [...document.querySelectorAll<HTMLElement>("button")];
  const found = all.find(({ textContent }) => textContent === words || textContent.endsWith(` ${words}`));
  if (found === undefined) throw new Error(`no button: ${words}`);
  return found;
}

export function openPage(html = '<!doctype html><div id="muster"></div>'): Page {
  const { document } = newDom(html).window;
  const actions: PaneAction[] = [];
  const clock = handClock();
  const one = (selector: string): HTMLElement => {
    const found = document.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`nothing at ${selector}`);
    return found;
  };
  const view = mountView(one("#muster"), (action) => actions.push(action), clock);
  return {
    document,
    clock,
    actions,
    view,
    one,
    show: (memory) => {
      view.show(stateOf(memory));
    },
    button: (words) => buttonOf(document, words),
    text: (selector) => one(selector).textContent,
  };
}
