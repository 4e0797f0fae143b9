/** Starts the worker that computes beside the pane; the bundler makes a script of its own of it. */
export const startWorker = (): Worker =>
  new Worker(/* webpackChunkName: "engine" */ new URL("./engine-entry.ts", import.meta.url));
