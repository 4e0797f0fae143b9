import type { Answer } from "../../core/index.ts";
import type { PaneSession, Progress } from "./pane-session.ts";
import type { Pane } from "./pane.ts";

/** A cell edit shorter than this is not worth a word. */
export const HELD_AFTER_MS = 1000;

/** What the pane may already be told, before it stands. */
export type Telling = Pick<Pane, "tell">;

/** What a host that lets nothing through leads to. */
export interface Held {
  readonly note: (progress: Progress) => void;
  readonly end: () => void;
}

/** Tells progress at once, and that the host lets nothing through only when it lasts. */
export function holding(pane: () => Telling): Held {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    note: (progress) => {
      if (progress.step !== "held") {
        end();
        pane().tell({ kind: "progress", step: progress });
        return;
      }
      const { fault } = progress;
      timer ??= setTimeout(() => {
        pane().tell({ kind: "held", fault });
      }, HELD_AFTER_MS);
    },
    end,
  };
}

/** A session, the pane it is shown in, and what is under way. */
export interface Bound {
  readonly session: PaneSession;
  readonly pane: () => Telling;
  readonly held: Held;
  abort: AbortController;
  /** The look at the workbook that was asked for last. */
  looking: Promise<void>;
  /** Header rows that were chosen and are not in Settings yet: what is found follows them at once. */
  headers: readonly Answer[];
  /** Counts explanations: of several selections only the newest is shown. */
  explaining: number;
}

/** What may have changed with any run: where it was computed, what can be restored. */
export function tellRest(pane: Telling, session: PaneSession): void {
  const before = session.restorable();
  pane.tell({ kind: "computes", where: session.computes });
  pane.tell({ kind: "restorable", from: before === undefined ? null : before.refreshedAt });
}
