import { writeFileSync } from "node:fs";
import { afterAll, expect, it } from "@jest/globals";
import { openDesk } from "./muster.ts";
import { edit } from "./package.ts";
import { repairsOf } from "./repairs.ts";

const desk = openDesk("sample/portfolio.xlsx");
afterAll(desk.clear);

const LONG = `"The 'long' & <very> [long] name!", he said: ${"again and again ".repeat(20)}`;
const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
const ROWS = Array.from({ length: 40 }, (_, at) =>
  [
    `P-${at % 37}`,
    quoted(at % 3 === 0 ? `${LONG}${at}` : `=Project ${at}\u0001\u{1F600}`),
    quoted(at % 2 === 0 ? LONG : "+1"),
    ["Green", "TBC", "#N/A", "Red"][at % 4],
    at % 5 === 0 ? "soon" : "2027-06-30",
    at % 7 === 0 ? "9".repeat(400) : `${at}e${at}`,
  ].join(","),
);
writeFileSync(desk.path("hard.csv"), ["ID,Project,Program,RAG,Finish Date,Budget", ...ROWS].join("\n"));

it.each([
  ["a refresh", ["refresh", "portfolio.xlsx"]],
  ["a refresh in German", ["refresh", "portfolio.xlsx", "--locale", "de"]],
  ["texts of every kind", ["refresh", "hard.csv"]],
  ["a page for each project", ["report", "portfolio.xlsx", "--all"]],
  ["a rollup", ["rollup", "portfolio.xlsx", "hard.csv"]],
] as const)("Excel finds nothing to repair after %s", (name, args) => {
  const { code, err } = desk.muster(...args, "--out", `${name}.xlsx`, "--day", "2026-09-14", "--quiet");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(repairsOf(desk.bytes(`${name}.xlsx`))).toEqual([]);
});

it.each(["pmo", "program", "portfolio", "project"])("Excel finds nothing to repair in the template %s", (office) => {
  desk.muster("template", `${office}.xlsx`, "--office", office, "--quiet");
  expect(repairsOf(desk.bytes(`${office}.xlsx`))).toEqual([]);
});

it.each([
  ["a cell before its neighbor", /(<c r="A3".*?<\/c>)(<c r="B3".*?<\/c>)/, "$2$1", "order at A3"],
  ["a style that is not there", /<c r="B3" s="\d+"/, '<c r="B3" s="9999"', "style of B3"],
  ["a number that is none", /<c r="K4"([^>]*)><v>[^<]*</, '<c r="K4"$1><v>NaN<', "number of K4"],
])("it would find %s", (_, from, to, told) => {
  const broken = edit(desk.bytes("portfolio.xlsx"), "xl/worksheets/sheet2.xml", (xml) => xml.replace(from, to));
  expect(repairsOf(broken)).toEqual([`Program list: ${told}`]);
});
