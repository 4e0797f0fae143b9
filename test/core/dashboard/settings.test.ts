import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { LIMITS, policyFrom } from "../../../core/assess/policy.ts";
import type { SheetDocument, TableRow } from "../../../core/dashboard/block.ts";
import type { DashboardContext } from "../../../core/dashboard/context.ts";
import { settingsDocument } from "../../../core/dashboard/settings.ts";
import { layOut } from "../../../core/layout/lay-out.ts";
import { settingOf, type Settings, readSettings } from "../../../core/register/settings.ts";
import { THRESHOLD_SETTINGS } from "../../../core/value/threshold-settings.ts";
import { normalizeWord } from "../../../core/words/normalize.ts";
import { COLORS } from "../../../core/words/vocabularies.ts";
import { spellingsOf } from "../../../core/words/vocabulary.ts";
import type { Cell, Outline } from "../../../core/workbook.ts";
import { on, register } from "../../build.ts";
import { contextOf, emptyContext, rowsOf, shownIn, tablesOf } from "./context-of.ts";

/** The document as a workbook would hold it, read again. */
function readBack(document: SheetDocument): Settings {
  const book = layOut([document], { titles: {}, day: on("2026-06-30"), refreshedAt: 46000 });
  const head = (book.sheets[0]?.rows ?? []).map(({ cells }): readonly Cell[] =>
    cells.map((cell) => cell?.value ?? null),
  );
  const outline: Outline = {
    source: "workbook",
    name: "book",
    dateSystem: 1900,
    locale: "en-US",
    sheets: [
      {
        key: "s",
        title: "Settings",
        used: { top: 0, left: 0, bottom: head.length, right: 15 },
        head,
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        tables: [],
        formats: [],
      },
    ],
    names: [{ name: "Muster_Settings", sheet: "s", area: { top: 0, left: 0, bottom: 0, right: 0 } }],
  };
  return readSettings(outline);
}

const refreshed = (context: DashboardContext): Settings => readBack(settingsDocument(context));

const settingsOf = (rows: readonly (readonly [string, Cell])[]): Settings => {
  const held = new Map<string, (readonly Cell[])[]>();
  for (const [key, value] of rows) held.set(key, [...(held.get(key) ?? []), [key, `label of ${key}`, value]]);
  return { rows: held };
};

const allRows = (document: SheetDocument): readonly TableRow[] => tablesOf(document).flatMap(rowsOf);

function rowOf(document: SheetDocument, key: string): TableRow {
  const found = allRows(document).find((row) => row.key === key);
  if (found === undefined) throw new Error(`no row ${key}`);
  return found;
}

const valueIn = (document: SheetDocument, key: string): unknown => shownIn(rowOf(document, key).cells[1]);

const said = (settings: Settings): Readonly<Record<string, readonly Cell[]>> => {
  const values: Record<string, readonly Cell[]> = {};
  for (const [key, rows] of settings.rows) {
    const held = rows.map((row) => row[2] ?? null).filter((cell) => cell !== null && cell !== "");
    if (held.length > 0) values[key] = held;
  }
  return values;
};

describe("a workbook in which nothing was set", () => {
  const document = settingsDocument(emptyContext());

  it("has a row for every threshold and limit, with the default as value and beside it", () => {
    for (const { key } of THRESHOLD_SETTINGS)
      expect(valueIn(document, key)).toBe(shownIn(rowOf(document, key).cells[3]));
    for (const [key, limit] of Object.entries(LIMITS)) expect(valueIn(document, key)).toBe(limit);
  });

  it("still has nothing set after a refresh, and the same sheet again", () => {
    const settings = readBack(document);
    expect(said(settings)).toEqual({});
    expect(settingsDocument(emptyContext(settings))).toEqual(document);
  });

  it("keeps blank rows ready for holidays and overrides", () => {
    const blank = (key: string): number => allRows(document).filter((row) => row.key === key).length;
    expect(blank("calendar.holiday")).toBeGreaterThan(0);
    expect(blank("override")).toBeGreaterThan(0);
  });
});

