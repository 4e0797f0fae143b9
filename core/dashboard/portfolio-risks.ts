import type { AssessedRisk } from "../assess/assessed-risk.ts";
import { keeps, valueOf } from "../model/row.ts";
import { withScale } from "./amount-text.ts";
import type { TableBlock } from "./block.ts";
import type { TableCell } from "./cell.ts";
import { NONE } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { compareLargest, firstFew } from "./first-few.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted } from "./listing.ts";
import { moneyCell } from "./parts.ts";
import { homeKey } from "./project-items.ts";
import { rollupWhy } from "./why-id.ts";
import { say, sense } from "../words/say.ts";

const MOST = 5;

const fromTop = ({ residual }: AssessedRisk): number | undefined =>
  residual === undefined ? undefined : residual.band - residual.bands;

/** By band from the top, then by exposure, then by score of one scale; scores of different scales are not compared. */
function compareRisks(a: AssessedRisk, b: AssessedRisk): number {
  const byBand = compareLargest(fromTop(a), fromTop(b));
  if (byBand !== 0) return byBand;
  const byExposure = compareLargest(a.exposure, b.exposure);
  if (byExposure !== 0 || a.preset !== b.preset) return byExposure;
  return compareLargest(a.residual?.score, b.residual?.score);
}

/** Open threats; of a register that marks rows for executives the marked ones. */
function isListed({ standing, item: { row } }: AssessedRisk): boolean {
  if (standing !== "open" || valueOf(row, "threatOrOpportunity") === "opportunity") return false;
  return !keeps(row.register, "reportUp") || valueOf(row, "reportUp") === true;
}

function ownerCell({ hasOwner, item: { row } }: AssessedRisk): TableCell {
  if (hasOwner === undefined) return null;
  return valueOf(row, "owner") ?? NONE;
}

const bandCell = ({ residual }: AssessedRisk, why: string): TableCell =>
  residual === undefined
    ? { kind: "unknown", word: say`not rated`, why }
    : { kind: "band", text: residual.bandName, band: residual.band, of: residual.bands, why };

function listed(context: DashboardContext, units: number, money: "money" | "none"): readonly Listed<AssessedRisk>[] {
  const { model } = context.assessments;
  const why = rollupWhy(context.rollups.organization, "risks");
  const roomy = units > 5;
  return [
    {
      column: { header: "Risk", kind: "text", units: 2 },
      always: true,
      widens: true,
      cell: ({ item: { row } }) => valueOf(row, "description") ?? valueOf(row, "id") ?? "",
    },
    { column: { header: "Project", kind: "secondary" }, cell: ({ item }) => homeKey(item, model) },
    ...(roomy ? [{ column: { header: "Owner", kind: "text" }, cell: ownerCell } as const] : []),
    { column: { header: "Band", kind: "text" }, cell: (risk) => bandCell(risk, why) },
    ...(money === "money"
      ? [
          {
            column: { header: withScale(sense("Exposure", "narrow"), context), kind: "money" },
            cell: ({ exposure }: AssessedRisk) => moneyCell(exposure, context),
          } as const,
        ]
      : []),
  ];
}

/** The five risks at the top; undefined when no risks are kept. */
export function topRisksBlock(context: DashboardContext, units: number): TableBlock | undefined {
  const { risks } = context.assessments;
  if (risks.length === 0) return undefined;
  const open = risks.filter(isListed);
  const items = firstFew(open, MOST, compareRisks);
  const money = items.some(({ exposure }) => exposure !== undefined) ? "money" : "none";
  const kept = fitted(listed(context, units, money), items, units);
  return {
    kind: "table",
    heading: "Top 5 risks",
    ...(open.length > items.length
      ? { note: money === "money" ? say`of ${open.length}, by band, then exposure` : say`of ${open.length}, by band` }
      : {}),
    columns: columnsOf(kept),
    rows: items.map((item) => ({ cells: cellsOf(kept, item) })),
    empty: "No open risk.",
  };
}
