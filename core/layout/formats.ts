/** Number format codes, by name. */
export const FORMATS = {
  general: "General",
  count: '#,##0;"−"#,##0;"–"',
  money: '#,##0.0;"−"#,##0.0',
  moneyWhole: '#,##0;"−"#,##0',
  /** For columns in which no number reaches 1. */
  moneyFine: '#,##0.00;"−"#,##0.00',
  varianceFine: '+#,##0.00;"−"#,##0.00;0.00',
  variance: '+#,##0.0;"−"#,##0.0;0.0',
  varianceWhole: '+#,##0;"−"#,##0;0',
  percent: "0.0",
  index: "0.000",
  wholePercent: '0" %"',
  percentSign: '0.0" %"',
  /** For a number that no other form can show in its width. */
  scientific: "0.0E+0",
  day: "d mmm",
  dayShortYear: "d mmm yy",
  dayYear: "d mmm yyyy",
  monthYear: "mmm yy",
  stamp: "d mmm yyyy hh:mm",
  hidden: ";;;",
} as const;

export type FormatName = keyof typeof FORMATS;
