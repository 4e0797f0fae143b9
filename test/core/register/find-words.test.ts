import { describe, expect, it } from "@jest/globals";
import { findAll } from "../../../core/plan.ts";
import { NO_SETTINGS } from "../../../core/register/settings.ts";
import { book, sheet, told } from "./sheets.ts";

const find = (title: string, cells: string): string[] => told(findAll(book("x", sheet(title, cells)), NO_SETTINGS));

const asked = (title: string, cells: string): string[] =>
  findAll(book("x", sheet(title, cells)), NO_SETTINGS).questions.map(({ header }) => header);

describe("findRegisters, words of headers", () => {
  it("takes two years that follow each other, and a year after FY, for the year that an amount is of", () => {
    const cells = `
Project ID|Project Name|Budget 2024-25|Forecast Outturn 24/25|Total FY2025 Spend|Approved Budget|Forecast Cost
P1|Mill Yard|400|390|120|2400|2500
P2|Dock Rise|900|950|310|8100|8000`;
    expect(find("Projects", cells)).toEqual([
      "projects @1 2-3: projectId name yearBaseline yearForecast - budget forecastCost",
    ]);
    expect(asked("Projects", cells)).toEqual([]);
  });

  it("takes a budget of the year so far for no budget", () => {
    const cells = `
Project ID|Project Name|YTD Budget|Year to Date Budget
P1|Mill Yard|400|400
P2|Dock Rise|900|900`;
    expect(find("Projects", cells)).toEqual(["projects @1 2-3: projectId name - -"]);
  });

  it("takes the day on which something opens or goes into service for its end", () => {
    const cells = `
WBS|Project Name|In-Service Date (Plan)|In-Service Date (Forecast)|Spend TD
T1|Maple station|@2026-05-31|@2026-07-15|7400
T2|Line 22|@2025-11-30|@2025-11-30|4000`;
    expect(find("Projects", cells)).toEqual([
      "projects @1 2-3: projectId name baselineFinish forecastFinish actualCost",
    ]);
  });

  it("takes the first baseline of a scheduling tool for the baseline, and the end beside it for the forecast", () => {
    const cells = `
ProjectId|ProjectName|ProjectFinishDate|ProjectBaseline0StartDate|ProjectBaseline0FinishDate
4b9a|Branch move|@2026-11-29|@2026-02-05|@2026-10-31
9c11|Payroll|@2026-01-31|@2025-09-01|@2025-12-20`;
    expect(find("Projects", cells)).toEqual([
      "projects @1 2-3: projectId name forecastFinish baselineStart baselineFinish",
    ]);
  });

  it("passes over brackets that abbreviate what stands before them", () => {
    const cells = `
Project Name|Senior Responsible Owner (SRO) Name|Risk Contingency (RC) Amount|Status
Mill Yard|Ann Poe|400|Active
Dock Rise|Bob Lin|900|Active`;
    expect(find("Projects", cells)).toEqual(["projects @1 2-3: name sponsor contingency state"]);
  });

  it("takes a letter and a number sign for an id, and a word after key for no key", () => {
    const cells = `
D#|Key deliverable|Baseline Date|Forecast Date
D1|Handbook|@2026-03-31|@2026-03-31
D2|Prototype|@2026-09-30|@2026-10-15
D3|Data plan|@2026-12-31|@2026-12-31`;
    expect(find("Deliverables", cells)).toEqual(["milestones @1 2-4: id name baselineDate forecastDate"]);
  });

  it("takes no code for what only may be a portfolio by its name, and no change for an amount of money", () => {
    const cells = `
Project ID|Project Name|Agency Code|Agency Name|Budget|Total Budget Changes|Planned Cost Variation
P1|Mill Yard|005|Agriculture|400|12|4
P2|Dock Rise|007|Defense|900|0|7`;
    expect(find("Projects", cells)).toEqual(["projects @1 2-3: projectId name - portfolioId budget - -"]);
  });

  it("reads ends that are told by quarters of a year that two years name, and by months", () => {
    const cells = `
Project ID|Project Name|Original DOC|Estimated completion date
P1|Mill Yard|03/2025|qtr 4 2024-25
P2|Dock Rise|07/2026|qtr 2 2026-27`;
    expect(find("Projects", cells)).toEqual(["projects @1 2-3: projectId name baselineFinish forecastFinish"]);
  });

  it("finds the kind of a list in a title that names the method as well", () => {
    const cells = `
ID|Category|Assumption/Constraint|Responsible Party|Due Date|Actions|Status
1|Cost|Steel prices stay|Pat|@2026-08-31|Ask the mill|Open
2|Site|The road stays open|Sue|@2026-07-31|Ask the city|Open`;
    expect(find("Assumption Log PMI", cells)).toEqual(["assumptions @1 2-3: id - text owner due - status"]);
  });

  it("tells what is still to be done about a risk from the controls that are there", () => {
    const cells = `
Ref|Risk|Vulnerability / Cause|Likelihood|Impact|Existing Controls|Further Action Required|Handling Method
R1|Burst main|Old pipe and trucks|3|4|Pressure logger|Replace the pipe|Mitigate
R2|Algae in the dam|Warm summer|2|3|Weekly samples|Buy an aerator|Accept`;
    expect(find("Risk register", cells)).toEqual([
      "risks @1 2-3: id description cause likelihood impact - preventiveAction response",
    ]);
  });

  it("takes a completion or closing that is told by its stage for an end, a share of completion for none", () => {
    const cells = `
Project No|Project Name|Planned Completion|Est. Completion|Original Closing|Planned Completion %|Cumulative Disbursements ($)
P1|Mill Yard|@2026-05-31|@2026-07-15|@2026-04-30|40|7400
P2|Dock Rise|@2027-11-30|@2027-11-30|@2027-10-31|10|4000`;
    const [line] = find("Projects", cells);
    expect(line).toMatch(/^projects @1 2-3: projectId name \S+ forecastFinish \S+ percentPlanned actualCost$/);
  });

  it("takes the id of a building or client for no id of the project", () => {
    const cells = `
Project Building Identifier|Project Name|Client ID|Status
X445|High school roof|C1|Active
Q585|Library wing|C2|Active
K497|Pool|C3|Active`;
    expect(find("Projects", cells)[0]).toMatch(/^projects @1 2-4: - name \S+ state$/);
  });

  it("names actions by what needs to happen, and risks by what can happen", () => {
    const actions = `
Ref|What needs to happen|Who|By when|Done on
1|Send the plan|Ann|@2026-05-10|@2026-05-09
2|Ask for a quote|Bob|@2026-05-17|`;
    expect(find("Meeting actions", actions)).toEqual(["actions @1 2-3: id text owner due done"]);
    const risks = `
No|What can happen|How can it happen|Likelihood|Consequence|Treatment Actions|Timeframe
1|Burst main|Old pipe|3|4|Replace it|@2026-10-31
2|Algae in the dam|Warm summer|2|3|Buy an aerator|@2026-11-30`;
    expect(find("Risks", risks)).toEqual([
      "risks @1 2-3: id description cause likelihood impact preventiveAction preventiveDate",
    ]);
  });

  it("takes the rating of an authority for the independent color", () => {
    const cells = `
Project Name|IPA RAG Rating|RAG Rating
Rail line|Amber|Green
Hydro plant|Red|Amber`;
    expect(find("Projects", cells)).toEqual(["projects @1 2-3: name assuranceRag reportedRag"]);
  });

  it("reads dates and lights in German compounds", () => {
    const cells = `
Projekt-Nr.|Projektname|Starttermin (Plan)|Endtermin (Plan)|Endtermin (Prognose)|Gesamtampel|Ampel Zeit
P1|E-Akte|@2026-02-01|@2026-12-31|@2027-03-31|gelb|rot
P2|Brücke|@2026-06-01|@2028-11-30|@2028-11-30|grün|grün`;
    expect(find("Projekte", cells)).toEqual([
      "projects @1 2-3: projectId name baselineStart baselineFinish forecastFinish reportedRag ragSchedule",
    ]);
  });
});

