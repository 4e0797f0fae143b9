/** Clock and timer of the page; tests give their own. */
export interface Timers {
  readonly now: () => number;
  readonly after: (milliseconds: number, then: () => void) => number;
  readonly stop: (timer: number) => void;
}

/** A screen reader is given at most one message in this time. */
export const QUIET_MS = 2000;

/** The status line as it may be said: the first message at once, then the newest one when the time has passed. */
export interface StatusLine {
  /** What is said now. */
  readonly said: () => string;
  readonly say: (text: string) => void;
  readonly close: () => void;
}

/** Calls `changed` whenever another text is to be said. */
export function statusLine(timers: Timers, changed: () => void): StatusLine {
  let said = "";
  let next = "";
  let last = Number.NEGATIVE_INFINITY;
  let timer: number | undefined;
  const speak = (): void => {
    timer = undefined;
    if (next === said) return;
    said = next;
    last = timers.now();
    changed();
  };
  return {
    said: () => said,
    say: (text) => {
      next = text;
      const rest = last + QUIET_MS - timers.now();
      if (text === said || timer !== undefined) return;
      if (rest <= 0) speak();
      else timer = timers.after(rest, speak);
    },
    close: () => {
      if (timer !== undefined) timers.stop(timer);
    },
  };
}
