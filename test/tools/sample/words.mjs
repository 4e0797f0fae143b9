/** The fictitious organization of the sample: three portfolios, six programs, forty projects. */
export const PORTFOLIOS = [
  { id: "PF-1", name: "Network", owner: "Ines Halloran", phase: "Execution" },
  { id: "PF-2", name: "Customer", owner: "Tomas Rehak", phase: "Execution" },
  { id: "PF-3", name: "Foundations", owner: "Miriam Okafor", phase: "Planning" },
];

export const PROGRAMS = [
  {
    id: "PRG-01",
    name: "River Crossing",
    portfolio: "PF-1",
    manager: "Konrad Arden",
    sponsor: "Ines Halloran",
    phase: "Execution",
    rag: "Red",
  },
  {
    id: "PRG-02",
    name: "Fleet Renewal",
    portfolio: "PF-1",
    manager: "Jana Havel",
    sponsor: "Ines Halloran",
    phase: "Execution",
    rag: "Amber",
  },
  {
    id: "PRG-03",
    name: "Open Ticketing",
    portfolio: "PF-2",
    manager: "Lena Osei",
    sponsor: "Tomas Rehak",
    phase: "Execution",
    rag: "Amber",
  },
  {
    id: "PRG-04",
    name: "Stations & Access",
    portfolio: "PF-2",
    manager: "Tunde Okoro",
    sponsor: "Tomas Rehak",
    phase: "Planning",
    rag: "Green",
  },
  {
    id: "PRG-05",
    name: "Data & Workforce",
    portfolio: "PF-3",
    manager: "Rui Nakai",
    sponsor: "Miriam Okafor",
    phase: "Execution",
    rag: "Green",
  },
  {
    id: "PRG-06",
    name: "Depot Energy",
    portfolio: "PF-3",
    manager: "Carla Brandt",
    sponsor: "Miriam Okafor",
    phase: "Execution",
    rag: "Green",
  },
];

export const PROJECTS = {
  "PRG-01": [
    "Ferry Pier Strengthening",
    "Crossing Civil Works",
    "Approach Roads North",
    "Approach Roads South",
    "Signaling Interface",
    "Land Acquisition",
    "Utility Diversions",
    "Bridge Lighting",
  ],
  "PRG-02": [
    "Tram Series 500",
    "Bus Retrofit",
    "Depot Charging East",
    "Wheel Lathe Replacement",
    "Spare Parts Hub",
    "Driver Simulator",
    "Vehicle Telemetry",
  ],
  "PRG-03": [
    "Ticketing Platform",
    "Card Scheme Migration",
    "Passenger Information",
    "Mobile App 3",
    "Fare Capping Rules",
    "Validator Replacement",
    "Call Center Move",
  ],
  "PRG-04": [
    "Step-free Access West",
    "Step-free Access East",
    "Platform Screens Pilot",
    "Station Lighting",
    "Wayfinding Refresh",
    "Northgate Interchange",
    "Toilets & Shelters",
  ],
  "PRG-05": ["Data Warehouse Renewal", "Workforce Rostering", "Asset Register", "Identity & Access", "Records Archive"],
  "PRG-06": ["Solar Roofs", "Substation Upgrade", "Heat Recovery", "Battery Storage", "Metering"],
};

/** In no program. */
export const ALONE = ["Headquarters Fit-out"];

export const MANAGERS = [
  "K. Arden",
  "M. Tolle",
  "S. Ivers",
  "D. Wren",
  "L. Osei",
  "R. Nakai",
  "P. Lund",
  "J. Havel",
  "C. Brandt",
  "T. Okoro",
  "N. Faro",
  "V. Salo",
];

export const RISK_EVENTS = [
  "Ground settles beside the works",
  "Supplier Kestrel Signals misses its delivery",
  "City refuses night work",
  "Card scheme changes its rules",
  "Key engineer leaves",
  "Test track is not available",
  "Legacy back end cannot be frozen",
  "Planning consent is appealed",
  "Copper price rises",
  "Contractor becomes insolvent",
  "Software is certified late",
  "Asbestos is found behind the panels",
  "Users reject the new layout",
  "Data quality is worse than sampled",
  "Grid connection is delayed",
  "Flood during the excavation",
  "Interface specification is ambiguous",
  "Security review finds a serious fault",
  "Welders are scarce in spring",
  "Permit for the crane is refused",
  "Battery supplier recalls a batch",
  "Acceptance tests take twice as long",
  "Two sites need the same possession",
  "Archive holds more paper than counted",
];

export const RISK_CATEGORIES = ["Supplier", "Technical", "Permits", "People", "Commercial", "Safety"];
export const ACTIONS = [
  "Weekly review with the supplier",
  "Second source under contract",
  "Early survey",
  "Extra test window booked",
  "Deputy named and trained",
  "Price fixed until March",
  "Talks with the city",
  "Spare parts on stock",
];
/** Asked of the board: project, decision, owner, days until it is due. */
export const DECISIONS = [
  ["Solar Roofs", "Settle the contractor's claim", "L. Osei", 8],
  ["Mobile App 3", "Confirm scope of release 1", "K. Arden", 10],
  ["Tram Series 500", "Accept the second type test", "D. Wren", 16],
  ["Step-free Access East", "Choose the lift supplier", "V. Salo", 4],
  ["Ticketing Platform", "Move the launch to spring", "L. Osei", 12],
];
export const ISSUES = [
  "Drawings of the quay differ from what was found",
  "Noise complaints limit night work",
  "Test data is missing",
  "Two welders short",
  "Interface list not signed",
  "Permit expired",
  "Rosters of the depot not migrated",
  "Supplier invoice disputed",
  "Backup failed twice",
  "Door sensors out of tolerance",
];
export const COMMENTS = {
  Green: [
    "On track.",
    "All good.",
    "On track for integration test, minor supplier delays.",
    "No change since last month.",
  ],
  Amber: [
    "Ground treatment slower than planned; second shift from October.",
    "Supplier's test repeated; no effect on first delivery expected.",
    "Extra license cost is being negotiated.",
    "Waiting for the decision on scope.",
  ],
  Red: ["Re-baseline is with the steering group.", "Contractor has claimed; recovery plan due this month."],
};
