import { day } from "./random.mjs";
import { DAY_FORMAT as D, MONEY_FORMAT as M, sheet } from "./sheet.mjs";

const byName = (list) => (name) => list.find((p) => p.name === name)?.id ?? name;

/** Name, weight, owner, measure, target, actual, due. */
const GOALS = [
  ["Punctual service", 40, "Ines Halloran", "Trains within 3 minutes, %", 95, 91.2, "2027-12-31"],
  ["Access for everybody", 25, "Tomas Rehak", "Step-free stations", 48, 39, "2028-06-30"],
  ["Fewer emissions", 20, "Miriam Okafor", "Electric buses", 320, 214, "2028-12-31"],
  ["Lower cost per trip", 15, "Miriam Okafor", "Trips per 1,000 EUR", 410, 398, "2027-12-31"],
  ["Safe night network", 0, "Ines Halloran", undefined, undefined, undefined, undefined],
];

const GOAL_HEADERS = [
  { header: "Goal ID", width: 8 },
  { header: "Goal", width: 24 },
  { header: "Weight", width: 8 },
  { header: "Owner", width: 16 },
  { header: "Measure", width: 26 },
  { header: "Target", width: 9 },
  { header: "Actual", width: 9 },
  { header: "Due date", format: D },
];

/** Project, then points of 0 to 3 for the first four goals; nothing is said of some. */
const CONTRIBUTIONS = [
  ["Crossing Civil Works", [3, 1, undefined, 1]],
  ["Approach Roads North", [2, undefined, undefined, 1]],
  ["Signaling Interface", [3, undefined, undefined, 2]],
  ["Tram Series 500", [2, 3, 2, 1]],
  ["Bus Retrofit", [undefined, 1, 3, 1]],
  ["Depot Charging East", [undefined, undefined, 3, 2]],
  ["Vehicle Telemetry", [2, undefined, 1, 2]],
  ["Ticketing Platform", [1, 1, undefined, 3]],
  ["Card Scheme Migration", [undefined, 1, undefined, 2]],
  ["Passenger Information", [2, 2, undefined, 1]],
  ["Step-free Access West", [undefined, 3, undefined, 0]],
  ["Step-free Access East", [undefined, 3, undefined, 0]],
  ["Northgate Interchange", [2, 3, 1, undefined]],
  ["Workforce Rostering", [2, undefined, undefined, 3]],
  ["Asset Register", [1, undefined, undefined, 2]],
  ["Solar Roofs", [undefined, undefined, 3, 1]],
  ["Substation Upgrade", [1, undefined, 2, undefined]],
];

const CONTRIBUTION_HEADERS = [
  { header: "Goal", width: 8 },
  { header: "Project", width: 9 },
  { header: "Contribution", width: 12 },
  { header: "Communicated on", format: D },
  { header: "Acknowledged by", width: 16 },
];

function contributionRows(list) {
  const idOf = byName(list);
  const rows = [];
  for (const [name, points] of CONTRIBUTIONS)
    points.forEach((each, at) => {
      if (each === undefined) return;
      const told = (rows.length * 7) % 11 !== 3;
      const manager = list.find((p) => p.name === name)?.manager;
      rows.push([`G-${at + 1}`, idOf(name), each, told ? day("2026-02-16") : undefined, told ? manager : undefined]);
    });
  return rows;
}

/** Project or program, name, owner, measure, planned EUR, day, forecast, actual, percent of the benefit that the project claims. */
const BENEFITS = [
  ["B-1", "PRG-01", "Shorter detours", "Konrad Arden", "Hours saved, priced", 96000000, "2029-06-30", 91000000],
  [
    "B-2",
    "Tram Series 500",
    "Cheaper upkeep of trams",
    "Jana Havel",
    "Upkeep per km, priced",
    26000000,
    "2028-12-31",
    26000000,
  ],
  [
    "B-3",
    "Bus Retrofit",
    "Fuel saved",
    "Jana Havel",
    "Liters of diesel, priced",
    44000000,
    "2026-06-30",
    42000000,
    30000000,
    0.6,
  ],
  ["B-3", "Depot Charging East", "Fuel saved", undefined, undefined, undefined, undefined, undefined, undefined, 0.4],
  [
    "B-4",
    "Ticketing Platform",
    "Fewer ticket machines",
    "Lena Osei",
    "Machines taken out, priced",
    38000000,
    "2027-12-31",
    34000000,
    undefined,
    0.7,
  ],
  [
    "B-4",
    "Mobile App 3",
    "Fewer ticket machines",
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    0.3,
  ],
  [
    "B-5",
    "Step-free Access West",
    "More trips of people with wheels",
    "Tunde Okoro",
    "Trips, priced",
    41000000,
    "2027-09-30",
    41000000,
  ],
  [
    "B-6",
    "Workforce Rostering",
    "Less overtime",
    "Rui Nakai",
    "Overtime hours, priced",
    3600000,
    "2026-03-31",
    3400000,
    3100000,
  ],
  ["B-7", "Solar Roofs", "Own power", undefined, "kWh, priced", 210000000, "2028-03-31", 198000000],
];

