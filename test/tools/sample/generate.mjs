// Makes sample/portfolio.xlsx: the registers of a fictitious transport authority, as people keep them. Fixed seed, fixed dates.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ExcelJS from "exceljs";
import { inflate, openZip } from "../../../dist/headless/zip.js";
import { writeZip } from "../../../dist/headless/zip-write.js";
import { closedDeliverables, closedProjects, closureGates } from "./closed.mjs";
import { executionSheets } from "./execution.mjs";
import { maturitySheets } from "./maturity.mjs";
import { officeSheets } from "./offices.mjs";
import { oversightSheets } from "./oversight.mjs";
import { withHistory } from "./history.mjs";
import { day, daysBetween, plus, randomFrom } from "./random.mjs";
import { sharedSheets } from "./shared.mjs";
import { DAY_FORMAT as D, FONT, MONEY_FORMAT as M, sheet } from "./sheet.mjs";
import { valueSheets } from "./value.mjs";
import {
  ACTIONS,
  ALONE,
  COMMENTS,
  DECISIONS,
  ISSUES,
  MANAGERS,
  PORTFOLIOS,
  PROGRAMS,
  PROJECTS,
  RISK_CATEGORIES,
  RISK_EVENTS,
} from "./words.mjs";

const random = randomFrom(20260914);
const STATUS_DAY = day("2026-09-14");
const target = fileURLToPath(new URL("../../../sample/portfolio.xlsx", import.meta.url));

/** How a project stands in truth, whatever its manager reports. */
const SHAPES = [
  "good",
  "good",
  "good",
  "good",
  "good",
  "good",
  "late",
  "dear",
  "slightlyLate",
  "slightlyDear",
  "stale",
  "good",
];

function project(id, name, program, portfolio) {
  const shape = random.pick(SHAPES);
  const start = plus(day("2025-03-03"), random.between(0, 420));
  const duration = random.between(560, 900);
  const finish = plus(start, duration);
  const late = { late: 0.14, slightlyLate: 0.07 }[shape] ?? random.between(-2, 2) / 100;
  const dear = { dear: 0.13, slightlyDear: 0.075 }[shape] ?? random.between(-3, 4) / 100;
  const budget = Math.round(random.between(8, 420) * (random.chance(0.2) ? 4 : 1)) * 100000;
  const elapsed = Math.min(1, Math.max(0, daysBetween(start, STATUS_DAY) / duration));
  const percent = Math.round(Math.max(0, Math.min(1, elapsed * (1 - Math.max(0, late)))) * 20) * 5;
  const phase = elapsed > 0.24 ? "Execution" : elapsed > 0.09 ? "Planning" : "Initiation";
  const truth = late > 0.1 || dear > 0.1 ? "Red" : late > 0.05 || dear > 0.05 ? "Amber" : "Green";
  const reported =
    truth === "Red"
      ? random.pick(["Green", "Amber", "Amber", "Red"])
      : truth === "Amber"
        ? random.pick(["Green", "Amber"])
        : "Green";
  return {
    id,
    name,
    program,
    portfolio,
    shape,
    start,
    finish,
    budget,
    percent,
    phase,
    reported,
    manager: random.pick(MANAGERS),
    sponsor: PROGRAMS.find((p) => p.id === program)?.sponsor ?? "Miriam Okafor",
    forecast: plus(finish, Math.round(duration * late)),
    eac: Math.round((budget * (1 + dear)) / 1000) * 1000,
    actual: Math.round((budget * (percent / 100) * (1 + dear)) / 1000) * 1000,
    updated: shape === "stale" ? plus(STATUS_DAY, -random.between(50, 120)) : plus(STATUS_DAY, -random.between(1, 9)),
    state: "Active",
  };
}

function allProjects() {
  const list = [];
  for (const [program, names] of Object.entries(PROJECTS)) {
    const portfolio = PROGRAMS.find((p) => p.id === program).portfolio;
    for (const name of names) list.push(project(`T-${String(101 + list.length)}`, name, program, portfolio));
  }
  for (const name of ALONE) list.push(project(`T-${String(101 + list.length)}`, name, undefined, "PF-3"));
  return disorder(list);
}

