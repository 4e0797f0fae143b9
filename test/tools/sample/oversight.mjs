import { day, plus, randomFrom } from "./random.mjs";
import { DAY_FORMAT as D, sheet } from "./sheet.mjs";

const STANDARDS = [
  ["ST-1", "Charter and business case", "All", "approved charter", "2023-06-01"],
  ["ST-2", "Gate reviews", "All", "review form", "2023-06-01"],
  ["ST-3", "Risk register reviewed monthly", "All", "minutes", "2023-09-04"],
  ["ST-4", "Baseline under change control", "All", "change log", "2024-01-15"],
  ["ST-5", "Earned value reported", "River Crossing", "monthly report", "2025-01-06"],
  ["ST-6", "Acceptance tests agreed", "Execution", "test plan", "2024-06-03"],
];

const STANDARD_HEADERS = [
  { header: "Standard ID", width: 11 },
  { header: "Standard", width: 32 },
  { header: "Applies to", width: 16 },
  { header: "Evidence type", width: 18 },
  { header: "From date", format: D },
];

const COMPLIANCE_HEADERS = [
  { header: "Project", width: 9 },
  { header: "Standard", width: 10 },
  { header: "Required", width: 9 },
  { header: "Due", format: D },
  { header: "Evidence", width: 22 },
  { header: "Compliance status", width: 15 },
  { header: "Waiver expiry", format: D },
  { header: "Waiver approver", width: 14 },
];

const applies = ([, , to], p) => to === "All" || (to === "River Crossing" ? p.program === "PRG-01" : p.phase === to);

const standing = (random, today) => {
  const throwOf = random.next();
  if (throwOf < 0.66) return ["Compliant", random.chance(0.96), plus(today, -random.between(20, 300))];
  if (throwOf < 0.76) return ["Partial", true, plus(today, random.between(-30, 60))];
  if (throwOf < 0.83) return ["Not compliant", false, plus(today, random.between(-60, 30))];
  if (throwOf < 0.9) return ["Waived", false, plus(today, -random.between(30, 200))];
  return ["Not due", false, plus(today, random.between(20, 120))];
};

/** Projects that the PMO watches: the last third of the Stations program and Depot Energy are not among them yet. */
const isWatched = (p) => p.program !== "PRG-06" && !(p.program === "PRG-04" && p.id.endsWith("8"));

function complianceRows(random, active, today) {
  const rows = [];
  for (const p of active.filter(isWatched))
    for (const standard of STANDARDS.filter((one) => applies(one, p))) {
      const [status, proven, due] = standing(random, today);
      const waived = status === "Waived";
      rows.push([
        p.id,
        standard[0],
        "Y",
        due,
        proven ? `DMS-${random.between(1000, 9999)}` : undefined,
        status,
        waived ? plus(today, random.between(-60, 180)) : undefined,
        waived ? "E. Lindqvist" : undefined,
      ]);
    }
  return rows;
}

const REPORT_HEADERS = [
  { header: "Project", width: 9 },
  { header: "Report due", format: D },
  { header: "Received", format: D },
  { header: "Corrected?", width: 10 },
  { header: "Reported by", width: 14 },
];

const WEEKS = 6;
/** Projects whose reports come late, or have to be corrected. */
const LATE = ["Asset Register", "Records Archive", "Wheel Lathe Replacement", "Station Lighting"];

function reportRows(random, active, today) {
  const rows = [];
  for (let week = WEEKS; week >= 1; week -= 1) {
    const due = plus(today, -3 - 7 * (week - 1));
    for (const p of active) {
      const poor = LATE.includes(p.name);
      if (random.chance(poor ? 0.3 : 0.03)) continue;
      const late = random.chance(poor ? 0.5 : 0.06) ? random.between(1, 4) : -random.between(0, 2);
      rows.push([p.id, due, plus(due, late), random.chance(poor ? 0.3 : 0.05) ? "Y" : "N", p.manager]);
    }
  }
  return rows;
}

const AUDIT_HEADERS = [
  { header: "Finding ID", width: 10 },
  { header: "Audited", width: 10 },
  { header: "Audit type", width: 12 },
  { header: "Audit date", format: D },
  { header: "Finding", width: 40 },
  { header: "Severity", width: 10 },
  { header: "Agreed action", width: 34 },
  { header: "Action owner", width: 14 },
  { header: "Action due", format: D },
  { header: "Closed", format: D },
  { header: "Repeat of", width: 10 },
];

