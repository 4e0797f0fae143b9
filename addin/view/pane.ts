import type { PaneAction, PaneApp, PaneEvent, PaneMemory } from "../../core/index.ts";
import { afterAction, afterEvent, newMemory, stateOf } from "../../core/index.ts";
import type { Timers } from "./status.ts";
import { mountView } from "./view.ts";

/** A pane on a page: its memory, its view, and a way to tell it what happens. */
export interface Pane {
  readonly memory: () => PaneMemory;
  /** Something happened in the host. */
  readonly tell: (event: PaneEvent) => void;
  /** Does what a person would do, as a ribbon button that shows a view. */
  readonly act: (action: PaneAction) => void;
  readonly close: () => void;
}

export interface PaneOptions {
  readonly app: PaneApp;
  readonly version: string;
  /** What a person did, and what the pane remembers since: the host does its part. */
  readonly onAction: (action: PaneAction, memory: PaneMemory) => void;
  readonly timers?: Timers;
}

/** Opens the pane in an element of the page. */
export function openPane(root: HTMLElement, { app, version, onAction, timers }: PaneOptions): Pane {
  let memory = newMemory(app, version);
  const act = (action: PaneAction): void => {
    memory = afterAction(memory, action);
    view.show(stateOf(memory));
    onAction(action, memory);
  };
  const view = mountView(root, act, timers);
  view.show(stateOf(memory));
  return {
    memory: () => memory,
    tell: (event) => {
      memory = afterEvent(memory, event);
      view.show(stateOf(memory));
    },
    act,
    close: view.close,
  };
}
