import { describe, expect, it } from "@jest/globals";
import { findAll } from "../../../core/plan.ts";
import { NO_SETTINGS } from "../../../core/register/settings.ts";
import { book, sheet, told } from "./sheets.ts";

const find = (title: string, cells: string): string[] => told(findAll(book("x", sheet(title, cells)), NO_SETTINGS));

describe("findRegisters, words for one idea", () => {
  it("takes what is authorized, sanctioned or signed off for approved", () => {
    const cells = `
CR ID|Description of Change|Authorised By|Sign-off Date|Approval Status
CR1|Add two-factor sign-in|Ann Lee|@2026-01-14|Approved
CR2|Replace the drain at gate 3|Bob Roe|@2026-02-03|Rejected`;
    expect(find("Change log", cells)).toEqual([
      "changes @1 2-3: id description changeApprover approvalDate approvalStatus",
    ]);
  });

  it("takes the day of an approval for no start or finish", () => {
    const cells = `
Program ID|Program Name|Program Manager|Status|Authorization Date
PG1|Digital First|Ann Lee|Active|@2026-01-14
PG2|Safer Wards|Bob Roe|On hold|@2026-02-03`;
    expect(find("Programs", cells)).toEqual(["programs @1 2-3: id name manager state -"]);
  });

  it("takes a go-live of a stage for a finish, and a target that was revised for a forecast", () => {
    const cells = `
Project ID|Project Name|Original Go Live Date|Revised Target Date|Actual close-out date
P1|Mill Yard|@2026-05-31|@2026-07-15|@2026-08-01
P2|Dock Rise|@2025-11-30|@2025-11-30|`;
    expect(find("Projects", cells)).toEqual([
      "projects @1 2-3: projectId name baselineFinish forecastFinish actualFinish",
    ]);
  });

  it("reads ratings before and after what is done about a risk", () => {
    const cells = `
Risk ID|Risk|Likelihood before controls|Impact before controls|Likelihood after mitigation|Impact after mitigation|S x L
R1|Supplier fails|4|5|2|3|20
R2|Consent is refused|3|4|1|4|12`;
    expect(find("Risk register", cells)).toEqual([
      "risks @1 2-3: id description inherentLikelihood inherentImpact residualLikelihood residualImpact score",
    ]);
  });

  it("takes an amount below the header of a rating for money", () => {
    const cells = `
Risk ID|Risk|Likelihood|Impact|Impact (£)|Year
R1|Supplier fails|4|5|20000|2026
R2|Consent is refused|3|4|45000|2027`;
    expect(find("Risk register", cells)).toEqual(["risks @1 2-3: id description likelihood impact costLikely -"]);
    const twice = cells.replace("Year", "Value at Risk").replace(/202\d/g, "30000");
    expect(find("Risk register", twice)[0]).not.toContain("scheduleDays");
  });

  it("reads how to fill in a column as nothing", () => {
    const cells = `
Risk ID|Risk|Likelihood H/M/L|Impact H/M/L|Escalate Y/N
R1|Supplier fails|H|M|Y
R2|Consent is refused|L|H|N
R3|Staff leave|M|M|N`;
    expect(find("Risk register", cells)).toEqual(["risks @1 2-4: id description likelihood impact reportUp"]);
  });

  it("takes what is to be done on a day for due, and not for done", () => {
    const cells = `
Action ID|Action|Owner|To be completed by|Status
A1|Send the plan|Ann Lee|@2026-05-31|Open
A2|Book the room|Bob Roe|@2026-06-30|Closed`;
    expect(find("Action log", cells)).toEqual(["actions @1 2-3: id text owner due status"]);
    expect(find("Action log", cells.replace("To be completed by", "Date for completion"))).toEqual([
      "actions @1 2-3: id text owner due status",
    ]);
    const risks = `
Risk ID|Risk|Likelihood|Impact|To be reviewed on
R1|Supplier fails|4|5|@2026-05-31
R2|Consent is refused|3|4|@2026-06-30`;
    expect(find("Risk register", risks)).toEqual(["risks @1 2-3: id description likelihood impact reviewDate"]);
  });

  it("takes a header for what stands before its preposition", () => {
    const cells = `
CR ID|Change|Cost Impact|Impact on Benefits|Reason for Rejection|Approval Status
CR1|Add two-factor sign-in|12000|Savings start in the second year only|Funds were not there|Rejected
CR2|Replace the drain|4000|None was found so far by finance|Design was wrong|Approved`;
    expect(find("Change log", cells)).toEqual(["changes @1 2-3: id description costImpact - - approvalStatus"]);
  });

  it("takes a reserve that was released or used for no reserve", () => {
    const cells = `
Project ID|Project Name|Status|Contingency Drawdown|Contingency Released
P1|Mill Yard|Active|400|390
P2|Dock Rise|On hold|900|950`;
    expect(find("Projects", cells)).toEqual(["projects @1 2-3: projectId name state contingencyUsed -"]);
  });

  it("links a row to what its owner or relation names", () => {
    const cells = `
Project ID|Project Name|Status|Owning Department|Associated Program
P1|Mill Yard|Active|Estates|Renewal
P2|Dock Rise|On hold|Estates|Renewal
P3|Gate 3|Active|Ports|Renewal`;
    expect(find("Projects", cells)).toEqual(["projects @1 2-4: projectId name state portfolioId programId"]);
    expect(find("Projects", cells.replace("Owning Department", "Units").replace(/Estates|Ports/g, "12"))).toEqual([
      "projects @1 2-4: projectId name state - programId",
    ]);
  });

  it("asks nobody to be the owner of the receiver", () => {
    const cells = `
Dependency ID|From Project|To Project|Description|Need Date|Escalation Owner|Owner To
D1|P1|P2|Road is open|@2026-05-31|Ann Lee|Bob Roe
D2|P3|P2|Power is on|@2026-06-30|Ann Lee|Cat Orr`;
    expect(find("Dependencies", cells)).toEqual(["dependencies @1 2-3: id from to description needDate - ownerTo"]);
  });
});
