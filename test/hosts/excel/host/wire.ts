/** Faults that a host reports for a whole request, with the codes that the client translates. */
export const FAULT = {
  cellEditMode: 5004,
  lostSession: 5012,
  modalDialog: 5016,
  activityLimit: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  accessDenied: 7000,
} as const;

export type FaultCode = (typeof FAULT)[keyof typeof FAULT];

/** One request of the client, without the one at start-up and those that only give references back. */
export interface RoundTrip {
  readonly actions: number;
  /** Sizes of the request's and the answer's text in UTF-8. */
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Fault of the whole request, or code of the error that an action met. */
  readonly error: number | string | undefined;
}

export interface FaultPlan {
  /** Which request meets it, counted from the next one, which is 1. */
  readonly at?: number;
  /** How many requests in a row meet it; one when absent. */
  readonly times?: number;
  /** The actions are done all the same; only their answer is lost. */
  readonly isLate?: boolean;
}

/** What passed between the client and the host, and the place to make the host fail. */
export interface Wire {
  readonly log: readonly RoundTrip[];
  readonly roundTrips: number;
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** What was asked of the host that it does not do or does not know; a sound test ends with none. */
  readonly unsupported: readonly string[];
  /** Requests that only gave references back, and the one at start-up. */
  readonly uncounted: number;
  readonly fail: (code: FaultCode, plan?: FaultPlan) => void;
  /** Forgets what was counted. */
  readonly reset: () => void;
}

/** The side of the wire that the host writes to. */
export interface Ledger extends Wire {
  readonly note: (trip: RoundTrip) => void;
  readonly noteUncounted: () => void;
  readonly noteUnsupported: (what: string) => void;
  /** The planned fault of the next counted request, if any. */
  readonly nextFault: () => { readonly code: FaultCode; readonly isLate: boolean } | undefined;
}

interface Planned {
  readonly code: FaultCode;
  readonly isLate: boolean;
  wait: number;
  left: number;
}

export function openLedger(): Ledger {
  const log: RoundTrip[] = [];
  const unsupported: string[] = [];
  const planned: Planned[] = [];
  let uncounted = 0;
  const sum = (pick: (trip: RoundTrip) => number): number => log.reduce((total, trip) => total + pick(trip), 0);
  return {
    log,
    unsupported,
    get roundTrips() {
      return log.length;
    },
    get actions() {
      return sum((trip) => trip.actions);
    },
    get requestBytes() {
      return sum((trip) => trip.requestBytes);
    },
    get responseBytes() {
      return sum((trip) => trip.responseBytes);
    },
    get uncounted() {
      return uncounted;
    },
    fail: (code, { at = 1, times = 1, isLate = false } = {}) => {
      planned.push({ code, isLate, wait: at, left: times });
    },
    reset: () => {
      log.length = 0;
      unsupported.length = 0;
      planned.length = 0;
      uncounted = 0;
    },
    note: (trip) => {
      log.push(trip);
    },
    noteUncounted: () => {
      uncounted += 1;
    },
    noteUnsupported: (what) => {
      unsupported.push(what);
    },
    nextFault: () => {
      for (const one of planned) one.wait -= 1;
      const due = planned.find((one) => one.wait <= 0 && one.left > 0);
      if (due) due.left -= 1;
      return due && { code: due.code, isLate: due.isLate };
    },
  };
}