const BENEFIT_HEADERS = [
  { header: "Benefit ID", width: 9 },
  { header: "Project", width: 9 },
  { header: "Benefit", width: 30 },
  { header: "Owner", width: 14 },
  { header: "Measure", width: 24 },
  { header: "Planned (EUR)", format: M },
  { header: "Planned date", format: D },
  { header: "Forecast (EUR)", format: M },
  { header: "Actual to date (EUR)", format: M },
  { header: "Share", width: 8, format: "0%" },
];

/** Name, cost, value in points, must do, requires, group. The last three are running already. */
const CANDIDATES = [
  ["C-1", "Signal renewal, line 4", 4000000, 150],
  ["C-2", "Platform extension, south", 3500000, 200],
  ["C-3", "Night buses", 3000000, 180, undefined, undefined, "Nights"],
  ["C-4", "Stop shelters", 1800000, 50],
  ["C-5", "Cycle parking", 2500000, 120],
  ["C-6", "Crossing sensors", 2000000, 80],
  ["C-7", "Camera network", 1500000, 60],
  ["C-8", "Displays in six languages", 2200000, 100, undefined, "Passenger Information"],
  ["C-9", "Night trams", 2800000, 160, undefined, undefined, "Nights"],
  ["Driver Simulator", undefined, 1900000, 90],
  ["Station Lighting", undefined, 1700000, 70],
  ["Passenger Information", undefined, 2600000, 125, "Y"],
];

const CANDIDATE_HEADERS = [
  { header: "Candidate", width: 10 },
  { header: "Name", width: 28 },
  { header: "Cost (EUR)", format: M },
  { header: "Value", width: 8 },
  { header: "Must do", width: 8 },
  { header: "Requires", width: 10 },
  { header: "Group", width: 9 },
];

function candidateRows(list) {
  const known = new Map(list.map((p) => [p.name, p]));
  return CANDIDATES.map(([key, name, cost, value, must, requires, group]) => [
    known.get(key)?.id ?? key,
    name ?? key,
    cost,
    value,
    must,
    known.get(requires)?.id ?? requires,
    group,
  ]);
}

/** How many times as important the first goal is as the second. */
const COMPARISONS = [
  ["Punctual service", "Access for everybody", 2],
  ["Punctual service", "Fewer emissions", 2],
  ["Punctual service", "Lower cost per trip", 4],
  ["Access for everybody", "Fewer emissions", 2],
  ["Access for everybody", "Lower cost per trip", 2],
  ["Fewer emissions", "Lower cost per trip", 2],
];

/** What the projects are for: goals, benefits, and what could be done next. */
export function valueSheets(book, list) {
  const idOf = byName(list);
  sheet(
    book,
    "Strategic goals",
    [],
    GOAL_HEADERS,
    GOALS.map(([name, weight, owner, measure, goal, actual, due], at) => [
      `G-${at + 1}`,
      name,
      weight,
      owner,
      measure,
      goal,
      actual,
      due === undefined ? undefined : day(due),
    ]),
  );
  sheet(book, "Goal contributions", [], CONTRIBUTION_HEADERS, contributionRows(list));
  sheet(
    book,
    "Benefits register",
    [],
    BENEFIT_HEADERS,
    BENEFITS.map(([id, whose, name, owner, measure, planned, due, forecast, actual, share]) => [
      id,
      idOf(whose),
      name,
      owner,
      measure,
      planned,
      due === undefined ? undefined : day(due),
      forecast,
      actual,
      share,
    ]),
  );
  sheet(book, "Candidates", [], CANDIDATE_HEADERS, candidateRows(list));
  sheet(
    book,
    "Goal comparisons",
    [],
    [
      { header: "Criterion A", width: 22 },
      { header: "Criterion B", width: 22 },
      { header: "Ratio", width: 8 },
    ],
    COMPARISONS,
  );
}
