/** What Muster remembers of a document besides its cells; all users of the document share it. */
export interface Memory {
  readonly get: (key: string) => string | undefined;
  readonly set: (key: string, value: string) => void;
  readonly forget: (key: string) => void;
  readonly keys: () => readonly string[];
}

const PREFIX = "muster.";

/** The properties of the document; a script without a document remembers nothing. */
export function memoryOf(properties: GoogleAppsScript.Properties.Properties | null): Memory {
  return {
    get: (key) => properties?.getProperty(PREFIX + key) ?? undefined,
    set: (key, value) => {
      properties?.setProperty(PREFIX + key, value);
    },
    forget: (key) => {
      properties?.deleteProperty(PREFIX + key);
    },
    keys: () =>
      (properties?.getKeys() ?? []).filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length)),
  };
}

/** The memory of the document that the script works on. */
export function documentMemory(): Memory {
  // Null where the script is not bound to a document, which the type leaves out.
  const properties = PropertiesService.getDocumentProperties() as GoogleAppsScript.Properties.Properties | null;
  return memoryOf(properties);
}

const STATE = "state";
const MAKING = "making";
const SIZES = "sizes";

export type RunState = "running" | "stopped" | "done";

/** How the last refresh ended; "running" means that it was killed, as long as the lock is held by the one who asks. */
export function lastState(memory: Memory): RunState {
  const state = memory.get(STATE);
  return state === "running" || state === "stopped" ? state : "done";
}

export function rememberState(memory: Memory, state: RunState): void {
  memory.set(STATE, state);
}

/** A sheet that is being made and has no name yet. */
export interface Making {
  readonly key: string;
  readonly title: string;
}

/** The sheet that a refresh was making when it was killed; undefined most of the time. */
export function sheetInMaking(memory: Memory): Making | undefined {
  const [key, ...title] = (memory.get(MAKING) ?? "").split(" ");
  return key === undefined || key === "" ? undefined : { key, title: title.join(" ") };
}

export function rememberMaking(memory: Memory, making: Making | undefined): void {
  if (making === undefined) memory.forget(MAKING);
  else memory.set(MAKING, `${making.key} ${making.title}`);
}

/** Rows and columns of the sheets that a refresh writes, by key: those that stood and those that are to stand. */
export type Sizes = ReadonlyMap<string, { readonly rows: number; readonly columns: number }>;

/** What the last refresh was to write, for one that has to finish its work. */
export function lastSizes(memory: Memory): Sizes {
  const parts = (memory.get(SIZES) ?? "").split("\n").map((line) => line.split(" "));
  return new Map(parts.map(([key = "", rows, columns]) => [key, { rows: Number(rows), columns: Number(columns) }]));
}

export function rememberSizes(memory: Memory, sizes: Sizes): void {
  memory.set(SIZES, [...sizes].map(([key, { rows, columns }]) => `${key} ${rows} ${columns}`).join("\n"));
}

/** Forgets everything, as if Muster had never run on the document. */
export function forgetAll(memory: Memory): void {
  for (const key of memory.keys()) memory.forget(key);
}