/** What registers look like in real life. */
function disorder(list) {
  const named = (name) => list.find((p) => p.name === name);
  // Everything in River Crossing looks well, while the program itself is red: its funding and its milestones are not.
  for (const p of list.filter((p) => p.program === "PRG-01")) {
    Object.assign(p, {
      forecast: plus(p.finish, random.between(-4, 5)),
      eac: Math.round(p.budget * 1.01),
      reported: "Green",
      shape: "good",
      updated: plus(STATUS_DAY, -5),
    });
    p.actual = Math.round((p.budget * p.percent) / 100);
  }
  Object.assign(named("Ticketing Platform"), {
    reported: "Green",
    forecast: plus(named("Ticketing Platform").finish, 96),
    comment: "Green. Extra license cost is being negotiated.",
  });
  Object.assign(named("Tram Series 500"), {
    reported: "Green",
    eac: Math.round(named("Tram Series 500").budget * 1.142),
  });
  Object.assign(named("Spare Parts Hub"), { forecast: "TBC", reported: "TBC" });
  Object.assign(named("Data Warehouse Renewal"), { eac: undefined });
  Object.assign(named("Wayfinding Refresh"), { updated: undefined });
  Object.assign(named("Records Archive"), {
    forecast: day("2026-07-31"),
    finish: day("2026-06-30"),
    start: day("2025-09-01"),
    percent: 80,
  });
  Object.assign(named("Metering"), {
    state: "Completed",
    phase: "Closure",
    percent: 100,
    actualFinish: day("2026-06-12"),
    finish: day("2026-06-05"),
    forecast: undefined,
    reported: "Blue",
  });
  Object.assign(named("Call Center Move"), { state: "Cancelled", reported: "Red" });
  Object.assign(named("Battery Storage"), {
    state: "Proposed",
    phase: "Initiation",
    percent: 0,
    actual: 0,
    start: day("2027-01-11"),
    finish: day("2028-03-31"),
    forecast: day("2028-03-31"),
    reported: "Green",
  });
  Object.assign(named("Toilets & Shelters"), { state: "On hold", manager: undefined });
  Object.assign(named("Identity & Access"), { budget: undefined, eac: undefined });
  return list;
}

/** Chances are kept for the projects of two programs only. */
const successChance = ({ program, shape }) =>
  program === "PRG-01" ? 0.95 : program === "PRG-03" ? (shape === "good" ? 0.9 : 0.75) : undefined;

function projectSheet(book, list) {
  const headers = [
    { header: "Ref", width: 9 },
    { header: "Project", width: 30 },
    { header: "Programme", width: 13 },
    { header: "Portfolio", width: 10 },
    { header: "PM" },
    { header: "Exec Sponsor", width: 17 },
    { header: "Stage", width: 12 },
    { header: "Status", width: 11 },
    { header: "RAG", width: 9 },
    { header: "Approved Start", format: D },
    { header: "Approved End", format: D },
    { header: "Forecast End", format: D },
    { header: "Actual End", format: D },
    { header: "% Complete", width: 13, format: "0%" },
    { header: "Approved Budget (EUR)", width: 16, format: M },
    { header: "Spend to date", width: 14, format: M },
    { header: "Outturn", width: 14, format: M },
    { header: "Last Updated", format: D },
    { header: "Critical?", width: 9 },
    { header: "Success probability", width: 12, format: "0%" },
    { header: "Highlights / comment", width: 64 },
  ];
  const rows = list.map((p) => [
    p.id,
    p.name,
    p.program,
    p.portfolio,
    p.manager,
    p.sponsor,
    p.phase,
    p.state,
    p.reported,
    p.start,
    p.finish,
    p.forecast,
    p.actualFinish,
    p.percent / 100,
    p.budget,
    p.actual,
    p.eac,
    p.updated,
    p.name.includes("Civil") || p.name.includes("Platform") ? "Y" : "N",
    successChance(p),
    p.comment ?? random.pick(COMMENTS[p.reported] ?? COMMENTS.Amber),
  ]);
  const found = sheet(
    book,
    "Project list",
    ["Aldermoor Transport: project list", "Maintained by the PMO, status of 14 September 2026"],
    headers,
    rows,
  );
  const total = found.made.addRow(["Total", ...Array(13).fill(null)]);
  const sum = list.reduce((all, p) => all + (p.budget ?? 0), 0);
  total.getCell(15).value = { formula: `SUM(O${found.head + 1}:O${found.last})`, result: sum };
  total.font = { ...FONT, bold: true };
}

