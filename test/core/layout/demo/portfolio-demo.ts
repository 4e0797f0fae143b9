import type { SheetDocument, TableRow } from "../../../../core/dashboard/block.ts";
import { thirds, wide } from "../../../../core/dashboard/block.ts";
import type { TableCell } from "../../../../core/dashboard/cell.ts";
import { NOT_SET } from "../../../../core/dashboard/cell.ts";
import type { Color } from "../../../../core/value/color.ts";
import { dayOn } from "./demo-day.ts";

const count = (value: number, color: Color): TableCell => ({ kind: "colorCount", value, color });
const mark = (color: Color, word?: string): TableCell => ({
  kind: "status",
  color,
  ...(word === undefined ? {} : { word }),
});
const trend = (...values: number[]): TableCell => ({ kind: "trend", values });

const program = (name: string, [red, amber, gray, green]: readonly number[], rest: readonly TableCell[]): TableRow => ({
  cells: [
    name,
    (red ?? 0) + (amber ?? 0) + (gray ?? 0) + (green ?? 0),
    count(red ?? 0, "red"),
    count(amber ?? 0, "amber"),
    count(gray ?? 0, "gray"),
    count(green ?? 0, "green"),
    ...rest,
  ],
});

const attention = (cells: readonly TableCell[], text: string): TableRow => ({ cells, below: { text, quoted: true } });

