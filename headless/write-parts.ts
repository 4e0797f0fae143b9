import type { Package } from "./parts.ts";
import type { MadePart } from "./patch-package.ts";
import type { PatchPlan, PlannedSheet } from "./patch-plan.ts";
import { relationshipsPartOf } from "./relationships.ts";
import type { Relationship } from "./relationships.ts";
import { chartXml } from "./chart-xml.ts";
import { sheetXml } from "./sheet-xml.ts";
import type { SheetContext } from "./sheet-xml.ts";
import { CONTENT_TYPE, relationshipsXml } from "./write-dialect.ts";
import { drawingXml } from "./write-drawing.ts";
import { chartCells } from "./write-series.ts";

/** Target of a relationship as seen from the folder of the part that holds it. */
export function relativeTarget(from: string, to: string): string {
  const source = from.split("/").slice(0, -1);
  const target = to.split("/");
  let shared = 0;
  while (shared < source.length && shared < target.length - 1 && source[shared] === target[shared]) shared++;
  return [...source.slice(shared).map(() => ".."), ...target.slice(shared)].join("/");
}

function rels(context: SheetContext, part: string, targets: readonly (readonly [string, string])[]): MadePart {
  return {
    name: relationshipsPartOf(part),
    data: Buffer.from(relationshipsXml(context.dialect, targets)),
    contentType: undefined,
  };
}

function drawingParts(planned: PlannedSheet, plan: PatchPlan, context: SheetContext): readonly MadePart[] {
  const { charts } = planned.sheet;
  if (charts.length === 0) return [];
  const drawing = plan.freshPart("drawings", "drawing");
  const cells = chartCells(planned.sheet, planned.title);
  const parts = charts.map((chart): MadePart => {
    const name = plan.freshPart("charts", "chart");
    return { name, data: Buffer.from(chartXml(chart, cells, context.dialect)), contentType: CONTENT_TYPE.chart };
  });
  const data = Buffer.from(drawingXml(charts, context.dialect));
  return [
    rels(context, planned.part, [["drawing", relativeTarget(planned.part, drawing)]]),
    { name: drawing, data, contentType: CONTENT_TYPE.drawing },
    rels(
      context,
      drawing,
      parts.map(({ name }) => ["chart", relativeTarget(drawing, name)] as const),
    ),
    ...parts,
  ];
}

/** All parts of the book's sheets: worksheets, drawings, charts, and what relates them. */
export function sheetParts(plan: PatchPlan, context: SheetContext): readonly MadePart[] {
  return plan.sheets.flatMap((planned) => [
    { name: planned.part, data: sheetXml(planned.sheet, context), contentType: CONTENT_TYPE.worksheet },
    ...drawingParts(planned, plan, context),
  ]);
}

/** The relationship to the styles part, be the part there or not. */
export const stylesRelationship = ({ relationships }: Package): Relationship | undefined =>
  relationships.find(({ kind, external }) => kind === "styles" && !external);

/** Name of the styles part of a workbook that has none: where a relationship leads in vain, else in the workbook's folder. */
export function newStylesPart(pkg: Package): string {
  const missing = stylesRelationship(pkg)?.part;
  if (missing !== undefined) return missing;
  const folder = pkg.workbook.name.replace(/[^/]*$/, "");
  let name = `${folder}styles.xml`;
  for (let n = 2; pkg.zip.find(name); n++) name = `${folder}styles${n}.xml`;
  return name;
}
