import type { Answer, PaneAction, PaneDialogKind, PaneMemory, Place } from "../../core/index.ts";
import type { Bound, Telling } from "./bound.ts";
import { holding, tellRest } from "./bound.ts";
import { explain, explainSelected, nextTurn } from "./explaining.ts";
import type { PaneSession, RefreshOptions, SessionEvent } from "./pane-session.ts";
import { discard, open, readAgain, useHeaders } from "./reading.ts";

/** Does what the pane asks of the session and tells the pane what came of it. */
export interface Acting {
  readonly open: () => Promise<void>;
  /** Comes once the pane was told what came of the look at the workbook that is under way, if one is. */
  readonly looked: () => Promise<void>;
  readonly onAction: (action: PaneAction, memory: PaneMemory) => void;
  readonly onEvent: (event: SessionEvent) => void;
  readonly onSelection: (place: Place, on: "dashboard" | "other") => void;
}

type Ended = (SessionEvent & { readonly kind: "ended" })["result"];

function tellEnd(result: Ended, { session, pane }: Bound, applied: readonly Answer[]): void {
  if (result.kind !== "refreshed") pane().tell(result);
  else {
    const isSame = result.added.length + result.changed.length + result.removed.length === 0;
    pane().tell({ ...result, changed: isSame ? "nothing" : "something", applied });
  }
  tellRest(pane(), session);
}

async function change(bound: Bound, what: PaneDialogKind): Promise<void> {
  const { session, pane, held } = bound;
  bound.abort = new AbortController();
  pane().tell({ kind: "began" });
  pane().tell({ kind: "progress", step: { step: "change", what } });
  const done = await session[what]({ onProgress: held.note, signal: bound.abort.signal });
  held.end();
  if (done.kind !== "done") pane().tell(done);
  else if (await readAgain(bound)) pane().tell({ kind: "done", what, sheets: done.sheets.length });
}

async function refresh(bound: Bound, { pending }: PaneMemory, more: RefreshOptions): Promise<void> {
  const { session, pane, held } = bound;
  bound.abort = new AbortController();
  pane().tell({ kind: "began" });
  const { signal } = bound.abort;
  const result = await session.refresh({ ...more, answers: pending, onProgress: held.note, signal });
  held.end();
  if (result.kind === "refreshed") bound.headers = [];
  tellEnd(result, bound, pending);
}

async function goTo({ session, pane }: Bound, place: Place): Promise<void> {
  const done = await session.goTo(place);
  if (done.kind === "failed") pane().tell(done);
}

function act(bound: Bound, action: PaneAction, memory: PaneMemory): Promise<void> | undefined {
  switch (action.kind) {
    case "refresh":
      return refresh(bound, memory, {});
    case "refreshOverEdits":
      return refresh(bound, memory, { overEdits: true });
    case "check":
      return open(bound);
    case "useHeaders":
      return useHeaders(bound);
    case "discard":
      return discard(bound);
    case "goTo":
      return goTo(bound, action.place);
    case "explain":
      return explainSelected(bound);
    case "confirm":
      return change(bound, action.dialog);
    default:
      return undefined;
  }
}

/** Binds a pane to a session. `pane` is asked for late: the pane needs the actions before it stands. */
export function actWith(session: PaneSession, pane: () => Telling): Acting {
  const bound: Bound = {
    session,
    pane,
    held: holding(pane),
    abort: new AbortController(),
    looking: Promise.resolve(),
    headers: [],
    explaining: 0,
  };
  return {
    open: () => open(bound),
    looked: () => bound.looking,
    onAction: (action, memory) => {
      if (action.kind === "cancel") {
        bound.abort.abort();
        // An explanation that is waited for comes too late.
        nextTurn(bound);
      }
      void act(bound, action, memory);
    },
    onEvent: (event) => {
      if (event.kind === "began") {
        bound.abort = event.abort;
        pane().tell({ kind: "began" });
      } else if (event.kind === "progress") bound.held.note(event.progress);
      else {
        bound.held.end();
        // A refresh that the pane did not ask for took no answers along.
        tellEnd(event.result, bound, []);
      }
    },
    onSelection: (place, on) => {
      if (on === "dashboard") void explain(bound, place);
    },
  };
}
