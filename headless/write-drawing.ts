import type { Area, OutputChart } from "../core/index.ts";
import type { Dialect } from "./write-dialect.ts";
import { XML_DECLARATION } from "./write-dialect.ts";
import { escapeXml } from "./xml.ts";

const corner = (name: string, column: number, row: number): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
  `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;

/** From the first cell that is covered to the corner after the last one. */
const cornersXml = ({ top, left, bottom, right }: Area): string =>
  corner("from", left, top) + corner("to", right + 1, bottom + 1);

function frameXml(chart: OutputChart, index: number, dialect: Dialect): string {
  const properties = `id="${index + 2}" name="${escapeXml(chart.name)}" descr="${escapeXml(chart.altText)}"`;
  return (
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr ${properties}/><xdr:cNvGraphicFramePr/>` +
    `</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="${dialect.chart}"><c:chart xmlns:c="${dialect.chart}" r:id="rId${index + 1}"/>` +
    `</a:graphicData></a:graphic></xdr:graphicFrame>`
  );
}

/** The drawing part of a sheet: its charts, which move with their cells. Chart n is relationship rId(n + 1). */
export function drawingXml(charts: readonly OutputChart[], dialect: Dialect): string {
  const anchors = charts.map(
    (chart, i) =>
      `<xdr:twoCellAnchor editAs="oneCell">${cornersXml(chart.anchor)}${frameXml(chart, i, dialect)}` +
      `<xdr:clientData/></xdr:twoCellAnchor>`,
  );
  return (
    `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${dialect.sheetDrawing}" xmlns:a="${dialect.drawing}" ` +
    `xmlns:r="${dialect.relationships}">${anchors.join("")}</xdr:wsDr>`
  );
}
