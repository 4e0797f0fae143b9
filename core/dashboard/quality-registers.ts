import type { Assessments } from "../assess/assessments.ts";
import { valueOf } from "../model/row.ts";
import type { Register } from "../register/register.ts";
import { REGISTER_NAMES } from "../registers/names.ts";
import type { TableBlock } from "./block.ts";
import type { TableCell } from "./cell.ts";
import { UNKNOWN } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { compareSmallest } from "./first-few.ts";
import { columnsOf, cellsOf, fitted, type Listed } from "./listing.ts";
import { plural } from "./parts.ts";
import type { RegisterQuality } from "./quality-score.ts";
import { say, word } from "../words/say.ts";

const larger = (a: number | undefined, b: number | undefined): number | undefined =>
  b === undefined || (a !== undefined && a >= b) ? a : b;

function oldestProject({ sheet }: Register, { projects }: Assessments): number | undefined {
  let oldest: number | undefined;
  for (const { project, statusAgeDays } of projects)
    if (project.active && project.row.register.sheet === sheet) oldest = larger(oldest, statusAgeDays);
  return oldest;
}

function oldestRisk({ sheet }: Register, { risks, model }: Assessments): number | undefined {
  let oldest: number | undefined;
  for (const { item, standing } of risks) {
    if (standing !== "open" || item.row.register.sheet !== sheet) continue;
    const updated = valueOf(item.row, "lastUpdated");
    if (updated !== undefined) oldest = larger(oldest, model.day - updated);
  }
  return oldest;
}

/** Days since the oldest status of what is still open; undefined where the register keeps no such date. */
function oldestStatusDays(register: Register | undefined, assessments: Assessments): number | undefined {
  if (register?.kind === "projects") return oldestProject(register, assessments);
  return register?.kind === "risks" ? oldestRisk(register, assessments) : undefined;
}

function mappedText({ found }: RegisterQuality): string {
  const mapped = found.columns.filter(({ field }) => field !== null).length;
  return say`${mapped} of ${found.columns.length}`;
}

const sheetLink = ({ found }: RegisterQuality): TableCell => ({
  kind: "link",
  text: found.title,
  to: {
    kind: "cell",
    place: { sheet: found.title, row: found.headerRows[0] ?? found.body.top, column: found.body.left },
  },
});

function listedColumns({ assessments }: DashboardContext): readonly Listed<RegisterQuality>[] {
  return [
    {
      column: { header: "Register", kind: "lead" },
      cell: ({ found }) => word(REGISTER_NAMES[found.kind]),
      always: true,
    },
    { column: { header: "Sheet", kind: "link", units: 2 }, cell: sheetLink, always: true, widens: true },
    { column: { header: "Rows", kind: "count" }, cell: ({ rows }) => rows, always: true },
    { column: { header: "Columns\nmapped", kind: "text", align: "right" }, cell: mappedText, always: true },
    {
      column: { header: "Oldest\nstatus, days", kind: "count" },
      cell: ({ register }) => oldestStatusDays(register, assessments) ?? UNKNOWN,
    },
    {
      column: { header: "Errors", kind: "count" },
      cell: ({ counts: { error } }) => (error === 0 ? 0 : { kind: "number", value: error, stress: "pastLimit" }),
      always: true,
    },
    { column: { header: "Warnings", kind: "count" }, cell: ({ counts }) => counts.warning, always: true },
    { column: { header: "Notes", kind: "count" }, cell: ({ counts }) => counts.note, always: true },
    {
      column: { header: "Score", kind: "count" },
      cell: ({ score }) => (score === undefined ? UNKNOWN : { kind: "number", value: score, stress: "pastLimit" }),
      always: true,
    },
    {
      column: { header: "", kind: "bar" },
      cell: ({ score }) => (score === undefined ? null : { kind: "bar", fraction: score / 100 }),
      always: true,
    },
  ];
}

/** Most errors first, then the lowest score, those without rows to judge last, else as the workbook has them. */
const byNeed = (a: RegisterQuality, b: RegisterQuality): number =>
  b.counts.error - a.counts.error || compareSmallest(a.score, b.score);

/** Registers as found, with what the findings make of each. */
export function registersTable(context: DashboardContext, qualities: readonly RegisterQuality[]): TableBlock {
  const listed = fitted(listedColumns(context), qualities, 14);
  return {
    kind: "table",
    heading: "Registers",
    note: plural(qualities.length, "register"),
    columns: columnsOf(listed),
    rows: [...qualities].sort(byNeed).map((quality) => ({ cells: cellsOf(listed, quality) })),
    empty: "No register was found: give each list one header row, and its columns the usual names.",
  };
}
