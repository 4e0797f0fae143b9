import { describe, expect, it } from "@jest/globals";
import { describeFinding, describeRemedy, type Finding } from "../../core/finding.ts";
import { DE } from "../../core/words/languages/de.ts";
import { ES } from "../../core/words/languages/es.ts";
import { FR } from "../../core/words/languages/fr.ts";
import { speaking } from "../../core/words/say.ts";

const FUTURE: Finding = { code: "SCH-05", data: { name: "2026-07-01", day: "2026-07-14", asOf: "2026-06-30" } };
const NEVER: Finding = { code: "OFF-07", data: { name: "PMO", last: "never", due: "2026-03-01" } };

describe("days in findings", () => {
  it("are written as the language writes them, in what is wrong and in what to do", () => {
    const told = [undefined, DE, FR, ES].map((words) =>
      speaking(words, () => [describeFinding(FUTURE), describeRemedy(FUTURE)].join(" ")),
    );
    const written = ["14 Jul 2026", "14. Juli 2026", "14 juil. 2026", "14 jul 2026"];
    told.forEach((text, at) => {
      expect(text).toContain(written[at] ?? "");
      expect(text).not.toContain("2026-07-14");
      expect(text).not.toContain("2026-06-30");
    });
  });

  it("leave the user's own texts and what is no day as they are", () => {
    expect(describeFinding(FUTURE)).toContain("2026-07-01");
    expect(describeFinding(NEVER)).toContain("never");
    expect(describeFinding(NEVER)).toContain("1 Mar 2026");
  });
});

describe("what a cell was to hold", () => {
  it("is named in words, whatever the list of words is called", () => {
    const finding: Finding = { code: "RDG-07", data: { text: "n/a", type: "testResult", header: "Passed?" } };
    const told = [undefined, DE, FR, ES].map((words) => speaking(words, () => describeFinding(finding)));
    for (const text of told) expect(text).not.toContain("testResult");
    expect(new Set(told).size).toBe(4);
  });
});
