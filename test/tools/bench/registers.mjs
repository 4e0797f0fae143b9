// Every register that Muster reads, filled: titles, headers and rows of a workbook as a host would deliver it, always the same ones.

/** How many rows the large registers have; the others follow from them. */
export const ROWS = {
  projects: 10_000,
  risks: 100_000,
  milestones: 50_000,
  issues: 25_000,
  changes: 25_000,
  allocations: 100_000,
};

const TODAY = 46_203;

/** Numbers from 0 to below 1 by a place in a table: the same for the same place (mulberry32, one step). */
function noise(row, salt) {
  let t = (Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b)) + 0x6d2b79f5;
  t = Math.imul(t ^ (t >>> 15), 1 | t);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

const pick = (list, salt) => (i) => list[Math.floor(noise(i, salt) * list.length)];
const between = (least, most, salt) => (i) => least + Math.floor(noise(i, salt) * (most - least + 1));
const day = (from, until, salt) => between(TODAY + from, TODAY + until, salt);
const numbered = (prefix) => (i) => `${prefix}-${i + 1}`;
const one = (prefix, count, salt) => (i) => `${prefix}-${1 + Math.floor(noise(i, salt) * count)}`;
const project = one("P", ROWS.projects, 1);
const person = (salt) => one("Person", 800, salt);
const sometimes = (share, value, salt) => (i) => (noise(i, salt) < share ? value(i) : null);

const PHASES = ["Initiation", "Planning", "Execution", "Closure"];
const yes = pick(["Y", "Y", "Y", "N"], 90);

const PROJECTS = {
  "Project ID": numbered("P"),
  "Project Name": (i) => `Project ${i + 1}`,
  Program: one("G", 200, 2),
  Portfolio: (i) => `F-${1 + (Number(one("G", 200, 2)(i).slice(2)) % 12)}`,
  "Project Manager": person(3),
  Sponsor: person(4),
  Phase: pick(PHASES, 5),
  Status: pick(["Active", "Active", "Active", "On hold"], 6),
  RAG: pick(["Green", "Green", "Amber", "Red"], 7),
  "Baseline Start": day(-500, -100, 8),
  "Baseline Finish": day(30, 600, 9),
  "Forecast Finish": (i) => day(30, 600, 9)(i) + between(-20, 60, 10)(i),
  "% Complete": (i) => Math.round(noise(i, 11) * 100) / 100,
  Budget: (i) => between(10, 900, 12)(i) * 1000,
  "Actual Cost": (i) => between(5, 600, 13)(i) * 1000,
  "Forecast Cost": (i) => between(10, 950, 14)(i) * 1000,
  "Last Updated": day(-40, 0, 15),
  Critical: pick(["Y", "N", "N", "N"], 16),
};
const RISKS = {
  "Risk ID": numbered("R"),
  Project: project,
  "Risk Description": (i) => `Risk ${i + 1} may happen`,
  Category: one("Category", 9, 20),
  "Date Raised": day(-400, -5, 21),
  Likelihood: between(1, 5, 22),
  Impact: between(1, 5, 23),
  "Probability %": (i) => Math.round(noise(i, 24) * 100) / 100,
  "Cost Impact": (i) => between(1, 500, 25)(i) * 1000,
  Owner: person(26),
  Status: pick(["Open", "Closed", "Open", "Monitored"], 27),
  Mitigation: one("Response", 5000, 28),
  "Mitigation Date": day(-60, 200, 29),
  "Last Updated": day(-60, 0, 30),
  "Parent Risk": () => null,
};
const MILESTONES = {
  "Milestone ID": numbered("M"),
  Project: project,
  Milestone: one("Milestone", 40, 31),
  Phase: pick(PHASES, 32),
  Kind: pick(["Deliverable", "Milestone"], 33),
  "Baseline Date": day(-300, 300, 34),
  "Forecast Date": day(-20, 320, 35),
  "Actual Date": sometimes(0.4, day(-300, -1, 36), 37),
  "% Complete": pick([0, 0.5, 1], 38),
  Owner: person(39),
};
const ISSUES = {
  "Issue ID": numbered("I"),
  Project: project,
  "Issue Description": one("Issue", 3000, 40),
  Priority: pick(["Low", "Medium", "High"], 41),
  Owner: person(42),
  "Date Raised": day(-200, -1, 43),
  "Date for Resolution": day(-60, 90, 44),
  Status: pick(["Open", "In progress", "Closed"], 45),
};
const CHANGES = {
  "Change ID": numbered("C"),
  Project: project,
  "Change Description": one("Change", 3000, 46),
  "Date Raised": day(-200, -1, 47),
  "Cost Impact": (i) => between(-20, 80, 48)(i) * 1000,
  "Schedule Impact Days": between(0, 40, 49),
  "Approval Status": pick(["Approved", "Pending", "Rejected"], 50),
};
const ALLOCATIONS = {
  Project: project,
  Role: one("Role", 40, 51),
  Person: person(52),
  Month: (i) => [46_204, 46_235, 46_266, 46_296, 46_327, 46_357][i % 6],
  Amount: (i) => between(1, 10, 53)(i) / 20,
  Unit: () => "FTE",
  Booking: pick(["Hard", "Soft"], 54),
};

