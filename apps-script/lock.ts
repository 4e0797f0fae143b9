/** Milliseconds to wait for another refresh to end. */
const WAIT_MS = 2_000;

export const BUSY = "Another refresh is running. Wait until it has finished, then refresh.";

/**
 * Runs `work` while no other script works on the document; says so when one does. What was written is committed before the lock is
 * given back. A script without a document has no lock and needs none.
 */
export function whileLocked<T>(work: () => T): T | typeof BUSY {
  // Null outside a document, which the type leaves out.
  const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
  if (!lock) return work();
  if (!lock.tryLock(WAIT_MS)) return BUSY;
  try {
    const result = work();
    SpreadsheetApp.flush();
    return result;
  } finally {
    lock.releaseLock();
  }
}
