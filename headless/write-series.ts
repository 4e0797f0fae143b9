import type { Area, ChartSeries, OutputCell, OutputChart, OutputSheet } from "../core/index.ts";
import { absoluteArea } from "../core/index.ts";
import { escapeXml } from "./xml.ts";

/** English metric units of a point. */
const POINT = 12_700;

/** The white line between the parts of a stacked bar: 0.75 points. */
const GAP_WIDTH = 9_525;

/** The cells of the sheet that a chart stands on. */
export interface ChartCells {
  /** Title that the sheet really has. */
  readonly title: string;
  /** Values of an area, row by row; cells that are not there are null. */
  readonly valuesOf: (area: Area) => readonly OutputCell["value"][];
}

/** What the ranges of a sheet's charts hold. */
export function chartCells(sheet: OutputSheet, title: string): ChartCells {
  return {
    title,
    valuesOf: ({ top, left, bottom, right }) => {
      const values: OutputCell["value"][] = [];
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) values.push(sheet.rows[row]?.cells[column]?.value ?? null);
      return values;
    },
  };
}

export const solid = (hex: string): string => `<a:solidFill><a:srgbClr val="${hex.toUpperCase()}"/></a:solidFill>`;

/** An outline of a width in English metric units; no outline when undefined. */
export function lineOf(
  line: { readonly color: string; readonly width: number; readonly dashed?: true } | undefined,
): string {
  if (!line) return "<a:ln><a:noFill/></a:ln>";
  const dash = line.dashed ? `<a:prstDash val="dash"/>` : "";
  return `<a:ln w="${line.width}" cap="flat">${solid(line.color)}${dash}<a:round/></a:ln>`;
}

const isStacked = ({ kind }: OutputChart): boolean => kind === "stackedBar" || kind === "stackedBar100";

const barShape = (chart: OutputChart, hex: string): string =>
  `<c:spPr>${solid(hex)}${lineOf(isStacked(chart) ? { color: "FFFFFF", width: GAP_WIDTH } : undefined)}</c:spPr>`;

function pointsXml(chart: OutputChart, { pointFills }: ChartSeries): string {
  return (pointFills ?? [])
    .map((hex, i) =>
      hex === null
        ? ""
        : `<c:dPt><c:idx val="${i}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${barShape(chart, hex)}</c:dPt>`,
    )
    .join("");
}

function labelText(hex: string): string {
  return (
    `<c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900" b="0">${solid(hex)}` +
    `<a:latin typeface="Arial"/><a:cs typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`
  );
}

const PLACE: Readonly<Record<OutputChart["kind"], string>> = {
  bar: "outEnd",
  column: "outEnd",
  stackedBar: "ctr",
  stackedBar100: "ctr",
  line: "t",
};

/** What labels show: their value, and the name of the series before it where the chart says so. */
function labelsXml(chart: OutputChart, { labelColor, unlabeled }: ChartSeries): string {
  if (labelColor === undefined) return "";
  const without = [...new Set(unlabeled)].sort((a, b) => a - b);
  const deleted = without.map((i) => `<c:dLbl><c:idx val="${i}"/><c:delete val="1"/></c:dLbl>`).join("");
  const format = escapeXml(chart.labelFormat ?? "General");
  return (
    `<c:dLbls>${deleted}<c:numFmt formatCode="${format}" sourceLinked="0"/>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${labelText(labelColor)}<c:dLblPos val="${PLACE[chart.kind]}"/>` +
    `<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>` +
    `<c:showSerName val="${chart.labelSeries ? 1 : 0}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>` +
    `<c:separator> </c:separator></c:dLbls>`
  );
}

function textCache(values: readonly OutputCell["value"][]): string {
  const points = values.map((value, i) =>
    value === null ? "" : `<c:pt idx="${i}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`,
  );
  return `<c:strCache><c:ptCount val="${values.length}"/>${points.join("")}</c:strCache>`;
}

function numberCache(values: readonly OutputCell["value"][]): string {
  const points = values.map((value, i) =>
    typeof value === "number" && Number.isFinite(value) ? `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>` : "",
  );
  return `<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join("")}</c:numCache>`;
}

const referenceXml = (cells: ChartCells, area: Area): string =>
  `<c:f>${escapeXml(absoluteArea(cells.title, area))}</c:f>`;

const textReference = (cells: ChartCells, area: Area): string =>
  `<c:strRef>${referenceXml(cells, area)}${textCache(cells.valuesOf(area))}</c:strRef>`;

/** Points of the diameter of a marked point. */
const MARKER_SIZE = 7;

const markerXml = ({ fill }: ChartSeries): string =>
  `<c:marker><c:symbol val="circle"/><c:size val="${MARKER_SIZE}"/><c:spPr>${solid(fill)}${lineOf(undefined)}</c:spPr></c:marker>`;

/** One series of a chart, by its index, with the values its cells hold. */
export function seriesXml(chart: OutputChart, index: number, cells: ChartCells): string {
  const series = chart.series[index];
  if (!series) return "";
  const { row, column } = series.nameAt;
  const name = textReference(cells, { top: row, left: column, bottom: row, right: column });
  const values = `<c:numRef>${referenceXml(cells, series.values)}${numberCache(cells.valuesOf(series.values))}</c:numRef>`;
  const data = `<c:cat>${textReference(cells, chart.categories)}</c:cat><c:val>${values}</c:val>`;
  const open = `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${name}</c:tx>`;
  const labels = labelsXml(chart, series);
  if (chart.kind !== "line") {
    const shape = `${barShape(chart, series.fill)}<c:invertIfNegative val="0"/>${pointsXml(chart, series)}`;
    return `${open}${shape}${labels}${data}</c:ser>`;
  }
  const width = Math.round((series.width ?? 1.5) * POINT);
  const line = lineOf({ color: series.fill, width, ...(series.dashed && { dashed: series.dashed }) });
  const shape = series.points
    ? `<c:spPr>${lineOf(undefined)}</c:spPr>${markerXml(series)}`
    : `<c:spPr>${line}</c:spPr><c:marker><c:symbol val="none"/></c:marker>`;
  return `${open}${shape}${labels}${data}<c:smooth val="0"/></c:ser>`;
}
