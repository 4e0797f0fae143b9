/** Milliseconds of work at a stretch, well under the 100 ms after which a page feels stuck. */
const STRETCH_MS = 25;

/** Lets the page handle what waits before the next piece of work. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/** Gives the items of a long work, made one by one; between two of them the page handles what waits, once it has been busy for a while. */
export async function collected<T>(items: Iterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  let since = performance.now();
  for (const item of items) {
    list.push(item);
    if (performance.now() - since < STRETCH_MS) continue;
    await breathe();
    since = performance.now();
  }
  return list;
}
