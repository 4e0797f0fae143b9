import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { readCsv } from "../../headless/csv.ts";
import { openPackage } from "../../headless/parts.ts";
import { readWorkbook } from "../../headless/read.ts";
import { writeZip } from "../../headless/zip-write.ts";
import { bookContents, MAIN, makeBook, refusalOf } from "../headless/package-builder.ts";

const PARTS = {
  strings: `<sst xmlns="${MAIN}"><si><t>one</t></si><si><r><t>two</t></r><rPh><t>x</t></rPh></si></sst>`,
  styles: `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="0"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`,
  after: `<definedNames><definedName name="a">First!$A$1</definedName></definedNames>`,
  sheet: `<worksheet xmlns="${MAIN}"><cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="0"><f>1+1</f><v>2.5</v></c></row><row><c t="inlineStr"><is><t>a&amp;b</t></is></c><c t="e"><v>#N/A</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>`,
};
const BOOK = makeBook(PARTS);

const options = { fileName: "a.xlsx", locale: "en" };
const read = async (bytes: Buffer): Promise<void> => {
  const { outline, read: readPlan } = await readWorkbook(openPackage(bytes), options);
  readPlan({ ranges: outline.sheets.flatMap(({ key, used }) => (used ? [{ sheet: key, area: used }] : [])) });
};

interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: Uint8Array;
}

/** Bytes that mean something in XML are more telling than others. */
const telling = fc.constantFrom(...Buffer.from(`<>/="'&;! ?-[]:x09vcr\0`));
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(),
  remove: fc.nat({ max: 12 }),
  insert: fc.uint8Array({ maxLength: 3 }).chain((bytes) =>
    fc.oneof(
      fc.constant(bytes),
      fc.array(telling, { maxLength: 3 }).map((some) => Uint8Array.from(some)),
    ),
  ),
});

function apply(bytes: Buffer, edits: readonly Edit[]): Buffer {
  let changed = bytes;
  for (const { at, remove, insert } of edits) {
    const start = at % (changed.length + 1);
    changed = Buffer.concat([changed.subarray(0, start), insert, changed.subarray(start + remove)]);
  }
  return changed;
}

describe("a damaged workbook is read or refused, and nothing else happens", () => {
  it("cut off at any byte", async () => {
    for (let length = 0; length < BOOK.length; length++)
      expect(await refusalOf(() => read(BOOK.subarray(0, length)))).toBeDefined();
  });

  it("with changed bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        await refusalOf(() => read(apply(BOOK, edits)));
      }),
      { numRuns: 1000 },
    );
  });

  it("with changed bytes in any of its parts", async () => {
    const contents = bookContents(PARTS);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.array(edit, { minLength: 1, maxLength: 4 }), async (choice, edits) => {
        const parts = contents.map(([name, data], i) => ({
          name,
          data: i === choice % contents.length ? apply(data, edits) : data,
        }));
        await refusalOf(() => read(Buffer.concat(writeZip(parts))));
      }),
      { numRuns: 2000 },
    );
  });
});

it("any bytes are read as text or refused", async () => {
  const some = fc.oneof(
    fc.uint8Array(),
    fc.string({ unit: fc.constantFrom("a", "b", ",", ";", "\t", '"', "\r", "\n") }).map((text) => Buffer.from(text)),
  );
  await fc.assert(
    fc.asyncProperty(some, async (bytes) => {
      await refusalOf(() => readCsv(Buffer.from(bytes), options));
    }),
    { numRuns: 1000 },
  );
});

it("text that is quoted comes back from a file with any separator", () => {
  const field = fc
    .string({ unit: fc.constantFrom("a", "b", ",", ";", "\t", '"', "\n", " ") })
    .filter((text) => text !== "");
  const rows = fc
    .integer({ min: 2, max: 5 })
    .chain((width) => fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1 }));
  fc.assert(
    fc.property(rows, fc.constantFrom(",", ";", "\t"), (expected, separator) => {
      const quoted = expected.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(separator));
      const text = `sep=${separator}\r\n${quoted.join("\r\n")}`;
      expect(readCsv(Buffer.from(text), options).outline.sheets[0]?.head).toEqual(expected);
    }),
  );
});