/** A page for executives, with fictitious figures. */
export const PORTFOLIO: SheetDocument = {
  key: "Portfolio",
  title: "Portfolio",
  subtitle: [
    "Meridia Transit Authority",
    "Status date 14 Sep 2026",
    "23 active projects in 4 programs",
    "sources 3 to 5 days old",
  ],
  headline: "Three projects are red, six amber, three cannot be rated. Two red ones are reported green.",
  second: "The forecast is 12.9 m (6.2 %) above budget; Harbor Tunnel Civil Works alone accounts for 6.0 m of it.",
  grid: { kind: "page" },
  print: { onePage: true },
  bands: [
    wide({
      kind: "figures",
      figures: [
        {
          label: "Active projects",
          value: 23,
          note: "21 with a forecast, 20 with a color",
          why: "organization/projects",
        },
        { label: "Budget, EUR m", value: 213.1, as: "money", note: "23 of 23 counted" },
        { label: "Forecast, EUR m", value: 494181.04, as: "money", note: "21 of 23 counted" },
        { label: "Contingency at 80 %, EUR m", value: 9.1, as: "money", note: "held: 7.5" },
      ],
      chart: {
        kind: "chart",
        name: "Share of budget",
        heading: "Share of budget, %: red, amber, unknown, green",
        form: "stackedBar100",
        categories: ["Reported", "Computed"],
        series: [
          { name: "Red", values: [0, 34], tone: "red" },
          { name: "Amber", values: [46, 33], tone: "amber" },
          { name: "Unknown", values: [1, 3], tone: "gray" },
          { name: "Green", values: [53, 30], tone: "green" },
        ],
        labels: "count",
        altText: "Share of budget by color: reported amber 46, green 53; computed red 34, amber 33, green 30.",
      },
    }),
    wide({
      kind: "table",
      heading: "Programs",
      note: "Green to 5 % slip or overrun, amber to 10 %, red above; slip of 5 working days or less is green",
      columns: [
        { header: "Program", kind: "lead" },
        { header: "Projects", kind: "count" },
        { header: "■ Red", kind: "count" },
        { header: "▲ Amber", kind: "count" },
        { header: "◆ Unknown", kind: "count" },
        { header: "● Green", kind: "count" },
        { header: "Budget\nEUR m", kind: "money" },
        { header: "Overrun\n%", kind: "variance" },
        { header: "Finish var.\nworst, days", kind: "varianceDays" },
        { header: "Phase of 4", kind: "count" },
        { header: "Top risk", kind: "text" },
        { header: "Benefits\n% of plan", kind: "count" },
        { header: "Status age\ndays", kind: "count" },
        { header: "Not green,\ntrend", kind: "trend" },
      ],
      rows: [
        program("Harbor Line", [2, 2, 0, 2], [97.2, 8.6, 94, 3, "Very high", 62, 3, trend(1, 1, 2, 3, 4, 4)]),
        program("Digital Services", [1, 1, 1, 3], [28.6, 6.7, 27, 3, "Very high", 88, 4, trend(1, 2, 2, 3, 3, 3)]),
        program("Fleet Renewal", [0, 2, 1, 2], [51.1, 3.9, 44, 3, "Very high", 95, 3, trend(2, 2, 2, 2, 2, 2)]),
        program("Stations & Access", [0, 1, 1, 4], [36.2, 2.5, -3, 2, "Very high", 101, 11, trend(4, 4, 3, 3, 2, 2)]),
        { kind: "total", ...program("All, computed", [3, 6, 3, 11], [213.1, 6.2, 94, null, null, 84, 5]) },
        { kind: "second", ...program("All, reported", [0, 5, 1, 17], []) },
      ],
    }),
    wide({
      kind: "table",
      heading: "Needs attention",
      note: "5 of 9 red or amber projects, by color, then money",
      columns: [
        { header: "Project and what the register says", kind: "lead" },
        { header: "Computed", kind: "leading" },
        { header: "Reported", kind: "mark" },
        { header: "Why, from the data", kind: "text", units: 4 },
        { header: "Decision asked", kind: "text", units: 4 },
        { header: "Owner", kind: "text" },
        { header: "By", kind: "date" },
        { header: "Over, m", kind: "variance" },
      ],
      rows: [
        attention(
          [
            "Harbor Tunnel Civil Works",
            { kind: "status", color: "red", why: "project/H-01/overall" },
            mark("amber"),
            {
              kind: "link",
              text: "Finish 94 days late; overrun 14.2 %",
              to: { kind: "sheet", sheet: "Why", anchor: "project/H-01/schedule" },
            },
            "Approve re-baseline or cut the west adit, and tell the steering group which one it is",
            "K. Arden",
            dayOn(2026, 9, 22),
            6,
          ],
          "Ground treatment slower than planned; contractor adds a second shift from October.",
        ),
        attention(
          [
            "Harbor Signaling",
            mark("red"),
            mark("green"),
            "Finish 61 days late",
            "Name a risk owner",
            "M. Tolle",
            dayOn(2026, 9, 18),
            1.4,
          ],
          "On track for integration test, minor supplier delays.",
        ),
        attention(
          [
            "Tram Series 400",
            mark("amber"),
            mark("gray", "Not rated"),
            "Finish 44 days late",
            null,
            { kind: "lacking", word: "none" },
            NOT_SET,
            1.2,
          ],
          "Supplier’s bogie test repeated;\nno effect on first delivery expected.",
        ),
      ],
    }),
    thirds(
      {
        kind: "table",
        heading: "Top 5 risks",
        columns: [
          { header: "Risk", kind: "text", units: 2 },
          { header: "Project", kind: "secondary" },
          { header: "Exposure, m", kind: "money" },
        ],
        rows: [
          { cells: ["Ground settles at quay wall", "H-01", 0.9] },
          { cells: ["Signal software certified late", "H-02", 0.6] },
          { cells: ["A very long title of a risk that somebody wrote without mercy", "H-02", 0.3] },
        ],
      },
      {
        kind: "table",
        heading: "Changed since 7 Sep",
        columns: [
          { header: "Project", kind: "text", units: 3 },
          { header: "From", kind: "mark" },
          { header: "To", kind: "mark" },
        ],
        rows: [
          { cells: ["Harbor Signaling", mark("amber"), mark("red")] },
          { cells: ["Wayfinding Refresh", mark("green"), mark("gray")] },
        ],
      },
      {
        kind: "table",
        heading: "Next gates and milestones",
        columns: [
          { header: "Project", kind: "text", units: 3 },
          { header: "What", kind: "text" },
          { header: "Date", kind: "date" },
        ],
        rows: [
          { cells: ["Wheel Lathe Replacement", "Handover", dayOn(2026, 10, 9)] },
          { cells: ["Mobile App 3", "Gate 2", dayOn(2027, 10, 14)] },
          { cells: ["Station Lighting", "Gate 3", dayOn(2026, 11, 13)] },
        ],
      },
    ),
    [
      {
        at: { from: "B", to: "J" },
        block: {
          kind: "table",
          heading: "Worth asking",
          columns: [
            { header: "Where the reports and the data disagree, by money", kind: "text", units: 8 },
            { header: "", kind: "link", align: "right" },
          ],
          rows: [
            {
              cells: [
                "Harbor Signaling is reported green; finish is 61 days late and its top risk has no owner for 33 days.",
                { kind: "link", text: "Why ›", to: { kind: "sheet", sheet: "Why", anchor: "project/H-02/schedule" } },
              ],
            },
          ],
        },
      },
      {
        at: { from: "K", to: "O" },
        block: {
          kind: "table",
          heading: "Pipeline",
          columns: [
            { header: "Proposed", kind: "text", units: 3 },
            { header: "Ask, m", kind: "money" },
            { header: "Next gate", kind: "date" },
          ],
          rows: [],
          empty: "Nothing is proposed.",
        },
      },
    ],
  ],
};