function programSheets(book, list) {
  const budgetOf = (id) => list.filter((p) => p.program === id).reduce((all, p) => all + (p.budget ?? 0), 0);
  const rows = PROGRAMS.map((p) => [
    p.id,
    p.name,
    p.portfolio,
    p.manager,
    p.sponsor,
    p.phase,
    "Active",
    p.rag,
    "Y",
    Math.round(budgetOf(p.id) * (p.id === "PRG-01" ? 0.84 : 1.06)),
    day("2025-01-06"),
    day("2028-06-30"),
    plus(STATUS_DAY, -random.between(2, 12)),
  ]);
  sheet(
    book,
    "Program list",
    ["Programs"],
    [
      { header: "Program ID" },
      { header: "Program Name", width: 22 },
      { header: "Portfolio" },
      { header: "Program Manager", width: 18 },
      { header: "Sponsor", width: 18 },
      { header: "Phase" },
      { header: "Status" },
      { header: "RAG" },
      { header: "Charter" },
      { header: "Budget (EUR)", width: 16, format: M },
      { header: "Baseline Start", format: D },
      { header: "Baseline Finish", format: D },
      { header: "Last Updated", format: D },
    ],
    rows,
  );
  sheet(
    book,
    "Portfolio list",
    [],
    [
      { header: "Portfolio ID" },
      { header: "Portfolio Name", width: 20 },
      { header: "Owner", width: 20 },
      { header: "Phase" },
    ],
    PORTFOLIOS.map((p) => [p.id, p.name, p.owner, p.phase]),
  );
}

const LIKELIHOOD = ["1 - Rare", "2 - Unlikely", "3 - Possible", "4 - Likely", "5 - Almost certain"];
const IMPACT = ["1 - Negligible", "2 - Minor", "3 - Moderate", "4 - Major", "5 - Severe"];

function risk(index, list) {
  const p = random.pick(list);
  const l = Math.min(5, 1 + Math.floor(random.next() * random.next() * 5.2));
  const i = Math.min(5, random.between(1, 4) + (random.chance(0.25) ? 1 : 0));
  const raised = plus(STATUS_DAY, -random.between(3, 420));
  const status = random.chance(0.32)
    ? random.pick(["Closed", "Closed", "Realized", "Postponed"])
    : random.pick(["Open", "Open", "Open", "Monitored", "Mitigated"]);
  const top = l * i >= 15;
  const answered = !random.chance(top ? 0.2 : 0.12);
  return [
    `R-${String(index + 1).padStart(3, "0")}`,
    index % 17 === 5 && status === "Open" ? "PRG-01" : p.id,
    `${random.pick(RISK_EVENTS)}`,
    random.pick(RISK_CATEGORIES),
    raised,
    LIKELIHOOD[Math.min(4, l - 1 + (random.chance(0.4) ? 1 : 0))],
    IMPACT[i - 1],
    LIKELIHOOD[l - 1],
    IMPACT[i - 1],
    l * i,
    random.chance(0.85) ? random.between(1, 9) / 10 : undefined,
    random.chance(0.8) ? random.between(2, 90) * 10000 : "TBC",
    random.chance(0.93) ? random.pick(MANAGERS) : undefined,
    answered ? random.pick(ACTIONS) : undefined,
    answered ? plus(STATUS_DAY, random.between(-60, 150)) : undefined,
    status,
    plus(STATUS_DAY, -random.between(1, 60)),
    status === "Closed" ? plus(STATUS_DAY, -random.between(1, 100)) : undefined,
  ];
}

