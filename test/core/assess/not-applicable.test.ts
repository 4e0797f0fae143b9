import { describe, expect, it } from "@jest/globals";
import { run } from "../../../core/run.ts";
import type { Outcome } from "../../../core/run/outcome.ts";
import type { SheetOutline } from "../../../core/workbook.ts";
import { on } from "../../build.ts";
import { book, sheet } from "../register/sheets.ts";

const DAY = on("2026-06-30");

function outcomeOf(other: SheetOutline): Outcome {
  const projects = sheet("Project list", "Project ID|Project Name|Status\nP-1|Apollo|Active");
  return run({ outline: book("Book", projects, other), ranges: [] }, { day: DAY, today: DAY, refreshedAt: 46203 });
}

describe("what is required, marked as not applicable", () => {
  it("is no standard to keep", () => {
    const { assessments, findings } = outcomeOf(
      sheet(
        "Compliance register",
        `Project ID|Standard|Required|Due|Status
P-1|Charter|Yes|2026-06-01|Compliant
P-1|Gates|N/A|2026-06-01|
P-1|Plan|No|2026-06-01|`,
      ),
    );
    expect(assessments.pmo.compliance?.all.counts).toMatchObject({ compliant: 1, missing: 0 });
    expect(findings.filter(({ code }) => code === "STD-01")).toEqual([]);
  });

  it("is no deliverable that is due", () => {
    const { assessments, findings } = outcomeOf(
      sheet(
        "Deliverables",
        `ID|Project ID|Deliverable|Required|Baseline date|% Complete|Owner
D-1|P-1|Report|Yes|2026-06-01|100|Ann
D-2|P-1|Tender|n/a|2026-06-01|0|Ann`,
      ),
    );
    expect(assessments.projects[0]?.measures.qualityMissPercent).toBe(0);
    expect(findings.filter(({ code }) => code === "DEL-01")).toEqual([]);
  });
});