describe("findRegisters, values that say something else than their headers", () => {
  it("takes a state whose values are no states for the part of a country", () => {
    const cells = `
Project ID|Project Name|State|Budget
P1|Rail line|Haryana|400
P2|Hydro plant|Bihar|900
P3|Road|Punjab|100`;
    expect(find("Projects", cells)).toEqual(["projects @1 2-4: projectId name - budget"]);
    expect(find("Projects", cells.replace("Bihar", "Active"))).toEqual([
      "projects @1 2-4: projectId name state budget",
    ]);
  });

  it("takes words of no list for none where the header only may mean it", () => {
    const cells = `
Project ID|Project Name|Confidence|Budget
P1|Rail line|High|400
P2|Hydro plant|Medium|900
P3|Road|High|100`;
    expect(find("Projects", cells)).toEqual(["projects @1 2-4: projectId name - budget"]);
  });

  it("takes yes and no for no link", () => {
    const cells = `
Finding ID|Finding|Audit Date|Action|Repeat finding?
F1|Risk log is not reviewed|@2026-02-10|Review it each month|No
F2|Benefits have no owners|@2026-02-12|Name them|Yes`;
    expect(find("Audit findings", cells)).toEqual(["audits @1 2-3: id finding date action -"]);
  });

  it("takes numbers of stages for phases under a header that says so", () => {
    const staged = (header: string, values: readonly (string | number)[]): string | undefined =>
      find(
        "Projects",
        `\nProject ID|Project Name|${header}|Budget\n${values.map((v, at) => `P${at}|Wing ${"abc"[at]}|${v}|${at + 4}`).join("\n")}`,
      )[0];
    expect(staged("RIBA Stage", [4, 5, 3])).toContain("projectId name phase budget");
    expect(staged("Current PCF Stage", ["Stage 6", "Stage 5", "Stage 5"])).toContain("projectId name phase budget");
    expect(staged("Current PCF Stage", [6, 5, 5])).toContain("projectId name - budget");
  });
});

