import type { StatusReporting } from "../assess/pmo/status-reporting.ts";
import type { Model } from "../model/model.ts";
import { valueOf } from "../model/row.ts";
import { numberOf } from "../score/measured.ts";
import type { TableBlock } from "./block.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf } from "./listing.ts";
import { measureCell, plural } from "./parts.ts";
import { pmoWhy } from "./why-id.ts";
import { say } from "../words/say.ts";
import type { Cadence } from "../value/cadence.ts";

const CADENCES: Readonly<Record<Cadence, (rest: string) => string>> = {
  weekly: (rest) => say`weekly reports; ${rest}`,
  monthly: (rest) => say`monthly reports; ${rest}`,
  quarterly: (rest) => say`quarterly reports; ${rest}`,
};

const MOST_ROWS = 30;

type Reports = StatusReporting["projects"][number];

const COUNTS: readonly Listed<Reports>[] = [
  {
    column: { header: "", kind: "bar" },
    always: true,
    cell: ({ timelinessPercent }) => ({ kind: "bar", fraction: (numberOf(timelinessPercent) ?? 0) / 100 }),
  },
  { column: { header: "Reports\ndue", kind: "count" }, always: true, cell: ({ due }) => due },
  { column: { header: "Received", kind: "count" }, always: true, cell: ({ received }) => received },
  { column: { header: "On time", kind: "count" }, always: true, cell: ({ onTime }) => onTime },
  { column: { header: "Corrected", kind: "count" }, always: true, cell: ({ corrected }) => corrected },
];

const whyOf = ({ project }: Reports, { projects }: Model): string => pmoWhy(`reports/${projects[project]?.key ?? ""}`);

function columnsFor(model: Model): readonly Listed<Reports>[] {
  const { projects } = model;
  const why = (one: Reports): string => whyOf(one, model);
  return [
    {
      column: { header: "Project", kind: "lead" },
      always: true,
      cell: ({ project }) => projects[project]?.name ?? "",
    },
    {
      column: { header: "On time\n%", kind: "percent" },
      always: true,
      cell: (one) => measureCell(numberOf(one.timelinessPercent), why(one)),
    },
    ...COUNTS,
    {
      column: { header: "Right\n%", kind: "percent" },
      always: true,
      cell: (one) => measureCell(numberOf(one.accuracyPercent), why(one)),
    },
    {
      column: { header: "Manager", kind: "secondary", units: 3 },
      cell: ({ project }) => {
        const row = projects[project]?.row;
        return row === undefined ? null : (valueOf(row, "manager") ?? null);
      },
    },
  ];
}

/** Projects whose reports come late or have to be corrected; undefined where no reports of listed projects are kept. */
export function reportingBlock(reporting: StatusReporting | undefined, model: Model): TableBlock | undefined {
  if (reporting === undefined || reporting.projects.length === 0) return undefined;
  const poor = reporting.projects
    .filter((one) => one.poor)
    .sort((a, b) => (numberOf(a.timelinessPercent) ?? 0) - (numberOf(b.timelinessPercent) ?? 0));
  const items = poor.slice(0, MOST_ROWS);
  const listed = columnsFor(model);
  return {
    kind: "table",
    heading: "Status reports late or corrected",
    note: CADENCES[reporting.cadence](
      say`${poor.length} of ${plural(reporting.projects.length, "project")} below the limit: offer to update their plans`,
    ),
    columns: columnsOf(listed),
    rows: items.map((item) => ({ cells: cellsOf(listed, item), why: whyOf(item, model) })),
    empty: "Every project reports on time and right.",
  };
}
