import { describe, expect, it } from "@jest/globals";
import { isoDay } from "../../../core/day.ts";
import { readDateText } from "../../../core/register/date-text.ts";

const dayIn = (text: string): string | undefined => {
  const found = readDateText(text);
  return found?.kind === "day" || found?.kind === "ordered" ? isoDay(found.day) : found?.kind;
};

describe("readDateText", () => {
  it.each([
    ["2026-02-05", "2026-02-05"],
    ["2026-02-05T10:30:00Z", "2026-02-05"],
    ["2026-02-05 10:30", "2026-02-05"],
    ["2026/2/5", "2026-02-05"],
    ["20260205", "2026-02-05"],
    ["5.2.2026", "2026-02-05"],
    ["25/02/2026", "2026-02-25"],
    ["02/25/2026", "2026-02-25"],
    ["02/25/26 3:15 PM", "2026-02-25"],
    ["05/05/2026", "2026-05-05"],
    ["5 Feb 2026", "2026-02-05"],
    ["Feb 5, 2026", "2026-02-05"],
    ["February 5th, 2026", "2026-02-05"],
    ["05-Feb-26", "2026-02-05"],
    ["05-Feb-85", "1985-02-05"],
    ["5. Februar 2026", "2026-02-05"],
    ["5 février 2026", "2026-02-05"],
    ["1er mars 2026", "2026-03-01"],
    ["5 de febrero de 2026", "2026-02-05"],
    ["Mon 5 Feb 2026", "2026-02-05"],
    ["Monday, February 5, 2026", "2026-02-05"],
    ["2026-02-05 (Thursday)", "2026-02-05"],
    ["5 Feb 2026, Thu", "2026-02-05"],
    ["Thu Feb 05 2026 17:00:00 GMT-0700 (Pacific Daylight Time)", "2026-02-05"],
    ["Thu Feb 05 2026 00:00:00 GMT+0100", "2026-02-05"],
    ["05.02.2026 (Do.)", "2026-02-05"],
    ["05/02/2026", "open"],
    ["05-02-26", "open"],
  ])("reads %s", (text, day) => {
    expect(dayIn(text)).toBe(day);
  });

  it.each([
    ["Q3 2026", "2026-09-30"],
    ["Q3/26", "2026-09-30"],
    ["2026 Q3", "2026-09-30"],
    ["3Q26", "2026-09-30"],
    ["3. Quartal 2026", "2026-09-30"],
    ["H1 2027", "2027-06-30"],
    ["Mar-26", "2026-03-31"],
    ["March 2026", "2026-03-31"],
    ["2026-05", "2026-05-31"],
    ["05/2026", "2026-05-31"],
    ["end of June 2026", "2026-06-30"],
    ["Ende Juni 2026", "2026-06-30"],
    ["end June", "06-30"],
    ["2026", "2026-12-31"],
    ["Summer 2026", "2026-08-31"],
    ["KW 23/2026", "2026-06-07"],
    ["mid-2026", "2026-12-31"],
  ])("proposes a day for %s", (text, proposal) => {
    expect(readDateText(text)).toMatchObject({ kind: "vague", proposal });
  });

  it.each([
    "",
    "TBC",
    "see note",
    "30/02/2026",
    "2026-13-01",
    "32 Jan 2026",
    "5 Foo 2026",
    "1.2",
    "12",
    "Q5 2026",
    "?",
  ])("finds no date in %j", (text) => {
    expect(readDateText(text)).toBeUndefined();
  });
});
