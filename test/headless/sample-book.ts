import type { Area, CellStyle, OutputBook, OutputCell, OutputChart, OutputRow, OutputSheet } from "../../core/index.ts";

const INK = "1B2230";
const SECONDARY = "566070";
const ACCENT = "0B5A70";

const plain = { vertical: "center" } as const;
const hair = { color: "E3E6EB", weight: "thin" } as const;

/** Styles of the sample book, by name; their order gives their index. */
const STYLES = {
  data: { ...plain, font: { size: 10, color: INK }, bottom: hair },
  title: { ...plain, font: { size: 20, color: INK, bold: true }, bottom: { color: ACCENT, weight: "medium" } },
  heading: { ...plain, font: { size: 11, color: ACCENT, bold: true } },
  header: {
    vertical: "bottom",
    font: { size: 9, color: SECONDARY },
    bottom: { color: "8C95A3", weight: "thin" },
    wrap: true,
    horizontal: "right",
  },
  number: { ...plain, font: { size: 10, color: INK }, format: "#,##0.0", bottom: hair },
  signed: { ...plain, font: { size: 10, color: INK }, format: "+#,##0.0;-#,##0.0;0.0", horizontal: "right" },
  date: { ...plain, font: { size: 10, color: INK }, format: "d mmm yyyy", horizontal: "right" },
  red: { ...plain, font: { size: 10, color: "FFFFFF", bold: true }, fill: "A8201A" },
  amber: { ...plain, font: { size: 10, color: "8A5300", bold: true }, fill: "FBE7BF" },
  link: { ...plain, font: { size: 10, color: ACCENT, underline: true }, indent: 1 },
  quote: { ...plain, font: { size: 9, color: SECONDARY, italic: true } },
  panel: { ...plain, font: { size: 9, color: SECONDARY }, fill: "F5F6F9", left: hair, right: hair, top: hair },
} as const satisfies Readonly<Record<string, CellStyle>>;

type StyleName = keyof typeof STYLES;

const NAMES = Object.keys(STYLES);

export const cell = (value: OutputCell["value"], style: StyleName = "data"): OutputCell => ({
  value,
  style: NAMES.indexOf(style),
});

const row = (cells: readonly (OutputCell | null)[], height = 16.5): OutputRow => ({ height, cells: [null, ...cells] });

const area = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });

const CHART_DATA = {
  left: 16,
  rows: [
    ["Chart data", "Red", "Amber", "Unknown", "Green"],
    ["Reported", 0, 46, 1, 53],
    ["Computed", 34, 33, 3, 30],
    ["Month", "Planned 24.0", "Earned 21.4", "Actual 28.6", "Forecast"],
    ["Jan", 2, 2, 3, null],
    ["Feb", 8, 7, 9, null],
    ["Mar", 15, 13, 18, 18],
    ["Apr", 24, 21.4, 28.6, 26],
    ["May", 30, null, null, 33],
  ],
} as const;

const dataAt = (line: number): readonly (OutputCell | null)[] =>
  (CHART_DATA.rows[line] ?? []).map((value) => (value === null ? null : cell(value, "quote")));

const statusSeries = [
  { fill: "A8201A", labelColor: "FFFFFF" },
  { fill: "F2B94B", labelColor: INK },
  { fill: "CDD2DA", labelColor: INK },
  { fill: "5AA874", labelColor: INK },
];

const share: OutputChart = {
  name: "Share of budget",
  kind: "stackedBar100",
  anchor: area(7, 8, 9, 14),
  categories: area(3, 16, 4, 16),
  series: statusSeries.map((look, i) => ({
    ...look,
    name: CHART_DATA.rows[0][i + 1] ?? "",
    nameAt: { row: 2, column: 17 + i },
    values: area(3, 17 + i, 4, 17 + i),
    ...(i === 0 && { unlabeled: [0] }),
    ...(i === 2 && { unlabeled: [0, 1] }),
  })),
  gapWidth: 22,
  legend: "none",
  valueAxis: false,
  labelSeries: true,
  labelFormat: "0",
  background: "F5F6F9",
  reversed: true,
  altText: 'Share of budget: computed red 34 %, amber 33 %, "unknown" 3 %, green 30 % & more',
};

const lines = [
  { fill: "8C95A3", width: 1.5 },
  { fill: INK, width: 1.5 },
  { fill: ACCENT, width: 2 },
  { fill: ACCENT, width: 2, dashed: true as const },
];

const cost: OutputChart = {
  name: "Cost",
  kind: "line",
  anchor: area(12, 1, 21, 6),
  categories: area(6, 16, 10, 16),
  series: lines.map((look, i) => ({
    ...look,
    name: CHART_DATA.rows[3][i + 1] ?? "",
    nameAt: { row: 5, column: 17 + i },
    values: area(6, 17 + i, 10, 17 + i),
  })),
  legend: "top",
  valueAxis: true,
  altText: "Cost over time",
};

const exposure: OutputChart = {
  ...cost,
  name: "Exposure",
  kind: "bar",
  anchor: area(12, 7, 21, 10),
  series: [
    {
      name: "Planned",
      nameAt: { row: 5, column: 17 },
      values: area(6, 17, 10, 17),
      fill: ACCENT,
      labelColor: SECONDARY,
    },
    {
      name: "Earned",
      nameAt: { row: 5, column: 18 },
      values: area(6, 18, 10, 18),
      fill: "BCD6DE",
      labelColor: SECONDARY,
    },
  ],
  gapWidth: 40,
  valueAxis: false,
  reversed: true,
  labelFormat: "0.0",
};