describe("findRegisters, lists of contracts", () => {
  it("takes a contract that is run as a project for one, and one that is bought for a purchase", () => {
    const run = `
Contract No|Contract Title|Client|Project Manager|Contract Value|Start|Planned Completion|Progress %|Status
K1|Harbor wall|Port|Ann|1240|@2026-05-01|@2027-04-30|71|Active
K2|Market roof|City|Bob|210|@2026-01-15|@2026-11-30|55|Active`;
    const bought = `
Contract No|Contract Title|Supplier|Contract Manager|Start Date|End Date|Contract Value|Status
K1|Crane hire|Liftco|Ann|@2026-05-01|@2027-04-30|124|Issued
K2|Sand|Pits Ltd|Bob|@2026-01-15|@2026-11-30|21|Closed`;
    expect(find("Register", run)).toEqual([
      "projects @1 2-3: projectId name sponsor manager budget baselineStart baselineFinish percentComplete state",
    ]);
    expect(find("Register", bought)).toEqual([
      "procurement @1 2-3: poNumber itemTitle company - - - totalPrice poStatus",
    ]);
  });
});

describe("findRegisters, small lists", () => {
  it("reads a small list of programs beside one of offices, and no totals by program", () => {
    const offices = ["Office|Kind|Manager", "City PMO|PMO|Ann", "Bridge office|Project Office|Bob"];
    const beside = (rows: readonly string[]): string[] =>
      find("Governance", `\n${rows.map((row, at) => `${row}||${offices[at] ?? ""}`).join("\n")}`);
    expect(beside(["Program|Manager|Budget", "Roads|Ann|400", "Schools|Bob|900"])).toEqual([
      "programs @1 2-3: name manager budget",
      "offices @1 2-3: name kind manager",
    ]);
    expect(beside(["Program|Budget|Cost", "Roads|400|4", "Schools|900|9"])).toEqual([
      "offices @1 2-3: name kind manager",
    ]);
  });
});
