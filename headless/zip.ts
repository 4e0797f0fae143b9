import { createInflateRaw, inflateRawSync } from "node:zlib";
import type { InflateRaw } from "node:zlib";
import { Refusal, corrupt } from "./refusal.ts";
import { crc32 } from "./zip-crc.ts";
import { readDirectory } from "./zip-directory.ts";
import type { ZipEntry } from "./zip-directory.ts";

export type { ZipEntry } from "./zip-directory.ts";

/** Most bytes that all entries of a workbook may have together when inflated. */
export const INFLATED_LIMIT = 2 ** 31;

/** Deflate cannot pack tighter than this: an entry that claims more is not honest. */
const BEST_RATIO = 1040;

const STORED = 0;
const DEFLATED = 8;

export interface Zip {
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  readonly comment: Buffer;
  /** The entry of a part name such as `xl/workbook.xml`; case, a leading slash and the kind of slash do not matter. */
  readonly find: (name: string) => ZipEntry | undefined;
}

/** A part name as it should be spelled, of the name of an entry: some programs write backslashes, or a slash before it. */
export const plainName = (name: string): string => name.replaceAll("\\", "/").replace(/^\/+/, "");

/** The form in which part names are compared. */
export const foldName = (name: string): string => plainName(name).toLowerCase();

function refuseOtherFormats(bytes: Buffer): void {
  if (bytes.length >= 8 && bytes.readUInt32BE(0) === 0xd0cf11e0) {
    if (bytes.includes(Buffer.from("EncryptedPackage", "utf16le")))
      throw new Refusal(
        "encrypted",
        "The workbook is encrypted. Remove its password or its label, save it, and try again.",
      );
    throw new Refusal("old-format", "This is a workbook of the old format (.xls). Save it as .xlsx, and try again.");
  }
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0x504b)
    throw new Refusal(
      "not-a-zip",
      "This is not an Excel workbook. Muster reads .xlsx, .xlsm, .xltx, .xltm and .csv files.",
    );
}

function refuseEntry(entry: ZipEntry): void {
  if (entry.flags & 0x41)
    throw new Refusal(
      "encrypted",
      `"${entry.name}" is encrypted. Save the workbook without a password, and try again.`,
    );
  if (entry.method !== STORED && entry.method !== DEFLATED)
    throw new Refusal(
      "unsupported",
      `"${entry.name}" is packed with method ${entry.method}. Save the workbook in Excel, and try again.`,
    );
  if (entry.method === STORED && entry.size !== entry.compressedSize) throw corrupt(`"${entry.name}" has two sizes`);
  if (entry.size > entry.compressedSize * BEST_RATIO + 64)
    throw corrupt(`"${entry.name}" cannot be as large as it says`);
}

function byName(entries: readonly ZipEntry[]): ReadonlyMap<string, ZipEntry> {
  const found = new Map<string, ZipEntry>();
  let total = 0;
  for (const entry of entries) {
    refuseEntry(entry);
    total += entry.size;
    const name = foldName(entry.name);
    if (found.has(name))
      throw new Refusal(
        "duplicate-entries",
        `The file holds "${entry.name}" twice, so it is not clear which counts. Open it in Excel, save it, and try again.`,
      );
    found.set(name, entry);
  }
  if (total > INFLATED_LIMIT)
    throw new Refusal("too-large", "The workbook would need more than 2 GB of memory. Split it, and try again.");
  return found;
}

/** The entries of a zip file. Anything else, and any zip that cannot be trusted, is a Refusal. */
export function openZip(bytes: Buffer): Zip {
  refuseOtherFormats(bytes);
  const { entries, comment } = readDirectory(bytes);
  const names = byName(entries);
  return { entries, comment, find: (name) => names.get(foldName(name)) };
}

function unpack(entry: ZipEntry): Buffer {
  if (entry.method === STORED) return entry.compressed;
  // One piece of exactly the right size: without it Node collects pieces of 16 KB and joins them.
  const chunkSize = Math.max(64, entry.size + 1);
  try {
    return inflateRawSync(entry.compressed, { chunkSize, maxOutputLength: chunkSize });
  } catch {
    throw corrupt(`"${entry.name}" cannot be unpacked`);
  }
}

/** Content of an entry, checked against its size and CRC. Nothing is kept: ask once. */
export function inflate(entry: ZipEntry): Buffer {
  const content = unpack(entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc)
    throw corrupt(`"${entry.name}" is not what was saved`);
  return content;
}

/** Content that is larger than this comes in pieces of `PIECE` bytes; so many bytes may wait to be taken. */
const SMALL = 1 << 18;
const PIECE = 1 << 20;
const WAITING = 1 << 25;

/** Content of an entry on its way: it is unpacked beside the main thread from now on. */
export interface Pieces {
  readonly entry: ZipEntry;
  readonly stream: InflateRaw | undefined;
}

/** Begins to unpack an entry, so that its pieces are there when `takePieces` asks for them. */
export function beginPieces(entry: ZipEntry): Pieces {
  if (entry.method === STORED || entry.size <= SMALL) return { entry, stream: undefined };
  // The types of Node know no `highWaterMark` here, its streams do.
  const options = { chunkSize: PIECE, highWaterMark: WAITING };
  const stream = createInflateRaw(options);
  // Whoever takes the pieces meets the error; until then it must not end the process.
  stream.on("error", () => undefined);
  stream.end(entry.compressed);
  return { entry, stream };
}

async function* unpackPieces(stream: InflateRaw, name: string): AsyncGenerator<Buffer> {
  try {
    // A stream of zlib without encoding gives buffers.
    for await (const piece of stream) yield piece as Buffer;
  } catch {
    throw corrupt(`"${name}" cannot be unpacked`);
  }
}

/** The pieces of an entry in order. After the last one the whole is checked against its size and CRC. */
export async function* takePieces({ entry, stream }: Pieces): AsyncGenerator<Buffer> {
  if (!stream) {
    yield inflate(entry);
    return;
  }
  let size = 0;
  let crc = 0;
  for await (const piece of unpackPieces(stream, entry.name)) {
    size += piece.length;
    if (size > entry.size) break;
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== entry.size || crc !== entry.crc) throw corrupt(`"${entry.name}" is not what was saved`);
}