const lateness: OutputChart = {
  ...cost,
  name: "Lateness",
  kind: "column",
  anchor: area(12, 11, 21, 14),
  series: [
    {
      name: "Forecast",
      nameAt: { row: 5, column: 20 },
      values: area(6, 17, 10, 17),
      fill: "76A8B7",
      pointFills: [null, null, ACCENT, ACCENT, null],
      labelColor: SECONDARY,
    },
  ],
  gapWidth: 55,
  legend: "none",
  valueAxis: false,
  labelFormat: "0.0",
};

/** Text of every kind that a cell may meet. */
export const TEXTS = [
  "=1+1",
  "+4",
  "-",
  "@x",
  "a & b < c > \"d\" 'e'",
  " led ",
  "two\nlines",
  "\u0001\u001f",
  "_x0041_",
  "\ud83d\ude80 €",
  "\r",
];

function portfolio(refreshed: string): OutputSheet {
  const rows: OutputRow[] = [
    row([cell("Portfolio", "title"), ...Array.from({ length: 13 }, () => cell(null, "title"))], 30),
    row([cell(`Meridia Transit Authority · refreshed ${refreshed}`, "quote")]),
    row([...Array<null>(15).fill(null), ...dataAt(0)], 9),
    row([cell("Active projects", "panel"), ...Array<null>(14).fill(null), ...dataAt(1)], 18),
    row([
      cell(23, "number"),
      cell(213.1, "signed"),
      cell(-2.5, "signed"),
      cell(46_279, "date"),
      ...Array<null>(11).fill(null),
      ...dataAt(2),
    ]),
    row([cell("Programs", "heading"), ...Array<null>(14).fill(null), ...dataAt(3)], 21),
    ...TEXTS.slice(0, 5).map((text, i) =>
      row([cell(text), cell(i % 2 === 0), ...Array<null>(13).fill(null), ...dataAt(4 + i)]),
    ),
    row([cell("■ Red", "red"), cell("▲ Amber", "amber"), cell("Finish var.\nworst, days", "header")], 28.5),
    ...Array.from({ length: 10 }, () => row([])),
    ...TEXTS.slice(5).map((text) => row([cell(text)])),
    row([
      { ...cell('Harbor "Tunnel"', "link"), link: { sheet: "Actions & issues", row: 6, column: 1 } },
      { ...cell(12.5, "link"), link: { sheet: "It's the users sheet", row: 0, column: 0 } },
      { ...cell(`${"long text ".repeat(60)}end`, "link"), link: { sheet: "Portfolio", row: 0, column: 0 } },
      { ...cell(true, "link"), link: { sheet: "Settings", row: 0, column: 0 } },
    ]),
  ];
  return {
    key: "Portfolio",
    title: "Portfolio",
    tab: ACCENT,
    columns: [1.7, 30, ...Array<number>(13).fill(10)],
    rows,
    merges: [area(0, 1, 0, 6)],
    freeze: { rows: 0, columns: 0 },
    charts: [share, cost, exposure, lateness],
    validations: [],
    conditionalFormats: [{ area: area(11, 1, 30, 2), formula: 'LEFT(B12,1)="■"', style: NAMES.indexOf("red") }],
    print: {
      area: area(0, 0, rows.length - 1, 14),
      pagesTall: 1,
      breaks: [],
      footerLeft: "Portfolio & programs",
      footerCenter: "14 Sep 2026",
    },
  };
}

function list(key: "ActionsIssues" | "Settings", title: string, count: number): OutputSheet {
  const rows = Array.from({ length: count }, (_, i) =>
    row([cell(`Line ${i}`), cell(i, "number"), cell(`Word ${i % 7}`)]),
  );
  return {
    key,
    title,
    tab: "8C95A3",
    columns: [1.7, 30, 6, 30],
    hiddenColumns: [5],
    rows,
    merges: [],
    freeze: { rows: 6, columns: 2 },
    charts: [],
    validations: [
      { area: area(6, 3, 20, 3), list: ["Word 1", 'Say "2"', "Word 3"], prompt: "Choose one." },
      { area: area(6, 2, 20, 2), list: { sheet: "Settings", area: area(0, 1, 4, 1) } },
    ],
    conditionalFormats: [
      {
        area: area(6, 2, 20, 2),
        formula: 'AND(C7<>"",C7>3)',
        style: NAMES.indexOf("amber"),
      },
    ],
    print: {
      area: area(0, 0, count - 1, 3),
      pagesTall: 0,
      repeatRows: { first: 0, last: 5 },
      breaks: [40, 20],
      footerLeft: title,
      footerCenter: "",
    },
  };
}

/** A handmade book that uses every feature of an output sheet. */
export function sampleBook(refreshed = "15 Sep 2026 08:12"): OutputBook {
  return {
    sheets: [portfolio(refreshed), list("ActionsIssues", "Actions & issues", 80), list("Settings", "Settings", 12)],
    styles: Object.values(STYLES),
  };
}
