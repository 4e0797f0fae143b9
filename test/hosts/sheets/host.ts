import type { Book } from "./book.ts";
import { beginExecution, charge, EXECUTION_LIMIT_MS, newClock, TIME_OUT } from "./clock.ts";
import type { Clock } from "./clock.ts";
import { describeArgument, fitsAny } from "./matching.ts";
import type { Naming } from "./matching.ts";
import { denied, scopeMissing } from "./permission.ts";
import type { Mode } from "./permission.ts";
import { surface } from "./surface.ts";
import type { Interface } from "./surface.ts";

/** A method of a service as the simulation does it; what it takes was checked against its signatures before. */
export type Method = (...args: never[]) => unknown;
export type Methods = Readonly<Record<string, Method>>;

/** A moment that the script gets as a Date of its own realm. */
export class Instant {
  readonly ms: number;
  constructor(ms: number) {
    this.ms = ms;
  }
}

/** What the realm of the script makes for the simulation, so that its own `Array.isArray`, `instanceof` and catch work. */
export interface RealmMakers {
  readonly array: (items: readonly unknown[]) => unknown;
  readonly date: (ms: number) => unknown;
  readonly error: (message: string) => Error;
  /** Milliseconds of a Date of any realm; undefined for everything else. */
  readonly msOf: (value: unknown) => number | undefined;
}

/** What an argument says as text; members of enumerations by their name. */
export const textOf = (value: unknown): string => JSON.stringify(value).replace(/^"|"$/g, "");

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === "[object Date]";

const OWN_REALM: RealmMakers = {
  array: (items) => items,
  date: (ms) => new Date(ms),
  error: (message) => new Error(message),
  msOf: (value) => (isDate(value) ? value.getTime() : undefined),
};

/** Something that a user saw. */
export interface Shown {
  readonly kind: "toast" | "alert" | "prompt" | "dialog" | "sidebar" | "log";
  readonly title: string;
  readonly text: string;
}

export interface SimMenu {
  readonly caption: string;
  /** Captions and names of functions; a separator has neither. */
  readonly items: readonly { readonly caption: string; readonly runs: string }[];
}

export interface SimTrigger {
  readonly id: string;
  readonly runs: string;
  readonly event: "ON_EDIT" | "CLOCK" | "ON_OPEN" | "ON_CHANGE";
  readonly detail: string;
}

export interface HostOptions {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly mode?: Mode;
  /** Scopes that the script's manifest asks for, without their common beginning; all that Muster uses when absent. */
  readonly scopes?: readonly string[];
  /** Zone of the script's project. */
  readonly scriptZone?: string;
  /** Language of the user's own settings. */
  readonly userLocale?: string;
}

/** Objects of the services, their checks, costs and rights. */
export class Host implements Naming {
  /** The document that the script works on; another one may be put in its place between two executions. */
  book: Book;
  readonly clock: Clock;
  readonly scriptZone: string;
  readonly userLocale: string;
  mode: Mode;
  scopes: readonly string[];
  realm: RealmMakers = OWN_REALM;
  /** What the user got to see. */
  readonly shown: Shown[] = [];
  /** What the user presses or types next, first to last; OK and nothing when empty. */
  readonly answers: string[] = [];
  menus: SimMenu[] = [];
  triggers: SimTrigger[] = [];
  /** Whether the script is bound to a document: locks and properties of the document exist. */
  hasDocument = true;
  /** Whether a user looks at the document: time-driven executions have no interface. */
  hasUi = true;
  /** Html files of the project, by name without extension. */
  readonly files = new Map<string, string>();
  /** Those that the execution has read, in order. */
  filesRead: string[] = [];
  /** A lock was given back while writes waited in the buffer. */
  unflushedRelease = false;
  readonly #names = new WeakMap<object, string>();
  readonly #selves = new WeakMap<object, unknown>();
  readonly #enums = new Map<string, Readonly<Record<string, object>>>();

  constructor(book: Book, options: HostOptions) {
    this.book = book;
    this.clock = newClock(options.now);
    this.mode = options.mode ?? "FULL";
    this.scopes = options.scopes ?? ["spreadsheets.currentonly", "script.container.ui"];
    this.scriptZone = options.scriptZone ?? "Etc/UTC";
    this.userLocale = options.userLocale ?? "en";
  }

  /** Begins an execution: time and log start anew. */
  begin(mode: Mode = "FULL", limit = EXECUTION_LIMIT_MS): void {
    this.mode = mode;
    this.filesRead = [];
    beginExecution(this.clock, limit);
  }

