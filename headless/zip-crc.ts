import * as zlib from "node:zlib";

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** CRC-32 as zip files use it, continued from the CRC of the bytes before. */
export function tableCrc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before >>> 0;
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}

// Node has its own since 20.15; the type knows no older Node.
const native = (zlib as { crc32?: (bytes: Uint8Array, before?: number) => number }).crc32;

/** CRC-32 by the fastest way this Node has. */
export const crc32 = native ?? tableCrc32;