function riskSheet(book, list) {
  const rows = Array.from({ length: 250 }, (_, index) => risk(index, list));
  rows[41][0] = rows[12][0];
  rows[77][7] = undefined;
  rows[91][8] = "high-ish";
  const { made, head } = sheet(
    book,
    "Risk register",
    ["Risk register", "Likelihood and impact 1 to 5; score = likelihood × impact"],
    [
      { header: "Risk ID", width: 9 },
      { header: "Project", width: 9 },
      { header: "Risk description", width: 46 },
      { header: "Category", width: 12 },
      { header: "Date raised", format: D },
      { header: "Likelihood", width: 16 },
      { header: "Impact", width: 14 },
      { header: "Likelihood", width: 16 },
      { header: "Impact", width: 14 },
      { header: "Score", width: 8 },
      { header: "Probability %", width: 11, format: "0%" },
      { header: "Cost impact (EUR)", format: M },
      { header: "Owner", width: 12 },
      { header: "Mitigation", width: 32 },
      { header: "Mitigation due", format: D },
      { header: "Status", width: 11 },
      { header: "Last updated", format: D },
      { header: "Date closed", format: D },
    ],
    rows,
  );
  made.spliceRows(head, 0, [null, null, null, null, null, "Inherent", null, "Residual"]);
  made.mergeCells(head, 6, head, 7);
  made.mergeCells(head, 8, head, 10);
  made.getRow(head).font = { ...FONT, bold: true };
  made.views = [{ state: "frozen", ySplit: head + 1 }];
}

function logSheets(book, list) {
  const issues = Array.from({ length: 46 }, (_, index) => {
    const closed = random.chance(0.4);
    const due = plus(STATUS_DAY, random.between(-75, 40));
    return [
      `I-${index + 1}`,
      random.pick(list).id,
      random.pick(ISSUES),
      random.pick(["High", "Medium", "Low"]),
      random.chance(0.92) ? random.pick(MANAGERS) : undefined,
      plus(due, -random.between(20, 90)),
      index === 7 ? "end Sept" : due,
      closed ? "Closed" : random.pick(["Open", "In progress", "Escalated"]),
      closed ? plus(due, -3) : undefined,
    ];
  });
  sheet(
    book,
    "Issue log",
    [],
    [
      { header: "No.", width: 8 },
      { header: "Project", width: 9 },
      { header: "Issue", width: 46 },
      { header: "Priority" },
      { header: "Owner" },
      { header: "Date raised", format: D },
      { header: "Target date", format: D },
      { header: "Status" },
      { header: "Date closed", format: D },
    ],
    issues,
  );
  const changes = Array.from({ length: 18 }, (_, index) => {
    const decided = random.chance(0.6);
    const raised = plus(STATUS_DAY, -random.between(5, 160));
    return [
      `CR-${index + 1}`,
      random.pick(list).id,
      `Change ${index + 1}: ${random.pick(["scope of release", "second shift", "additional survey", "retrofit doors", "extra chargers"])}`,
      random.pick(MANAGERS),
      raised,
      random.between(-10, 120) * 5000,
      random.between(0, 40),
      decided ? random.pick(["Approved", "Approved", "Rejected"]) : "Pending",
      decided ? plus(raised, 14) : undefined,
    ];
  });
  sheet(
    book,
    "Change log",
    [],
    [
      { header: "CR", width: 8 },
      { header: "Project", width: 9 },
      { header: "Change description", width: 40 },
      { header: "Requester" },
      { header: "Submitted", format: D },
      { header: "Cost impact (EUR)", format: M },
      { header: "Schedule impact (days)", width: 12 },
      { header: "Approval status" },
      { header: "Approval date", format: D },
    ],
    changes,
  );
  const actions = Array.from({ length: 60 }, (_, index) => {
    const done = random.chance(0.45);
    const due = plus(STATUS_DAY, random.between(-80, 45));
    return [
      index % 6 === 0 ? "Decision" : "Action",
      `A-${index + 1}`,
      random.pick(list).id,
      `${random.pick(["Agree", "Order", "Survey", "Sign off", "Clean up", "Book", "Name"])} ${random.pick(["interface list", "test window", "master data", "monitoring limits", "deputy", "license terms", "crane permit"])}`,
      random.pick(MANAGERS),
      due,
      done ? "Done" : "Open",
      done ? plus(due, -2) : undefined,
    ];
  });
  for (const [name, text, owner, days] of DECISIONS) {
    const { id } = list.find((p) => p.name === name);
    actions.push(["Decision", `A-${actions.length + 1}`, id, text, owner, plus(STATUS_DAY, days), "Open", undefined]);
  }
  sheet(
    book,
    "Actions & decisions",
    [],
    [
      { header: "Type" },
      { header: "ID", width: 8 },
      { header: "Project", width: 9 },
      { header: "Description", width: 40 },
      { header: "Owner" },
      { header: "Due date", format: D },
      { header: "Status" },
      { header: "Date completed", format: D },
    ],
    actions,
  );
}