  nameOf(value: unknown): string | undefined {
    return typeof value === "object" && value !== null ? this.#names.get(value) : undefined;
  }

  /** The simulation's own state behind an object that the script holds; `is` checks it. */
  selfOf<T>(value: unknown, is: (self: unknown) => self is T): T {
    const self = typeof value === "object" && value !== null ? this.#selves.get(value) : undefined;
    if (!is(self)) throw new Error("fake: this object is not one of the simulation's");
    return self;
  }

  /** Throws what a script sees as an exception of a service. */
  fail(message: string): never {
    const error = this.realm.error(message);
    error.name = "Exception";
    throw error;
  }

  /** The members of an enumeration, by name. */
  enumOf(name: string): Readonly<Record<string, object>> {
    const known = this.#enums.get(name);
    if (known) return known;
    const members: Record<string, object> = {};
    (surface().enums.get(name) ?? []).forEach((member, ordinal) => {
      const one = Object.freeze({
        toString: () => member,
        name: () => member,
        ordinal: () => ordinal,
        toJSON: () => member,
      });
      this.#names.set(one, name);
      members[member] = one;
    });
    const strict = new Proxy(members, {
      get: (target, key) => {
        if (typeof key !== "string" || key in target) return Reflect.get(target, key) as unknown;
        throw new TypeError(`${name}.${key} is no member of the enumeration`);
      },
    });
    this.#enums.set(name, strict);
    return strict;
  }

  /** An object of a service: what it does not do fails loudly. */
  object(name: string, methods: Methods, self?: unknown): object {
    const known = surface().interfaces.get(name);
    if (!known) throw new Error(`fake: there is no interface ${name}`);
    for (const method of Object.keys(methods))
      if (!known.methods.has(method)) throw new Error(`fake: ${name} has no method ${method}`);
    const label = name.replace(/^(Spreadsheet|Base|HTML|Lock|Properties|Script|Charts|Utilities)\./, "");
    const proxy = new Proxy(
      {},
      {
        get: (_, key) => this.#member(known, { label, methods, key }),
        set: (_, key) => this.fail(`${label}.${String(key)} cannot be set`),
        has: (_, key) => typeof key === "string" && known.methods.has(key),
      },
    );
    this.#names.set(proxy, name);
    if (self !== undefined) this.#selves.set(proxy, self);
    return proxy;
  }

  #member(
    known: Interface,
    { label, methods, key }: { readonly label: string; readonly methods: Methods; readonly key: string | symbol },
  ): unknown {
    if (typeof key === "symbol") return undefined;
    const enumeration = known.enums.get(key);
    if (enumeration !== undefined) return this.enumOf(enumeration);
    if (key === "toString" && !known.methods.has(key)) return () => label;
    if (key === "toJSON") return undefined;
    const signatures = known.methods.get(key);
    if (!signatures) throw new TypeError(`${label}.${key} is not a function`);
    const method = methods[key];
    if (!method)
      return () => {
        throw new Error(`NOT IMPLEMENTED in fake: ${label}.${key}`);
      };
    return (...args: readonly unknown[]): unknown => {
      if (!fitsAny(args, signatures, this)) {
        const types = args.map((arg) => describeArgument(arg, this)).join(",");
        const service = known.name.startsWith("Spreadsheet.")
          ? `SpreadsheetApp.${label.replace(/^SpreadsheetApp$/, "SpreadsheetApp")}`
          : label;
        this.fail(`The parameters (${types}) don't match the method signature for ${service}.${key}.`);
      }
      return this.#call(`${label}.${key}`, args, method);
    };
  }

  #call(name: string, args: readonly unknown[], method: Method): unknown {
    const missing = denied(this.mode, name) ?? scopeMissing(this.scopes, name);
    if (missing !== undefined)
      this.fail(
        `You do not have permission to call ${name}. Required permissions: https://www.googleapis.com/auth/${missing}`,
      );
    const pending = { cells: 0 };
    this.#pending = pending;
    if (this.clock.killed) throw this.realm.error(TIME_OUT);
    // The arguments fit a signature of the method: that was checked.
    const result = method(...(args as never[]));
    const goesOn = charge(this.clock, { name, cells: pending.cells });
    if (!goesOn) throw this.realm.error(TIME_OUT);
    return this.#given(result);
  }

  #pending = { cells: 0 };

  /** Tells how many cells the call that runs has touched. */
  touched(cells: number): void {
    this.#pending.cells += cells;
  }

  #given(result: unknown): unknown {
    if (result instanceof Instant) return this.realm.date(result.ms);
    return Array.isArray(result) ? this.realm.array(result) : result;
  }
}
