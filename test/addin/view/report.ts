import type { PaneQuestion, PaneRegister, PaneReport, PaneResult, PaneSettings } from "../../../core/index.ts";

const place = (sheet: string, row: number, column: number): { sheet: string; row: number; column: number } => ({
  sheet,
  row,
  column,
});

const register = (title: string, rows: string, columns: string): PaneRegister => ({
  id: title,
  title,
  kind: title,
  place: place(title, 3, 0),
  rows,
  columns,
  fields: [
    { header: "Project name", readAs: "Project", isRead: true },
    { header: "Rev End", readAs: "Not sure", isRead: false },
    { header: "Approved Budget (EUR)", readAs: "Budget", isRead: true },
  ],
});

export const QUESTIONS: readonly PaneQuestion[] = [
  {
    id: "map.end",
    title: "Is “Rev End” the forecast finish?",
    note: "61 dates, 31 Mar 2025 to 15 Dec 2028.",
    link: { text: "Project list!H4", place: place("Project list", 3, 7) },
    options: ["Forecast finish", "Baseline finish", "Actual finish", "None of these"].map((label) => ({
      label,
      note: "",
      answers: [{ key: "map.end", value: label }],
    })),
  },
  {
    id: "map.k|map.p|map.r",
    title: "Which column is the residual likelihood?",
    note: "Values 1 to 5.",
    link: { text: "Risk register!K5", place: place("Risk register", 4, 10) },
    options: [
      ...["Post L", "L now", "Likelihood 2"].map((label, at) => ({
        label,
        note: `(column ${"KPR".charAt(at)})`,
        answers: ["map.k", "map.p", "map.r"].map((key, one) => ({ key, value: one === at ? "likelihood" : "none" })),
      })),
      { label: "None of these", note: "", answers: ["map.k", "map.p", "map.r"].map((key) => ({ key, value: "none" })) },
    ],
  },
];

export const RESULT: PaneResult = {
  title: "5 projects are Red, 2 were reported Red",
  line: "47 of 56 open projects assessed",
  counts: [
    { color: "red", computed: 5, reported: 2 },
    { color: "amber", computed: 11, reported: 9 },
    { color: "green", computed: 31, reported: 45 },
    { color: "gray", computed: 9, reported: 0 },
    { color: "blue", computed: 8, reported: 8 },
  ],
  total: 64,
  hidden: undefined,
  better: {
    text: "3 reported better than the data",
    note: "Reported Green, computed Red; 47 compared",
    place: place("Portfolio", 0, 0),
  },
  changes: {
    title: "9 changes since 30 Sep",
    line: "New: Ferry Pier.",
    all: place("Changes", 0, 0),
    top: [
      {
        link: { text: "Depot renewal", place: place("Portfolio", 13, 1) },
        from: "amber",
        to: "red",
        text: "cost 12.4 % over",
      },
      {
        link: { text: "Payroll move", place: place("Portfolio", 14, 1) },
        from: "green",
        to: "amber",
        text: "finish 21 days later",
      },
      {
        link: { text: "Harbor gates", place: place("Portfolio", 15, 1) },
        from: "red",
        to: "amber",
        text: "top risk now owned",
      },
    ],
  },
  findings: {
    title: "38 findings",
    line: "4 errors, 22 warnings, 12 notes",
    all: place("Data quality", 0, 0),
    top: [
      {
        severity: "error",
        text: "Id P-041 occurs in rows 18 and 52. Make ids unique; only the first counts.",
        link: { text: "Project list!A18", place: place("Project list", 17, 0) },
        more: "",
      },
      {
        severity: "error",
        text: "R-103: sheet 12, preset 15. Check scale or formula.",
        link: { text: "Risk register!M18", place: place("Risk register", 17, 12) },
        more: "and 6 more",
      },
      {
        severity: "warning",
        text: "P-017: give a new forecast; the slip is at least 44 days.",
        link: { text: "Project list!J31", place: place("Project list", 30, 9) },
        more: "and 10 more",
      },
      {
        severity: "warning",
        text: "“TBC” in 5 cells is not a date; they read as unknown, not 0 and not Green.",
        link: { text: "Milestones!F77", place: place("Milestones", 76, 5) },
        more: "and 4 more",
      },
    ],
  },
};

