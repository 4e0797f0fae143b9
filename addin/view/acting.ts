import type { Answer, PaneAction, PaneDialogKind, PaneMemory, PaneWhy, Place } from "../../core/index.ts";
import { placeWords } from "../../core/index.ts";
import type { Failed, PaneSession, Progress, RefreshOptions, SessionEvent } from "./pane-session.ts";
import type { Pane } from "./pane.ts";

/** A cell edit shorter than this is not worth a word. */
export const HELD_AFTER_MS = 1000;

/** Does what the pane asks of the session and tells the pane what came of it. */
export interface Acting {
  readonly open: () => Promise<void>;
  readonly onAction: (action: PaneAction, memory: PaneMemory) => void;
  readonly onEvent: (event: SessionEvent) => void;
  readonly onSelection: (place: Place, on: "dashboard" | "other") => void;
}

/** What the pane may already be told, before it stands. */
export type Telling = Pick<Pane, "tell">;

interface Held {
  readonly note: (progress: Progress) => void;
  readonly end: () => void;
}

/** Tells progress at once, and that the host lets nothing through only when it lasts. */
function holding(pane: () => Telling): Held {
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

type Ended = (SessionEvent & { readonly kind: "ended" })["result"];

function tellEnd(result: Ended, { session, pane }: Bound, applied: readonly Answer[]): void {
  if (result.kind !== "refreshed") pane().tell(result);
  else {
    const isSame = result.added.length + result.changed.length + result.removed.length === 0;
    pane().tell({ ...result, changed: isSame ? "nothing" : "something", applied });
  }
  tellRest(pane(), session);
}

/** What may have changed with any run: where it was computed, what can be restored. */
function tellRest(pane: Telling, session: PaneSession): void {
  const before = session.restorable();
  pane.tell({ kind: "computes", where: session.computes });
  pane.tell({ kind: "restorable", from: before === undefined ? null : before.refreshedAt });
}

/** A session, the pane it is shown in, and what is under way. */
interface Bound {
  readonly session: PaneSession;
  readonly pane: () => Telling;
  readonly held: Held;
  abort: AbortController;
  /** Counts explanations: of several selections only the newest is shown. */
  explaining: number;
}

async function readAgain({ session, pane, held, abort }: Bound): Promise<boolean> {
  const opened = await session.open({ onProgress: held.note, signal: abort.signal });
  held.end();
  pane().tell(opened);
  tellRest(pane(), session);
  if (opened.kind === "opened" && opened.unfinished !== undefined) pane().tell(opened.unfinished);
  return opened.kind === "opened";
}

async function open(bound: Bound): Promise<void> {
  bound.abort = new AbortController();
  bound.pane().tell({ kind: "began" });
  await readAgain(bound);
}

async function change(bound: Bound, what: PaneDialogKind): Promise<void> {
  const { session, pane } = bound;
  bound.abort = new AbortController();
  pane().tell({ kind: "began" });
  pane().tell({ kind: "progress", step: { step: "change", what } });
  const done = await session[what]();
  if (done.kind === "failed") pane().tell(done);
  else if (await readAgain(bound)) pane().tell({ kind: "done", what, sheets: done.sheets.length });
}

async function refresh(bound: Bound, { pending }: PaneMemory, more: RefreshOptions): Promise<void> {
  const { session, pane, held } = bound;
  bound.abort = new AbortController();
  pane().tell({ kind: "began" });
  const { signal } = bound.abort;
  const result = await session.refresh({ ...more, answers: pending, onProgress: held.note, signal });
  held.end();
  tellEnd(result, bound, pending);
}

const nextTurn = (bound: Bound): number => {
  bound.explaining += 1;
  return bound.explaining;
};

/** Tells an explanation, unless another one was asked for meanwhile. */
function tellWhy(bound: Bound, turn: number, why: PaneWhy | Failed): void {
  if (turn === bound.explaining) bound.pane().tell(why.kind === "failed" ? why : { kind: "explained", why });
}

async function explain(bound: Bound, place: Place): Promise<void> {
  const turn = nextTurn(bound);
  const why = await bound.session.explain(place);
  if (why !== undefined) tellWhy(bound, turn, why);
}

async function goTo({ session, pane }: Bound, place: Place): Promise<void> {
  const done = await session.goTo(place);
  if (done.kind === "failed") pane().tell(done);
}

async function explainSelected(bound: Bound): Promise<void> {
  const turn = nextTurn(bound);
  bound.pane().tell({ kind: "explaining" });
  const place = await bound.session.selected();
  if (place === undefined) tellWhy(bound, turn, { kind: "none" });
  else if ("kind" in place) tellWhy(bound, turn, place);
  else {
    const blank = { kind: "blank", at: { text: placeWords(place), place } } as const;
    tellWhy(bound, turn, (await bound.session.explain(place)) ?? blank);
  }
}

function act(bound: Bound, action: PaneAction, memory: PaneMemory): Promise<void> | undefined {
  switch (action.kind) {
    case "refresh":
      return refresh(bound, memory, {});
    case "refreshOverEdits":
      return refresh(bound, memory, { overEdits: true });
    case "check":
      return open(bound);
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
  const bound: Bound = { session, pane, held: holding(pane), abort: new AbortController(), explaining: 0 };
  return {
    open: () => open(bound),
    onAction: (action, memory) => {
      if (action.kind === "cancel") {
        bound.abort.abort();
        // An explanation that is waited for comes too late.
        nextTurn(bound);
      }
      void act(bound, action, memory);
    },
    onEvent: (event) => {
      if (event.kind === "began") pane().tell({ kind: "began" });
      else if (event.kind === "progress") bound.held.note(event.progress);
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
