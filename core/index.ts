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
export { SHEET_KEYS, UNCALCULATED, isFault } from "./workbook.ts";
export { isOverBooks, isOwnName, keyOfName, ownName, ownSheetKeys, ownSheets } from "./words/own-sheets.ts";
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
export type { LeftOutBook } from "./run/book-sources.ts";
export type { BooksInput, BooksOutcome, InputBook } from "./run/run-books.ts";
export { knownLabels } from "./run/book-sources.ts";
export { runBooks } from "./run/run-books.ts";
export type { SourceBook } from "./dashboard/context.ts";
export type { ProjectBookOptions } from "./run/project-book.ts";
export { projectBook } from "./run/project-book.ts";
export { projectNamed } from "./run/chosen-project.ts";
export { explainCell } from "./run/explain.ts";
export type { PageOptions, SheetChanges } from "./run/page.ts";
export { firstPage } from "./run/page.ts";
export type { Report } from "./run/report.ts";
export { reportOf } from "./run/report.ts";
export type { TemplateOffice } from "./template/offices.ts";
export { TEMPLATE_OFFICES } from "./template/offices.ts";
export type { TemplateBook, TemplateOptions, TemplateSheet } from "./template/template.ts";
export { templateBook } from "./template/template.ts";
export { placeWords } from "./dashboard/place-link.ts";
export { parsePlace, placeText } from "./words/place-text.ts";
export {
  absoluteArea,
  areaText,
  CELL_LIMIT,
  cutText,
  formulaText,
  linkText,
  quotedText,
  quoteTitle,
  sheetLocation,
} from "./words/formula-text.ts";
export { headerAnswer } from "./register/chosen-header.ts";
export { plan } from "./plan.ts";
export { toldEdits } from "./run/hand-edits.ts";
export type { Difference } from "./run/verify.ts";
export { standingDay, verifyDashboards } from "./run/verify.ts";
export { run } from "./run.ts";
export { JUDGING_KEYS, whatIf, whatIfLines } from "./run/what-if.ts";
export type { Answer } from "./register/settings.ts";
export { cellText, columnLetters } from "./words/place-text.ts";
export { parseStamp } from "./words/stamp.ts";
export type { AnswerGrid, CellAnswer, CellFunctionName } from "./pane/cell-functions.ts";
export { CELL_FUNCTIONS } from "./pane/cell-functions.ts";
export type { PaneAction } from "./pane/action.ts";
export { afterAction } from "./pane/action.ts";
export { afterEvent } from "./pane/event.ts";
export type { PaneEvent } from "./pane/event.ts";
export { paneWhy } from "./pane/explanation.ts";
export { isoText } from "./pane/day.ts";
export type { LimitField, LimitRow, NumberRow } from "./pane/limits-form.ts";
export { newMemory } from "./pane/memory.ts";
export type { PaneMemory, PaneView } from "./pane/memory.ts";
export type { PaneFault } from "./pane/fault.ts";
export type { FaultContext, PaneApp, PaneNotice } from "./pane/notices.ts";
export { noticeOf } from "./pane/notices.ts";
export type { PaneDialog, PaneDialogKind } from "./pane/dialogs.ts";
export type { PaneReportOptions } from "./pane/pane-report.ts";
export { paneReport } from "./pane/pane-report.ts";
export type { PaneProgress, PaneStep } from "./pane/progress.ts";
export type {
  PaneAssessed,
  PaneChange,
  PaneChanges,
  PaneCount,
  PaneDayQuestion,
  PaneFinding,
  PaneFindings,
  PaneFound,
  PaneLink,
  PaneOption,
  PaneQuestion,
  PaneRegister,
  PaneReport,
  PaneResult,
  PaneSkipped,
} from "./pane/report.ts";
export type { PaneChoice, PaneDayMode, PaneLimits, PaneNumber, PaneSettings } from "./pane/settings-parts.ts";
export type { PaneSettingsForm } from "./pane/form.ts";
export type { AskedQuestion, PaneBar, PaneOverview, PaneState } from "./pane/state.ts";
export { stateOf } from "./pane/state.ts";
export type { PaneExplanation, PaneInput, PaneMeasure, PaneRemark, PaneWhy } from "./pane/why.ts";
export type { Color } from "./value/color.ts";
export type { Language } from "./words/language.ts";
export { languageOfTag } from "./words/language.ts";
export type { Words } from "./words/say.ts";
export { currentLanguage as spokenNow, isOne, label, say, speak, spokenTable, spokenWords, word } from "./words/say.ts";
export { REFRESH_MARKER, REFRESHED_MARKER } from "./words/markers.ts";
export { columnPx } from "./layout/grid.ts";
export { pxOf } from "./layout/heights.ts";
export { OLD_TAB } from "./layout/palette.ts";
export { canceledText } from "./pane/progress.ts";
export { countOf } from "./run/page-text.ts";
export { SUBTITLE_ROW, digestCells, refreshedAtOf } from "./layout/stamp.ts";
export type { DialogCounts } from "./pane/dialogs.ts";
export { dialogOf } from "./pane/dialogs.ts";
export { versionsText } from "./pane/versions.ts";
