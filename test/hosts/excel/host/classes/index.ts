import type { Behavior } from "../host.ts";
import {
  CHART,
  CHARTS,
  CHART_AXES,
  CHART_AXIS,
  CHART_FILL,
  CHART_LINE,
  CHART_POINTS,
  CHART_SERIES,
  CHART_SERIES_LIST,
  CHART_TITLE,
} from "./chart.ts";
import { CONDITIONAL_FORMAT, CONDITIONAL_FORMATS } from "./conditional-format.ts";
import { CONDITIONAL_BORDERS, CONDITIONAL_FILL } from "./conditional-style.ts";
import { DATA_VALIDATION } from "./data-validation.ts";
import { NAMED_ITEM, NAMED_ITEMS } from "./name.ts";
import { RANGE_BORDER, RANGE_BORDERS } from "./range-border.ts";
import { FORMAT_PROTECTION, RANGE_FILL, RANGE_FONT, RANGE_FORMAT } from "./range-format.ts";
import { RANGE, RANGE_AREAS, RANGE_COLLECTION } from "./range.ts";
import { AUTO_FILTER, FREEZE_PANES, PAGE_BREAK, PAGE_BREAKS, PAGE_LAYOUT, SHEET_PROTECTION } from "./sheet-parts.ts";
import { TABLE, TABLES, TABLES_IN_RANGE, TABLE_COLUMN, TABLE_COLUMNS } from "./table.ts";
import {
  APPLICATION,
  CULTURE_INFO,
  DATE_TIME_FORMAT,
  FUNCTIONS,
  NUMBER_FORMAT_INFO,
  SETTING,
  SETTINGS,
  WORKBOOK,
} from "./workbook.ts";
import { WORKSHEET, WORKSHEETS } from "./worksheet.ts";

const RECORD: Behavior = { isRecord: true };

/** Parts of charts, conditional formats and pages that are nothing but what was set on them. */
const RECORDS = [
  "ChartAreaFormat",
  "ChartAxisFormat",
  "ChartAxisTitle",
  "ChartAxisTitleFormat",
  "ChartDataLabel",
  "ChartDataLabelFormat",
  "ChartDataLabels",
  "ChartFont",
  "ChartGridlines",
  "ChartGridlinesFormat",
  "ChartLegend",
  "ChartLegendFormat",
  "ChartPlotArea",
  "ChartPlotAreaFormat",
  "ChartPoint",
  "ChartPointFormat",
  "ChartSeriesFormat",
  "ChartTitleFormat",
  "CellValueConditionalFormat",
  "ConditionalFormatRule",
  "ConditionalRangeBorder",
  "ConditionalRangeFont",
  "ConditionalRangeFormat",
  "CustomConditionalFormat",
  "PresetCriteriaConditionalFormat",
  "TextConditionalFormat",
  "TopBottomConditionalFormat",
  "HeaderFooter",
  "HeaderFooterGroup",
  "DocumentProperties",
] as const;

/** Classes that the host plays; what is not here has no behavior, and whatever needs one is refused. */
export const BEHAVIORS: Readonly<Record<string, Behavior>> = {
  ...Object.fromEntries(RECORDS.map((name) => [name, RECORD])),
  Application: APPLICATION,
  AutoFilter: AUTO_FILTER,
  Chart: CHART,
  ChartAxes: CHART_AXES,
  ChartAxis: CHART_AXIS,
  ChartBorder: CHART_LINE,
  ChartCollection: CHARTS,
  ChartFill: CHART_FILL,
  ChartLineFormat: CHART_LINE,
  ChartPointsCollection: CHART_POINTS,
  ChartSeries: CHART_SERIES,
  ChartSeriesCollection: CHART_SERIES_LIST,
  ChartTitle: CHART_TITLE,
  ConditionalFormat: CONDITIONAL_FORMAT,
  ConditionalFormatCollection: CONDITIONAL_FORMATS,
  ConditionalRangeBorderCollection: CONDITIONAL_BORDERS,
  ConditionalRangeFill: CONDITIONAL_FILL,
  CultureInfo: CULTURE_INFO,
  DataValidation: DATA_VALIDATION,
  DatetimeFormatInfo: DATE_TIME_FORMAT,
  FormatProtection: FORMAT_PROTECTION,
  Functions: FUNCTIONS,
  FunctionResult: RECORD,
  NamedItem: NAMED_ITEM,
  NamedItemCollection: NAMED_ITEMS,
  NumberFormatInfo: NUMBER_FORMAT_INFO,
  PageBreak: PAGE_BREAK,
  PageBreakCollection: PAGE_BREAKS,
  PageLayout: PAGE_LAYOUT,
  Range: RANGE,
  RangeAreas: RANGE_AREAS,
  RangeBorder: RANGE_BORDER,
  RangeBorderCollection: RANGE_BORDERS,
  RangeCollection: RANGE_COLLECTION,
  RangeFill: RANGE_FILL,
  RangeFont: RANGE_FONT,
  RangeFormat: RANGE_FORMAT,
  Setting: SETTING,
  SettingCollection: SETTINGS,
  Table: TABLE,
  TableCollection: TABLES,
  TableColumn: TABLE_COLUMN,
  TableColumnCollection: TABLE_COLUMNS,
  TableScopedCollection: TABLES_IN_RANGE,
  Workbook: WORKBOOK,
  Worksheet: WORKSHEET,
  WorksheetCollection: WORKSHEETS,
  WorksheetFreezePanes: FREEZE_PANES,
  WorksheetProtection: SHEET_PROTECTION,
};
