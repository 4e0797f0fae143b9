/** A call of a service, as the log keeps it. */
export interface Call {
  /** "Range.getValues" */
  readonly name: string;
  /** Cells that it read or wrote. */
  readonly cells: number;
}

/** Milliseconds of the simulated clock; measured by others on live sheets, rounded up where reports differ. */
export const COSTS = {
  /** A call that asks or changes a property. */
  call: 2,
  /** `getName`, which asks the server. */
  name: 150,
  /** A read of cells: the way to the server and back. */
  read: 300,
  /** One cell read, in a block. */
  readCell: 0.0085,
  /** A write is put into a buffer first. */
  write: 5,
  /** One cell written, in a block. */
  writeCell: 0.004,
  /** The buffer goes to the server. */
  commit: 200,
} as const;

export const EXECUTION_LIMIT_MS = 360_000;
export const CUSTOM_FUNCTION_LIMIT_MS = 30_000;

/** Time, calls and their costs of one execution after the other. */
export interface Clock {
  /** Milliseconds since 1970. */
  now: number;
  /** Start of the execution that runs. */
  started: number;
  limit: number;
  /** Whether writes wait in the buffer. */
  dirty: boolean;
  log: Call[];
  /** The execution is killed at its call of this number (1 is the first); undefined lets it live. */
  killAt: number | undefined;
  killed: boolean;
  /** Told after each call, while it lasts: what a script that is killed now would leave. */
  afterCall: (() => void) | undefined;
  /** Times by which every call takes longer than usual. */
  slowness: number;
  /** Milliseconds of an execution spent in services. */
  readonly spent: () => number;
}

export function newClock(now: number): Clock {
  const clock: Clock = {
    now,
    started: now,
    limit: EXECUTION_LIMIT_MS,
    dirty: false,
    log: [],
    killAt: undefined,
    killed: false,
    afterCall: undefined,
    slowness: 1,
    spent: () => clock.now - clock.started,
  };
  return clock;
}

/** Begins an execution: its log is empty and its time is full. */
export function beginExecution(clock: Clock, limit: number): void {
  clock.started = clock.now;
  clock.limit = limit;
  clock.log = [];
  clock.killed = false;
  clock.dirty = false;
}

const READS =
  /^get(Values?|DisplayValues?|Formulas?|NumberFormats?|Notes?|Backgrounds?|Font\w+|MergedRanges|DataValidations?|LastRow|LastColumn|DataRange|ConditionalFormatRules|Charts)$/;
const CELL_WRITES = /^(set|clear|merge|break|insert|delete|remove|update|hide|show|autoResize|uncheck)/;
const BUFFERED = /^(Range|RangeList|Sheet|Spreadsheet|NamedRange|Filter|Protection)\./;

type Kind = "flush" | "name" | "read" | "write" | "sleep" | "other";

function kindOf(name: string): Kind {
  const [, method = ""] = name.split(".");
  if (name === "SpreadsheetApp.flush") return "flush";
  if (name === "Utilities.sleep") return "sleep";
  if (method === "getName" || method === "getSheetName") return "name";
  if (!BUFFERED.test(name)) return "other";
  if (READS.test(method)) return "read";
  return CELL_WRITES.test(method) ? "write" : "other";
}

function costOf(clock: Clock, { name, cells }: Call): number {
  const commit = clock.dirty ? COSTS.commit : 0;
  switch (kindOf(name)) {
    case "flush":
      return COSTS.call + commit;
    case "name":
      return COSTS.name;
    case "read":
      return COSTS.read + cells * COSTS.readCell + commit;
    case "write":
      return COSTS.write + cells * COSTS.writeCell;
    case "sleep":
      return 0;
    case "other":
      return COSTS.call;
  }
}

/** Why an execution ended from outside. */
export const TIME_OUT = "Exceeded maximum execution time";

/** Adds a call; says whether the execution may go on after it. */
export function charge(clock: Clock, call: Call): boolean {
  if (clock.killed) return false;
  clock.now += costOf(clock, call) * clock.slowness;
  const kind = kindOf(call.name);
  if (kind === "flush" || kind === "read") clock.dirty = false;
  else if (kind === "write") clock.dirty = true;
  clock.log.push(call);
  clock.afterCall?.();
  if (clock.spent() > clock.limit || clock.log.length === clock.killAt) clock.killed = true;
  return !clock.killed;
}
