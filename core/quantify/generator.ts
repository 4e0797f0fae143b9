/** State of the sfc32 generator: a, b, c and the counter. It changes with every draw. */
export type Stream = Uint32Array;

const DISCARDED = 12;
const TWO_32 = 4294967296;

/** The next 32 bits of a stream, as a whole number of 0 to 2^32 - 1 (sfc32 of PractRand). */
export function nextOutput(stream: Stream): number {
  const b = stream[1] ?? 0;
  const c = stream[2] ?? 0;
  const n = stream[3] ?? 0;
  const output = ((stream[0] ?? 0) + b + n) | 0;
  stream[3] = n + 1;
  stream[0] = b ^ (b >>> 9);
  stream[1] = (c + (c << 3)) | 0;
  stream[2] = (((c << 21) | (c >>> 11)) + output) | 0;
  return output >>> 0;
}

/** A new stream: a = 0, b = seed, c = 0, counter 1, its first 12 outputs discarded. Same seed, same numbers, on every host. */
export function newStream(seed: number): Stream {
  const stream = new Uint32Array([0, seed, 0, 1]);
  for (let k = 0; k < DISCARDED; k += 1) nextOutput(stream);
  return stream;
}

/** The next number of a stream, above 0 and below 1: (output + 0.5) / 2^32. */
export const nextUniform = (stream: Stream): number => (nextOutput(stream) + 0.5) / TWO_32;
