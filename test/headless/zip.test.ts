import { crc32 as nodeCrc32 } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { tableCrc32 } from "../../headless/zip-crc.ts";
import { writeZip } from "../../headless/zip-write.ts";
import { beginPieces, inflate, openZip, takePieces } from "../../headless/zip.ts";
import { refusalOf } from "./package-builder.ts";

const text = (content: string): Buffer => Buffer.from(content, "utf8");

const PARTS = [
  { name: "a.xml", data: text("<a/>") },
  { name: "folder/größe.xml", data: [text("<b>"), text("x".repeat(5000)), text("</b>")] },
  { name: "empty.bin", data: Buffer.alloc(0) },
];

const make = (): Buffer => Buffer.concat(writeZip(PARTS));

/** A record of a zip file: each field is its number of bytes and its value. */
function record(...fields: readonly (readonly [number, number])[]): Buffer {
  return Buffer.concat(
    fields.map(([length, value]) => {
      const bytes = Buffer.alloc(length);
      bytes.writeUIntLE(value, 0, Math.min(length, 6));
      return bytes;
    }),
  );
}

const FULL = 0xffffffff;

/** A zip with one stored entry, written by hand: sizes stand behind the data (bit 3), and in 64 bits if wanted. */
function handmade(zip64: boolean): Buffer {
  const name = text("a.xml");
  const data = text("<a>stored</a>");
  const crc = nodeCrc32(data);
  const size = data.length;
  const inField = (value: number): number => (zip64 ? FULL : value);
  const local = record([4, 0x04034b50], [2, 20], [2, 8], [18, 0], [2, name.length], [2, 0]);
  const before = Buffer.concat([local, name, data, record([4, 0x08074b50], [4, crc], [4, size], [4, size])]);
  const extra = zip64 ? record([2, 1], [2, 24], [8, size], [8, size], [8, 0]) : Buffer.alloc(0);
  const central = Buffer.concat([
    record([4, 0x02014b50], [4, 0], [2, 8], [2, 0], [4, 0], [4, crc], [4, inField(size)], [4, inField(size)]),
    record([2, name.length], [2, extra.length], [10, 0], [4, inField(0)]),
    name,
    extra,
  ]);
  const end64 = record([4, 0x06064b50], [8, 44], [12, 0], [8, 1], [8, 1], [8, central.length], [8, before.length]);
  const locator = record([4, 0x07064b50], [4, 0], [8, before.length + central.length], [4, 1]);
  const end = record([4, 0x06054b50], [4, 0], [2, 1], [2, zip64 ? 0xffff : 1], [4, inField(central.length)]);
  const tail = Buffer.concat([end, record([4, inField(before.length)], [2, 0])]);
  return Buffer.concat([before, central, ...(zip64 ? [end64, locator] : []), tail]);
}

/** The file with one 16-bit or 32-bit field of its first central record changed. */
function patched(field: number, value: number): Buffer {
  const bytes = make();
  bytes.writeUInt16LE(value, bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + field);
  return bytes;
}

describe("openZip", () => {
  it("gives back what writeZip packed", () => {
    const zip = openZip(make());
    expect(zip.entries.map((entry) => entry.name)).toEqual(["a.xml", "folder/größe.xml", "empty.bin"]);
    expect(zip.entries.map((entry) => inflate(entry).length)).toEqual([4, 5007, 0]);
  });

  it("finds parts whatever their case and slashes", () => {
    expect(openZip(make()).find("/FOLDER\\Größe.xml")?.size).toBe(5007);
    expect(openZip(make()).find("b.xml")).toBeUndefined();
  });

  it.each([false, true])("reads entries with data descriptors, zip64: %s", (zip64) => {
    const [entry] = openZip(handmade(zip64)).entries;
    expect(entry && inflate(entry).toString()).toBe("<a>stored</a>");
    const copy = openZip(Buffer.concat(writeZip(entry ? [{ entry }] : [])));
    expect(copy.entries.map((one) => inflate(one).toString())).toEqual(["<a>stored</a>"]);
  });

  it("copies entries with their packed bytes", () => {
    const zip = openZip(make());
    const copy = openZip(Buffer.concat(writeZip(zip.entries.map((entry) => ({ entry })))));
    for (const [i, entry] of copy.entries.entries())
      expect(entry.compressed.equals(zip.entries[i]?.compressed ?? text("?"))).toBe(true);
  });

  it("writes the same bytes each time", () => {
    expect(make().equals(make())).toBe(true);
  });

  it.each([
    ["nothing", Buffer.alloc(0), "not-a-zip"],
    ["text", text("Project,Phase\nA,B\n"), "not-a-zip"],
    ["an old workbook", Buffer.from("d0cf11e0a1b11ae100000000", "hex"), "old-format"],
    ["a zip whose end is missing", make().subarray(0, 200), "corrupt"],
    ["an encrypted entry", patched(8, 1), "encrypted"],
    ["an unknown method", patched(10, 12), "unsupported"],
    ["a wrong place of an entry", patched(42, 3), "corrupt"],
    ["equal names", Buffer.concat(writeZip([...PARTS, { name: "A.xml", data: text("<a/>") }])), "duplicate-entries"],
  ])("refuses %s", async (_, bytes, code) => {
    expect(await refusalOf(() => openZip(bytes))).toBe(code);
  });

  it("refuses sizes beyond all measure", async () => {
    const bytes = make();
    bytes.writeUInt32LE(0x7fffffff, bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
    expect(await refusalOf(() => openZip(bytes))).toBe("corrupt");
    const [entry] = openZip(make()).entries;
    if (!entry) throw new Error("no entry");
    const claimed = { ...entry, size: 5e8, compressed: Buffer.alloc(5e5), compressedSize: 5e5 };
    const many = writeZip(Array.from({ length: 5 }, (_, i) => ({ entry: { ...claimed, nameBytes: text(`${i}`) } })));
    expect(await refusalOf(() => openZip(Buffer.concat(many)))).toBe("too-large");
  });
});

describe("inflate and takePieces", () => {
  const large = Buffer.from(Array.from({ length: 400_000 }, (_, i) => `<c>${i * i}</c>`).join(""), "utf8");
  const [entry] = openZip(Buffer.concat(writeZip([{ name: "large.xml", data: large }]))).entries;
  if (!entry) throw new Error("no entry");

  it("give the same content", async () => {
    const pieces: Buffer[] = [];
    for await (const piece of takePieces(beginPieces(entry))) pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(1);
    expect(Buffer.concat(pieces).equals(inflate(entry))).toBe(true);
  });

  it.each([
    ["a wrong CRC", { ...entry, crc: entry.crc ^ 1 }],
    ["a size too small", { ...entry, size: entry.size - 1 }],
    ["a size too large", { ...entry, size: entry.size + 1 }],
    ["packed bytes that end too early", { ...entry, compressed: entry.compressed.subarray(0, 90_000) }],
    ["packed bytes that are none", { ...entry, compressed: Buffer.alloc(1000, 0xff) }],
  ])("refuse %s", async (_, broken) => {
    const takeAll = async (): Promise<void> => {
      for await (const piece of takePieces(beginPieces(broken))) expect(piece.length).toBeGreaterThan(0);
    };
    expect(await refusalOf(() => inflate(broken))).toBe("corrupt");
    expect(await refusalOf(takeAll)).toBe("corrupt");
  });
});

it("computes CRC-32 without help of Node", () => {
  expect(tableCrc32(text("123456789"))).toBe(0xcbf43926);
  expect(tableCrc32(text("6789"), tableCrc32(text("12345")))).toBe(0xcbf43926);
});
