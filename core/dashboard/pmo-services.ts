import type { Assessments } from "../assess/assessments.ts";
import type { AssessedService } from "../assess/pmo/services.ts";
import { SERVICE_STAGES, STAGE_WORDS } from "../lifecycle/services.ts";
import type { Model } from "../model/model.ts";
import { anyCellOf, cellOf } from "../model/row.ts";
import type { TableBlock } from "./block.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted } from "./listing.ts";
import { pmoWhy } from "./why-id.ts";
import { say, word } from "../words/say.ts";

const PAGE_UNITS = 14;
const MOST_ROWS = 40;

/** The stage that comes next: "evaluated". */
function nextStage({ progress, service }: AssessedService): string {
  if (service.withdrawn) return say`withdrawn`;
  const next = SERVICE_STAGES[progress.stages];
  return next === undefined ? say`improved; evaluate again` : word(STAGE_WORDS[next]);
}

const NAMING: readonly Listed<AssessedService>[] = [
  {
    column: { header: "Service", kind: "link" },
    always: true,
    cell: ({ item: { row }, service }) => ({
      kind: "link",
      text: service.name,
      to: { kind: "cell", place: cellOf(row, "name") ?? anyCellOf(row) },
    }),
  },
  {
    column: { header: "Kind", kind: "text", units: 2 },
    always: true,
    cell: ({ service }) =>
      (service.category === undefined ? undefined : word(service.category)) ?? { kind: "lacking", word: "none" },
  },
  {
    column: { header: "Owner", kind: "text", units: 2 },
    always: true,
    cell: ({ service }) => service.owner ?? { kind: "lacking", word: "none" },
  },
  { column: { header: "Effort\n%", kind: "percent" }, cell: ({ service }) => service.effortPercent ?? null },
];

const PROGRESS: readonly Listed<AssessedService>[] = [
  {
    column: { header: "Stages done\nof 5", kind: "count" },
    always: true,
    cell: ({ progress, item: { row } }) => ({
      kind: "number",
      value: progress.stages,
      why: pmoWhy(`service/${row.index + 1}`),
    }),
  },
  {
    column: { header: "", kind: "bar" },
    always: true,
    cell: ({ progress }) => ({ kind: "bar", fraction: progress.percent / 100 }),
  },
  { column: { header: "Next stage", kind: "secondary", units: 2 }, widens: true, always: true, cell: nextStage },
  {
    column: { header: "Last\nevaluated", kind: "date" },
    always: true,
    cell: ({ progress }) => progress.evaluated ?? { kind: "unknown", word: "never" },
  },
];

const officeColumn = (offices: Model["offices"]): Listed<AssessedService> => ({
  column: { header: "Office", kind: "secondary", units: 2 },
  cell: ({ item: { office } }) => offices[office ?? -1]?.name ?? null,
});

/** What the PMO does, each with its kind, owner and how far it has come; undefined where no services are kept. */
export function servicesBlock({ pmo, model }: Assessments): TableBlock | undefined {
  const { services } = pmo;
  if (services === undefined) return undefined;
  const several = new Set(services.list.map(({ item }) => item.office)).size > 1;
  const items = services.list.slice(0, MOST_ROWS);
  const kept = fitted([...NAMING, ...PROGRESS, ...(several ? [officeColumn(model.offices)] : [])], items, PAGE_UNITS);
  return {
    kind: "table",
    heading: "Services of the PMO",
    note: say`stages: defined, stakeholders identified, provided, evaluated, improved`,
    columns: columnsOf(kept),
    rows: items.map((item) => ({ cells: cellsOf(kept, item), why: pmoWhy(`service/${item.item.row.index + 1}`) })),
  };
}
