import { describe, expect, it } from "@jest/globals";
import { findAll } from "../../../core/plan.ts";
import { NO_SETTINGS } from "../../../core/register/settings.ts";
import { book, sheet, textFile, told } from "./sheets.ts";

const find = (outline: Parameters<typeof findAll>[0]): string[] => told(findAll(outline, NO_SETTINGS));

const down = (column: number): { top: number; left: number; bottom: number; right: number } => ({
  top: 1,
  left: column,
  bottom: 2,
  right: column,
});

describe("findRegisters, habits of people who keep registers", () => {
  it("reads the groups above headers that are three rows high", () => {
    const merges = [
      { top: 0, left: 1, bottom: 0, right: 2 },
      { top: 0, left: 3, bottom: 0, right: 4 },
      { top: 0, left: 5, bottom: 0, right: 7 },
      { top: 1, left: 5, bottom: 1, right: 7 },
      ...[0, 1, 2, 3, 4].map(down),
    ];
    const cells = `
|Identificación||Análisis||Tratamiento||
No.|Descripción|Fecha|Probabilidad|Impacto|||
|||||Actividad|Responsable|Fecha
1|El puente no aguanta|@2026-01-05|Alta|Alto|Reforzar los pilares|Ana|@2026-03-01
2|Falta arena|@2026-01-07|Baja|Medio|Buscar otra cantera|Luis|@2026-04-01
3|Huelga en el puerto|@2026-01-09|Media|Alto|Negociar antes|Eva|@2026-05-01`;
    expect(find(book("x", sheet("Riesgos", { cells, merges })))).toEqual([
      "risks @1+3 4-6: id description dateRaised likelihood impact preventiveAction preventiveOwner preventiveDate",
    ]);
  });

  it("takes a header merged to the end of the table for a group where another stands before it", () => {
    const merges = [{ top: 0, left: 3, bottom: 0, right: 5 }];
    const cells = `
|Riesgo||Tratamiento||
No.|Descripción|Impacto|Acciones|Responsables|Fecha
1|Se inunda el sótano|Alto|Comprar bombas|Ana|@2026-03-01
2|Se cae la grúa|Medio|Revisar los cables|Luis|@2026-04-01`;
    const [line] = find(book("x", sheet("Riesgos", { cells, merges })));
    expect(line).toContain("preventiveAction preventiveOwner preventiveDate");
  });

  it("reads lessons whose headers are questions", () => {
    const cells = `
Win or Issue|Describe What Happened|What Was the Impact?|How Does This Change Future Projects?
Issue|The ferry sold out before the crew had booked|Two days lost|Book the ferry in spring
Win|The tent was tested in the garden first|No leaks on the trip|Test everything at home`;
    expect(find(book("x", sheet("Lessons Learned", cells)))).toEqual(["lessons @1 2-3: - text - recommendation"]);
  });

  it("takes an export of a ticket system for no issue log", () => {
    const cells = `
Title|Description|Issue ID|State|Author|Author Username|Assignee|Assignee Username|Confidential|Locked|Due Date|Created At|Closed At
Button is gray|It should be blue|11|Closed|Ann|ann1|Bob|bob2|No|No||@2026-01-02|@2026-01-09
Page is slow|Ten seconds at least|12|Open|Cyd|cyd3|Bob|bob2|No|No||@2026-01-03|`;
    const bare = `
IssueID|Type|SprintID|Status|Assignee|StoryPoints|CreatedDate|ClosedDate|Priority
T-1|Story|S1|To Do|Ann|3|@2026-01-02||High
T-2|Bug|S1|Done|Bob|5|@2026-01-03|@2026-01-09|Low`;
    for (const [title, table] of [
      ["issues", cells],
      ["issues", bare],
    ] as const)
      expect(find(book("x", sheet(title, table)))).toEqual([]);
  });

  it("takes the only status of a change log for that of the approval, unless its words are of the work", () => {
    const log = (first: string, second: string): string => `
CR ID|Date Raised|Description|Requested By|Status
C1|@2026-01-05|Add a second gate|Ann|${first}
C2|@2026-01-09|Leave out the fence|Bob|${second}`;
    const status = (words: readonly [string, string]): string | undefined =>
      find(book("x", sheet("Change log", log(...words))))[0]
        ?.split(" ")
        .pop();
    expect(status(["New", "New"])).toBe("approvalStatus");
    expect(status(["Approved", "Rejected"])).toBe("approvalStatus");
  });

  it("reads what a date was taken from as no part of its name", () => {
    const cells = `
S.N|Activity|Baseline Finish|Anticipated / Actual finish as per last program|Delay (days)|Status
1|Raise the mast|@2026-03-01|@2026-03-21|20|Ongoing
2|Rig the sails|@2026-04-01|@2026-04-11|10|Not started
3|Paint the hull|@2026-05-01|@2026-05-31|30|Not started`;
    expect(find(book("x", sheet("Delays", cells)))).toEqual([
      "milestones @1 2-4: id name baselineDate forecastDate - status",
    ]);
  });

  it("calls rows by their phase where nothing else names them", () => {
    const cells = `
No|Phase|Planned Date|Owner|Status
1|Survey of the moor|@2026-02-01|Ann|Done
2|Felling of the birches|@2026-03-01|Bob|In progress
3|Damming of the ditches|@2026-04-01|Cyd|Not started`;
    expect(find(book("x", sheet("Milestones", cells)))).toEqual([
      "milestones @1 2-4: id name baselineDate owner status",
    ]);
    const named = cells.replace("Owner", "Milestone");
    expect(find(book("x", sheet("Milestones", named)))[0]).toContain("phase baselineDate name status");
  });

  it("asks for no likelihood of a risk that is rated before and after its responses", () => {
    const cells = `
ID;Riesgo;Probabilidad inicial;Impacto inicial;Probabilidad residual;Impacto residual;Reducción;Reducción %
R1;Se pierde la barca;4;5;2;4;12;60.0
R2;Se rompe la red;3;5;2;4;7;46.67
R3;Se hiela el lago;4;4;1;4;12;75.0`.replace(/;/g, "|");
    const { registers, questions } = findAll(book("x", sheet("riesgos", cells)), NO_SETTINGS);
    expect(registers[0]?.columns.slice(6).map((column) => column.field)).toEqual([null, null]);
    expect(questions).toEqual([]);
  });

  it("reads a day without its year as a day, and letters for threats and opportunities", () => {
    const actions = `
Task|Status|Due
Order the paint|Open|07/17
Hire a scaffold|Open|07/18
Call the neighbor|Done|07/02`;
    expect(find(book("x", sheet("Actions", actions)))).toEqual(["actions @1 2-4: text status due"]);
    const risks = `
#|Event|Category|Probability|Impact
1|Frost in May|T|3|4
2|Early harvest|O|2|3
3|Hail in July|T|2|5
4|Wasps|T|4|2
5|Wet cellar|T|1|3
6|Thirsty deer|T|2|2
7|Broken press|T|1|5`;
    expect(find(book("x", sheet("Risks", risks)))).toEqual([
      "risks @1 2-8: id description threatOrOpportunity likelihood impact",
    ]);
  });

  it("reads plans, issues and decisions in the words of four languages", () => {
    const spanish = `
No|Fecha|Actividad|Responsable|Estado
1|@2026-03-02|Medir el terreno|Ana|Ejecutada
2|@2026-03-09|Plantar los olivos|Luis|Pendiente`;
    expect(find(book("x", sheet("Plan de trabajo", spanish)))).toEqual([
      "milestones @1 2-3: id baselineDate name owner status",
    ]);
    const french = `
Tâche n°|Nom de la tâche|Réalisée
1|Choisir le bois|Oui
2|Scier les planches|Oui
3|Vernir le banc|Non`;
    expect(find(book("x", sheet("Feuil1", french)))).toEqual(["milestones @1 2-4: id name status"]);
    const plan = `
Bezeichnung Arbeitspaket/ Meilenstein|Datum
Lastenheft fertig|Di 20.11.2018
Abnahme beim Kunden|Mo 26.11.2018`;
    expect(find(book("Meilensteinplan", sheet("Tabelle1", plan)))).toEqual(["milestones @1 2-3: name baselineDate"]);
    const german = `
Problem-Nr.|Problembeschreibung|Gemeldet von|Erfasst am|Priorität|Zuständig|Frist|Stand
1|Der Kran steht schief|Ann|@2026-03-02|Hoch|Bob|@2026-04-01|Offen
2|Das Tor klemmt|Cyd|@2026-03-05|Niedrig|Bob|@2026-04-09|Gelöst`;
    expect(find(book("x", sheet("Probleme", german)))).toEqual([
      "issues @1 2-3: id description raisedBy dateRaised priority owner dateForResolution status",
    ]);
    const decisions = `
decision_id,decision_date,decision_text,rationale,status,made_by
D1,@2026-01-05,Buy the boat rather than hire it,Cheaper after two years,Approved,Ann
D2,@2026-01-09,Leave the jetty as it is,Nobody uses it,Approved,Bob`.replace(/,/g, "|");
    expect(find(book("x", sheet("decision_log", decisions)))).toEqual([
      "decisions @1 2-3: id done text - status owner",
    ]);
  });

  it("reads the first line of a file of text as its headers, though few of them are known", () => {
    const cells = `
Garden_ID,Phase_Name,Phase_Start_Date,Phase_End_Date,Phase_Owner_ID,Phase_Status,Soil_Type,Rain_Flag,Spade_Count,Worm_Index
G1,Digging of beds,2026-01-05,2026-01-09,P1,Completed,Clay,No,3,7
G1,Sowing of beans,2026-02-05,2026-02-09,P2,Completed,Loam,No,4,8
G1,Setting of poles,2026-03-05,2026-03-09,P1,Planned,Loam,Yes,2,9`.replace(/,/g, "|");
    const [line] = find(textFile("garden_phases", cells));
    expect(line).toMatch(/^milestones @1 2-4: (id|-) name - baselineDate owner status/);
  });

  it("takes what is to be done for the response rather than the controls that are there", () => {
    const cells = `
ID|Title|Threat|Existing Controls|Likelihood|Impact|Treatment|Actions
1|Stolen plans|Burglary|Lock|4|4|Reduce|Rent a safe
2|Lost keys|Carelessness|None|3|2|Accept|Label every key`;
    expect(find(book("x", sheet("Risks", cells)))).toEqual([
      "risks @1 2-3: id description - - likelihood impact response preventiveAction",
    ]);
  });
});
