import { deflateRawSync } from "node:zlib";
import { Refusal } from "./refusal.ts";
import { crc32 } from "./zip-crc.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** An entry to copy as it is, or content to pack under a name such as `xl/worksheets/sheet9.xml`. */
export type ZipPart =
  { readonly entry: ZipEntry } | { readonly name: string; readonly data: Buffer | readonly Buffer[] };

/** 1 January 1980, the first day a zip knows: what Muster writes does not depend on the clock. */
const STAMP = 0x00210000;
const BIG = 1 << 20;
const UTF8_NAME = 0x800;
const NO_BYTES = Buffer.alloc(0);

function pack(name: string, data: Buffer | readonly Buffer[]): ZipEntry {
  const content = Buffer.isBuffer(data) ? data : Buffer.concat(data);
  const compressed = deflateRawSync(content, { level: content.length > BIG ? 1 : 6 });
  const nameBytes = Buffer.from(name, "utf8");
  return {
    name,
    nameBytes,
    flags: nameBytes.length === name.length ? 0 : UTF8_NAME,
    method: 8,
    crc: crc32(content),
    compressedSize: compressed.length,
    size: content.length,
    stamp: STAMP,
    madeBy: 20,
    internalAttributes: 0,
    externalAttributes: 0,
    extra: NO_BYTES,
    localExtra: NO_BYTES,
    comment: NO_BYTES,
    compressed,
  };
}

/** The fields that local header and central record share, at `at`. Sizes are known, so there is no data descriptor. */
function putShared(header: Buffer, at: number, entry: ZipEntry): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(entry.flags & ~8, at + 2);
  header.writeUInt16LE(entry.method, at + 4);
  header.writeUInt32LE(entry.stamp, at + 6);
  header.writeUInt32LE(entry.crc, at + 10);
  header.writeUInt32LE(entry.compressedSize, at + 14);
  header.writeUInt32LE(entry.size, at + 18);
  header.writeUInt16LE(entry.nameBytes.length, at + 22);
}

function localHeader(entry: ZipEntry): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  putShared(header, 4, entry);
  header.writeUInt16LE(entry.localExtra.length, 28);
  return Buffer.concat([header, entry.nameBytes, entry.localExtra]);
}

function centralRecord(entry: ZipEntry, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(entry.madeBy, 4);
  putShared(header, 6, entry);
  header.writeUInt16LE(entry.extra.length, 30);
  header.writeUInt16LE(entry.comment.length, 32);
  header.writeUInt16LE(entry.internalAttributes, 36);
  header.writeUInt32LE(entry.externalAttributes, 38);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, entry.nameBytes, entry.extra, entry.comment]);
}

function endRecord(count: number, size: number, start: number, comment: Buffer): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(start, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([end, comment]);
}

/** A zip file of the parts in their order, as pieces to be written one after another. Copied entries keep their packed bytes. */
export function writeZip(parts: readonly ZipPart[], comment: Buffer = NO_BYTES): readonly Buffer[] {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const entry = "entry" in part ? part.entry : pack(part.name, part.data);
    const header = localHeader(entry);
    directory.push(centralRecord(entry, offset));
    pieces.push(header, entry.compressed);
    offset += header.length + entry.compressed.length;
    if (offset >= 0xffffffff || parts.length >= 0xffff)
      throw new Refusal("too-large", "The workbook would be larger than 4 GB. Split it, and try again.");
  }
  const list = Buffer.concat(directory);
  pieces.push(list, endRecord(parts.length, list.length, offset, comment));
  return pieces;
}