const limit = (key: string): { key: string; set: undefined } => ({ key, set: undefined });

const SETTINGS: PaneSettings = {
  day: { mode: "today", iso: "2026-11-22", today: "2026-11-22", latest: "2026-10-31" },
  preset: "muster",
  presets: [
    { id: "muster", label: "Muster default", limits: { sa: 5, sr: 10, ca: 5, cr: 10, ia: 0.95, ir: 0.9 } },
    { id: "wide", label: "Wide", limits: { sa: 10, ca: 10, cr: 20, ia: 0.9, ir: 0.8 } },
  ],
  limits: [
    { label: "Schedule slip, % above", better: "lower", most: 100, amber: limit("sa"), red: limit("sr") },
    { label: "Cost overrun, % above", better: "lower", most: 100, amber: limit("ca"), red: limit("cr") },
    { label: "SPI, CPI below", better: "higher", most: 2, amber: limit("ia"), red: limit("ir") },
  ],
  choices: [
    {
      key: "risk.preset",
      label: "Risk scale",
      value: "auto",
      standard: "auto",
      note: "",
      options: [
        { value: "auto", label: "5 × 5 product (found in Risk register)" },
        { value: "3x3", label: "3 × 3" },
      ],
    },
  ],
  advanced: [
    {
      key: "status.cadence",
      label: "Status reports come",
      value: "automatic",
      standard: "automatic",
      note: "Decides how old a status may be",
      options: [
        { value: "automatic", label: "As the reports come" },
        { value: "weekly", label: "Weekly" },
      ],
    },
  ],
  shown: [
    {
      key: "language",
      label: "Language",
      value: "automatic",
      standard: "automatic",
      note: "",
      options: [
        { value: "automatic", label: "As the workbook (English)" },
        { value: "Deutsch", label: "Deutsch" },
      ],
    },
  ],
  numbers: [
    {
      key: "risk.seed",
      label: "Seed",
      set: undefined,
      standard: 1,
      most: 4294967295,
      note: "Same seed, same simulation.",
    },
  ],
  facts: [{ label: "Currency", text: "USD, as in Project list", note: "2 rates in Settings" }],
};

/** The workbook of the pictures. */
export const REPORT: PaneReport = {
  day: {
    iso: "2026-11-22",
    source: "Today",
    question: {
      title: "Is the status date 31 Oct 2026?",
      holds: "today",
      text: "On today’s date, 18 of 56 open projects (32 %) would be past their finish. The latest update in Project list is 31 Oct 2026.",
      proposal: "2026-10-31",
      use: "Use 31 Oct 2026",
    },
  },
  found: {
    title: "4 registers found",
    line: "61 of 74 columns read, 12 findings",
    registers: [
      register("Project list", "64", "16 of 18"),
      register("Risk register", "312", "18 of 21"),
      register("Milestones", "418", "9 of 9"),
      register("Change log", "57", "18 of 26"),
    ],
    assessed: {
      now: ["Risk, 49 of 64 projects", "Milestones, 418 of 418", "Changes, 57 of 57"],
      notYet: ["Schedule: question 1 is open", "Cost: no forecast cost", "Quality: no acceptance dates"],
      unlock: { before: "A ", column: "Forecast cost", after: " column in Project list: Cost for 61 projects" },
    },
    questions: QUESTIONS,
    adds: [
      "Portfolio",
      "Actions & issues",
      "Milestones (Muster)",
      "Risks",
      "Projects",
      "Data quality",
      "Why",
      "Settings",
    ],
    skipped: [],
  },
  result: RESULT,
  settings: SETTINGS,
  ownSheets: 0,
  history: false,
  templateSheets: 11,
};

/** The same workbook after a refresh that left nothing open. */
export const REFRESHED: PaneReport = {
  ...REPORT,
  day: { iso: "2026-10-31", source: "Set in Settings", question: undefined },
  found: { ...REPORT.found, questions: [], adds: [] },
  settings: { ...SETTINGS, day: { ...SETTINGS.day, mode: "day", iso: "2026-10-31" } },
  ownSheets: 8,
  history: true,
};
