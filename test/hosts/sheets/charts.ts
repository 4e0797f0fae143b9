import type { SimChart, SimSheet } from "./book.ts";
import type { Host } from "./host.ts";
import { isRangeRef, rangeObject } from "./range.ts";

export const isChart = (self: unknown): self is SimChart =>
  typeof self === "object" && self !== null && "headers" in self && "anchor" in self;

/** Id of a chart that is not on a sheet yet. */
export const NO_ID = -1;

/** A chart as the script sees it. */
export function chartObject(host: Host, sheet: SimSheet, chart: SimChart): object {
  return host.object(
    "Spreadsheet.EmbeddedChart",
    {
      getChartId: () => (chart.id === NO_ID ? null : chart.id),
      modify: () => chartBuilder(host, sheet, chart),
      getRanges: () =>
        chart.ranges.flatMap(({ sheet: id, area }) => {
          const on = host.book.sheets.find((one) => one.id === id);
          return on ? [rangeObject(host, on, area)] : [];
        }),
      getContainerInfo: () =>
        host.object("Spreadsheet.ContainerInfo", {
          getAnchorRow: () => chart.anchor.row,
          getAnchorColumn: () => chart.anchor.column,
          getOffsetX: () => chart.anchor.x,
          getOffsetY: () => chart.anchor.y,
        }),
    },
    chart,
  );
}

/** `newChart()` and `modify()` */
export function chartBuilder(host: Host, sheet: SimSheet, from?: SimChart): object {
  let chart: SimChart = from ?? {
    id: NO_ID,
    type: "",
    ranges: [],
    anchor: { row: 1, column: 1, x: 0, y: 0 },
    options: {},
    headers: 0,
  };
  const set = (change: Partial<SimChart>): object => {
    chart = { ...chart, ...change };
    return builder;
  };
  const builder: object = host.object("Spreadsheet.EmbeddedChartBuilder", {
    setChartType: (type: unknown) => set({ type: String(type) }),
    addRange: (range: unknown) => {
      const ref = host.selfOf(range, isRangeRef);
      return set({ ranges: [...chart.ranges, { sheet: ref.sheet.id, area: ref.area }] });
    },
    clearRanges: () => set({ ranges: [] }),
    setPosition: (row: number, column: number, x: number, y: number) => set({ anchor: { row, column, x, y } }),
    setOption: (name: string, value: unknown) => set({ options: { ...chart.options, [name]: value } }),
    setNumHeaders: (headers: number) => set({ headers }),
    setMergeStrategy: () => builder,
    setTransposeRowsAndColumns: () => builder,
    setHiddenDimensionStrategy: () => builder,
    build: () => {
      if (chart.type === "") host.fail("Chart type is required.");
      return chartObject(host, sheet, chart);
    },
  });
  return builder;
}
