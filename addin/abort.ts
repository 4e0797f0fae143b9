/** The result, or an error as soon as the signal says that it is not wanted any more. */
export function aborted<T>(signal: AbortSignal | undefined, result: Promise<T>): Promise<T> {
  if (signal === undefined) return result;
  return new Promise<T>((resolve, reject) => {
    const stop = (): void => {
      reject(new Error("canceled"));
    };
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    const end = (): void => {
      signal.removeEventListener("abort", stop);
    };
    result.then(resolve, reject).finally(end);
  });
}