const PHASES = ["Initiation", "Planning", "Execution", "Closure"];

/** Projects that plan by a critical chain; the first two share their geotechnical engineer. */
const CHAINED = ["Crossing Civil Works", "Utility Diversions", "Tram Series 500"];
/** Days that hold almost for certain, and half the time, of each milestone. */
const SAFE_DAYS = [45, 95, 130, 90, 60];
const AGGRESSIVE_DAYS = [30, 60, 80, 60, 40];

function milestoneRows(p) {
  const length = daysBetween(p.start, p.finish);
  const slip = p.forecast instanceof Date ? daysBetween(p.finish, p.forecast) : 0;
  const reached = PHASES.indexOf(p.phase);
  return [
    ["Business case approved", 0.05, 0],
    ["Project plan agreed", 0.2, 1],
    ["First delivery accepted", 0.5, 2],
    ["Integration test passed", 0.75, 2],
    ["Handed over", 1, 3],
  ].map(([name, share, phase], at) => {
    const baseline = plus(p.start, Math.round(length * share));
    const forecast = plus(baseline, Math.round(slip * share));
    const forgotten = phase === 2 && random.chance(0.08);
    const done = phase < reached || (forecast < STATUS_DAY && phase <= reached && !forgotten);
    const actual = forecast < STATUS_DAY ? forecast : plus(STATUS_DAY, -10);
    const percent = done ? 1 : phase === reached ? random.between(2, 16) / 20 : 0;
    return [
      `${p.id}-M${at + 1}`,
      p.id,
      name,
      PHASES[phase],
      at === 4 ? "Milestone" : "Deliverable",
      baseline,
      done ? undefined : forecast,
      done ? actual : undefined,
      percent,
      p.manager,
      ...(CHAINED.includes(p.name) ? [SAFE_DAYS[at], AGGRESSIVE_DAYS[at]] : []),
    ];
  });
}

