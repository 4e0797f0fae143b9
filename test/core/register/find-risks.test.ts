import { describe, expect, it } from "@jest/globals";
import { findAll } from "../../../core/plan.ts";
import { NO_SETTINGS } from "../../../core/register/settings.ts";
import { book, sheet, textFile, told } from "./sheets.ts";

const find = (outline: Parameters<typeof findAll>[0]): string[] => told(findAll(outline, NO_SETTINGS));

describe("findRegisters, risk registers", () => {
  it("reads a PRINCE2 register with inherent and residual groups", () => {
    const merges = [
      { top: 2, left: 6, bottom: 2, right: 8 },
      { top: 2, left: 9, bottom: 2, right: 11 },
    ];
    const cells = `
Risk Register||||||||||||||||
Project Name:|Harbor bridge|||||||||||||||
||||||Inherent|||Residual||||||
Risk Identifier|Risk Author|Date Registered|Risk Category|Risk Description|Proximity|Probability|Impact|Score|Probability|Impact|Score|Risk Response Category|Risk Response|Risk Status|Risk Owner|Risk Actionee
R1|Ann Lee|@2026-01-04|Supply|Steel may arrive late because the mill is on strike|@2026-05-01|4|4|16|2|4|8|Reduce|Order from a second mill|Active|Bob Roe|Cy Diaz
R2|Ann Lee|@2026-01-09|Weather|Floods may stop work on the piers|@2026-04-01|3|5|15|3|3|9|Fallback|Move work to summer|Active|Bob Roe|Dee Fox
R3|Eve Gray|@2026-01-12|People|The crane driver may leave|@2026-03-01|2|3|6|1|3|3|Accept|Keep contact with the agency|Closed|Bob Roe|Cy Diaz`;
    const found = findAll(book("risks", sheet("Register", { cells, merges })), NO_SETTINGS);
    expect(told(found)).toEqual([
      "risks @3+4 5-7: id raisedBy dateRaised category description proximityDate inherentLikelihood inherentImpact inherentScore residualLikelihood residualImpact residualScore response preventiveAction status owner preventiveOwner",
    ]);
    expect(found.registers[0]?.subject).toBe("Harbor bridge");
    expect(found.registers[0]?.missing).toBeUndefined();
  });

  it("reads likelihoods in percent as likelihoods, and those called percent as percents, unasked", () => {
    const risks = (header: string): string => `
ID|Risk|${header}|Impact|Owner|Status
R1|Server may fail in the first week|60-80 %|4|Ann Lee|Open
R2|Team may shrink before the tests|10%|2|Bob Roe|Open
R3|Supplier may leave the market|90%|5|Ann Lee|Closed`;
    const fields = "risks @1 2-4: id description likelihood impact owner status";
    for (const header of ["Likelihood", "Probability", "Chance"])
      expect(find(book("x", sheet("Risks", { cells: risks(header) })))).toEqual([fields]);
    const percent = findAll(book("x", sheet("Risks", { cells: risks("Probability (%)") })), NO_SETTINGS);
    expect(told(percent)).toEqual([fields.replace("likelihood", "probabilityPct")]);
    expect(percent.questions).toEqual([]);
  });

  it("K67: lets the group decide between repeated headers", () => {
    const merges = [
      { top: 0, left: 7, bottom: 0, right: 9 },
      { top: 0, left: 10, bottom: 0, right: 12 },
    ];
    const cells = `
|||||||Preventative Actions|||Contingency Actions||
ID|Date Raised|Raised By|Received By|Description of Risk|Likelihood Rating|Impact Rating|Action|Owner|Date|Action|Owner|Date
1|@2026-01-04|Ann|Bob|Server may fail|High|High|Second server|Cy|@2026-02-01|Rent one|Dee|@2026-03-01
2|@2026-01-05|Ann|Bob|Team may shrink|Low|High|Pay more|Cy|@2026-02-01|Hire|Dee|@2026-03-01`;
    expect(find(book("x", sheet("Risk Register", { cells, merges })))).toEqual([
      "risks @1+2 3-4: id dateRaised raisedBy receivedBy description likelihood impact preventiveAction preventiveOwner preventiveDate contingentAction contingentOwner contingentDate",
    ]);
  });

  it("reads groups filled only in their first cell, as text files have them", () => {
    const cells =
      `
,,,Before mitigation,,,After mitigation,,
`.trim() + "\n";
    const rows = `
|||Gross risk|||Net risk|||
Ref|Risk|Owner|Likelihood|Impact|Score|Likelihood|Impact|Score|Mitigation
1|Late permit|Ann|4|3|12|2|3|6|Talk to the council
2|Bad soil|Bob|3|5|15|2|5|10|Drill more
3|Cost of steel|Cyd|5|2|10|5|1|5|Fix the price`;
    expect(cells).not.toBe("");
    expect(find(textFile("risk log", rows))).toEqual([
      "risks @1+2 3-5: id description owner inherentLikelihood inherentImpact inherentScore residualLikelihood residualImpact residualScore preventiveAction",
    ]);
  });

  it("reads a list from a collaboration site", () => {
    const cells = `
ID|Title|Project|Category|Probability|Impact|Exposure|Description|Mitigation plan|Contingency plan|Trigger|Assigned To|Status|Due Date|Created|Created By|Modified|Item Type|Path
1|Vendor exit|Apollo|(2) Supplier|60|7|4.2|Vendor may leave the market|Escrow of the source|Take over the team|Vendor news|Ann Lee|(1) Active|@2026-05-01|@2026-01-02|Bob Roe|@2026-02-01|Item|sites/pmo/risks
2|Low uptake|Zeus|(3) People|30|5|1.5|Users may not come|Training|Campaign|Usage under half|Cy Diaz|(1) Active|@2026-06-01|@2026-01-12|Bob Roe|@2026-02-01|Item|sites/pmo/risks
3|Audit fails|Zeus|(1) Quality|20|9|1.8|Audit may fail|Dry run|Repeat|Findings|Ann Lee|(3) Closed|@2026-03-01|@2026-01-15|Bob Roe|@2026-02-11|Item|sites/pmo/risks`;
    const [line] = find(book("export", sheet("owssvr", cells)));
    expect(line).toMatch(/^risks @1 2-4: id (description|-) projectId category likelihood impact score/);
    expect(line).toContain("preventiveAction contingentAction");
    expect(line).toContain("owner status");
  });

  it("reads a tracker's export of risks by issue type", () => {
    const cells = `
Issue key,Issue id,Issue Type,Summary,Assignee,Reporter,Priority,Status,Resolution,Created,Updated,Due date,Custom field (Likelihood),Custom field (Impact)
RSK-1,10010,Risk,Key person may leave,ann,bob,High,Open,,2026-01-02 10:11,2026-02-02 09:00,2026-05-01,Likely,Major
RSK-2,10011,Risk,Interface may change,cyd,bob,Low,Open,,2026-01-03 10:11,2026-02-04 09:00,2026-06-01,Possible,Minor
RSK-3,10012,Risk,License may lapse,ann,bob,Medium,Closed,Done,2026-01-03 12:00,2026-02-04 09:30,2026-04-01,Unlikely,Moderate`.replace(
      /,/g,
      "|",
    );
    const found = findAll(textFile("jira", cells), NO_SETTINGS);
    const [register] = found.registers;
    expect(register?.kind).toBe("risks");
    expect(register?.filter?.column).toBe(2);
    expect(register?.filter?.words).toContain("risk");
    const [line] = told(found);
    expect(line).toContain("id - - description owner raisedBy");
    expect(line).toContain("likelihood impact");
  });

  it("splits a RAID log by type", () => {
    const cells = `
RAID Log|||||||||
||||||||||
ID|Type|Description|Project|Probability|Impact|Owner|Date Raised|Due Date|Status
1|Risk|Permit may be late|Apollo|High|High|Ann|@2026-01-02|@2026-04-01|Open
2|Issue|Server is down|Apollo||High|Bob|@2026-01-03|@2026-02-01|Open
3|Action|Call the vendor|Zeus|||Cyd|@2026-01-04|@2026-02-10|Open
4|Assumption|Prices stay|Zeus|||Ann|@2026-01-04||Open
5|Decision|Use vendor B|Zeus|||Dan|@2026-01-08||Closed
6|Risk|Staff may leave|Zeus|Low|Medium|Ann|@2026-01-09|@2026-05-01|Closed`;
    const found = findAll(book("x", sheet("RAID", cells)), NO_SETTINGS);
    expect(found.registers.map((r) => r.kind).sort()).toEqual([
      "actions",
      "assumptions",
      "decisions",
      "issues",
      "risks",
    ]);
    const risks = told(found).find((l) => l.startsWith("risks"));
    expect(risks).toBe(
      "risks @3 4-9: id - description projectId likelihood impact owner dateRaised preventiveDate status",
    );
    expect(told(found).find((l) => l.startsWith("issues"))).toContain(
      "id - description projectId - impact owner dateRaised dateForResolution status",
    );
    expect(told(found).find((l) => l.startsWith("actions"))).toContain("id - text projectId - - owner - due status");
    expect(told(found).find((l) => l.startsWith("assumptions"))).toContain("id - text projectId - - owner");
  });

  it("reads several logs on one sheet, one below the other", () => {
    const cells = `
Risks|||||
Ref|Risk Description|Likelihood|Impact|Owner|Status
R1|Late permit|4|3|Ann|Open
R2|Bad soil|3|5|Bob|Open
|||||
Issues|||||
Ref|Issue Description|Severity|Priority|Owner|Status
I1|Pump broken|High|1|Cyd|Open
I2|Noise|Low|3|Dan|Closed`;
    expect(find(book("x", sheet("Risks & Issues", cells)))).toEqual([
      "risks @2 3-4: id description likelihood impact owner status",
      "issues @7 8-9: id description impact priority owner status",
    ]);
  });

  it("reads two tables side by side, and leaves a legend alone", () => {
    const cells = `
Risk ID|Risk|Likelihood|Impact|Score||Score|Rating|Meaning
R1|Late permit|4|3|12||1-5|Low|Accept
R2|Bad soil|3|5|15||6-12|Medium|Watch
R3|Cost of steel|5|2|10||13-25|High|Act`;
    expect(find(book("x", sheet("Register", cells)))).toEqual(["risks @1 2-4: id description likelihood impact score"]);
    const two = `
Action|Owner|Due Date|Status||Decision|Decided By|Decision Date
Call vendor|Ann|@2026-02-01|Open||Use vendor B|Board|@2026-01-08
Send plan|Bob|@2026-02-03|Done||Delay phase 2|Board|@2026-01-15`;
    expect(find(book("x", sheet("Log", two)))).toEqual([
      "actions @1 2-3: text owner due status",
      "decisions @1 2-3: text owner done",
    ]);
  });

  it("reads an American construction register with costs and days", () => {
    const cells = `
Risk No.|Risk Event|Cause|Consequence|Prob (%)|Min Cost|ML Cost|Max Cost|Sched Impact (days)|Risk Treatment|Mitigation Plan|Responsible Party|Open/Closed
1|Utility conflict|Old drawings|Redesign|40%|$10,000|$25,000|$60,000|15|Mitigate|Pothole early|J. Smith|Open
2|Wet winter|Climate|Lost days|60%|$5,000|$15,000|$30,000|20|Accept|Allow float|K. Jones|Open
3|Price surge|Market|Overrun|25%|$50,000|$90,000|$200,000|0|Transfer|Fixed price|J. Smith|Closed`;
    const [line] = find(book("x", sheet("Risk Register", cells)));
    expect(line).toContain("id description cause");
    expect(line).toContain("costMin costLikely costMax scheduleDays response preventiveAction owner status");
  });

  it("reads a German register", () => {
    const cells = `
Nr.|Risiko|Ursache|Auswirkung|Eintrittswahrscheinlichkeit|Schadenshöhe|Risikowert|Maßnahme|Verantwortlich|Termin|Status
1|Lieferverzug|Streik|Verzug von vier Wochen im Einbau|3|4|12|Zweiter Lieferant|Weber|@2026-04-01|Offen
2|Kostensteigerung|Markt|Budget reicht nicht für alle Teile|2|5|10|Festpreis|Braun|@2026-03-01|Offen
3|Ausfall Personal|Grippe|Arbeit bleibt einige Tage liegen|4|2|8|Vertretung|Weber|@2026-02-01|Geschlossen`;
    expect(find(book("x", sheet("Risikoregister", cells)))).toEqual([
      "risks @1 2-4: id description cause effect likelihood impact score preventiveAction owner preventiveDate status",
    ]);
  });

  it("names a register that lacks a required column", () => {
    const cells = `
Risk ID|Risk Description|Owner|Mitigation|Next Review|Status
R1|Late permit|Ann|Talk to the council|@2026-03-01|Open
R2|Bad soil|Bob|Drill more|@2026-03-01|Open`;
    const found = findAll(book("x", sheet("Risk register", cells)), NO_SETTINGS);
    expect(found.registers[0]?.missing).toEqual(["likelihood", "impact"]);
    expect(found.findings.filter((f) => f.code === "RDG-01")).toHaveLength(2);
  });

  it("takes the project from the sheet name when each project has its sheet", () => {
    const rows = `
Risk|Probability|Impact|Owner
Late permit|High|Low|Ann
Bad soil|Low|High|Bob`;
    const projects = `
Project ID|Project Name|Manager
P1|Apollo|Ann
P2|Zeus|Bob
P3|Hera|Cyd`;
    const found = findAll(
      book(
        "x",
        sheet("Projects", projects),
        sheet("Apollo risks", rows),
        sheet("Risks - P2", rows),
        sheet("Risks", rows),
      ),
      NO_SETTINGS,
    );
    expect(found.registers.map((r) => r.subject)).toEqual([undefined, "Apollo", "P2", undefined]);
  });
});