/** Title, rows and columns of every sheet. */
export const SHEETS = [
  ["Project list", ROWS.projects, PROJECTS],
  [
    "Program list",
    200,
    {
      "Program ID": numbered("G"),
      "Program Name": (i) => `Program ${i + 1}`,
      Portfolio: (i) => `F-${1 + ((i + 1) % 12)}`,
      "Program Manager": person(60),
      Phase: pick(PHASES, 61),
      Budget: (i) => between(9, 99, 62)(i) * 1e6,
      "Last Updated": day(-30, 0, 63),
    },
  ],
  [
    "Portfolio list",
    12,
    { "Portfolio ID": numbered("F"), "Portfolio Name": (i) => `Portfolio ${i + 1}`, Owner: person(64) },
  ],
  ["Risk register", ROWS.risks, RISKS],
  ["Milestone plan", ROWS.milestones, MILESTONES],
  ["Issue log", ROWS.issues, ISSUES],
  ["Change log", ROWS.changes, CHANGES],
  ["Allocations", ROWS.allocations, ALLOCATIONS],
  [
    "Capacity",
    240,
    {
      Role: (i) => `Role-${1 + (i % 40)}`,
      Month: (i) => ALLOCATIONS.Month(Math.floor(i / 40)),
      FTE: between(40, 200, 65),
    },
  ],
  [
    "Gate reviews",
    20_000,
    {
      Project: project,
      Phase: pick(PHASES, 66),
      "Review Date": day(-300, -1, 67),
      Decision: pick(["Approved", "Approved", "Conditional", "Rework"], 68),
      "Decided By": person(69),
    },
  ],
  [
    "Earned value",
    12_000,
    {
      Project: (i) => `P-${1 + Math.floor(i / 12)}`,
      Period: (i) => TODAY - 335 + (i % 12) * 30,
      PV: between(1000, 9000, 70),
      EV: between(900, 8500, 71),
      AC: between(900, 9500, 72),
    },
  ],
  [
    "Action log",
    10_000,
    {
      "Action ID": numbered("A"),
      Project: project,
      Action: one("Action", 2000, 73),
      Owner: person(74),
      "Due Date": day(-40, 60, 75),
      Status: pick(["Open", "Done"], 76),
    },
  ],
  [
    "Decision log",
    2_000,
    {
      "Decision ID": numbered("D"),
      Project: project,
      Decision: one("Decision", 500, 77),
      Owner: person(78),
      "Due Date": day(-40, 60, 79),
      Status: pick(["Open", "Done"], 80),
    },
  ],
  [
    "Goal list",
    20,
    {
      "Goal ID": numbered("O"),
      Goal: (i) => `Goal ${i + 1}`,
      Weight: between(1, 5, 81),
      Owner: person(82),
      Target: between(50, 90, 83),
      Actual: between(20, 90, 84),
    },
  ],
  [
    "Goal links",
    10_000,
    {
      Goal: one("O", 20, 85),
      Project: (i) => `P-${i + 1}`,
      Contribution: between(1, 3, 86),
      "Communicated On": sometimes(0.8, day(-90, -1, 87), 88),
    },
  ],
  [
    "Benefits",
    3_000,
    {
      "Benefit ID": numbered("B"),
      Project: project,
      Benefit: one("Benefit", 900, 91),
      Owner: person(92),
      Measure: () => "EUR a year",
      Planned: between(10, 900, 93),
      "Planned Date": day(-90, 300, 94),
      Actual: sometimes(0.3, between(5, 800, 95), 96),
    },
  ],
  [
    "Dependencies",
    3_000,
    {
      "Dependency ID": numbered("X"),
      From: one("P", ROWS.projects, 97),
      To: one("P", ROWS.projects, 98),
      Type: () => "FS",
      Lag: between(0, 20, 99),
      "Owner From": person(100),
      "Owner To": person(101),
      "Agreed Date": day(0, 200, 102),
    },
  ],
  [
    "Timesheets",
    20_000,
    {
      Project: project,
      "Team Member": person(103),
      Date: day(-60, -1, 104),
      Time: between(1, 9, 105),
      "Approval Status": pick(["Approved", "Pending"], 106),
    },
  ],
  [
    "Expenses",
    10_000,
    {
      Project: project,
      "Expense ID": numbered("E"),
      "Expense Amount": between(20, 9000, 107),
      "Expense Date": day(-90, -1, 108),
      "Approval Status": pick(["Approved", "Pending"], 109),
      "Payment Status": pick(["Paid", "Open"], 110),
      Payee: one("Payee", 300, 111),
    },
  ],
  [
    "Purchase orders",
    5_000,
    {
      Project: project,
      "PO Number": numbered("PO"),
      "Item Title": one("Item", 900, 112),
      Quantity: between(1, 9, 113),
      "Unit Price": between(10, 900, 114),
      "Required By Date": day(-60, 90, 115),
      Company: one("Company", 200, 116),
      "Delivery Status": pick(["Delivered", "Ordered"], 117),
    },
  ],
  [
    "Acceptance register",
    5_000,
    {
      Project: project,
      "Deliverable Name": one("Deliverable", 900, 118),
      Status: pick(["Accepted", "Rejected", "Planned"], 119),
      "Acceptance Criteria": one("Criterion", 200, 120),
      "Test Date": day(-90, 60, 121),
      Results: pick(["Passed", "Failed"], 122),
    },
  ],
  [
    "Status reports",
    40_000,
    {
      Project: (i) => `P-${1 + (i % ROWS.projects)}`,
      "Due Date": (i) => TODAY - 3 - 7 * Math.floor(i / ROWS.projects),
      Received: (i) => TODAY - 3 - 7 * Math.floor(i / ROWS.projects) + between(-2, 2, 123)(i),
      Corrected: yes,
    },
  ],
  ["Standards", 8, { "Standard ID": numbered("S"), Standard: (i) => `Standard ${i + 1}`, "Applies To": () => "All" }],
  [
    "Standards compliance",
    40_000,
    {
      Project: (i) => `P-${1 + (i % ROWS.projects)}`,
      Standard: one("S", 8, 124),
      Required: () => "Y",
      Due: day(-90, 60, 125),
      Evidence: sometimes(0.8, numbered("DMS"), 126),
      Status: pick(["Compliant", "Partial", "Not compliant"], 127),
    },
  ],
  [
    "Offices",
    40,
    {
      "Office ID": numbered("F0"),
      Kind: () => "Project Office",
      "Office Name": (i) => `Office ${i + 1}`,
      Scope: (i) => `P-${i + 1}`,
      Phase: pick(PHASES, 128),
    },
  ],
];

