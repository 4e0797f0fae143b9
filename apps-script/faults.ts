import type { PaneFault } from "../core/index.ts";
import { noticeOf } from "../core/index.ts";
import { GOOGLE_SHEETS, LIMIT_MINUTES } from "./pane-app.ts";
import type { Failed } from "./pane-answers.ts";

/** What refusals of the services mean, by their English text. */
const REFUSALS: readonly (readonly [RegExp, PaneFault])[] = [
  [/PERMISSION_DENIED|you do not have permission to access/i, { kind: "accounts" }],
  [/protected cell or object/i, { kind: "accessDenied" }],
  [/above the limit of \d+ cells/i, { kind: "tooLarge" }],
  [/exceeded maximum execution time/i, { kind: "timeLimit", minutes: LIMIT_MINUTES, left: [] }],
  [/NetworkError|due to HTTP \d/i, { kind: "lostSession" }],
  [/^Service (?:\w+ )?(?:failed|timed out|unavailable|error)|too many times|simultaneously/i, { kind: "tooBusy" }],
];

/** Names that errors of the services have, on the server and in a page. */
const OF_SERVICES = ["Exception", "ScriptError"];

interface Refusal extends Error {
  readonly fault: PaneFault;
}

const isObject = (error: unknown): error is object => typeof error === "object" && error !== null;

const isRefusal = (error: unknown): error is Refusal =>
  isObject(error) && "fault" in error && typeof error.fault === "object";

/** Name and message of an error, of whichever realm: a page and a script have different ones. */
function wordsOf(error: unknown): { readonly name: string; readonly message: string } {
  if (!isObject(error)) return { name: typeof error, message: String(error) };
  const { name, message } = error as Partial<Error>; // what it lacks is undefined
  return { name: name ?? "Error", message: message ?? "" };
}

/** An error that says why Muster itself does not go on. */
export const refusal = (fault: PaneFault): Error => Object.assign(new Error(fault.kind), { fault });

/** What an error means. One that no service has thrown is a fault of Muster's own, by its name. */
export function faultOf(error: unknown): PaneFault {
  if (isRefusal(error)) return error.fault;
  const { name, message } = wordsOf(error);
  const known = REFUSALS.find(([pattern]) => pattern.test(message));
  if (known) return known[1];
  return OF_SERVICES.includes(name) ? { kind: "refused", message } : { kind: "bug", code: name };
}

/** The same, where an error ends: a fault of Muster's own goes to the log of the script with its stack. */
export function caught(error: unknown): PaneFault {
  const fault = faultOf(error);
  if (fault.kind === "bug") console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return fault;
}

/** What failed, and how far writing had come. */
export const failed = (fault: PaneFault, written = 0, ofSheets = 0): Failed => ({
  kind: "failed",
  fault,
  written,
  ofSheets,
});

/** What to tell of a failure where there is no pane, in the words of the pane. */
export function describeFailure({ fault, written, ofSheets }: Omit<Failed, "kind">): string {
  const { title, text } = noticeOf(fault, { app: GOOGLE_SHEETS, written, ofSheets });
  return `${title}. ${text}`;
}
