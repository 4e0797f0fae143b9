import type { Desk } from "./desk.ts";
import type { Numbered, Order, Reply } from "./engine-messages.ts";
import { faultOf } from "./faults.ts";

/** What a worker is to this script; the types of the page have no name for it. */
interface WorkerScope {
  readonly addEventListener: (type: "message", listener: (event: MessageEvent<Numbered<Order>>) => void) => void;
  readonly postMessage: (message: Numbered<Reply>) => void;
}

/**
 * Answers orders of the page, from the worker that this script runs in. The desk is opened at once; one that did not come is asked for
 * again by the next order.
 */
export function serve(scope: WorkerScope, open: () => Promise<Desk>): void {
  let desk: Promise<Desk> | undefined;
  const answer = async (order: Order): Promise<readonly Reply[]> => {
    try {
      desk ??= open();
      const take = await desk;
      return await take(order);
    } catch (error) {
      desk = undefined;
      return [{ kind: "failed", fault: faultOf(error) }];
    }
  };
  scope.addEventListener("message", ({ data: { id, content } }) => {
    void answer(content).then((replies) => {
      for (const reply of replies) scope.postMessage({ id, content: reply });
    });
  });
  desk = open();
  // Whoever asks first is told.
  desk.catch(() => undefined);
}
