import type { SheetDocument, TableRow } from "../../../../core/dashboard/block.ts";
import { halves, wide } from "../../../../core/dashboard/block.ts";
import { dayOn } from "./demo-day.ts";

/** Phases, a paragraph, lines: what the other demonstrations do not show. */
export const LIFE_CYCLE: SheetDocument = {
  key: "LifeCycle",
  title: "Life cycle",
  subtitle: ["Status date 14 Sep 2026", "22 of 23 projects with gate evidence"],
  headline: "15 of 23 projects are in Execution.",
  grid: { kind: "page" },
  freeze: "header",
  print: { repeatHeader: true },
  bands: [
    wide({
      kind: "table",
      columns: [
        { header: "Project", kind: "text" },
        { header: "Stated", kind: "secondary" },
        { header: "1  Initiation", kind: "phase" },
        { header: "2  Planning", kind: "phase" },
        { header: "3  Execution", kind: "phase" },
        { header: "4  Closure", kind: "phase" },
        { header: "Next gate", kind: "text" },
        { header: "Date", kind: "fullDate" },
        { header: "Review age\ndays", kind: "count" },
        { header: "Items\nmissing", kind: "count" },
      ],
      rows: [
        { kind: "group", cells: ["Harbor Line", "Program in phase 3 of 4, gate 3 on 1 Jun 2027"] },
        {
          cells: [
            "Harbor Tunnel Civil Works",
            "Execution",
            { kind: "phase", state: "passed", day: dayOn(2025, 2, 20) },
            { kind: "phase", state: "conditions", day: dayOn(2025, 9, 9) },
            { kind: "phase", state: "inProgress", percent: 62 },
            { kind: "phase", state: "notStarted" },
            "Gate 3",
            dayOn(2027, 3, 10),
            0,
            11,
          ],
        },
        {
          cells: [
            "Ticketing Platform",
            { kind: "text", text: "Execution", tone: "lead" },
            { kind: "phase", state: "passed", day: dayOn(2026, 1, 14) },
            { kind: "phase", state: "rework", percent: 71 },
            { kind: "phase", state: "lapsed" },
            { kind: "phase", state: "readyLate" },
            "Gate 2",
            { kind: "unknown", word: "not set" },
            { kind: "number", value: 31, stress: "pastLimit" },
            8,
          ],
        },
        {
          cells: [
            "Spare Parts Hub",
            "Initiation",
            { kind: "phase", state: "noEvidence" },
            { kind: "phase", state: "ready" },
            { kind: "phase", state: "inProgress" },
            { kind: "phase", state: "inProgress", percent: 100 },
            "Gate 1",
          ],
        },
        { kind: "total", cells: ["All 23 projects", null, "1 project", "6 projects", "15 projects", "1 project"] },
      ],
    }),
    halves(
      {
        kind: "lines",
        heading: "Not kept here",
        lines: [
          { text: "Planned value by month: unlocks SPI(t) for 23 projects", tone: "plain" },
          { text: "Timesheets: unlock the check of actual cost", tone: "note" },
        ],
      },
      {
        kind: "paragraph",
        heading: "Manager’s comment, 11 Sep",
        quoted: true,
        text: "Ground treatment in section B runs at two thirds of the planned rate. The contractor adds a second shift from October, which recovers about three weeks if the city approves night work. Quay wall readings are within limits.",
      },
    ),
    wide({
      kind: "table",
      heading: "By owner",
      columns: [
        { header: "Owner", kind: "text" },
        { header: "Overdue", kind: "count" },
        { header: "", kind: "bar" },
        { header: "14 days", kind: "count" },
      ],
      rows: [
        { cells: ["R. Nakai", 9, { kind: "bar", fraction: 1 }, 4] },
        { cells: ["K. Arden", 7, { kind: "bar", fraction: 7 / 9 }, 1234567890] },
      ],
    }),
  ],
};

const RULES = [
  "Finish 94 days late, 14.9 % of the baseline duration; red above 10 %, amber above 5 %.",
  "Within limits.",
];

/** Lines of Why, made as they are laid out. */
export const whyOf = (count: number): SheetDocument => ({
  key: "Why",
  title: "Why",
  subtitle: ["Status date 14 Sep 2026", `${count} lines`],
  grid: { kind: "byContent" },
  freeze: "header",
  print: { repeatHeader: true },
  bands: [
    wide({
      kind: "table",
      columns: [
        { header: "Entity", kind: "text" },
        { header: "What", kind: "text" },
        { header: "Color", kind: "mark" },
        { header: "Rule", kind: "small" },
        { header: "In words", kind: "text", wrap: true },
        { header: "Value", kind: "text" },
        { header: "Threshold", kind: "text" },
        { header: "First cell", kind: "link" },
      ],
      rows: {
        count,
        row: (index): TableRow => ({
          cells: [
            `Project ${index}`,
            "Schedule",
            { kind: "status", color: index % 2 === 0 ? "red" : "green" },
            "STA-02",
            RULES[index % 2] ?? "",
            "94 days",
            "10 %",
            {
              kind: "link",
              text: `Project list!H${index + 6}`,
              to: { kind: "cell", place: { sheet: "Project list", row: index + 5, column: 7 } },
            },
          ],
          anchor: `project/H-0${index}/schedule`,
        }),
      },
    }),
  ],
});

export const WHY: SheetDocument = whyOf(40);

export const SETTINGS: SheetDocument = {
  key: "Settings",
  title: "Settings",
  subtitle: ["Change the values in the third column"],
  grid: { kind: "page" },
  print: {},
  bands: [
    wide({
      kind: "table",
      heading: "Thresholds",
      columns: [
        { header: "Setting", kind: "text" },
        { header: "Value", kind: "input", align: "right" },
        { header: "Default", kind: "secondary", align: "right" },
        { header: "Meaning", kind: "text", units: 11 },
      ],
      differs: { column: 1, from: 2 },
      rows: [
        { cells: ["redSlip", { kind: "input", value: 12, as: "plain" }, 10, "Red above this slip, percent"] },
        {
          cells: [
            "calendar",
            { kind: "input", value: "Mon-Fri", allowed: ["Mon-Fri", "Sun-Thu"] },
            "Mon-Fri",
            "Working week",
          ],
        },
        { cells: ["asOf", { kind: "input", value: null, as: "day" }, null, "Status date"] },
      ],
    }),
  ],
};