const isDay = (header) =>
  /\b(date|day|month|period|due|raised|received|updated|start|finish|resolution|communicated)\b/i.test(header);

const edge = (bottom, right) => ({ top: 0, left: 0, bottom, right });

function sheetOf([title, count, columns], key) {
  const headers = Object.keys(columns);
  const makers = Object.values(columns);
  const rows = [headers];
  for (let i = 0; i < count; i += 1) rows.push(makers.map((make) => make(i)));
  const outline = {
    ...{ key: String(key), title, used: edge(count, headers.length - 1), head: rows.slice(0, 300) },
    ...{ merges: [], hiddenRows: [], hiddenColumns: [], tables: [] },
    formats: headers.map((header, at) => (isDay(header) && typeof rows[1][at] === "number" ? "yyyy-mm-dd" : "General")),
  };
  return { outline, cells: rows };
}

/** The workbook as a host hands it over: outline, and the cells of every sheet; headers that are renamed are read as nothing. */
export function registersBook(rename = {}) {
  const sheets = SHEETS.map(([title, count, columns], at) => {
    const renamed = Object.fromEntries(
      Object.entries(columns).map(([header, make]) => [rename[header] ?? header, make]),
    );
    return sheetOf([title, count, renamed], at);
  });
  const outline = {
    source: "workbook",
    name: "registers",
    dateSystem: 1900,
    locale: "en-GB",
    sheets: sheets.map((one) => one.outline),
    names: [],
  };
  const cellsOf = new Map(sheets.map((one) => [one.outline.key, one.cells]));
  return { outline, cellsOf };
}
