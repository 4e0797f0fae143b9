import { describe, expect, it } from "@jest/globals";
import { findAll } from "../../../core/plan.ts";
import { NO_SETTINGS } from "../../../core/register/settings.ts";
import { book, sheet, told } from "./sheets.ts";

const find = (title: string, cells: string): string[] => told(findAll(book("x", sheet(title, cells)), NO_SETTINGS));

describe("findRegisters, terms that offices and tools use", () => {
  it("takes a completion date for the planned end, and a day on which something was completed for the actual one", () => {
    const projects = `
Project ID|Project Name|Start Date|Completion Date|Budget|Status
P1|Quay|@2026-01-10|@2027-03-01|100000|Active
P2|Crane|@2026-02-10|@2027-05-01|200000|Active
P3|Shed|@2026-03-10|@2027-07-01|300000|On hold`;
    expect(find("Sheet1", projects)).toEqual([
      "projects @1 2-4: projectId name baselineStart baselineFinish budget state",
    ]);
    const both = `
Project ID|Project Name|project_completion_date|Date Completed|Status
P1|Quay|@2026-03-01|@2026-03-09|Closed
P2|Crane|@2026-05-01||Active`;
    expect(find("Projects", both)).toEqual(["projects @1 2-3: projectId name baselineFinish actualFinish state"]);
    const actions = `
No|Action|Owner|Completion Date|Status
1|Order rails|Ann|@2026-09-01|Open
2|Call the port|Bob|@2026-10-01|Open`;
    expect(find("Actions", actions)).toEqual(["actions @1 2-3: id text owner due status"]);
  });

  it("takes what is projected or anticipated for a forecast, and stays with it where it may be actual as well", () => {
    const cells = `
Project|Planned Finish|Projected / Actual Finish|Anticipated Outturn
Quay|@2026-03-01|@2026-04-01|900
Crane|@2026-05-01|@2026-05-01|700`;
    expect(find("Projects", cells)).toEqual(["projects @1 2-3: name baselineFinish forecastFinish forecastCost"]);
  });

  it("reads the money of capital programs", () => {
    const cells = `
Cost Code|Scheme Description|Original Cost £000|Expenditure to P7 £000|F'cast Outturn £000|RAG|Commentary
CX01|New slipway|400|120|410|G|On course for the summer
CX02|Quay lights|90|15|95|A|Waiting for the supplier
CX03|Ferry ramp|700|300|700|G|Piles are in the ground
CX04|Harbor office|250|10|260|R|Tender has failed`;
    expect(find("Appendix B", cells)).toEqual([
      "projects @1 2-5: - name budget actualCost forecastCost reportedRag comment",
    ]);
  });

  it("takes no cost to complete for a budget, and an overall or funded amount for one", () => {
    const cells = `
Project ID|Project Name|Overall Budget|Estimated Cost to Complete|Status
P1|Quay|900|300|Active
P2|Crane|700|200|Active`;
    expect(find("Projects", cells)).toEqual(["projects @1 2-3: projectId name budget - state"]);
    const funded = `
Grant Ref|Project Title|Funding Amount|Spent to Date|Grant Status
G1|Wells|50000|12000|Active
G2|Clinics|70000|30000|Active`;
    expect(find("Sheet1", funded)).toEqual(["projects @1 2-3: projectId name budget actualCost state"]);
  });

  it("lets a group say nothing without the header under it", () => {
    const merges = [1, 4, 7].map((at) => ({ top: 0, left: at + 1, bottom: 0, right: at + 3 }));
    const cells = `
||Initial rating|||Current rating|||Target rating||
Ref|Risk title|C|L|Score|C|L|Score|C|L|Score
1|Roof leaks|4|4|16|4|3|12|3|2|6
2|Ward closes|5|3|15|4|3|12|2|2|4
3|Lift stops|3|3|9|3|2|6|2|1|2`;
    expect(told(findAll(book("x", sheet("Register", { cells, merges })), NO_SETTINGS))).toEqual([
      "risks @1+2 3-5: id description inherentImpact inherentLikelihood inherentScore residualImpact residualLikelihood " +
        "residualScore targetImpact targetLikelihood targetScore",
    ]);
  });

  it("takes the total under a group for what the group is called", () => {
    const merges = [1, 4].map((at) => ({ top: 0, left: at + 1, bottom: 0, right: at + 3 }));
    const cells = `
||Gross score|||Net score||
Risk No|Risk|Impact|Likelihood|Total|Impact|Likelihood|Total
1|Roof leaks|4|4|16|4|3|12
2|Ward closes|4|3|12|4|3|12
3|Lift stops|3|3|9|3|2|6`;
    expect(told(findAll(book("x", sheet("Risks", { cells, merges })), NO_SETTINGS))).toEqual([
      "risks @1+2 3-5: id description inherentImpact inherentLikelihood inherentScore residualImpact residualLikelihood residualScore",
    ]);
  });

  it("reads a list in which each project stands once as a list of projects, whatever else its headers may be of", () => {
    const rows = ["Ramp", "Quay", "Crane", "Shed", "Slipway", "Ferry", "Lights", "Fence"].map(
      (name, at) =>
        `Ports|${name}|Active|@2027-0${String(at + 1)}-01|The ${name} is being renewed|$${String(at + 2)}00`,
    );
    const cells = ["Category|Project|Status|Target Completion Date|Description|Estimated Total Budget", ...rows];
    expect(find("Sheet1", cells.join("\n"))).toEqual(["projects @1 2-9: - name state baselineFinish - budget"]);
  });

  it("reads reports by their periods, and no list of projects from the updates of each", () => {
    const reports = `
project_id|week_number|week_ending|rag_status|issues_open
P1|1|@2026-01-09|Green|2
P1|2|@2026-01-16|Amber|3
P2|1|@2026-01-09|Red|1`;
    expect(find("Sheet1", reports)).toEqual(["statusReports @1 2-4: projectId - period rag -"]);
    const updates = [
      "update_id|project_id|report_date|planned_pct_complete|actual_pct_complete|forecast_finish|actual_cost",
    ];
    for (let at = 1; at <= 24; at += 1)
      updates.push(
        `U${String(at)}|P${String(at % 3)}|@2026-02-${String(at).padStart(2, "0")}|${String(at)}|${String(at)}|@2027-01-05|9`,
      );
    expect(find("project updates", updates.join("\n"))).toEqual([]);
  });

  it("knows who answers for a row by the same names in every kind", () => {
    const assumptions = `
ID|Assumption|Responsible Party|Due Date|Actions|Status
A1|Prices hold|Ann Ode|@2026-09-01|Ask the bank|Open
A2|The road stays open|Bob Hay|@2026-10-01|Ask the county|Open`;
    expect(find("Assumption log", assumptions)).toEqual(["assumptions @1 2-3: id text owner due - status"]);
    const benefits = `
Benefit ID|Benefit|Lead Officer|Baseline|Target|Actual
B1|Less waiting|Ann Ode|10|6|8
B2|Fewer trips|Bob Hay|100|80|90`;
    expect(find("Benefits", benefits)).toEqual(["benefits @1 2-3: id name owner baseline planned actual"]);
  });

  it("takes no amount of money or time for a text or a rating", () => {
    const cells = `
Change No|Summary of change|Impact (€)|Impact (days)|CAB Decision|CAB Date
C1|Second stair|9000|4|Approved|@2026-03-01
C2|Other paint|200|0|Rejected|@2026-04-01
C3|More lamps|700|2|Deferred|@2026-05-01`;
    expect(find("Change log", cells)).toEqual(["changes @1 2-4: id description - - approvalStatus approvalDate"]);
  });

  it("reads a list of eight projects or more under a number of another sort", () => {
    const rows = ["Ramp", "Quay", "Crane", "Shed", "Slipway", "Ferry", "Lights", "Fence"].map(
      (name, at) => `RQ${String(at)}|${name}|Active|Green|0.${String(at)}`,
    );
    const cells = ["Req #|Project Name|Current Status|Health|% Comp.", ...rows];
    expect(find("Sheet1", cells.join("\n"))).toEqual(["projects @1 2-9: - name state reportedRag percentComplete"]);
  });

  it("reads a French forecast of the end", () => {
    const cells = `
Projet|Date de fin prévue|Date de fin prévisionnelle|Consommé
Quai|@2026-03-01|@2026-04-01|900
Grue|@2026-05-01|@2026-06-01|700`;
    expect(find("Projets", cells)).toEqual(["projects @1 2-3: name baselineFinish forecastFinish actualCost"]);
  });

  it("reads compensation events and variations as changes", () => {
    const events = `
CE No.|Event Description|Notified By|Date Notified|Assessed Value (£)|Status|Date Implemented
CE001|Rock found|PM|@2026-03-01|9000|Implemented|@2026-05-01
CE002|Late drawings|Contractor|@2026-04-01|2000|Rejected|`;
    expect(find("Compensation Event Register", events)).toEqual([
      "changes @1 2-3: id description raisedBy dateRaised costImpact approvalStatus implementationDate",
    ]);
    const variations = `
VO Ref|Variation|Agreed amount|EOT (days)
VO1|Second stair|9000|4
VO2|Other paint|200|0`;
    expect(find("Variations", variations)).toEqual(["changes @1 2-3: id description - scheduleImpactDays"]);
  });
});
