import { describe, expect, it } from "@jest/globals";
import { findAll } from "../../../core/plan.ts";
import { NO_SETTINGS } from "../../../core/register/settings.ts";
import { book, sheet, textFile, told } from "./sheets.ts";

const find = (outline: Parameters<typeof findAll>[0]): string[] => told(findAll(outline, NO_SETTINGS));

describe("findRegisters, disorder of real life", () => {
  it("reads one table for each project, with the same headers, on one sheet", () => {
    const cells = `
Project: Apollo|||
Risk|Likelihood|Impact|Owner
Late permit|High|Low|Ann
Bad soil|Low|High|Bob
|||
Project: Zeus|||
Risk|Likelihood|Impact|Owner
Vendor exit|Medium|High|Cyd`;
    const found = findAll(book("x", sheet("Risks", cells)), NO_SETTINGS);
    expect(told(found)).toEqual([
      "risks @2 3-4: description likelihood impact owner",
      "risks @7 8-8: description likelihood impact owner",
    ]);
    expect(found.registers.map((r) => r.subject)).toEqual(["Apollo", "Zeus"]);
  });

  it("reads misspelled and decorated headers", () => {
    const cells = `
1. Projekt Name*|2. Projct Manager*|3. Baselin End Date|4. Buget (USD)|5. % Complet|6. Overal Status
Apollo|Ann|@2026-05-01|120000|0.5|Green
Zeus|Bob|@2026-07-01|90000|0.1|Red`;
    const [line] = find(book("x", sheet("Project list", cells)));
    expect(line).toContain("manager baselineFinish budget percentComplete reportedRag");
  });

  it("reads a table that starts far from A1, with a blank column inside", () => {
    const cells = `
||||||||
||||||||
||Portfolio report|||||
||||||||
||Project|Manager||RAG|Due Date|Comments
||Apollo|Ann||Green|@2026-05-01|All well
||Zeus|Bob||Red|@2026-07-01|Vendor is late`;
    expect(find(book("x", sheet("Report", cells)))).toEqual([
      "projects @5 6-7: name manager reportedRag forecastFinish comment",
    ]);
  });

  it("reads text files that hold nothing but text", () => {
    const cells = `
Id|Risk Title|Risk Description|Likelihood (1-5)|Impact (1-5)|Risk Score|Risk Response|Target Date|Raised Date|Risk Owner|Current Status|Related Project
1|Permit|Permit may come late since the office is understaffed|4|3|12|Mitigate|30/06/2026|02/01/2026|Ann Lee|Open|Apollo
2|Soil|Soil may be worse than the survey says|2|5|10|Accept|31/07/2026|05/01/2026|Bob Roe|Closed|Zeus`;
    const [line] = find(textFile("all_risks_export", cells));
    expect(line).toMatch(
      /^risks @1 2-3: id (description -|- description) likelihood impact score response (preventiveDate|targetDate) dateRaised owner status projectId$/,
    );
  });

  it("reads a weekly highlight list without ids", () => {
    const cells = `
Weekly highlights, week 9||||||
Initiative|Lead|Overall|Scope|Schedule|Budget|Highlights
Apollo|Ann|G|G|A|G|Design is done and signed off by the board
Zeus|Bob|R|A|R|R|Vendor left; we look for another one
Hera|Cyd|A|G|G|A|Two testers joined the team this week`;
    expect(find(book("x", sheet("W9", cells)))).toEqual([
      "projects @2 3-5: name manager reportedRag ragScope ragSchedule ragCost comment",
    ]);
  });

  it("reads French and Spanish registers", () => {
    const french = `
N°|Risque|Cause|Probabilité|Gravité|Criticité|Plan d'action|Responsable|Échéance|Statut
1|Retard du permis|Grève|Élevée|Moyenne|6|Relancer la mairie|Anne|@2026-04-01|Ouvert
2|Sol instable|Études|Faible|Élevée|4|Sondages|Paul|@2026-05-01|Fermé`;
    const spanish = `
ID|Proyecto|Jefe de proyecto|Estado|Semáforo|Fecha de inicio|Fecha de fin|Presupuesto|Gasto|% Avance
P1|Apolo|Ana|En curso|Verde|@2026-01-01|@2026-06-30|1000|400|40
P2|Zeus|Luis|En pausa|Rojo|@2026-01-01|@2026-09-30|2000|1900|70`;
    expect(find(book("x", sheet("Registre des risques", french)))).toEqual([
      "risks @1 2-3: id description cause likelihood impact score preventiveAction owner preventiveDate status",
    ]);
    expect(find(book("x", sheet("Proyectos", spanish)))).toEqual([
      "projects @1 2-3: projectId name manager state reportedRag baselineStart baselineFinish budget actualCost percentComplete",
    ]);
  });

  it("reads a corporate risk register with controls", () => {
    const cells = `
Risk ref|Risk title|Risk owner|Causes|Consequences|Inherent likelihood|Inherent impact|Inherent score|Existing controls|Current likelihood|Current impact|Current score|Target likelihood|Target impact|Target score|Further actions|Action owner|Action due date|Last reviewed|Direction of travel
CR01|Cyber attack|CIO|Old servers|Loss of service for days|5|5|25|Firewall|3|5|15|2|4|8|Replace servers|Ann|@2026-06-30|@2026-01-15|Stable
CR02|Budget gap|CFO|Lower grants|Cuts to services in two years|4|4|16|Reserve|4|3|12|2|3|6|Review fees|Bob|@2026-04-30|@2026-01-15|Up`;
    const [line] = find(book("x", sheet("Corporate", cells)));
    expect(line).toBe(
      "risks @1 2-3: id description owner cause effect inherentLikelihood inherentImpact inherentScore - likelihood impact score targetLikelihood targetImpact targetScore preventiveAction preventiveOwner preventiveDate lastUpdated -",
    );
  });

  it("takes the better of several header-like rows, and skips a filter row above", () => {
    const cells = `
All projects|All|All|All||
|||||
Project|Manager|Status|Phase|Budget|Comment
Apollo|Ann|Active|Planning|120000|Owner
Zeus|Bob|On hold|Execution|90000|Budget`;
    expect(find(book("x", sheet("Overview", cells)))).toEqual([
      "projects @3 4-5: name manager state phase budget comment",
    ]);
  });

  it("reads a dependency-rich plan with months to the right", () => {
    const cells = `
Ref|Activity|Owner|Start Date|End Date|Status|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec
1|Write brief|Ann|@2026-01-05|@2026-01-30|Complete|x|||||||||||
2|Choose vendor|Bob|@2026-02-01|@2026-03-31|In progress||x|x|||||||||
3|Build|Cyd|@2026-04-01|@2026-09-30|Not started||||x|x|x|x|x|x|||`;
    const [line] = find(book("x", sheet("Plan 2026", cells)));
    expect(line).toMatch(/^milestones @1 2-4: id name owner - baselineDate status - -/);
  });

  it("does not mix a budget table with the projects beside it", () => {
    const cells = `
Project Name|Project Manager|RAG Status|Start Date|Finish Date||Cost code|Account|Amount
Apollo|Ann|Green|@2026-01-05|@2026-06-30||A1|Travel|400
Zeus|Bob|Red|@2026-02-01|@2026-09-30||A2|Paper|60`;
    expect(find(book("x", sheet("Status", cells)))).toEqual([
      "projects @1 2-3: name manager reportedRag baselineStart baselineFinish",
    ]);
  });

  it("takes names with a color alone for a list of projects, but not with figures alone", () => {
    const weekly = `
Project|This week|Next week|RAG
Apollo|Design done and reviewed by all|Build starts on Monday|G
Zeus|Vendor left the project early|Find a new vendor in the city|R`;
    const chart = `
Project|Planned|Actual
Apollo|100|90
Zeus|50|60`;
    expect(find(book("x", sheet("Weekly", weekly)))).toEqual(["projects @1 2-3: name - - reportedRag"]);
    expect(find(book("x", sheet("Data", chart)))).toEqual([]);
  });

  it("leaves an opportunity register's type to its rows", () => {
    const cells = `
ID|Type|Description|Likelihood|Impact|Owner|Status
1|Threat|Permit may be late|3|4|Ann|Open
2|Opportunity|Vendor may finish early|2|3|Bob|Open`;
    expect(find(book("x", sheet("Opportunity register", cells)))).toEqual([
      "risks @1 2-3: id threatOrOpportunity description likelihood impact owner status",
    ]);
  });

  it("reads a benefits-of-scale list: programs with roll-up counts", () => {
    const cells = `
Program|Program Manager|Sponsor|Number of Projects|Budget|Overall RAG|Last Updated
Digital|Ann|Cyd|12|5000000|Green|@2026-02-01
Estates|Bob|Dan|7|9000000|Amber|@2026-02-03`;
    expect(find(book("x", sheet("Summary", cells)))).toEqual([
      "programs @1 2-3: name manager sponsor - budget ownRag statusDate",
    ]);
  });
});
