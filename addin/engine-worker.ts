import { openDesk } from "./desk.ts";
import type { Numbered, Order, Reply } from "./engine-messages.ts";

/** What a worker is to this script; the types of the page have no name for it. */
interface WorkerScope {
  readonly addEventListener: (type: "message", listener: (event: MessageEvent<Numbered<Order>>) => void) => void;
  readonly postMessage: (message: Numbered<Reply>) => void;
}

/** Answers orders of the page, from the worker that this script runs in. */
export function serve(scope: WorkerScope): void {
  const desk = openDesk();
  scope.addEventListener("message", ({ data: { id, content } }) => {
    for (const reply of desk(content)) scope.postMessage({ id, content: reply });
  });
}