function planSheets(book, list, closed) {
  const active = list.filter((p) => p.state === "Active" || p.state === "On hold");
  const own = [
    [
      "PRG-01-M1",
      "PRG-01",
      "Crossing open to traffic",
      "Closure",
      "Milestone",
      day("2028-03-31"),
      day("2028-10-15"),
      undefined,
      0.2,
      "Konrad Arden",
    ],
  ];
  sheet(
    book,
    "Milestone plan",
    [],
    [
      { header: "Milestone ID", width: 12 },
      { header: "Project", width: 9 },
      { header: "Milestone", width: 28 },
      { header: "Phase" },
      { header: "Kind" },
      { header: "Baseline Date", format: D },
      { header: "Forecast Date", format: D },
      { header: "Actual Date", format: D },
      { header: "% Complete", format: "0%" },
      { header: "Owner" },
      { header: "Safe Days", width: 8 },
      { header: "Aggressive Days", width: 10 },
    ],
    [...active.flatMap(milestoneRows), ...own, ...closedDeliverables(closed)],
  );
  const gates = [];
  for (const p of active) {
    const reached = PHASES.indexOf(p.phase);
    for (let at = 0; at < reached; at += 1) {
      if (p.name === "Ticketing Platform" && at === 1)
        gates.push([
          p.id,
          "Planning",
          plus(STATUS_DAY, -31),
          "Rework",
          "T. Rehak",
          "Scope of release 1 to be settled",
          undefined,
        ]);
      else if (p.name === "Solar Roofs" && at === 1)
        gates.push([
          p.id,
          "Planning",
          plus(p.start, 120),
          "Conditional",
          "M. Okafor",
          "Roof survey signed",
          plus(STATUS_DAY, 30),
        ]);
      else if (p.name !== "Asset Register" || at === 0)
        gates.push([
          p.id,
          PHASES[at],
          plus(p.start, Math.round(daysBetween(p.start, p.finish) * [0.07, 0.22, 0.96][at])),
          "Approved",
          random.pick(["I. Halloran", "T. Rehak", "M. Okafor"]),
          undefined,
          undefined,
        ]);
    }
  }
  sheet(
    book,
    "Gate reviews",
    [],
    [
      { header: "Project", width: 9 },
      { header: "Phase" },
      { header: "Review date", format: D },
      { header: "Decision" },
      { header: "Decided by" },
      { header: "Conditions", width: 30 },
      { header: "Condition due", format: D },
    ],
    [...gates, ...closureGates(closed)],
  );
  evmSheet(
    book,
    [
      ["Crossing Civil Works", 0.97, 0.99],
      ["Solar Roofs", 1.02, 0.98],
    ].map(([name, earned, spent]) => ({ p: list.find((each) => each.name === name), earned, spent })),
  );
}

/** Planned value along a curve from the start of 2025 on; earned value and cost as shares of it. */
function evmRows({ p, earned, spent }) {
  const rows = [];
  const months = 24;
  for (let at = 1; at <= months; at += 1) {
    const share = at / months;
    const curve = share * share * (3 - 2 * share);
    const period = new Date(Date.UTC(2025, at, 0));
    const past = period < STATUS_DAY;
    rows.push([
      p.id,
      period,
      Math.round(p.budget * curve),
      past ? Math.round(p.budget * curve * earned) : undefined,
      past ? Math.round(p.budget * curve * spent) : undefined,
    ]);
  }
  return rows;
}

function evmSheet(book, kept) {
  sheet(
    book,
    "Earned value",
    [],
    [
      { header: "Project", width: 9 },
      { header: "Period", format: "mmm yyyy" },
      { header: "Cumulative PV", format: M },
      { header: "Cumulative EV", format: M },
      { header: "Cumulative AC", format: M },
    ],
    kept.flatMap(evmRows),
  );
}

const book = new ExcelJS.Workbook();
book.creator = "Aldermoor Transport PMO";
book.created = STATUS_DAY;
book.modified = STATUS_DAY;
const list = allProjects();
const closed = closedProjects(MANAGERS);
projectSheet(book, [...list, ...closed]);
programSheets(book, list);
riskSheet(book, list);
logSheets(book, list);
planSheets(book, list, closed);
officeSheets(book, list);
oversightSheets(book, list, STATUS_DAY);
maturitySheets(book);
sharedSheets(book, list, STATUS_DAY);
valueSheets(book, list);
executionSheets(book, list, STATUS_DAY);
/** The default font of the writer is missing on many machines; Arial stands on all. */
function inArial(bytes) {
  const zip = openZip(bytes);
  const parts = zip.entries.map((entry) =>
    entry.name === "xl/styles.xml"
      ? { name: entry.name, data: Buffer.from(inflate(entry).toString("utf8").replaceAll("Calibri", "Arial")) }
      : { entry },
  );
  return Buffer.concat(writeZip(parts));
}

const bytes = inArial(Buffer.from(await book.xlsx.writeBuffer()));
writeFileSync(target, bytes);
const out = fileURLToPath(new URL("../../../out", import.meta.url));
mkdirSync(out, { recursive: true });
writeFileSync(`${out}/portfolio-history.xlsx`, await withHistory(bytes));
console.log(`sample/portfolio.xlsx: ${list.length + closed.length} projects`);
