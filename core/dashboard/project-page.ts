import type { AssessedRisk } from "../assess/assessed-risk.ts";
import type { ProjectAssessment } from "../assess/assessment.ts";
import { itemsOf } from "../assess/evidence.ts";
import type { ActionItem, ChangeItem, DecisionItem, IssueItem, MilestoneItem, Model } from "../model/model.ts";
import type { TableBlock, TableColumn, TableRow } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted } from "./listing.ts";
import { say } from "../words/say.ts";

type Own<T> = ReadonlyMap<number, readonly T[]>;

/** A project and the rows that belong to it, by its position in the model. */
export interface PageModel {
  readonly assessment: ProjectAssessment;
  readonly context: DashboardContext;
  readonly own: {
    readonly risks: Own<AssessedRisk>;
    readonly milestones: Own<MilestoneItem>;
    readonly issues: Own<IssueItem>;
    readonly actions: Own<ActionItem>;
    readonly decisions: Own<DecisionItem>;
    readonly changes: Own<ChangeItem>;
  };
}

/** The model with the rows of one project alone. */
export function modelOf({ assessment: { project }, context, own }: PageModel): Model {
  const { index } = project;
  return {
    ...context.assessments.model,
    milestones: itemsOf(own.milestones, index),
    issues: itemsOf(own.issues, index),
    actions: itemsOf(own.actions, index),
    decisions: itemsOf(own.decisions, index),
    changes: itemsOf(own.changes, index),
  };
}

/** How a list of a page is called, and what it has room for. */
export interface ListWords<T> {
  readonly heading: string;
  readonly empty: string;
  /** How many there are of what is listed. */
  readonly of: number;
  /** Units of the grid. */
  readonly units: number;
  readonly origin: (item: T) => RowOrigin;
}

/** Where the figures of a row lead. */
export type RowOrigin = Pick<TableRow, "why" | "from">;

/** A list with the columns that say something, and how many it leaves out. */
export function pageTable<T>(
  { heading, empty, of, units, origin }: ListWords<T>,
  listed: readonly Listed<T>[],
  items: readonly T[],
): TableBlock {
  const kept = fitted(listed, items, units);
  const columns: readonly TableColumn[] = columnsOf(kept);
  const note = of > items.length ? { note: say`${items.length} of ${of}` } : {};
  return {
    kind: "table",
    heading,
    ...note,
    columns,
    rows: items.map((item) => ({ cells: cellsOf(kept, item), ...origin(item) })),
    empty,
  };
}
