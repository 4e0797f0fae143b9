import { expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Cell, OutputBook, OutputCell } from "../../core/index.ts";
import { newWorkbook } from "../../headless/new-book.ts";
import { openPackage } from "../../headless/parts.ts";
import { readWorkbook } from "../../headless/read.ts";
import { patchWorkbook } from "../../headless/write.ts";
import { sampleBook } from "../headless/sample-book.ts";

/** Cells of a sheet as they are read back; blank cells at the end of rows and blank rows at the end are left out. */
async function readBack(bytes: Buffer, title: string): Promise<readonly (readonly Cell[])[]> {
  const { outline, read } = await readWorkbook(openPackage(bytes), { fileName: "book.xlsx", locale: "en-US" });
  const sheet = outline.sheets.find((one) => one.title === title);
  if (!sheet?.used) return [];
  return read({ ranges: [{ sheet: sheet.key, area: sheet.used }] }).ranges[0]?.cells ?? [];
}

const trim = (rows: readonly (readonly Cell[])[]): Cell[][] => {
  const trimmed = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
  return trimmed.slice(0, trimmed.findLastIndex((row) => row.length > 0) + 1);
};

/** Text as a cell can hold it: half a surrogate pair is none. */
const held = (cell: Cell): Cell =>
  typeof cell === "string" ? (cell === "" ? null : cell.replace(/\p{Surrogate}/gu, "\ufffd")) : cell;

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(
      "\ud800",
      "\udc00",
      "\u0000",
      "\r",
      "\n",
      "\t",
      " ",
      "_x0041_",
      "_",
      "x",
      "&",
      "<",
      "\ufffe",
      "é",
      "😀",
    ),
  }),
  fc.constantFrom("=1+1", "+1", "-", "@a", "1", "TRUE", "#N/A"),
);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const value = fc.oneof(text, number, fc.integer(), fc.boolean(), fc.constant(null));
const rows = fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 6 });

it("a plain sheet is read back as it was written", async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (cells) => {
      const back = await readBack(newWorkbook({ title: "Cells", cells }), "Cells");
      expect(trim(back)).toEqual(trim(cells.map((row) => row.map(held))));
    }),
  );
});

it("an own sheet is read back as it was written, again after it was replaced", async () => {
  const { sheets, styles } = sampleBook();
  const bookOf = (cells: readonly (readonly OutputCell["value"][])[]): OutputBook => ({
    styles,
    sheets: sheets.slice(1, 2).map((sheet) => ({
      ...sheet,
      rows: cells.map((row) => ({ height: 15, cells: row.map((one, i) => ({ value: one, style: i % 3 })) })),
    })),
  });
  const base = newWorkbook({ title: "Cells", cells: [["kept"]] });
  await fc.assert(
    fc.asyncProperty(rows, rows, async (first, second) => {
      const patched = patchWorkbook(patchWorkbook(base, bookOf(first)), bookOf(second));
      const back = await readBack(patched, "Actions & issues");
      expect(trim(back)).toEqual(trim(second.map((row) => row.map(held))));
      expect(await readBack(patched, "Cells")).toEqual([["kept"]]);
    }),
  );
});

it("what a link shows is read back as its value", async () => {
  const linkable = fc.oneof(fc.string({ unit: "grapheme", maxLength: 600 }), fc.integer(), fc.boolean());
  const { sheets, styles } = sampleBook();
  await fc.assert(
    fc.asyncProperty(linkable, async (shown) => {
      const link = { sheet: "It's", row: 3, column: 30 };
      const own = sheets
        .slice(2)
        .map((sheet) => ({ ...sheet, rows: [{ height: 15, cells: [{ value: shown, style: 0, link }] }] }));
      const back = await readBack(patchWorkbook(newWorkbook(), { styles, sheets: own }), "Settings");
      expect(back[0]?.[0] ?? "").toEqual(shown);
    }),
  );
});
