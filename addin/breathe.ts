/** Milliseconds of work at a stretch, well under the 100 ms after which a page feels stuck. */
const STRETCH_MS = 25;

/** When the page last handled what waited. Time that was spent waiting counts as work: one breath too many costs little. */
let since = 0;

/** Lets the page handle what waits before the next piece of work. A message is not held back in a hidden page, as a timer is. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      since = performance.now();
      resolve();
    };
    port2.postMessage(undefined);
  });

/** Does something with each item of a long work; between two of them the page handles what waits, once it has been busy for a while. */
export async function forEachAtEase<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  for (const item of items) {
    work(item);
    if (performance.now() - since >= STRETCH_MS) await breathe();
  }
}

/** Gives the items of a long work, made one by one, and lets the page handle what waits meanwhile. */
export async function collected<T>(items: Iterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  await forEachAtEase(items, (item) => list.push(item));
  return list;
}
