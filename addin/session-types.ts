import type { PaneWhy, Place } from "../core/index.ts";
import type * as Pane from "./view/pane-session.ts";

export type {
  Canceled,
  ChosenHeaders,
  Done,
  Failed,
  Opened,
  Progress,
  RefreshOptions,
  Restorable,
  RunOptions,
} from "./view/pane-session.ts";

export interface Refreshed extends Pane.Refreshed {
  /** Whether Excel takes the refresh back in one step of its own, in several, or not at all. */
  readonly undo: "oneStep" | "steps" | "none";
}

/** What changed by itself: a refresh from the ribbon, a shortcut or the Refresh cell began or ended. */
export type SessionEvent = Pane.SessionEvent;

/** What a person selected: one place, by its top left cell. */
export type SelectionListener = (place: Place, on: "dashboard" | "other") => void;

/** Which view a ribbon button, a shortcut or a menu asks the pane to show. */
export type ShowListener = (view: "overview" | "why") => void;

/** Muster in one workbook, as the pane and the commands use it. One run at a time: a second one fails with `running`. */
export interface Session extends Pane.PaneSession {
  readonly refresh: (options?: Pane.RefreshOptions) => Promise<Refreshed | Pane.Failed | Pane.Canceled>;
  readonly explain: (place: Place) => Promise<PaneWhy | undefined>;
  readonly selected: () => Promise<Place | undefined>;
  /** Whether a run is under way, whoever began it. */
  readonly isBusy: () => boolean;
  /** Each gives back what ends it. */
  readonly onSelection: (listener: SelectionListener) => () => void;
  readonly onEvent: (listener: (event: SessionEvent) => void) => () => void;
  readonly onShow: (listener: ShowListener) => () => void;
  /** Ends events and the worker. */
  readonly close: () => Promise<void>;
}
