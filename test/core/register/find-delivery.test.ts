import { describe, expect, it } from "@jest/globals";
import { findAll } from "../../../core/plan.ts";
import { NO_SETTINGS } from "../../../core/register/settings.ts";
import { book, sheet, textFile, told } from "./sheets.ts";

const find = (outline: Parameters<typeof findAll>[0]): string[] => told(findAll(outline, NO_SETTINGS));

describe("findRegisters, delivery", () => {
  it("reads a scheduling tool's task table", () => {
    const cells = `
ID|Active|Task Mode|WBS|Task Name|Duration|Start|Finish|Baseline Start|Baseline Finish|Actual Start|Actual Finish|% Complete|Predecessors|Resource Names|Milestone
1|Yes|Auto Scheduled|1|Design|20 days|@2026-01-05|@2026-01-30|@2026-01-05|@2026-01-30|@2026-01-05||0.5||Ann|No
2|Yes|Auto Scheduled|1.1|Sketches|10 days|@2026-01-05|@2026-01-16|@2026-01-05|@2026-01-16|@2026-01-05|@2026-01-16|1||Ann|No
3|Yes|Auto Scheduled|1.2|Drawings|10 days|@2026-01-19|@2026-02-06|@2026-01-19|@2026-01-30|||0.2|2|Bob|No
4|Yes|Auto Scheduled|2|Design approved|0 days|@2026-02-09|@2026-02-09|@2026-01-30|@2026-01-30|||0|3|Cyd|Yes`;
    const [line] = find(book("Schedule", sheet("Task_Table1", cells)));
    expect(line).toMatch(
      /^milestones @1 2-5: id - - - name - - forecastDate - baselineDate - actualDate percent predecessor owner/,
    );
  });

  it("reads a planner's export as actions", () => {
    const cells = `
Task ID|Task Name|Bucket Name|Progress|Priority|Assigned To|Created By|Created Date|Start Date|Due Date|Late|Completed Date|Completed By|Labels|Description
aX1|Send invitation|To do|Not started|Medium|Ann|Bob|@2026-01-02||@2026-02-01|false||||
aX2|Book the room|Doing|In progress|Important|Cyd|Bob|@2026-01-03||@2026-02-05|false||||For forty people
aX3|Print badges|Done|Completed|Low|Ann|Bob|@2026-01-03||@2026-01-25|false|@2026-01-24|Ann||`;
    const [line] = find(book("Event", sheet("Tasks", cells)));
    expect(line).toMatch(/^actions @1 2-4: id text - status - owner/);
    expect(line).toContain("due - done");
  });

  it("reads milestones of several projects", () => {
    const cells = `
Project|Milestone|Type|Baseline Date|Forecast Date|Actual Date|Owner|Status|Comments
Apollo|Design approved|Gate|@2026-01-31|@2026-02-15||Ann|In progress|
Apollo|Contract signed|Milestone|@2026-02-28|@2026-03-10||Bob|Not started|
Zeus|Manual delivered|Deliverable|@2026-01-15|@2026-01-15|@2026-01-14|Cyd|Complete|
Zeus|Go live|Milestone|@2026-06-30|@2026-06-30||Cyd|Not started|`;
    expect(find(book("x", sheet("Key dates", cells)))).toEqual([
      "milestones @1 2-5: projectId name kind baselineDate forecastDate actualDate owner status -",
    ]);
  });

  it("reads an acceptance register of deliverables", () => {
    const cells = `
ID|Deliverable Name|Project|Acceptance Criteria|Acceptance Standards|Test Method|Test Reviewer|Test Date|Test Results|% Complete|Planned Date
D1|Reading room|Library|All seats lit|Norm 12|Inspection|Ann|@2026-03-01|Passed|100|@2026-02-15
D2|Catalog|Library|Search in a second|None|Load test|Bob|@2026-04-01||60|@2026-03-31`;
    expect(find(book("x", sheet("Deliverables", cells)))).toEqual([
      "milestones @1 2-3: id name projectId criteria standard method reviewer testDate result percent baselineDate",
    ]);
  });

  it("reads change orders of a building site", () => {
    const cells = `
CO #|Project No.|Description of Change|Initiated By|Date Submitted|Reason for Change|Cost Impact ($)|Time Extension (days)|Disposition|Date Approved|Approved By
1|22-014|Add fire doors on level 2|Architect|01/15/2026|Code|18500|4|Approved|02/02/2026|Owner
2|22-014|Delete canopy|Owner|01/20/2026|Budget|-42000|0|Approved|02/09/2026|Owner
3|22-014|Relocate hydrant|City|02/11/2026|Utility|7700|2|Pending||`;
    expect(find(book("Log", sheet("Change Orders", cells)))).toEqual([
      "changes @1 2-4: id projectId description raisedBy dateRaised drivers costImpact scheduleImpactDays approvalStatus approvalDate changeApprover",
    ]);
  });

  it("reads the change form's columns", () => {
    const cells = `
ID|Date Raised|Raised By|Received By|Change Description|Urgency|Change Drivers|Change Benefits|Impact Description|Impact Rating|Change Approver|Approval Status|Approval Date|Implementation Resource|Implementation Status|Implementation Date
1|@2026-01-02|Ann|Bob|Add a second printer|High|More visitors than planned|Shorter queue|Two more days of work|Low|Cyd|Approved|@2026-01-10|Dan|Implemented|@2026-01-20
2|@2026-01-05|Ann|Bob|Drop the mobile app|Low|Budget was cut by half|Lower cost|Fewer users reached|High|Cyd|Pending|||Not started|`;
    expect(find(book("x", sheet("Change Register", cells)))).toEqual([
      "changes @1 2-3: id dateRaised raisedBy receivedBy description urgency drivers benefits impactDescription impactRating changeApprover approvalStatus approvalDate implementationResource implementationStatus implementationDate",
    ]);
  });

  it("reads an issue log", () => {
    const cells = `
Issue #|Project|Issue Title|Issue Description|Date Opened|Reported By|Severity|Priority|Assigned To|Target Resolution Date|Status|Resolution|Date Closed|Escalated?
1|Apollo|Login fails|Users cannot sign in after the update of the server|@2026-01-05|Ann|High|1 - High|Bob|@2026-01-20|Open|||Yes
2|Apollo|Slow report|The monthly report takes more than ten minutes to open|@2026-01-09|Cyd|Low|3 - Low|Bob|@2026-02-20|Closed|Index added|@2026-02-02|No
3|Zeus|No license|The license of the drawing tool has run out for two users|@2026-01-11|Dan|Medium|2 - Medium|Eve|@2026-01-31|Open|||No`;
    const [line] = find(book("x", sheet("Issues", cells)));
    expect(line).toMatch(
      /^issues @1 2-4: id projectId (description -|- description) dateRaised raisedBy impact priority owner dateForResolution status outcome dateResolved reportUp$/,
    );
  });

  it("reads actions of meetings", () => {
    const cells = `
Steering group: actions|||||||
Ref|Meeting date|Action|Who|By when|Status|Date completed|Notes
A1|@2026-01-12|Send the new plan to the board|AL|@2026-01-19|Complete|@2026-01-18|
A2|@2026-01-12|Ask the vendor for a quote|BR|@2026-01-26|Open||Chased twice
A3|@2026-01-26|Book the test room|CD|@2026-02-02|Open||`;
    expect(find(book("x", sheet("Sheet1", cells)))).toEqual(["actions @2 3-5: id - text owner due status done -"]);
  });

  it("reads decisions", () => {
    const cells = `
Decision ID|Project|Decision|Rationale|Decision Maker|Decision Date|Status
D1|Apollo|Use the second vendor|Cheaper by a third|Board|@2026-01-12|Closed
D2|Zeus|Delay phase two|No staff before May|Board|@2026-01-26|Closed`;
    expect(find(book("x", sheet("Decision log", cells)))).toEqual([
      "decisions @1 2-3: id projectId text - owner done status",
    ]);
  });

  it("reads gate reviews", () => {
    const cells = `
Project|Gate|Review Date|Decision|Decided By|Conditions|Condition Due
Apollo|Initiation|@2026-01-12|Approved|Board||
Zeus|Planning|@2026-01-26|Approved with conditions|Board|Name a tester|@2026-03-01
Hera|Execution|@2026-02-02|Rejected|Board||`;
    expect(find(book("x", sheet("Gate reviews", cells)))).toEqual([
      "gates @1 2-4: projectId phase reviewDate decision decidedBy conditions conditionDue",
    ]);
  });

  it("reads earned value by month", () => {
    const cells = `
Project,Month,PV,EV,AC,Cumulative PV,Cumulative EV,Cumulative AC,CPI,SPI
Apollo,2026-01-31,100,90,95,100,90,95,0.95,0.9
Apollo,2026-02-28,120,100,130,220,190,225,0.84,0.86
Zeus,2026-01-31,50,50,40,50,50,40,1.25,1`.replace(/,/g, "|");
    expect(find(textFile("evm", cells))).toEqual([
      "actuals @1 2-4: projectId period pv ev ac cumulativePv cumulativeEv cumulativeAc - -",
    ]);
  });

  it("leaves lists alone that are no registers", () => {
    const outline = book(
      "Workbook",
      sheet(
        "Stakeholders",
        "Name|Role|Organization|Email|Influence|Interest\nAnn|Sponsor|Bank|a@x.org|High|High\nBob|User|Shop|b@x.org|Low|High",
      ),
      sheet(
        "Lists",
        "Probability|Impact|Status|Response|Owner\nLow|Low|Open|Avoid|Ann\nMedium|Medium|Closed|Accept|Bob\nHigh|High||Transfer|",
      ),
      sheet("Matrix", "Impact|1|2|3|4|5\n5|5|10|15|20|25\n4|4|8|12|16|20\n3|3|6|9|12|15"),
      sheet(
        "Instructions",
        "How to use this workbook|\n1|Enter each risk on its own row\n2|Score likelihood and impact from 1 to 5\n3|Review every month",
      ),
      sheet("Pivot", "Row Labels|Count of Risk ID|Sum of Score\nApollo|4|40\nZeus|3|22\nGrand Total|7|62"),
      sheet(
        "Sales",
        "Order ID|Customer|Product|Region|Status|Order Date|Amount\n1|Ann|Desk|North|Closed|@2026-01-05|400\n2|Bob|Lamp|South|Open|@2026-01-07|60",
      ),
      sheet(
        "Team",
        "Name|Role|Department|Manager|Start Date|Status\nAnn|Developer|IT|Bob|@2020-01-05|Active\nCyd|Tester|IT|Bob|@2021-01-07|Active",
      ),
      sheet(
        "Version history",
        "Version|Date|Author|Change|Status\n0.1|@2026-01-05|Ann|First draft|Draft\n1.0|@2026-02-05|Ann|Approved by the board|Approved",
      ),
      sheet("Chart data", "Month|Open|Closed|Total\nJan|4|1|5\nFeb|6|3|9\nMar|5|6|11"),
      sheet(
        "Requirements",
        "Requirement ID|Requirement|Priority|Owner|Status\nR1|Sign in with a card|High|Ann|Open\nR2|Print a receipt|Low|Bob|Closed",
      ),
    );
    const found = findAll(outline, NO_SETTINGS);
    expect(told(found)).toEqual([]);
    expect(found.skipped).toHaveLength(outline.sheets.length);
  });

  it("finds a register that the workbook declares as a table", () => {
    const cells = `
Filter: open|||||
|||||
|Nr|What|Who|When|State
|1|Call the vendor|Ann|@2026-02-01|Open
|2|Send the plan|Bob|@2026-02-03|Done
|||||`;
    const tables = [
      { name: "tblActions", area: { top: 2, left: 1, bottom: 4, right: 5 }, headerRows: 1, totalsRows: 0 },
    ];
    expect(find(book("x", sheet("Sheet1", { cells, tables })))).toEqual(["actions @3 4-5: id text owner due status"]);
  });
});
