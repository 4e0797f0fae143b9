import { refusal } from "./faults.ts";

/** Milliseconds to wait for another refresh to end. */
const WAIT_MS = 2_000;

/**
 * Runs `work` while no other script works on the document. What was written is committed before the lock is given back. A script
 * without a document has no lock and needs none.
 *
 * @throws a refusal `running` when another script works on it.
 */
export function whileLocked<T>(work: () => T): T {
  // Null outside a document, which the type leaves out.
  const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
  if (!lock) return work();
  if (!lock.tryLock(WAIT_MS)) throw refusal({ kind: "running" });
  try {
    const result = work();
    SpreadsheetApp.flush();
    return result;
  } finally {
    lock.releaseLock();
  }
}
