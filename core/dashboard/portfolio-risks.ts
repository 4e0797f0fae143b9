import type { AssessedRisk } from "../assess/assessed-risk.ts";
import { valueOf, anyCellOf } from "../model/row.ts";
import { withScale } from "./amount-text.ts";
import type { TableBlock } from "./block.ts";
import type { TableCell } from "./cell.ts";
import { NONE } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { firstFew } from "./first-few.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted } from "./listing.ts";
import { moneyCell } from "./parts.ts";
import { homeName } from "./project-items.ts";
import { compareRisks, isMarked, isThreat } from "./risks-top.ts";
import { rollupWhy } from "./why-id.ts";
import { say, sense } from "../words/say.ts";

const MOST = 5;

/** Open threats; of a register that marks rows for executives the marked ones. */
const isListed = (risk: AssessedRisk): boolean => risk.standing === "open" && isThreat(risk) && isMarked(risk);

function ownerCell({ hasOwner, item: { row } }: AssessedRisk): TableCell {
  if (hasOwner === undefined) return null;
  return valueOf(row, "owner") ?? NONE;
}

const bandCell = ({ residual }: AssessedRisk, why: string): TableCell =>
  residual === undefined
    ? { kind: "unknown", word: say`not rated`, why }
    : { kind: "band", text: residual.bandName, band: residual.band, of: residual.bands, why };

const bearsMoney = ({ exposure }: AssessedRisk): boolean => exposure !== undefined;

/** In so few units money has no room: without the band its order would read as a mistake. */
const NARROW = 4;
const tellsMoney = (items: readonly AssessedRisk[], units: number): boolean => units > NARROW && items.some(bearsMoney);

/** From so many units on owners have room. */
const ROOMY = 8;

function listed(
  context: DashboardContext,
  units: number,
  items: readonly AssessedRisk[],
): readonly Listed<AssessedRisk>[] {
  const { model } = context.assessments;
  const why = rollupWhy(context.rollups.organization, "risks");
  const showsMoney = tellsMoney(items, units);
  return [
    {
      column: { header: "Risk", kind: "text" },
      always: true,
      widens: true,
      cell: ({ item: { row } }) => valueOf(row, "description") ?? valueOf(row, "id") ?? "",
    },
    { column: { header: "Project", kind: "secondary", units: 2 }, cell: ({ item }) => homeName(item, model) },
    ...(units >= ROOMY ? [{ column: { header: "Owner", kind: "text", units: 2 }, cell: ownerCell } as const] : []),
    { column: { header: "Band", kind: "text" }, cell: (risk) => bandCell(risk, why) },
    ...(showsMoney
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
  const items = firstFew(open, MOST, compareRisks());
  const kept = fitted(listed(context, units, items), items, units);
  return {
    kind: "table",
    heading: "Top 5 risks",
    ...(open.length > items.length
      ? {
          note: tellsMoney(items, units)
            ? say`of ${open.length}, by band, score, then exposure`
            : say`of ${open.length}, by band, then score`,
        }
      : {}),
    columns: columnsOf(kept),
    rows: items.map((item) => ({ cells: cellsOf(kept, item), from: anyCellOf(item.item.row) })),
    empty: "No open risk.",
  };
}
