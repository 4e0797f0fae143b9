import { breathe } from "./breathe.ts";
import type { Desk } from "./desk.ts";
import type { Numbered, Order, Reply } from "./engine-messages.ts";
import { isLast } from "./engine-messages.ts";

/** A way to a desk. Orders are answered in the order in which they are sent. */
export interface Line {
  readonly send: (order: Order) => Promise<readonly Reply[]>;
  /** Whether the other end did not come up or went away by itself. */
  readonly isBroken: () => boolean;
  /** Ends the line; orders that wait fail. */
  readonly close: () => void;
}

/** What is needed of a worker. */
export interface WorkerLike {
  readonly postMessage: (message: Numbered<Order>) => void;
  readonly addEventListener: {
    (type: "message", listener: (event: { readonly data: Numbered<Reply> }) => void): void;
    (type: "error" | "messageerror", listener: () => void): void;
  };
  readonly terminate: () => void;
}

const canceled = (): Error => new Error("canceled");

/** A desk in the page itself, fetched at once. */
export function deskLine(open: () => Promise<Desk>): Line {
  let isOpen = true;
  let isBroken = false;
  const unlessClosed = async <T>(result: Promise<T>): Promise<T> => {
    const value = await result;
    if (!isOpen) throw canceled();
    return value;
  };
  const desk = open();
  desk.catch(() => {
    isBroken = true;
  });
  return {
    send: async (order) => {
      if (order.kind === "run" || order.kind === "plan") await breathe();
      const answer = await unlessClosed(desk);
      return unlessClosed(answer(order));
    },
    isBroken: () => isBroken,
    close: () => {
      isOpen = false;
    },
  };
}

interface Waiting {
  readonly replies: Reply[];
  readonly resolve: (replies: readonly Reply[]) => void;
  readonly reject: (error: Error) => void;
}

/** A desk in a worker. */
export function workerLine(worker: WorkerLike): Line {
  const waiting = new Map<number, Waiting>();
  let isBroken = false;
  let count = 0;
  worker.addEventListener("message", ({ data: { id, content } }) => {
    const order = waiting.get(id);
    if (order === undefined) return;
    order.replies.push(content);
    if (!isLast(content)) return;
    waiting.delete(id);
    order.resolve(order.replies);
  });
  const rejectAll = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const fail = (): void => {
    isBroken = true;
    rejectAll(new Error("the worker went away"));
  };
  worker.addEventListener("error", fail);
  worker.addEventListener("messageerror", fail);
  return {
    send: (order) =>
      new Promise((resolve, reject) => {
        count += 1;
        waiting.set(count, { replies: [], resolve, reject });
        worker.postMessage({ id: count, content: order });
      }),
    isBroken: () => isBroken,
    close: () => {
      worker.terminate();
      rejectAll(canceled());
    },
  };
}
