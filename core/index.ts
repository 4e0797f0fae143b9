export type {
  Area,
  Cell,
  CellFault,
  DateSystem,
  NamedArea,
  Outline,
  Place,
  RawRange,
  RawWorkbook,
  ReadPlan,
  ReadRange,
  SheetOutline,
  SourceKind,
  TableOutline,
} from "./workbook.ts";
export { UNCALCULATED, isFault } from "./workbook.ts";
export type {
  CellStyle,
  ChartSeries,
  ConditionalFormat,
  Hex,
  Line,
  LinkTarget,
  OutputBook,
  OutputCell,
  OutputChart,
  OutputRow,
  OutputSheet,
  PrintSetup,
  SheetKey,
  Validation,
} from "./workbook.ts";
export type { Day } from "./day.ts";
export { dayOf, isoDay, parseIsoDay } from "./day.ts";
export type { Severity } from "./finding.ts";
export { severityOf } from "./finding.ts";
export type { Outcome, Options } from "./run/outcome.ts";
export { explainCell } from "./run/explain.ts";
export type { PageOptions, SheetChanges } from "./run/page.ts";
export { firstPage } from "./run/page.ts";
export type { Report } from "./run/report.ts";
export { reportOf } from "./run/report.ts";
export type { TemplateBook, TemplateSheet } from "./template/template.ts";
export { templateBook } from "./template/template.ts";
export { parsePlace } from "./words/place-text.ts";
export { plan } from "./plan.ts";
export { run } from "./run.ts";
export type { Answer } from "./register/settings.ts";
export type { AnswerGrid, CellAnswer, CellFunctionName } from "./pane/cell-functions.ts";
export { CELL_FUNCTIONS } from "./pane/cell-functions.ts";
