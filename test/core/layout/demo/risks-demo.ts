import type { SheetDocument } from "../../../../core/dashboard/block.ts";
import { halves, wide } from "../../../../core/dashboard/block.ts";
import type { TableCell } from "../../../../core/dashboard/cell.ts";
import { NONE } from "../../../../core/dashboard/cell.ts";
import { dayOn } from "./demo-day.ts";

const band = (text: string, of: number): TableCell => ({ kind: "band", text, band: of, of: 4 });

/** Heat map, bands, chart and lists side by side. */
export const RISKS: SheetDocument = {
  key: "Risks",
  title: "Risks",
  subtitle: ["Status date 14 Sep 2026", "Risk register, 148 of 151 open rows counted", "scale 5 × 5 product"],
  headline: "Nine risks are very high; four of them have no response. The reserve covers the cost in 68 of 100 cases.",
  grid: { kind: "page" },
  print: {},
  bands: [
    wide({
      kind: "figures",
      figures: [
        { label: "Open risks", value: 148, note: "12 new, 9 closed since 7 Sep" },
        { label: "Very high", value: 9, note: "6 % of open risks" },
        { label: "Responses missing", value: 4, note: "of 9 very high" },
        { label: "Expected value, EUR m", value: 6.2, as: "money", note: "131 of 148 with money" },
        { label: "Needed at 50 %, EUR m", value: undefined, note: "equal odds" },
        { label: "Worst", value: { kind: "status", color: "red" }, note: "held 7.5, short 1.6" },
        { label: "Counted", value: "20 of 23", note: "correlation 0.2" },
      ],
    }),
    [
      {
        at: { from: "B", to: "G" },
        block: {
          kind: "matrix",
          heading: "Residual risk: number of open risks",
          rowsCaption: "Likelihood",
          columnsCaption: "Impact",
          foot: "changed since 7 Sep: +2 very high",
          rowLabels: ["5  Almost certain", "4  Likely", "3  Possible", "2  Unlikely", "1  Rare"],
          columnLabels: ["1 Negligible", "2 Minor", "3 Moderate", "4 Major", "5 Severe"],
          counts: [
            [1, 2, 2, 1, 0],
            [2, 5, 6, 2, 2],
            [3, 9, 14, 6, 2],
            [4, 12, 20, 9, 4],
            [8, 11, 13, 7, 3],
          ],
          zones: [
            [1, 2, 3, 3, 3],
            [0, 1, 2, 3, 3],
            [0, 1, 1, 2, 3],
            [0, 0, 1, 1, 2],
            [0, 0, 0, 0, 1],
          ],
          bands: 4,
        },
      },
      {
        at: { from: "I", to: "J" },
        block: {
          kind: "bands",
          headers: ["Band", "Open"],
          of: 4,
          rows: [
            { text: "Very high", band: 3, count: 9 },
            { text: "High", band: 2, count: 18 },
            { text: "Medium", band: 1, count: 61 },
            { text: "Low", band: 0, count: 60 },
            { text: "Not scored", band: undefined, count: 3 },
          ],
        },
      },
      {
        at: { from: "K", to: "O" },
        block: {
          kind: "chart",
          name: "Exposure by program",
          heading: "Exposure by program, EUR m",
          form: "bar",
          categories: ["Harbor Line", "Digital Services", "Fleet Renewal", "Stations & Access"],
          series: [
            { name: "Expected value", values: [3.1, 1.4, 1, 0.7], tone: "accent" },
            { name: "Needed at 80 %", values: [4.9, 2.3, 1.8, undefined], tone: "accent2" },
          ],
          labels: "money",
          heightPx: 220,
          altText:
            "Expected value by program: Harbor Line 3.1, Digital Services 1.4, Fleet Renewal 1.0, Stations & Access 0.7.",
        },
      },
    ],
    wide({
      kind: "table",
      heading: "Top 10 risks",
      note: "by band, score, exposure, then age",
      columns: [
        { header: "Risk", kind: "text", units: 3 },
        { header: "Project", kind: "secondary", units: 2 },
        { header: "Owner", kind: "text" },
        { header: "Band", kind: "text" },
        { header: "L × I", kind: "text", align: "right" },
        { header: "Before\ncontrols", kind: "count" },
        { header: "Now", kind: "count" },
        { header: "Target", kind: "count" },
        { header: "Exposure\nEUR m", kind: "money" },
        { header: "Response\ndue", kind: "date" },
        { header: "Days late", kind: "count" },
      ],
      rows: [
        {
          cells: [
            "Ground settles at quay wall",
            "Harbor Tunnel Civil",
            "K. Arden",
            band("Very high", 3),
            "4 × 5",
            { kind: "number", value: 25, stress: "context" },
            20,
            10,
            0.9,
            NONE,
            0,
          ],
        },
        {
          cells: [
            "Signal software certified late",
            "Harbor Signaling",
            NONE,
            band("High", 2),
            "4 × 5",
            20,
            20,
            8,
            0.6,
            dayOn(2026, 8, 12),
            { kind: "number", value: 33, stress: "pastLimit" },
          ],
        },
        {
          cells: [
            "Lining segments late",
            "Harbor Tunnel Civil Works, a long name of a project",
            "K. Arden",
            band("Medium", 1),
            "3 × 4",
            16,
            12,
            6,
            0.2,
            dayOn(2028, 10, 12),
            0,
          ],
        },
      ],
    }),
    halves(
      {
        kind: "table",
        heading: "Same cause in three or more projects",
        columns: [
          { header: "Cause", kind: "text", units: 3 },
          { header: "Projects", kind: "count" },
          { header: "Risks", kind: "count" },
          { header: "Exposure\nEUR m", kind: "money" },
        ],
        rows: [{ cells: ["Supplier Kestrel Signals", 4, 7, 0.9] }, { cells: ["City permits", 5, 6, 0.7] }],
      },
      {
        kind: "chart",
        name: "Lateness",
        heading: "Overdue items by lateness",
        form: "column",
        categories: ["1–7", "8–14", "15–30", "31–60", "over 60"],
        series: [
          {
            name: "Items",
            values: [8, 5, 6, 9, 3],
            tone: "accent3",
            pointTones: [undefined, undefined, undefined, "accent", "accent"],
          },
        ],
        labels: "count",
        altText: "Overdue items: 8 to a week, 5 to two weeks, 6 to a month, 9 to two months, 3 longer.",
      },
    ),
  ],
};
