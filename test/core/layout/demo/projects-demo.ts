import type { SheetDocument, TableRow } from "../../../../core/dashboard/block.ts";
import { wide } from "../../../../core/dashboard/block.ts";
import type { TableCell } from "../../../../core/dashboard/cell.ts";
import { UNKNOWN } from "../../../../core/dashboard/cell.ts";
import type { Color } from "../../../../core/value/color.ts";
import { dayOn } from "./demo-day.ts";

const mark = (color: Color | "notKept", word?: string): TableCell => ({
  kind: "status",
  color,
  ...(word === undefined ? {} : { word }),
});
const past = (value: number): TableCell => ({ kind: "number", value, stress: "pastLimit" });

const group = (name: string, counts: Partial<Record<Color, number>>, counted: string, money: number): TableRow => ({
  kind: "group",
  cells: [
    name,
    null,
    null,
    null,
    { kind: "colorCounts", counts: { red: 0, amber: 0, gray: 0, green: 0, blue: 0, ...counts } },
    ...[null, null, null, null, null, null, null],
    { kind: "text", text: counted },
    null,
    money,
    8.6,
  ],
});

const project = (index: number): TableRow => ({
  cells: [
    {
      kind: "link",
      text: `Project ${index} of the harbor line`,
      to: { kind: "cell", place: { sheet: "Project list", row: index, column: 1 } },
    },
    `H-${index}`,
    "K. Arden",
    mark("green"),
    index % 3 === 0 ? mark("red") : index % 3 === 1 ? mark("amber") : mark("gray", "Incomplete"),
    index % 3 === 0 ? past(2) : null,
    mark("red"),
    mark("amber"),
    mark("notKept"),
    mark("gray"),
    mark("green"),
    "Execution 62 %",
    dayOn(2027, 3, 12 + (index % 10)),
    index % 3 === 0 ? past(94) : -3,
    42.3,
    index % 3 === 2 ? UNKNOWN : 14.2,
    { kind: "day", day: dayOn(2026, 9, 11), stress: "context" },
    { kind: "trend", values: [1, 2, undefined, 4, 5, 6] },
  ],
  anchor: `project/H-${index}`,
});

/** The full list, two groups of four. */
export const projectsOf = (groups: number, each: number): SheetDocument => {
  const rows: TableRow[] = [];
  for (let g = 0; g < groups; g += 1) {
    rows.push(group(`Program ${g + 1}`, { red: 2, amber: 1, gray: 1 }, `${each} of ${each} counted`, 97.2));
    for (let i = 0; i < each; i += 1) rows.push(project(g * each + i));
  }
  rows.push({ ...group("All 23 projects", { red: 2, green: 21 }, "21 of 23 counted", 213.1), kind: "total" });
  return {
    key: "Projects",
    title: "Projects",
    subtitle: ["Status date 14 Sep 2026", "Project list, 23 of 23 rows counted", "grouped by program"],
    headline:
      "5 of the 20 projects that can be compared are reported better than the data shows, two of them by two steps.",
    grid: { kind: "list", widths: [30, 6, 11, 11, 13, 6, 5, 5, 5, 5, 5, 15, 12, 8, 8, 8, 8, 10] },
    freeze: "header",
    print: { repeatHeader: true },
    bands: [
      wide({
        kind: "table",
        columns: [
          { header: "Project", kind: "text" },
          { header: "Id", kind: "small" },
          { header: "Manager", kind: "text" },
          { header: "Reported", kind: "mark" },
          { header: "Computed", kind: "leading" },
          { header: "Steps\nbetter", kind: "varianceDays" },
          { header: "Sch.", kind: "letter" },
          { header: "Cost", kind: "letter" },
          { header: "Qual.", kind: "letter" },
          { header: "Risk", kind: "letter" },
          { header: "Life", kind: "letter" },
          { header: "Evidenced phase", kind: "text" },
          { header: "Expected\nfinish", kind: "fullDate" },
          { header: "Finish\nvar. days", kind: "varianceDays" },
          { header: "Budget\nEUR m", kind: "money" },
          { header: "Overrun\n%", kind: "variance" },
          { header: "Updated", kind: "date" },
          { header: "Finish\nvar., trend", kind: "trend" },
        ],
        rows,
      }),
      wide({ kind: "legend", text: "Computed = worst known of the five." }),
    ],
  };
};