/** Project by name, kind, date, finding, severity, action, owner, due, closed, repeat of. */
const AUDITS = [
  [
    "Crossing Civil Works",
    "Audit",
    "2026-05-18",
    "Subcontract changes not in the log",
    "High",
    "Log and price all of them",
    "M. Tolle",
    "2026-08-31",
  ],
  [
    "Ticketing Platform",
    "Review",
    "2026-06-08",
    "Scope of release 1 not agreed",
    "High",
    "Sign the scope",
    "L. Osei",
    "2026-07-15",
  ],
  [
    "Ticketing Platform",
    "Audit",
    "2025-11-10",
    "No acceptance criteria for gates",
    "Medium",
    "Agree criteria",
    "L. Osei",
    "2026-01-30",
    "2026-02-12",
  ],
  [
    "Card Scheme Migration",
    "Audit",
    "2026-07-06",
    "No acceptance criteria for gates",
    "Medium",
    "Agree criteria",
    "L. Osei",
    "2026-10-02",
    undefined,
    "AF-3",
  ],
  [
    "Tram Series 500",
    "Audit",
    "2026-02-16",
    "Forecast cost without basis",
    "High",
    "Bottom-up estimate",
    "J. Havel",
    "2026-04-30",
  ],
  [
    "Bus Retrofit",
    "Review",
    "2026-08-10",
    "Lessons of the first ten buses not kept",
    "Low",
    "Keep a log of lessons",
    "D. Wren",
    "2026-10-30",
  ],
  [
    "Data Warehouse Renewal",
    "Audit",
    "2026-03-02",
    "Risk responses without dates",
    "Medium",
    "Date the responses",
    "R. Nakai",
    "2026-05-29",
    "2026-06-03",
  ],
  [
    "Workforce Rostering",
    "Review",
    "2026-08-24",
    "Benefit owner not named",
    "Medium",
    "Name an owner",
    "R. Nakai",
    "2026-10-16",
  ],
  [
    "Asset Register",
    "Audit",
    "2025-12-01",
    "Status reports without measures",
    "Medium",
    "Use the form",
    "N. Faro",
    "2026-02-27",
  ],
  [
    "Solar Roofs",
    "Assessment",
    "2026-06-22",
    "Supplier contract unsigned",
    "High",
    "Sign or re-tender",
    "C. Brandt",
    "2026-09-30",
  ],
  [
    "O-1",
    "Assessment",
    "2025-09-15",
    "Services without measures of use",
    "Medium",
    "Measure each service",
    "E. Lindqvist",
    "2026-03-31",
    "2026-03-20",
  ],
];

const auditRows = (list) =>
  AUDITS.map(([name, kind, date, finding, severity, action, owner, due, closed, repeatOf], at) => [
    `AF-${at + 1}`,
    list.find((p) => p.name === name)?.id ?? name,
    kind,
    day(date),
    finding,
    severity,
    action,
    owner,
    day(due),
    closed === undefined ? undefined : day(closed),
    repeatOf,
  ]);

const TOOL_HEADERS = [
  { header: "Project", width: 9 },
  { header: "Tool or template", width: 24 },
  { header: "In use", width: 8 },
];

const TOOLS = [
  ["Status report form", 0.9],
  ["Risk register form", 0.82],
  ["Planning tool", 0.66],
  ["Time sheet", 0.5],
];

const toolRows = (random, active) =>
  active.flatMap((p) => TOOLS.map(([tool, share]) => [p.id, tool, random.chance(share) ? "Y" : "N"]));

/** What the PMO asks of projects and how they meet it: standards, reports, audits, tools. */
export function oversightSheets(book, list, today) {
  const random = randomFrom(311);
  const active = list.filter((p) => p.state === "Active");
  sheet(
    book,
    "Standards",
    [],
    STANDARD_HEADERS,
    STANDARDS.map(([id, name, to, evidence, from]) => [id, name, to, evidence, day(from)]),
  );
  sheet(book, "Standards compliance", [], COMPLIANCE_HEADERS, complianceRows(random, active, today));
  sheet(book, "Status reports", [], REPORT_HEADERS, reportRows(random, active, today));
  sheet(book, "Audit log", [], AUDIT_HEADERS, auditRows(list));
  sheet(book, "Tools in use", [], TOOL_HEADERS, toolRows(random, active.filter(isWatched)));
}
