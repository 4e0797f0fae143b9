import { describe, expect, it } from "@jest/globals";
import { plan, run } from "../../core/index.ts";
import { readCsv, readTextFiles } from "../../headless/csv.ts";
import { on } from "../build.ts";
import { refusalOf } from "./package-builder.ts";

const DAY = on("2026-06-30");
const options = { fileName: "folder/My: register [2026].csv", locale: "en-GB" };

const cellsOf = (content: string | Buffer): unknown =>
  readCsv(Buffer.isBuffer(content) ? content : Buffer.from(content, "utf8"), options).outline.sheets[0]?.head;

describe("readCsv", () => {
  it("keeps all cells as text and blanks as null", () => {
    expect(cellsOf("a,b,c\n,,\n1,,x\n,,\n")).toEqual([["a", "b", "c"], [], ["1", null, "x"]]);
  });

  it("ends rows at LF, CRLF and CR, mixed in one file", () => {
    expect(cellsOf("a,b\r\nc,d\re,f\ng,h")).toEqual([
      ["a", "b"],
      ["c", "d"],
      ["e", "f"],
      ["g", "h"],
    ]);
  });

  it("reads quotes with line ends, separators and doubled quotes in them", () => {
    expect(cellsOf('a,b\n"x\r\ny, z","say ""no"""\n"open" end,5" pipe')).toEqual([
      ["a", "b"],
      ["x\ny, z", 'say "no"'],
      ["open end", '5" pipe'],
    ]);
  });

  it("takes a quote that never closes as a character", () => {
    expect(cellsOf('a,b\n"x,y\nz,w')).toEqual([
      ["a", "b"],
      ['"x', "y"],
      ["z", "w"],
    ]);
  });

  it.each([
    [
      "commas",
      "a,b,c\n1;2,3,4\n",
      [
        ["a", "b", "c"],
        ["1;2", "3", "4"],
      ],
    ],
    [
      "semicolons",
      "a;b\n1,5;2,5\n",
      [
        ["a", "b"],
        ["1,5", "2,5"],
      ],
    ],
    [
      "tabs",
      "a\tb, c\n1\t2\n",
      [
        ["a", "b, c"],
        ["1", "2"],
      ],
    ],
    ["a stated separator", "sep=;\na,b;c,d\n", [["a,b", "c,d"]]],
    ["a comma where there is none", "a\n1\n", [["a"], ["1"]]],
  ])("finds %s", (_, text, expected) => {
    expect(cellsOf(text)).toEqual(expected);
  });

  it("decodes UTF-8, UTF-16 and Windows-1252", () => {
    const text = "Größe,naïve\r\nä,€\r\n";
    const expected = [
      ["Größe", "naïve"],
      ["ä", "€"],
    ];
    const wide = Buffer.from(`\ufeff${text}`, "utf16le");
    const western = Buffer.from(Buffer.from(text, "utf8").toString("utf8").replace("€", "\x80"), "latin1");
    for (const bytes of [Buffer.from(`\ufeff${text}`), wide, Buffer.from(wide).swap16(), wide.subarray(2), western])
      expect(cellsOf(bytes)).toEqual(expected);
  });

  it("refuses what is no text", async () => {
    expect(await refusalOf(() => cellsOf(Buffer.from([1, 2, 0, 0, 0, 7, 9, 9, 9, 9])))).toBe("not-text");
  });

  it("makes a title of the file name and an outline of the text", () => {
    const { outline, read } = readCsv(Buffer.from("a,b\n1,2\n"), options);
    expect(outline).toMatchObject({ source: "text", name: "My: register [2026]", dateSystem: 1900, names: [] });
    const [sheet] = outline.sheets;
    expect(sheet).toMatchObject({ title: "My- register -2026-", used: { top: 0, left: 0, bottom: 1, right: 1 } });
    const area = { top: 1, left: 1, bottom: 9, right: 9 };
    expect(read({ ranges: [{ sheet: sheet?.key ?? "", area }] }).ranges).toEqual([
      { sheet: sheet?.key, area, cells: [["2"]] },
    ]);
  });

  it("K66: a byte order mark, mixed line ends and blanks behind a header hide no row and no column", () => {
    const text = "\uFEFFProject ID,Project Name \u00a0,RAG\r\nP-1,Apollo,Green\nP-2,Zeus,Red\rP-3,Hera,Amber\n";
    const { outline, read } = readCsv(Buffer.from(text, "utf8"), options);
    const planned = plan(outline);
    const [register] = planned.found.registers;
    expect(register?.columns.map(({ field }) => field)).toEqual(["projectId", "name", "reportedRag"]);
    const { model } = run(read(planned), { today: DAY, refreshedAt: DAY, found: planned.found });
    expect(model.projects.map(({ key, name }) => [key, name])).toEqual([
      ["P-1", "Apollo"],
      ["P-2", "Zeus"],
      ["P-3", "Hera"],
    ]);
  });

  it("is not troubled by empty files", () => {
    expect(readCsv(Buffer.alloc(0), options).outline.sheets[0]).toMatchObject({ used: undefined, head: [] });
  });

  it("gives several files titles of their own", () => {
    const names = [`${"x".repeat(40)}1.csv`, `${"x".repeat(40)}2.csv`, "'.csv"];
    const files = names.map((fileName) => ({ fileName, bytes: Buffer.from("a") }));
    const titles = readTextFiles(files, options).outline.sheets.map((sheet) => sheet.title);
    expect(titles).toEqual(["x".repeat(31), `${"x".repeat(29)} 2`, "Sheet"]);
  });
});
