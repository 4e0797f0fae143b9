import type { AssessedRisk } from "../assess/assessed-risk.ts";
import { keeps, valueOf, anyCellOf } from "../model/row.ts";
import type { RatedRisk } from "../score/risk.ts";
import { printedScore } from "../score/risk.ts";
import type { RiskPreset } from "../score/risk-scales.ts";
import type { TableBlock } from "./block.ts";
import type { NumberCell, TableCell } from "./cell.ts";
import { NONE, NOT_SET } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { compareLargest, firstFew } from "./first-few.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted } from "./listing.ts";
import { moneyCell, plural, withUnit } from "./parts.ts";
import { homeName } from "./project-items.ts";
import { highestScore } from "./risks-scale.ts";
import { rollupWhy } from "./why-id.ts";
import { say, sense } from "../words/say.ts";

const MOST = 10;
const PAGE_UNITS = 14;

/** By band from the top, then score as a share of its scale's highest, then exposure, then age. */
export function compareRisks(): (a: AssessedRisk, b: AssessedRisk) => number {
  const highest = new Map<RiskPreset, number>();
  const shareOf = ({ preset, residual }: AssessedRisk): number | undefined => {
    if (residual === undefined) return undefined;
    let most = highest.get(preset);
    if (most === undefined) {
      most = highestScore(preset);
      highest.set(preset, most);
    }
    return most === 0 ? residual.score : residual.score / most;
  };
  const fromTop = ({ residual }: AssessedRisk): number | undefined =>
    residual === undefined ? undefined : residual.band - residual.bands;
  return (a, b) =>
    compareLargest(fromTop(a), fromTop(b)) ||
    compareLargest(shareOf(a), shareOf(b)) ||
    compareLargest(a.exposure, b.exposure) ||
    compareLargest(a.ageDays, b.ageDays);
}

export const isThreat = ({ item: { row } }: AssessedRisk): boolean =>
  valueOf(row, "threatOrOpportunity") !== "opportunity";

/** Of a register that marks rows for executives only the marked ones are listed. */
export const isMarked = ({ item: { row } }: AssessedRisk): boolean =>
  !keeps(row.register, "reportUp") || valueOf(row, "reportUp") === true;

const scoreCell = (
  rated: RatedRisk | undefined,
  { preset }: AssessedRisk,
  stress?: NonNullable<NumberCell["stress"]>,
): TableCell =>
  rated === undefined
    ? null
    : { kind: "number", value: printedScore(preset, rated.score), ...(stress === undefined ? {} : { stress }) };

/** "4 × 5": likelihood and impact by the codes of their scale; nothing where a risk is not rated. */
export function ratingText({ residual, preset }: AssessedRisk): TableCell {
  if (residual === undefined || preset.rule.kind === "factor") return null;
  const likelihood = preset.likelihood[residual.likelihood - 1]?.code ?? "";
  return `${likelihood} × ${preset.impact[residual.impact - 1]?.code ?? ""}`;
}

function responseCell({ hasResponse, responseDue, item: { row } }: AssessedRisk): TableCell {
  if (hasResponse === false) return NONE;
  if (responseDue !== undefined) return { kind: "day", day: responseDue };
  return keeps(row.register, "preventiveDate") ? NOT_SET : null;
}

function lateCell({ lateDays, item: { row } }: AssessedRisk): TableCell {
  if (lateDays !== undefined && lateDays > 0) return { kind: "number", value: lateDays, stress: "pastLimit" };
  return keeps(row.register, "preventiveDate") ? 0 : null;
}

function ownerCell({ hasOwner, item: { row } }: AssessedRisk): TableCell {
  if (hasOwner === undefined) return null;
  return hasOwner ? (valueOf(row, "owner") ?? NONE) : NONE;
}

function bandCell({ residual }: AssessedRisk, why: string): TableCell {
  if (residual === undefined) return { kind: "unknown", word: say`not scored`, why };
  return { kind: "band", text: residual.bandName, band: residual.band, of: residual.bands, why };
}

function listedColumns(context: DashboardContext): readonly Listed<AssessedRisk>[] {
  const { model } = context.assessments;
  const why = rollupWhy(context.rollups.organization, "risks");
  return [
    {
      column: { header: "Risk", kind: "text", units: 3 },
      cell: ({ item: { row } }) => valueOf(row, "description") ?? valueOf(row, "id") ?? "",
      always: true,
      widens: true,
    },
    { column: { header: "Project", kind: "secondary", units: 2 }, cell: ({ item }) => homeName(item, model) },
    { column: { header: "Owner", kind: "text" }, cell: ownerCell },
    { column: { header: "Band", kind: "text" }, cell: (risk) => bandCell(risk, why), always: true },
    { column: { header: sense("L × I", "initials"), kind: "text", align: "right" }, cell: ratingText },
    {
      column: { header: "Before\ncontrols", kind: "plain" },
      cell: (risk) => scoreCell(risk.inherent, risk, "context"),
    },
    { column: { header: "Now", kind: "plain" }, cell: (risk) => scoreCell(risk.residual, risk, "pastLimit") },
    { column: { header: "Target", kind: "plain" }, cell: (risk) => scoreCell(risk.target, risk, "context") },
    {
      column: { header: withUnit("Exposure", context), kind: "money" },
      cell: ({ exposure }) => moneyCell(exposure, context),
    },
    { column: { header: "Response\ndue", kind: "date" }, cell: responseCell },
    { column: { header: "Days late", kind: "count" }, cell: lateCell },
  ];
}

/** The ten open threats that stand first. */
export function topRisksTable(context: DashboardContext): TableBlock {
  const open = context.assessments.risks.filter((risk) => risk.standing === "open" && isThreat(risk));
  const marked = open.filter(isMarked);
  const items = firstFew(marked, MOST, compareRisks());
  const listed = fitted(listedColumns(context), items, PAGE_UNITS);
  const unmarked = open.length - marked.length;
  return {
    kind: "table",
    heading: items.length < MOST ? say`Top risks` : say`Top ${MOST} risks`,
    note:
      unmarked === 0
        ? say`by band, score, exposure, then age`
        : say`by band, score, exposure, then age; ${plural(unmarked, "risk")} not marked for reporting left out`,
    columns: columnsOf(listed),
    rows: items.map((item) => ({ cells: cellsOf(listed, item), from: anyCellOf(item.item.row) })),
    empty: "No open risk.",
  };
}
