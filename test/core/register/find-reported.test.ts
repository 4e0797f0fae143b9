import { describe, expect, it } from "@jest/globals";
import { findAll } from "../../../core/plan.ts";
import { NO_SETTINGS } from "../../../core/register/settings.ts";
import { book, sheet, told } from "./sheets.ts";

const find = (title: string, cells: string): string[] => told(findAll(book("x", sheet(title, cells)), NO_SETTINGS));

describe("findRegisters, headers of two rows without merged cells", () => {
  const rows = `
HB-1|Quay wall|Green|@2025-01-05|@2025-06-30|@2025-01-12|@2025-08-31|100
HB-2|Slipway|Amber|@2026-01-05|@2026-06-30|@2026-01-12|@2026-08-31|200
HB-3|Crane pad|Green|@2027-01-05|@2027-06-30|@2027-01-12|@2027-08-31|300`;

  it("takes names that stand only below the headers with room for them as parts of these", () => {
    const cells = `
Project ID|Project Name|RAG|Baseline||Forecast||Budget
|||Start|End|Start|End|${rows}`;
    expect(find("Projects", cells)).toEqual([
      "projects @1+2 3-5: projectId name reportedRag baselineStart baselineFinish - forecastFinish budget",
    ]);
  });

  it("takes a single group among many headers of one row", () => {
    const cells = `
Project ID|Project Name|Manager|RAG|Phase|Status|Budget|Actual Cost|Comment|Baseline|
|||||||||Start|End
HB-1|Quay wall|Ann Lee|Green|Build|Active|100|50|On course|@2025-01-05|@2025-06-30
HB-2|Slipway|Bo Iversen|Amber|Build|Active|200|60|Late|@2026-01-05|@2026-06-30`;
    expect(find("Projects", cells)).toEqual([
      "projects @1+2 3-4: projectId name manager reportedRag phase state budget actualCost comment baselineStart baselineFinish",
    ]);
  });

  it("takes a first row that is filled only there for no names", () => {
    const cells = `
Project ID|Project Name|Status||Budget
||Active|see note|
HB-1|Quay wall|Active||100
HB-2|Slipway|On hold||200`;
    expect(find("Projects", cells)).toEqual(["projects @1 2-4: projectId name state budget"]);
  });
});

describe("findRegisters, where a table ends", () => {
  it("takes no row of values that are also words of headers for the header of another table", () => {
    const cells = `
Key|Project|Health|Project Manager|Budget|Status|Critical
OPS|Operations hub|Green|Ann Lee|200000|Active|Y
LAB|Laboratory|Amber|Bo Iversen|300000|Active|N
HEA|Health|TBC||500000|Active|N`;
    expect(find("Projects", cells)).toEqual([
      "projects @1 2-4: projectId name reportedRag manager budget state critical",
    ]);
    expect(find("Projects", cells.replace("500000", ""))).toEqual([
      "projects @1 2-4: projectId name reportedRag manager budget state critical",
    ]);
  });
});

describe("findRegisters, words that differ by a letter", () => {
  it("takes who asks for a change for no change that is asked for, and a clause for no cause", () => {
    const cells = `
CR No|Change Requester|Requested By|Description|Clause|Status
CR-1|Ann Lee|Cy Dow|Widen the ramp by two meters|Clause 61.1 weather|Approved
CR-2|Bo Iversen|Cy Dow|Add a fender on berth three|Clause 62.1 access|Approved
CR-3|Ann Lee|Cy Dow|Replace the model of the pump|Clause 63.1 drawings|Rejected`;
    expect(find("Change log", cells)).toEqual(["changes @1 2-4: id raisedBy - description - approvalStatus"]);
  });
});

describe("findRegisters, rupees", () => {
  it.each(["(Rs. Cr.)", "(₹ Lakh)", "Rs in lakhs", "INR Crore", "(Rs. in Crores)", "in Lakhs"])("reads %s", (unit) => {
    const cells = `
Project ID|Project Name|RAG|Budget ${unit}|Actual Cost ${unit}
P1|Quay|Green|12.5|8.25
P2|Crane|Amber|25|16.5`;
    expect(find("Projects", cells)).toEqual(["projects @1 2-3: projectId name reportedRag budget actualCost"]);
  });
});

describe("findRegisters, further terms", () => {
  it("takes likely beside the least and the most for money", () => {
    const money = `
Risk ID|Risk Description|Probability|Impact|Min $m|Likely $m|Max $m
R1|Silt moves faster than assumed|3|4|0.1|0.2|0.5
R2|Steel arrives late|2|5|0.2|0.4|1`;
    expect(find("Risk register", money)).toEqual([
      "risks @1 2-3: id description likelihood impact costMin costLikely costMax",
    ]);
  });

  it("takes a planned close for the planned end", () => {
    const cells = `
Project ID|Project Name|Planned start|Planned close|RAG
P1|Quay|@2026-01-05|@2026-11-30|Green
P2|Crane|@2026-02-05|@2026-12-31|Amber`;
    expect(find("Projects", cells)).toEqual([
      "projects @1 2-3: projectId name baselineStart baselineFinish reportedRag",
    ]);
  });
});

describe("findRegisters, serial numbers", () => {
  const list = (header: string, second: string): string => `
${header}|Project Name|Project Manager|Status|Budget
1|Reef study|Ann Lee|Active|100
${second}|Kelp farm|Bo Iversen|Active|200`;

  it("takes a number that only counts the rows for no id of a project", () => {
    for (const header of ["S.No", "Sl No", "Sr. No.", "S/N", "Serial Number"])
      expect(find("Projects", list(header, "2"))).toEqual(["projects @1 2-3: - name manager state budget"]);
  });

  it("takes a number that does not count for an id, and so what a list calls its number", () => {
    expect(find("Projects", list("S.No", "17"))).toEqual(["projects @1 2-3: projectId name manager state budget"]);
    expect(find("Projects", list("#", "2"))).toEqual(["projects @1 2-3: projectId name manager state budget"]);
  });
});
