import type * as engine from "./engine.ts";
import { faultOf, refusal } from "./faults.ts";
import { STAMP } from "./stamp.ts";

/** The part of Muster that reads, computes and writes, as it stands in a file beside the code. */
export type Engine = typeof engine;

/** Given by the engine where it stands among the scripts of the project: what it is made for is to be read only when it is needed. */
declare const Engine_: unknown;

/** Name of the file. */
export const ENGINE_FILE = "engine";

const lacking = (found: "missing" | "foreign" | "unreadable"): Error =>
  refusal({ kind: "scriptFile", file: ENGINE_FILE, found });

function readFile(): string {
  try {
    return HtmlService.createTemplateFromFile(ENGINE_FILE).getRawContent();
  } catch (error) {
    // What the service says where a file lacks is in the language of the user; all else that it may refuse is known.
    throw faultOf(error).kind === "refused" ? lacking("missing") : error;
  }
}

/** What the file defines. Its content is code as a text of JSON, whatever the name says: no page and no template has a mark to find in it. */
function evaluated(content: string): unknown {
  try {
    const code = JSON.parse(content) as unknown;
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a project has no other way to load code of its own when it is needed
    const define = new Function(`${String(code)}\nreturn Engine_;`) as () => unknown;
    return define();
  } catch (error) {
    console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    throw lacking("unreadable");
  }
}

function checked(found: unknown): Engine {
  if (typeof found !== "object" || found === null || !("stamp" in found)) throw lacking("unreadable");
  if (found.stamp !== STAMP) throw lacking("foreign");
  // Built of the same sources as this code.
  return found as Engine;
}

let known: Engine | undefined;

/**
 * The engine, read when the first function of an execution asks for it.
 *
 * @throws a refusal `scriptFile` where the file lacks, cannot be run, or was built of other sources than this code.
 */
export function engineOf(): Engine {
  known ??= checked(typeof Engine_ === "undefined" ? evaluated(readFile()) : Engine_);
  return known;
}
