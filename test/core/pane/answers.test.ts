import { describe, expect, it } from "@jest/globals";
import { plan } from "../../../core/plan.ts";
import { NO_SETTINGS, settingOf, withAnswers } from "../../../core/register/settings.ts";
import { run } from "../../../core/run.ts";
import type { Cell, Outline, OutputCell, RawWorkbook } from "../../../core/workbook.ts";
import { day } from "../run/outcome.ts";

const ROWS: readonly (readonly Cell[])[] = [
  ["Project", "Status", "Baseline finish", "Forecast finish", "Status date"],
  ["Harbor Tunnel", "Active", 46387, 46568, 46200],
  ["Payroll", "Active", 46387, 46387, 46210],
  ["Archive", "Active", 46387, 46387, 46203],
];

const OUTLINE: Outline = {
  source: "workbook",
  name: "book",
  dateSystem: 1900,
  locale: "en-US",
  names: [],
  sheets: [
    {
      key: "s1",
      title: "Project list",
      used: { top: 0, left: 0, bottom: 3, right: 4 },
      head: ROWS,
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      tables: [],
      formats: ["General", "General", "d/m/yyyy", "d/m/yyyy", "d/m/yyyy"],
    },
  ],
};
const WORKBOOK: RawWorkbook = { outline: OUTLINE, ranges: [] };
const TODAY = day("2026-11-22");
const OPTIONS = { today: TODAY, refreshedAt: 46348.5 };

const settingsCells = (answers: Parameters<typeof withAnswers>[1]): readonly OutputCell[] => {
  const { book } = run(WORKBOOK, { ...OPTIONS, answers });
  const sheet = book.sheets.find(({ key }) => key === "Settings");
  return (sheet?.rows ?? []).flatMap(({ cells }) => cells.filter((cell): cell is OutputCell => cell !== null));
};

describe("answers that wait", () => {
  it("holds over what Settings says, and null takes it back", () => {
    const held = { rows: new Map([["asOf", [["asOf", "Status date", 46000]]]]) };
    expect(settingOf(withAnswers(held, [{ key: "asOf", value: 46100 }]), "asOf")).toBe(46100);
    expect(settingOf(withAnswers(held, [{ key: "asOf", value: null }]), "asOf")).toBeUndefined();
    expect(withAnswers(held, [{ key: "asOf", value: 46100 }]).rows.get("asOf")?.[0]?.[1]).toBe("Status date");
  });

  it("changes nothing without answers", () => {
    expect(withAnswers(NO_SETTINGS, [])).toBe(NO_SETTINGS);
  });

  it("obeys a status date and writes it to Settings", () => {
    const answers = [{ key: "asOf", value: "2026-10-31" }];
    expect(run(WORKBOOK, { ...OPTIONS, answers }).asOf).toMatchObject({ day: day("2026-10-31"), from: "settings" });
    expect(settingsCells(answers).some(({ value }) => value === "2026-10-31")).toBe(true);
  });

  it("takes the latest update in the registers as the status date", () => {
    const { asOf } = run(WORKBOOK, { ...OPTIONS, answers: [{ key: "asOf", value: "latest" }] });
    expect(asOf.day).toBe(46210);
  });

  it("falls back to today where no register keeps an update", () => {
    const sheets = OUTLINE.sheets.map((sheet) => ({ ...sheet, head: ROWS.map((row) => row.slice(0, 4)) }));
    const { asOf } = run(
      { ...WORKBOOK, outline: { ...OUTLINE, sheets } },
      { ...OPTIONS, answers: [{ key: "asOf", value: "latest" }] },
    );
    expect(asOf).toMatchObject({ day: TODAY, from: "today" });
  });

  it("plans and reads with the same answers", () => {
    const key = "threshold.schedule.amber";
    const { assessments } = run(WORKBOOK, { ...OPTIONS, answers: [{ key, value: 3 }] });
    expect(assessments.policy.thresholds.slip.steps[0]?.limit).toBe(3);
    expect(plan(OUTLINE, [{ key, value: 3 }])).toEqual(plan(OUTLINE));
  });

  it("keeps the words that a question was asked in", () => {
    const cells = settingsCells([
      { key: "map.s1.0.note", value: "none", label: "Project list F: Note", question: "Is it the manager?" },
    ]);
    expect(cells.map(({ value }) => value)).toEqual(
      expect.arrayContaining(["none", "Project list F: Note", "Is it the manager?"]),
    );
  });
});
