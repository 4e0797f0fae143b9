import type { LinkTarget, SheetKey } from "../workbook.ts";
import { amend, anchorRows, type Canvas } from "./canvas.ts";
import { styleIndex } from "./style.ts";

/** A sheet whose rows all stand, with the title that it has or is to get. */
export interface Linked {
  readonly canvas: Canvas;
  readonly title: string;
}

type Rows = ReadonlyMap<string, number>;

/** Of a row that an anchor names: the cell that leads it. */
const LEAD_COLUMN = 1;

/** Rows of the anchors of every sheet. */
type Anchors = ReadonlyMap<SheetKey, Rows>;

/** Rows of the first lines of each entity, which the ids of its lines begin with. */
function firstOfEach(lines: Rows): Rows {
  const first = new Map<string, number>();
  lines.forEach((row, id) => {
    for (let end = id.lastIndexOf("/"); end > 0; end = id.lastIndexOf("/", end - 1)) {
      const entity = id.slice(0, end);
      if (first.has(entity)) return;
      first.set(entity, row);
    }
  });
  return first;
}

interface WhyRows {
  /** Row of a line of Why by its id; the id of an entity alone, "project/P-01#1", is that of its first line. */
  readonly lineOf: (id: string) => number | undefined;
  /** Row of the first line of the entity that an id without a line of its own is about. */
  readonly besideOf: (id: string) => number | undefined;
}

function linesOfWhy(rows: Rows): WhyRows {
  let entities: Rows | undefined;
  const firstOf = (entity: string): number | undefined => (entities ??= firstOfEach(rows)).get(entity);
  return {
    lineOf: (id) => rows.get(id) ?? firstOf(id),
    besideOf: (id) => firstOf(id.slice(0, id.lastIndexOf("/"))),
  };
}

/** On longer lists a figure without a line of its own leads nowhere: links would take more room than the figures, and each row has one. */
const MOST_LINKED_ROWS = 1_000;

/**
 * Leads every figure and status of a sheet to its line of Why; one that leads elsewhere stays as it is. Notes for each line the first cell
 * that shows what it explains.
 */
function linkToWhy(
  { canvas, title }: Linked,
  why: Linked,
  { lineOf, besideOf }: WhyRows,
  shown: Map<string, LinkTarget>,
): void {
  const { rows, columns } = canvas.explained;
  const leadTo = canvas.rows.length > MOST_LINKED_ROWS ? lineOf : (id: string) => lineOf(id) ?? besideOf(id);
  rows.forEach((row, index) => {
    const column = columns[index] ?? 0;
    const cell = canvas.rows[row]?.cells[column];
    if (cell?.why === undefined) return;
    const line = leadTo(cell.why);
    if (line !== undefined && !shown.has(cell.why)) shown.set(cell.why, { sheet: title, row, column });
    if (line !== undefined && cell.link === undefined)
      amend(canvas, row, column, { link: { sheet: why.title, row: line, column: LEAD_COLUMN } });
  });
}

/** Where each line of Why is shown first, once every other sheet leads to it. */
function linkAllToWhy(laid: readonly Linked[], anchors: Anchors): ReadonlyMap<string, LinkTarget> {
  const shown = new Map<string, LinkTarget>();
  const why = laid.find(({ canvas }) => canvas.document.key === "Why");
  if (why === undefined) return shown;
  const lines = linesOfWhy(anchors.get("Why") ?? new Map<string, number>());
  for (const sheet of laid) if (sheet !== why) linkToWhy(sheet, why, lines, shown);
  return shown;
}

/** Links between own sheets get their places, now that all are known; a link to what is not made becomes plain text. */
export function resolveLinks(laid: readonly Linked[]): void {
  const anchors: Anchors = new Map(laid.map(({ canvas }) => [canvas.document.key, anchorRows(canvas)]));
  const shown = linkAllToWhy(laid, anchors);
  const titles = new Map(laid.map(({ canvas, title }) => [canvas.document.key, title]));
  const placeOf = (to: Canvas["links"][number]["to"]): LinkTarget | undefined => {
    if (to.kind === "shown") return shown.get(to.why);
    const sheet = titles.get(to.sheet);
    const row = to.anchor === undefined ? undefined : anchors.get(to.sheet)?.get(to.anchor);
    return sheet === undefined ? undefined : { sheet, row: row ?? 0, column: row === undefined ? 0 : LEAD_COLUMN };
  };
  for (const { canvas } of laid)
    for (const { row, column, to, otherwise } of canvas.links) {
      const link = placeOf(to);
      amend(canvas, row, column, link === undefined ? { style: styleIndex(canvas.styles, otherwise) } : { link });
    }
}