describe("what was set", () => {
  it("stands as value, the default beside it", () => {
    const document = settingsDocument(emptyContext(settingsOf([["threshold.schedule.amber", 7]])));
    expect(valueIn(document, "threshold.schedule.amber")).toBe(7);
    expect(shownIn(rowOf(document, "threshold.schedule.amber").cells[3])).toBe(5);
  });

  it("does not freeze the limits that were left alone: they follow another set of thresholds", () => {
    const first = refreshed(emptyContext());
    const chosen = { rows: new Map([...first.rows, ["threshold.preset", [["threshold.preset", "", "valiro"]]]]) };
    expect(policyFrom(chosen).thresholds.slip.steps[1]?.limit).toBe(20);
    expect(valueIn(settingsDocument(emptyContext(chosen)), "threshold.schedule.red")).toBe(20);
  });

  it("keeps days as the workbook counts them, long texts and truth values", () => {
    const long = "a very long answer ".repeat(20).trim();
    const rows = settingsOf([
      ["asOf", 44_926],
      ["calendar.holiday", 45_000],
      ["calendar.holiday", "2026-12-25"],
      ["note.of.mine", long],
      ["switch.of.mine", true],
      ["word.state", "Sleeping = On hold"],
      ["map.s1.0123abcd.end", "forecastFinish"],
    ]);
    expect(said(refreshed(emptyContext(rows)))).toEqual(said(rows));
  });

  it("keeps all columns of a row that it does not know", () => {
    const row: readonly Cell[] = ["of.mine", "My row", "a", 2, "c", null, false];
    const settings = refreshed(emptyContext({ rows: new Map([["of.mine", [row]]]) }));
    expect(settings.rows.get("of.mine")?.[0]?.slice(0, 7)).toEqual(row);
  });

  it("survives every refresh, whatever it is", () => {
    const known = fc.constantFrom(
      "asOf",
      "risk.preset",
      "limit.riskReviewDays",
      "threshold.cost.red",
      "calendar.holiday",
      "rate.USD",
      "word.state",
      "override",
      "percent.s1.done",
      "of.mine",
    );
    const value = fc.oneof(
      fc.string({ minLength: 1, unit: "grapheme-ascii" }).filter((text) => text.trim() === text && !text.includes("=")),
      fc.integer(),
      fc
        .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
        .map((n) => Number(n.toPrecision(15)) + 0),
      fc.boolean(),
    );
    const worded = (key: string, cell: string | number | boolean): Cell =>
      key === "word.state" ? `${String(cell)} = Active` : cell;
    fc.assert(
      fc.property(fc.array(fc.tuple(known, value), { maxLength: 12 }), (rows) => {
        const settings = settingsOf(rows.map(([key, cell]) => [key, worded(key, cell)]));
        const wanted = said(settings);
        // A value that is the default follows the default.
        const isDefault = (key: string): boolean =>
          /^(limit|threshold)/.test(key) && wanted[key]?.[0] === (key.startsWith("limit") ? 35 : 10);
        const once = refreshed(emptyContext(settings));
        for (const key of Object.keys(wanted)) if (!isDefault(key)) expect(said(once)[key]).toEqual(wanted[key]);
        expect(said(refreshed(emptyContext(once)))).toEqual(said(once));
      }),
      { numRuns: 60 },
    );
  });
});

describe("questions", () => {
  const question = {
    sheet: "key of projects",
    column: 3,
    header: "End",
    kind: "mapping",
    register: "projects",
    candidates: [{ field: "forecastFinish", score: 0.7 }],
    text: "Is End the forecast finish?",
    key: "map.key of projects.0123abcd.end",
  } as const;

  it("are open with their candidates, by an anchor that others link to", () => {
    const row = rowOf(settingsDocument(contextOf({}, { questions: [question] })), question.key);
    expect(row.anchor).toBe(question.key);
    expect(row.cells[1]).toMatchObject({ kind: "input", value: null, allowed: ["forecastFinish", "none"] });
  });

  it("keep their answer and their words when they are answered", () => {
    const document = settingsDocument(contextOf({}, { questions: [question] }));
    const asked = readBack(document).rows.get(question.key)?.[0] ?? [];
    const answered = asked.map((cell, column) => (column === 2 ? "none" : cell));
    const next = settingsDocument(emptyContext({ rows: new Map([[question.key, [answered]]]) }));
    expect(valueIn(next, question.key)).toBe("none");
    expect(readBack(next).rows.get(question.key)?.[0]?.[5]).toBe(asked[5]);
  });
});

describe("unknown words", () => {
  const projects = register("projects", { name: ["A"], state: [undefined] }, { sheet: "List" });
  const place = { sheet: "List", row: 1, column: 1 };
  const finding = { code: "RDG-21", place, data: { text: "Dormant", header: "state" } } as const;

  it("are offered as rows to complete", () => {
    const document = settingsDocument(contextOf({ projects: [projects] }, { findings: [finding, finding] }));
    expect(valueIn(document, "word.state")).toBe("Dormant = ");
  });

  it("have their meanings beside them, accepted as they stand", () => {
    const rated = register("projects", { name: ["A"], reportedRag: [undefined] }, { sheet: "List" });
    const document = settingsDocument(contextOf({ projects: [rated] }, { findings: [finding] }));
    const meanings = String(shownIn(rowOf(document, "word.color").cells[2])).split(", ");
    const spellings = spellingsOf(COLORS);
    expect(meanings).toHaveLength(Object.keys(COLORS.words).length);
    for (const meaning of meanings) expect(spellings.has(normalizeWord(meaning))).toBe(true);
  });

  it("are not offered again when they were told", () => {
    const read = settingsOf([["word.state", "dormant = On hold"]]);
    const document = settingsDocument(contextOf({ projects: [projects] }, { findings: [finding], read }));
    expect(allRows(document).filter(({ key }) => key === "word.state")).toHaveLength(1);
    expect(settingOf(readBack(document), "word.state")).toBe("dormant = On hold");
  });

  it("leave nothing behind when they are not completed", () => {
    const context = contextOf({ projects: [projects] }, { findings: [finding] });
    const read = refreshed(context);
    expect(settingsDocument(contextOf({ projects: [projects] }, { findings: [finding], read }))).toEqual(
      settingsDocument(context),
    );
  });
});

it("names a rate for every other currency that the registers show", () => {
  const built = register("changes", { description: ["x"], costImpact: [5] });
  const { costImpact } = built.columns;
  if (costImpact === undefined) throw new Error("no column");
  const foreign = {
    ...built,
    columns: { ...built.columns, costImpact: { ...costImpact, currencies: new Map([[0, "CHF"]]) } },
  };
  expect(valueIn(settingsDocument(contextOf({ changes: [foreign] })), "rate.CHF")).toBeNull();
});
