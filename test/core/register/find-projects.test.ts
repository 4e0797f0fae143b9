import { describe, expect, it } from "@jest/globals";
import { findAll } from "../../../core/plan.ts";
import { NO_SETTINGS } from "../../../core/register/settings.ts";
import { book, sheet, textFile, told } from "./sheets.ts";

const find = (outline: Parameters<typeof findAll>[0]): string[] => told(findAll(outline, NO_SETTINGS));

describe("findRegisters, lists of projects", () => {
  it("reads a sheet exported from a work management tool", () => {
    const cells = `
Project Name|Status|Health|Owner|Start Date|End Date|% Complete|Budget|Actual Cost|Modified|Comments
Website relaunch|In Progress|Green|Ann Lee|@2026-01-05|@2026-06-30|45|120000|40000|@2026-03-01|On plan so far
CRM rollout|In Progress|Yellow|Bo Chan|@2026-02-01|@2026-09-30|20|300000|90000|@2026-02-27|Vendor is late with the interface
Data center move|On Hold|Red|Cy Diaz|@2025-11-01|@2026-05-15|60|800000|610000|@2026-02-20|Waiting for the permit`;
    expect(find(book("Plan", sheet("Sheet1", cells)))).toEqual([
      "projects @1 2-4: name state reportedRag manager baselineStart baselineFinish percentComplete budget actualCost statusDate comment",
    ]);
  });

  it("takes amounts between 1900 and 2099 for money where the header names it, and years for none", () => {
    const cells = `
Project Name|Status|Budget|Budget Year|Spend to date
Relaunch|Active|2000|2026|1950
Rollout|Active|2050|2027|1900`;
    expect(find(book("Plan", sheet("Projects", cells)))).toEqual(["projects @1 2-3: name state budget - actualCost"]);
  });

  it("reads a council's capital program with a title block and totals", () => {
    const cells = `
Capital Programme Monitoring|||||||||
Quarter 2 2025/26|||||||||
|||||||||
Scheme Ref|Scheme Name|Directorate|Senior Responsible Owner|RAG|Approved Budget (£000s)|Spend to Date (£000s)|Forecast Outturn (£000s)|Planned Completion|Forecast Completion
C101|Leisure centre refurbishment|Communities|J. Ball|Amber|4500|1200|4750|@2026-09-30|@2026-12-15
C102|High street paving|Place|S. Moss|Green|850|400|850|@2026-03-31|@2026-03-31
C103|Primary school extension|Children|T. Oak|Red|6200|900|7100|@2027-08-31|@2028-01-31
Total|||||11550|2500|12700||`;
    const found = findAll(book("Q2 monitoring", sheet("Capital", cells)), NO_SETTINGS);
    expect(told(found)).toEqual([
      "projects @4 5-7: projectId name portfolioId sponsor reportedRag budget actualCost forecastCost baselineFinish forecastFinish",
    ]);
    expect(found.registers[0]?.totalsRow).toBe(7);
  });

  it("reads a federal investment list", () => {
    const cells = `
Unique Investment Identifier|Investment Title|Agency Name|Bureau|CIO Rating|Project Name|Project ID|Planned Start Date|Projected Completion Date|Planned Completion Date|Planned Cost ($M)|Actual Cost ($M)|Updated Date
005-000001723|Case tracking modernization|Agriculture|FNS|3|Portal release 2|P-9981|2025-10-01|2026-11-30|2026-09-30|4.2|1.1|2026-01-15
005-000001723|Case tracking modernization|Agriculture|FNS|3|Data migration|P-9982|2025-12-01|2026-08-31|2026-08-31|1.9|0.4|2026-01-15
006-000003011|Grants platform|Commerce|EDA|4|Grants intake|P-1205|2025-06-01|2026-04-30|2026-03-31|7.7|5.8|2026-01-10`;
    const [line] = find(textFile("it-portfolio", cells));
    expect(line).toContain("projects @1 2-4:");
    expect(line).toContain("name projectId baselineStart forecastFinish baselineFinish budget actualCost statusDate");
  });

  it("reads a German list", () => {
    const cells = `
Projektnummer|Projektname|Projektleiter|Auftraggeber|Phase|Status|Ampel|Start geplant|Ende geplant|Ende Prognose|Fortschritt|Gesamtbudget (T€)|Istkosten (T€)|Bemerkung
P-100|Neue Lagersoftware|Weber|Krause|Umsetzung|Aktiv|Gelb|@2025-10-01|@2026-06-30|@2026-08-31|0.55|450|260|Lieferant verspätet
P-101|Umzug Rechenzentrum|Schulz|Krause|Planung|Aktiv|Grün|@2026-01-01|@2026-12-31|@2026-12-31|0.1|900|80|Im Plan
P-102|Intranet|Braun|Vogel|Abschluss|Aktiv|Rot|@2025-01-01|@2025-12-31|@2026-03-31|0.95|120|140|Abnahme steht aus`;
    expect(find(book("Projektliste 2026", sheet("Projekte", cells)))).toEqual([
      "projects @1 2-4: projectId name manager sponsor phase state reportedRag baselineStart baselineFinish forecastFinish percentComplete budget actualCost comment",
    ]);
  });

  it("takes a Status column for what its values are", () => {
    const colors = `
Project|PM|Status|Due Date
Alpha|Ann|G|@2026-04-01
Beta|Bob|A|@2026-05-01
Gamma|Cyd|R|@2026-06-01`;
    const phases = `
Project|PM|Status|Due Date
Alpha|Ann|Planning|@2026-04-01
Beta|Bob|Execution|@2026-05-01
Gamma|Cyd|Initiation|@2026-06-01`;
    const states = `
Project|PM|Status|Due Date
Alpha|Ann|On hold|@2026-04-01
Beta|Bob|In progress|@2026-05-01
Gamma|Cyd|Cancelled|@2026-06-01`;
    const field = (cells: string): string | undefined => find(book("x", sheet("Projects", cells)))[0]?.split(" ")[5];
    expect([colors, phases, states].map(field)).toEqual(["reportedRag", "phase", "state"]);
  });

  it("reads a short list without ids where names come again", () => {
    const cells = `
Project|PM|Status|Start|Due Date|Budget
Roof repair|Ann|On hold|@2026-01-01|@2026-04-01|100
Playground|Bob|In progress|@2026-01-01|@2026-05-01|200
Roof repair|Cyd|In progress|@2026-02-01|@2026-06-01|150
Library|Ann|Completed|@2026-01-15|@2026-06-01|250
Playground|Dee|In progress|@2026-03-01|@2026-07-01|300`;
    expect(find(book("x", sheet("Projects", cells)))[0]).toContain("projects @1 2-6: name manager state");
  });

  it("tells the owner's color from the independent one", () => {
    const cells = `
Project|SRO|SRO RAG|Assurance RAG|Schedule RAG|Cost RAG|Benefits RAG|Resource RAG
Alpha|Ann|Green|Amber|Green|Green|Amber|Red
Beta|Bob|Amber|Red|Red|Amber|Amber|Green
Gamma|Cyd|Green|Green|Green|Green|Green|Amber`;
    expect(find(book("x", sheet("Portfolio", cells)))).toEqual([
      "projects @1 2-4: name sponsor reportedRag assuranceRag ragSchedule ragCost ragBenefit -",
    ]);
  });

  it("reads grouped headers over two rows", () => {
    const merges = [
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 1, left: 2, bottom: 1, right: 3 },
      { top: 1, left: 4, bottom: 1, right: 5 },
      { top: 1, left: 6, bottom: 1, right: 8 },
    ];
    const cells = `
Programme status tracker||||||||
Project|Lead|Baseline||Forecast||Cost (£k)||
||Start|Finish|Start|Finish|Budget|Actual|EAC
Ward refit|Ann Lee|@2026-01-01|@2026-03-31|@2026-01-10|@2026-04-15|300|120|320
New scanner|Bob Roe|@2026-02-01|@2026-07-31|@2026-02-01|@2026-07-31|900|0|900`;
    expect(find(book("NHS", sheet("Tracker", { cells, merges })))).toEqual([
      "projects @2+3 4-5: name manager baselineStart baselineFinish - forecastFinish budget actualCost forecastCost",
    ]);
  });

  it("prefers a forecast column, and takes a bare end date for the plan without one", () => {
    const with_ = `
Project Name|Manager|Baseline End Date|End Date
A|Ann|@2026-03-31|@2026-04-30
B|Bob|@2026-05-31|@2026-05-31`;
    const without = `
Project Name|Manager|Start Date|End Date
A|Ann|@2026-03-01|@2026-04-30
B|Bob|@2026-05-01|@2026-05-31`;
    expect(find(book("x", sheet("Projects", with_)))[0]).toContain("baselineFinish forecastFinish");
    expect(find(book("x", sheet("Projects", without)))[0]).toContain("baselineStart baselineFinish");
  });

  it("reads a form of two columns", () => {
    const cells = `
Project Brief||
Project Name:|Harbor bridge
Project ID:|HB-7
Project Manager:|Mia Stone
Sponsor:|Port authority
Start date:|@2025-05-01
Planned completion date:|@2027-02-28
Total budget:|18500000
Overall status:|Amber
Location:|Docks`;
    const found = findAll(book("Brief", sheet("Overview", cells)), NO_SETTINGS);
    const [form] = found.registers;
    expect(form?.shape).toBe("form");
    expect(form?.kind).toBe("projects");
    expect(form?.fieldRows).toEqual({
      name: 1,
      projectId: 2,
      manager: 3,
      sponsor: 4,
      baselineStart: 5,
      baselineFinish: 6,
      budget: 7,
      reportedRag: 8,
    });
  });

  it("reads a portfolio tool's export with technical headers", () => {
    const cells = `
project_id|project_title|programme|business_unit|lifecycle_stage|overall_rag|approved_budget_gbp|actual_to_date_gbp|eac_gbp|baseline_end_date|forecast_end_date|project_manager|exec_sponsor|last_updated
1001|Payroll|Finance First|Finance|Delivery|Green|250000|120000|245000|2026-06-30|2026-06-30|A. Roe|F. Moor|2026-02-28
1002|Ledger|Finance First|Finance|Design|Amber|400000|20000|430000|2026-12-31|2027-02-28|B. Roe|F. Moor|2026-02-28`;
    expect(find(textFile("export_2026", cells))).toEqual([
      "projects @1 2-3: projectId name programId portfolioId phase reportedRag budget actualCost forecastCost baselineFinish forecastFinish manager sponsor statusDate",
    ]);
  });

  it("tells programs and portfolios from projects", () => {
    const programs = `
Programme ID|Programme|Programme Manager|SRO|Portfolio|RAG|Budget
PG1|Digital|Ann|Cyd|Change|Green|5000000
PG2|Estates|Bob|Dan|Run|Amber|9000000`;
    const portfolios = `
Portfolio ID|Portfolio Name|Owner|Budget
PF1|Change|Eve|20000000
PF2|Run|Fay|15000000`;
    const projects = `
Project|Programme|Portfolio|Manager|RAG
Apollo|Digital|Change|Gus|Green
Zeus|Digital|Change|Hal|Red`;
    const outline = book(
      "x",
      sheet("Programmes", programs),
      sheet("Portfolios", portfolios),
      sheet("Projects", projects),
    );
    expect(find(outline)).toEqual([
      "programs @1 2-3: id name manager sponsor portfolioId ownRag budget",
      "portfolios @1 2-3: id name owner budget",
      "projects @1 2-3: name programId portfolioId manager reportedRag",
    ]);
  });

  it("reads offices", () => {
    const cells = `
Office|Type|Serves|Head|Location|Staff
Central PMO|PMO|All projects|Ann|London|12
Digital program office|Programme Office|Digital|Bob|Leeds|4`;
    expect(find(book("x", sheet("Offices", cells)))).toEqual([
      "offices @1 2-3: name kind scopeIds manager location staff",
    ]);
  });
});
