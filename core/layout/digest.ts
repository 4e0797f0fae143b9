const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const OTHER_OFFSET = 0x9747b28c;
const OTHER_PRIME = 0x5bd1e995;

/** Two 32-bit lanes: a walk with the constants of FNV-1a, and one with those of MurmurHash2. */
export interface Digest {
  a: number;
  b: number;
  /** One number and the same eight bytes as two words. */
  readonly number: Float64Array;
  readonly words: Uint32Array;
}

/** A digest that has seen nothing yet. */
export function newDigest(): Digest {
  const number = new Float64Array(1);
  return { a: FNV_OFFSET, b: OTHER_OFFSET, number, words: new Uint32Array(number.buffer) };
}

/** Takes 32 bits in. */
export function mix(digest: Digest, word: number): void {
  digest.a = Math.imul(digest.a ^ word, FNV_PRIME);
  const b = Math.imul(digest.b ^ word, OTHER_PRIME);
  digest.b = b ^ (b >>> 15);
}

/** Two characters make one word; carriage returns, which some hosts drop, do not count. */
export function mixText(digest: Digest, text: string): void {
  if (text.includes("\r")) {
    mixText(digest, text.split("\r").join(""));
    return;
  }
  const { length } = text;
  let { a, b } = digest;
  for (let i = 0; i < length; i += 2) {
    const word = text.charCodeAt(i) | (i + 1 < length ? text.charCodeAt(i + 1) << 16 : 0);
    a = Math.imul(a ^ word, FNV_PRIME);
    a ^= a >>> 17;
    b = Math.imul(b ^ word, OTHER_PRIME);
    b ^= b >>> 15;
  }
  digest.a = a;
  digest.b = b;
  mix(digest, length);
}

/** Takes a number in, to its last bit. */
export function mixNumber(digest: Digest, value: number): void {
  // 0 and -0 are one value.
  digest.number[0] = value === 0 ? 0 : value;
  mix(digest, digest.words[0] ?? 0);
  mix(digest, digest.words[1] ?? 0);
}

/** Final scramble of MurmurHash3: neighbors in the input end far apart. */
function scramble(word: number): number {
  let h = word ^ (word >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const hex = (word: number): string => `0000000${word.toString(16)}`.slice(-8);

/** What was taken in so far, as 16 hexadecimal digits. */
export const finished = (digest: Digest): string => hex(scramble(digest.a)) + hex(scramble(digest.b ^ digest.a));
