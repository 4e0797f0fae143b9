import type { Assessments } from "../assess/assessments.ts";
import type { AssessedAudit } from "../assess/pmo/oversight.ts";
import { auditedName } from "../assess/pmo/oversight.ts";
import type { Model } from "../model/model.ts";
import { anyCellOf, cellOf, valueOf } from "../model/row.ts";
import { numberOf } from "../score/measured.ts";
import type { Band, TableBlock, TableRow } from "./block.ts";
import { halves, wide } from "./block.ts";
import type { TableCell } from "./cell.ts";
import { NONE, NOT_SET } from "./cell.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted } from "./listing.ts";
import { pmoWhy } from "./why-id.ts";
import { say } from "../words/say.ts";
import { wordOf } from "./parts.ts";

const PAGE_UNITS = 14;
const MOST_ROWS = 20;

const dueCell = ({ item: { row }, facts }: AssessedAudit): TableCell => {
  const due = valueOf(row, "due");
  if (due === undefined) return NOT_SET;
  const late = facts.some(({ code }) => code === "AUD-01");
  return { kind: "day", day: due, ...(late ? { stress: "pastLimit" } : {}) };
};

const auditColumns = (model: Model): readonly Listed<AssessedAudit>[] => [
  {
    column: { header: "Finding", kind: "link" },
    always: true,
    cell: ({ item: { row } }) => ({
      kind: "link",
      text: valueOf(row, "finding") ?? valueOf(row, "id") ?? "",
      to: { kind: "cell", place: cellOf(row, "finding") ?? anyCellOf(row) },
    }),
  },
  {
    column: { header: "Looked at", kind: "text", units: 2 },
    always: true,
    cell: ({ item }) => auditedName(item, model),
  },
  { column: { header: "Severity", kind: "text" }, cell: ({ item: { row } }) => wordOf(valueOf(row, "severity")) },
  { column: { header: "Age\ndays", kind: "count" }, always: true, cell: ({ ageDays }) => ageDays ?? null },
  {
    column: { header: "Due", kind: "date" },
    always: true,
    cell: dueCell,
  },
  {
    column: { header: "Owner", kind: "text", units: 2 },
    always: true,
    cell: ({ item: { row } }) => valueOf(row, "owner") ?? NONE,
  },
  {
    column: { header: "Action", kind: "secondary", units: 4 },
    widens: true,
    cell: ({ item: { row } }) => valueOf(row, "action") ?? null,
  },
  {
    column: { header: "Repeats", kind: "text", units: 2 },
    cell: ({ facts }) => facts.map((fact) => (fact.code === "AUD-02" ? fact.repeatOf : "")).join("") || null,
  },
];

/** Open findings of assessments, reviews and audits, the overdue ones first; undefined where none are kept. */
export function auditsBlock({ pmo: { audits }, model }: Assessments): TableBlock | undefined {
  if (audits === undefined) return undefined;
  const dueOf = ({ item: { row } }: AssessedAudit): number => valueOf(row, "due") ?? Number.POSITIVE_INFINITY;
  const open = audits.rows.filter((one) => one.open).sort((a, b) => dueOf(a) - dueOf(b));
  const items = open.slice(0, MOST_ROWS);
  const kept = fitted(auditColumns(model), items, PAGE_UNITS);
  const [fresh, months, half, old] = audits.byAge;
  return {
    kind: "table",
    heading: "Open findings of audits and reviews",
    note: say`${open.length > items.length ? say`first ${items.length} of ` : ""}${open.length} open, by age: ${fresh} to 30 days, ${months} to 90, ${half} to 180, ${old} older`,
    columns: columnsOf(kept),
    rows: items.map((item) => ({ cells: cellsOf(kept, item), from: anyCellOf(item.item.row) })),
    empty: "No finding is open.",
  };
}

const MOST_MANAGERS = 12;

function managersBlock({ pmo: { managers }, policy }: Assessments): TableBlock | undefined {
  if (managers === undefined) return undefined;
  const { loads, unmanaged } = managers;
  const items = loads.slice(0, MOST_MANAGERS);
  const most = items[0]?.projects ?? 1;
  const rows = items.map(({ manager, projects, isOver }): TableRow => ({
    cells: [
      manager,
      { kind: "number", value: projects, why: pmoWhy("managers"), ...(isOver ? { stress: "pastLimit" } : {}) },
      { kind: "bar", fraction: projects / most },
    ],
  }));
  const limit = policy.limits["limit.projectsPerManager"];
  return {
    kind: "table",
    why: pmoWhy("managers"),
    heading: "Project managers",
    note: say`${loads.length > items.length ? say`first ${items.length} of ` : ""}${loads.length}; at most ${limit} projects each`,
    columns: [
      { header: "Manager", kind: "lead" },
      { header: "Active\nprojects", kind: "count" },
      { header: "", kind: "bar" },
    ],
    rows: unmanaged === 0 ? rows : [...rows, { kind: "total", cells: [say`Without a manager`, unmanaged] }],
    empty: "No active project has a manager.",
  };
}

function toolsBlock({ pmo: { tools } }: Assessments): TableBlock | undefined {
  if (tools === undefined) return undefined;
  const rows = tools.tools.slice(0, MOST_MANAGERS).map(({ tool, percent, inUse, answered }): TableRow => {
    const value = numberOf(percent);
    return {
      cells: [
        tool,
        value === undefined ? { kind: "unknown" } : { kind: "number", value, why: pmoWhy("tools") },
        { kind: "bar", fraction: (value ?? 0) / 100 },
        say`${inUse} of ${answered}`,
      ],
    };
  });
  return {
    kind: "table",
    heading: "Tools and templates in use",
    note: say`${tools.all.inUse} of ${tools.all.answered} answers say yes`,
    columns: [
      { header: "Tool or template", kind: "lead", units: 4 },
      { header: "In use\n%", kind: "percent" },
      { header: "", kind: "bar" },
      { header: "Counted", kind: "small", align: "right" },
    ],
    rows,
  };
}

/** Load of project managers beside tools in use, as far as either is kept. */
export function peopleBands(all: Assessments): readonly Band[] {
  const [managers, tools] = [managersBlock(all), toolsBlock(all)];
  if (managers !== undefined && tools !== undefined) return [halves(managers, tools)];
  const one = managers ?? tools;
  return one === undefined ? [] : [wide(one)];
}
