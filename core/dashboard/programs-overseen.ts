import { type Oversight, overseen } from "../rollup/oversight.ts";
import { numberOf } from "../value/measured.ts";
import type { TableBlock, TableRow } from "./block.ts";
import type { TableCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { cellsOf, columnsOf, fitted, holdsValue, type Listed } from "./listing.ts";
import { measureCell, outOf } from "./parts.ts";
import type { ProgramPair } from "./program-pairs.ts";
import { keepsOffices } from "./programs-governance.ts";
import { type RollupTopic, rollupWhy } from "./why-id.ts";
import { say } from "../words/say.ts";

const PAGE_UNITS = 14;

/** A program with how its component projects are overseen. */
interface Overseen extends ProgramPair {
  readonly oversight: Oversight;
}

const whyOf = ({ projects }: Overseen, topic: RollupTopic): string => rollupWhy(projects, topic);

const indexCell = (one: Overseen, topic: "cpi" | "spi"): TableCell => {
  const total = one.projects[topic];
  return total.counted === 0 ? null : measureCell(numberOf(total.ratio), whyOf(one, topic));
};

function lastCell(one: Overseen): TableCell {
  const { lastCritical } = one.oversight;
  if (lastCritical === undefined) return null;
  return { kind: "text", text: lastCritical.project.name, why: whyOf(one, "lastCritical") };
}

function slipCell(one: Overseen): TableCell {
  const { lastCritical } = one.oversight;
  return lastCritical === undefined
    ? null
    : measureCell(lastCritical.measures.finishSlipDays, whyOf(one, "lastCritical"));
}

function gatesCell(one: Overseen): TableCell {
  const { gates } = one.oversight;
  if (gates === undefined) return null;
  const text = outOf(gates.overdue.length, gates.planned.length);
  return { kind: "text", text, why: whyOf(one, "gates"), ...(gates.overdue.length > 0 ? { tone: "lead" } : {}) };
}

/** "Responsible PMO: Delivery office"; "" where offices are not kept. */
function officesText({ oversight }: Overseen, context: DashboardContext): string {
  if (!keepsOffices(context.assessments)) return "";
  const names = oversight.offices.map(({ office }) => office.name).join(", ");
  return names === "" ? say`Responsible PMO: none` : say`Responsible PMO: ${names}`;
}

function rowOf(one: Overseen, kept: readonly Listed<Overseen>[], context: DashboardContext): TableRow {
  const below = officesText(one, context);
  const why = whyOf(one, one.oversight.offices.length > 0 ? "offices" : "colors");
  const cells = cellsOf(kept, one);
  return below === "" ? { cells, why } : { cells, why, below: { text: below } };
}

const COLUMNS: readonly Listed<Overseen>[] = [
  { column: { header: "Program", kind: "lead" }, always: true, widens: true, cell: ({ name }) => name },
  { column: { header: "CPI", kind: "index" }, cell: (one) => indexCell(one, "cpi") },
  { column: { header: "SPI", kind: "index" }, cell: (one) => indexCell(one, "spi") },
  { column: { header: "Last critical project", kind: "text", units: 4 }, cell: lastCell },
  { column: { header: "Finish\nvar. days", kind: "varianceDays" }, cell: slipCell },
  { column: { header: "Gates\noverdue", kind: "text", align: "right" }, cell: gatesCell },
  {
    column: { header: "Compliance\n%", kind: "percent" },
    cell: (one) => {
      const { compliance } = one.oversight;
      return compliance === undefined
        ? null
        : measureCell(numberOf(compliance.adherence.percent), whyOf(one, "compliance"));
    },
  },
  {
    column: { header: "Reports\non time %", kind: "percent" },
    cell: (one) => {
      const { reports } = one.oversight;
      return reports === undefined ? null : measureCell(numberOf(reports.timeliness), whyOf(one, "reports"));
    },
  },
];

/** Value and schedule earned by the component projects, their gates, their PMO, and how they keep standards and report. */
export function overseenBlock(pairs: readonly ProgramPair[], context: DashboardContext): TableBlock | undefined {
  const rows = pairs.map((pair): Overseen => ({ ...pair, oversight: overseen(pair.projects, context.assessments) }));
  const isTold = (one: Overseen): boolean => COLUMNS.slice(1).some(({ cell }) => holdsValue(cell(one)));
  if (!rows.some((one) => isTold(one) || one.oversight.offices.length > 0)) return undefined;
  const kept = fitted(COLUMNS, rows, PAGE_UNITS);
  return {
    kind: "table",
    heading: "Control of the component projects",
    note: "ratios of sums over the projects",
    columns: columnsOf(kept),
    rows: rows.map((one) => rowOf(one, kept, context)),
  };
}
