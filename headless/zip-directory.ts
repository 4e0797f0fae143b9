import { corrupt } from "./refusal.ts";

/** Layout of the records: PKWARE APPNOTE 6.3.9, sections 4.3 and 4.5.3. */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const FULL16 = 0xffff;
const FULL32 = 0xffffffff;

/** One entry of a zip file. The buffers are views of the file's bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Buffer;
  /** General purpose bits; bit 0 encrypted, bit 3 data descriptor, bit 11 name in UTF-8. */
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** DOS time in the low, DOS date in the high 16 bits. */
  readonly stamp: number;
  readonly madeBy: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
  /** Extra fields of the central directory and of the local header, without those of zip64. */
  readonly extra: Buffer;
  readonly localExtra: Buffer;
  readonly comment: Buffer;
  readonly compressed: Buffer;
}

interface End {
  readonly count: number;
  readonly start: number;
  readonly size: number;
  readonly comment: Buffer;
}

/** Bytes from `start` to `end`; a place outside the file is a Refusal. */
function piece(bytes: Buffer, start: number, end: number): Buffer {
  if (!(start >= 0 && start <= end && end <= bytes.length)) throw corrupt("it ends too early");
  return bytes.subarray(start, end);
}

function readSize64(bytes: Buffer, at: number): number {
  const value = bytes.readBigUInt64LE(at);
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(value);
}

function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - 22 - FULL16);
  for (let at = bytes.length - 22; at >= lowest; at--)
    if (bytes.readUInt32LE(at) === END && at + 22 + bytes.readUInt16LE(at + 20) <= bytes.length) return at;
  throw corrupt("it ends too early");
}

function readEnd64(bytes: Buffer, end: number): Omit<End, "comment"> | undefined {
  const locator = end - 20;
  if (locator < 0 || bytes.readUInt32LE(locator) !== LOCATOR64) return undefined;
  const at = readSize64(bytes, locator + 8);
  const record = piece(bytes, at, at + 56);
  if (record.readUInt32LE(0) !== END64) throw corrupt("its list of parts is lost");
  return { count: readSize64(record, 32), size: readSize64(record, 40), start: readSize64(record, 48) };
}

function readEnd(bytes: Buffer): End {
  const at = findEnd(bytes);
  const comment = piece(bytes, at + 22, at + 22 + bytes.readUInt16LE(at + 20));
  const end = {
    count: bytes.readUInt16LE(at + 10),
    size: bytes.readUInt32LE(at + 12),
    start: bytes.readUInt32LE(at + 16),
  };
  const isFull = end.count === FULL16 || end.size === FULL32 || end.start === FULL32;
  return { ...end, ...(isFull ? readEnd64(bytes, at) : undefined), comment };
}

/** Splits extra fields into the one of zip64 and all others. */
function splitExtra(extra: Buffer): { readonly zip64: Buffer | undefined; readonly rest: Buffer } {
  let at = 0;
  while (at + 4 <= extra.length) {
    const next = at + 4 + extra.readUInt16LE(at + 2);
    if (next > extra.length) break;
    if (extra.readUInt16LE(at) === 1)
      return {
        zip64: extra.subarray(at + 4, next),
        rest: Buffer.concat([extra.subarray(0, at), extra.subarray(next)]),
      };
    at = next;
  }
  return { zip64: undefined, rest: extra };
}

/** Sizes and offset of a central record: each full 32-bit field takes the next 64-bit field of the extra. */
function readSizes(record: Buffer, zip64: Buffer | undefined): readonly number[] {
  let at = 0;
  return [24, 20, 42].map((field) => {
    const value = record.readUInt32LE(field);
    if (value !== FULL32 || !zip64) return value;
    at += 8;
    if (at > zip64.length) throw corrupt("a size is missing");
    return readSize64(zip64, at - 8);
  });
}

interface Located {
  readonly entry: ZipEntry;
  readonly offset: number;
  readonly dataEnd: number;
}

function decodeName(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  return text.includes("\ufffd") ? bytes.toString("latin1") : text;
}

function locate(
  bytes: Buffer,
  record: Buffer,
  offset: number,
  compressedSize: number,
): { data: Buffer; localExtra: Buffer } {
  const local = piece(bytes, offset, offset + 30);
  if (local.readUInt32LE(0) !== LOCAL) throw corrupt("a part is not where the list of parts says");
  const nameLength = local.readUInt16LE(26);
  const start = offset + 30 + nameLength + local.readUInt16LE(28);
  const name = piece(bytes, offset + 30, offset + 30 + nameLength);
  if (!name.equals(record.subarray(46, 46 + record.readUInt16LE(28)))) throw corrupt("a part has two names");
  return {
    data: piece(bytes, start, start + compressedSize),
    localExtra: splitExtra(piece(bytes, offset + 30 + nameLength, start)).rest,
  };
}

function readRecord(bytes: Buffer, at: number): Located & { readonly next: number } {
  const fixed = piece(bytes, at, at + 46);
  if (fixed.readUInt32LE(0) !== CENTRAL) throw corrupt("its list of parts is broken");
  const nameEnd = 46 + fixed.readUInt16LE(28);
  const extraEnd = nameEnd + fixed.readUInt16LE(30);
  const end = extraEnd + fixed.readUInt16LE(32);
  const record = piece(bytes, at, at + end);
  const { zip64, rest } = splitExtra(record.subarray(nameEnd, extraEnd));
  const [size = 0, compressedSize = 0, offset = 0] = readSizes(record, zip64);
  const { data, localExtra } = locate(bytes, record, offset, compressedSize);
  const nameBytes = record.subarray(46, nameEnd);
  const entry: ZipEntry = {
    name: decodeName(nameBytes),
    nameBytes,
    flags: record.readUInt16LE(8),
    method: record.readUInt16LE(10),
    crc: record.readUInt32LE(16),
    compressedSize,
    size,
    stamp: record.readUInt32LE(12),
    madeBy: record.readUInt16LE(4),
    internalAttributes: record.readUInt16LE(36),
    externalAttributes: record.readUInt32LE(38),
    extra: rest,
    localExtra,
    comment: record.subarray(extraEnd, end),
    compressed: data,
  };
  return { entry, offset, dataEnd: data.byteOffset - bytes.byteOffset + compressedSize, next: at + end };
}

function refuseOverlaps(located: readonly Located[], directory: number): void {
  const sorted = [...located].sort((a, b) => a.offset - b.offset);
  sorted.forEach((one, i) => {
    if (one.dataEnd > (sorted[i + 1]?.offset ?? directory)) throw corrupt("two parts share the same bytes");
  });
}

/** The entries that the central directory lists. */
export function readDirectory(bytes: Buffer): { readonly entries: readonly ZipEntry[]; readonly comment: Buffer } {
  if (bytes.length < 22) throw corrupt("it ends too early");
  const end = readEnd(bytes);
  const located: Located[] = [];
  let at = end.start;
  for (let i = 0; i < end.count; i++) {
    const one = readRecord(bytes, at);
    located.push(one);
    at = one.next;
  }
  refuseOverlaps(located, end.start);
  return { entries: located.map((one) => one.entry), comment: end.comment };
}
