import { breathe } from "./breathe.ts";
import { isCellEdit, isPayloadError } from "./faults.ts";

/** A line to the host: what every stage of a run sends through. */
export interface Wire {
  readonly context: Excel.RequestContext;
  /** Told when a person types in a cell; the request goes out again until they are done. */
  readonly onHeld?: (() => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Pause between two attempts while a cell is edited. */
const PAUSE_MS = 250;

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/**
 * Puts actions into one request and sends it. While a cell is edited the request is made and sent again, for nothing of it was done.
 *
 * @throws what the host answers, and the reason of the signal.
 */
export async function exchange<T>(wire: Wire, queue: (context: Excel.RequestContext) => T | Promise<T>): Promise<T> {
  for (let isHeld = false; ; isHeld = true) {
    wire.signal?.throwIfAborted();
    try {
      const queued = await queue(wire.context);
      // To queue, to send and to go on with the answer each take long enough by themselves.
      await breathe();
      await wire.context.sync();
      await breathe();
      return queued;
    } catch (error) {
      if (!isCellEdit(error)) throw error;
    }
    if (!isHeld) wire.onHeld?.();
    await pause(PAUSE_MS);
  }
}

/**
 * Sends parts together, and in halves where they are more than the host takes at once.
 *
 * @throws what the host answers to a single part.
 */
export async function inHalves<T>(parts: readonly T[], send: (parts: readonly T[]) => Promise<void>): Promise<void> {
  if (parts.length === 0) return;
  try {
    await send(parts);
  } catch (error) {
    if (parts.length === 1 || !isPayloadError(error)) throw error;
    const middle = Math.ceil(parts.length / 2);
    await inHalves(parts.slice(0, middle), send);
    await inHalves(parts.slice(middle), send);
  }
}
