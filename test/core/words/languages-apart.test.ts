import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { plan, run } from "../../../core/index.ts";
import { settingOf, readSettings } from "../../../core/register/settings.ts";
import type { Outcome } from "../../../core/run/outcome.ts";
import { verifyDashboards } from "../../../core/run/verify.ts";
import type { Cell, OutputBook, RawWorkbook, SheetKey } from "../../../core/workbook.ts";
import { choiceCode, choiceText } from "../../../core/words/choices.ts";
import type { Words } from "../../../core/words/say.ts";
import { speaking } from "../../../core/words/say.ts";
import { openPackage } from "../../../headless/parts.ts";
import { readWorkbook } from "../../../headless/read.ts";
import { on } from "../../build.ts";
import { MARKS } from "./marked.ts";
import { standingBook } from "./standing-book.ts";

const SAMPLE = "sample/portfolio.xlsx";
const DAY = "2026-09-14";

let bare: RawWorkbook;
/** As it stands after a refresh in marks. */
let marked: RawWorkbook;

function refresh(workbook: RawWorkbook, words: Words | undefined, iso = DAY): Outcome {
  const { found } = plan(workbook.outline);
  return run(workbook, { day: on(iso), today: on(iso), refreshedAt: 46000, found, words });
}

const valuesOf = ({ sheets }: OutputBook, but: readonly SheetKey[] = []): readonly unknown[] =>
  sheets
    .filter(({ key }) => !but.includes(key))
    .map(({ key, rows }) => [key, rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null))]);

/** All values but stamps; tabs keep the titles that they were given, and links show them. */
function textOf(book: OutputBook): string {
  const text = JSON.stringify(valuesOf(book)).replace(/"Muster\|[^"]*"/g, '""');
  return book.sheets.reduce((left, { title }) => left.split(title).join(title.replace(/[⟦⟧]/g, "")), text);
}

/** The workbook with another value beside a key of Settings, at a column. */
function withSetting(workbook: RawWorkbook, key: string, entries: Readonly<Record<number, Cell>>): RawWorkbook {
  const change = (rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] => {
    const at = rows.findIndex((row) => row[0] === key);
    return rows.map((row, index) => (index === at ? row.map((cell, column) => entries[column] ?? cell) : row));
  };
  return {
    outline: {
      ...workbook.outline,
      sheets: workbook.outline.sheets.map((one) =>
        one.key === "own-Settings" ? { ...one, head: change(one.head) } : one,
      ),
    },
    ranges: workbook.ranges.map((one) => (one.sheet === "own-Settings" ? { ...one, cells: change(one.cells) } : one)),
  };
}

beforeAll(async () => {
  const source = await readWorkbook(openPackage(readFileSync(SAMPLE)), { fileName: SAMPLE, locale: "en-GB" });
  bare = source.read(plan(source.outline));
  marked = standingBook(bare, refresh(bare, MARKS).book);
});

describe("a workbook whose sheets speak another language", () => {
  it("gives the same sheets when it is refreshed again", () => {
    const again = refresh(marked, MARKS);
    expect(valuesOf(again.book)).toEqual(valuesOf(refresh(standingBook(bare, again.book), MARKS).book));
    expect(again.findings.filter(({ code }) => code === "RDG-19")).toEqual([]);
    expect(again.chronicle.appended).toBeUndefined();
    expect(verifyDashboards(again, marked)).toEqual([]);
  });

  it("is refreshed in English as if it had always been English", () => {
    const english = refresh(marked, undefined);
    expect(english.findings.filter(({ code }) => code === "RDG-19")).toEqual([]);
    expect(english.chronicle.appended).toBeUndefined();
    expect(english.chronicle.moved).toEqual([]);
    const always = refresh(standingBook(bare, refresh(bare, undefined).book), undefined);
    expect(textOf(english.book)).toBe(textOf(always.book));
  });

  it("tells on another day only what moved, in whichever language the days were refreshed", () => {
    const later = "2026-10-12";
    const mixed = refresh(standingBook(marked, refresh(marked, undefined).book), MARKS, later);
    const always = refresh(standingBook(bare, refresh(bare, MARKS).book), MARKS, later);
    expect(mixed.chronicle.moved).toEqual(always.chronicle.moved);
    expect(textOf(mixed.book)).toBe(textOf(always.book));
  });
});

describe("Settings in another language", () => {
  const CHOSEN = [
    ["status.cadence", "weekly"],
    ["reported.by", "owner"],
    ["lifecycle.defaultChecklist", "yes"],
    ["risk.midpoints", "yes"],
    ["risk.shape", "pert"],
    ["calendar.daysOff", "Fri, Sat"],
  ] as const;

  it.each(CHOSEN)("keeps %s", (key, code) => {
    const text = speaking(MARKS, () => choiceText(key, code));
    const set = withSetting(marked, key, { 2: text });
    expect(settingOf(readSettings(set.outline), key)).toBe(code);
    const english = standingBook(set, refresh(set, undefined).book);
    expect(settingOf(readSettings(english.outline), key)).toBe(code);
    const shown = english.outline.sheets.find((one) => one.key === "own-Settings")?.head.find((row) => row[0] === key);
    expect(shown?.[2]).toBe(code);
    const back = standingBook(english, refresh(english, MARKS).book);
    expect(settingOf(readSettings(back.outline), key)).toBe(code);
  });

  it("keeps an override, with its color in the language of the sheet", () => {
    const name = refresh(marked, undefined).assessments.projects[0]?.project.name ?? "";
    const set = withSetting(marked, "override", { 2: name, 3: "Rot", 4: "2027-12-31", 5: "Board", 6: "Agreed" });
    const english = refresh(set, undefined);
    const of = (outcome: Outcome): unknown =>
      outcome.assessments.projects.find(({ project }) => project.name === name)?.override;
    expect(of(english)).toMatchObject({ color: "red", reason: "Agreed", author: "Board" });
    const standing = standingBook(set, english.book);
    const row = readSettings(standing.outline).rows.get("override")?.[0];
    expect(row?.slice(2, 7)).toEqual([name, "Red", "2027-12-31", "Board", "Agreed"]);
    expect(of(refresh(standing, MARKS))).toEqual(of(english));
  });

  it("leaves any other text as it is", () => {
    expect(choiceCode("status.cadence", "now and then")).toBe("now and then");
    expect(choiceCode("calendar.daysOff", "Sa, sometimes")).toBe("Sa, sometimes");
    expect(choiceCode("threshold.preset", "muster")).toBe("muster");
  });
});
