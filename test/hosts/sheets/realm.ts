import { createContext, runInContext, Script } from "node:vm";
import { CUSTOM_FUNCTION_LIMIT_MS, EXECUTION_LIMIT_MS, TIME_OUT } from "./clock.ts";
import type { Host, RealmMakers } from "./host.ts";
import type { Mode } from "./permission.ts";
import { services } from "./services.ts";
import { instantOf, offsetOf, wallOf } from "./zone.ts";

/** Globals of the language that Apps Script is not known to have. */
const ABSENT = [
  "Atomics",
  "SharedArrayBuffer",
  "Intl",
  "BigInt",
  "WeakRef",
  "FinalizationRegistry",
  "escape",
  "unescape",
];

/**
 * Puts the simulated clock and the script's zone into the realm's Date, and makes what the simulation hands over. It runs
 * inside the realm.
 */
const PRELUDE = `(function (now, offset, instant) {
  const Plain = Date;
  const MINUTE = 60000;
  function Simulated(...parts) {
    if (!new.target) return new Simulated().toString();
    if (parts.length === 0) return new Plain(now());
    if (parts.length === 1) return new Plain(parts[0]);
    const date = new Plain(Plain.UTC(...parts));
    return new Plain(instant(date.getTime()));
  }
  Simulated.prototype = Plain.prototype;
  Simulated.now = now;
  Simulated.UTC = Plain.UTC;
  Simulated.parse = Plain.parse;
  Plain.prototype.constructor = Simulated;
  const local = (date) => new Plain(date.getTime() + offset(date.getTime()));
  for (const part of ["FullYear", "Month", "Date", "Day", "Hours", "Minutes", "Seconds"]) {
    const universal = Plain.prototype["getUTC" + part];
    Plain.prototype["get" + part] = function () { return universal.call(local(this)); };
  }
  Plain.prototype.getTimezoneOffset = function () { return -offset(this.getTime()) / MINUTE; };
  globalThis.Date = Simulated;
  return {
    array: (items) => Array.from(items),
    date: (ms) => new Plain(ms),
    error: (message) => new Error(message),
    msOf: (value) => Object.prototype.toString.call(value) === "[object Date]" ? Plain.prototype.getTime.call(value) : undefined,
  };
})`;

/** A project of Apps Script that has been loaded: its global functions can be called. */
export interface Project {
  readonly host: Host;
  /** Names that the script has added to the globals by now. */
  readonly globals: readonly string[];
  /** Calls a global function in an execution of its own. */
  readonly call: (name: string, ...args: readonly unknown[]) => unknown;
  readonly run: (mode: Mode, name: string, ...args: readonly unknown[]) => unknown;
}

const scripts = new Map<string, Script>();

/** A script that is compiled once, however often a realm begins anew. */
function scriptOf(code: string): Script {
  const script = scripts.get(code) ?? new Script(code, { filename: "Code.js" });
  scripts.set(code, script);
  return script;
}

const isFunction = (value: unknown): value is (...args: readonly unknown[]) => unknown => typeof value === "function";

function makersOf(found: unknown): RealmMakers {
  // The prelude above gives exactly these.
  return found as RealmMakers;
}

/** Loads a script into a bare realm with the services of a host, as Apps Script does at the start of an execution. */
export function loadScript(code: string, host: Host): Project {
  // Text can be run as code: the reference of HtmlTemplate.getCode tells scripts to `eval` what it gives.
  const context = createContext({}, { codeGeneration: { strings: true, wasm: false } });
  const inside: unknown = runInContext("globalThis", context);
  if (typeof inside !== "object" || inside === null) throw new Error("fake: the realm has no globals");
  for (const name of ABSENT) Reflect.deleteProperty(inside, name);
  const prelude: unknown = runInContext(PRELUDE, context);
  if (!isFunction(prelude)) throw new Error("fake: the prelude is a function");
  host.realm = makersOf(
    prelude(
      () => host.clock.now,
      (ms: unknown) => offsetOf(Number(ms), host.scriptZone),
      (wall: unknown) => instantOf(Number(wall), host.scriptZone),
    ),
  );
  for (const [name, service] of Object.entries(services(host))) Reflect.set(inside, name, service);
  Reflect.set(inside, "console", { log: logTo(host), warn: logTo(host), error: logTo(host), info: logTo(host) });
  const before = new Set(Object.getOwnPropertyNames(inside));
  const callsBefore = host.clock.log.length;
  scriptOf(code).runInContext(context);
  if (host.clock.log.length > callsBefore) throw new Error("fake: the script calls a service while it loads");
  const run = (mode: Mode, name: string, ...args: readonly unknown[]): unknown => {
    const found: unknown = Reflect.get(inside, name);
    if (!isFunction(found)) throw new Error(`Script function not found: ${name}`);
    host.begin(mode, mode === "CUSTOM_FUNCTION" ? CUSTOM_FUNCTION_LIMIT_MS : EXECUTION_LIMIT_MS);
    const result = found(...args);
    // Nothing of a script goes on once its time is over, not even what would catch an error.
    if (host.clock.killed) throw new Error(TIME_OUT);
    return result;
  };
  return {
    host,
    get globals() {
      return Object.getOwnPropertyNames(inside).filter((name) => !before.has(name));
    },
    run,
    call: (name, ...args) => run("FULL", name, ...args),
  };
}

const logTo =
  (host: Host) =>
  (...texts: readonly unknown[]): void => {
    host.shown.push({ kind: "log", title: "", text: texts.map(String).join(" ") });
  };

/** Wall clock in the script's zone, for tests that show the difference. */
export const scriptWall = (host: Host, ms: number): number => wallOf(ms, host.scriptZone);
