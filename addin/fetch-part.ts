import { refusal } from "./faults.ts";

/**
 * Fetches a part of Muster that is loaded when it is needed. The bundler forgets a part that did not come, so that it can be asked for
 * again.
 *
 * @throws a refusal that says so.
 */
export async function fetchPart<T>(fetch: () => Promise<T>): Promise<T> {
  try {
    return await fetch();
  } catch {
    throw refusal({ kind: "notLoaded" });
  }
}
