import type { ColumnsOf, RegisterSet } from "../registers/set.ts";
import type { Item } from "./item.ts";
import type { Row } from "./row.ts";

/** Registers beside the first ones whose rows belong to a project, program or portfolio. */
type ItemKind =
  | "timesheets"
  | "expenses"
  | "qualityProcesses"
  | "qualityDeliverables"
  | "procurement"
  | "acceptance"
  | "communications"
  | "resources"
  | "benefits"
  | "assumptions"
  | "lessons"
  | "adoption"
  | "statusReports";

/** Registers whose rows belong to the organization. */
type RowKind = "capacity" | "candidates" | "comparisons" | "maturity";

export type BesideItem<K extends keyof RegisterSet> = Item<ColumnsOf<K>>;

/** A row that others name by id or name. */
export interface Listed<K extends keyof RegisterSet> {
  /** Position in its list. */
  readonly index: number;
  /** Id, else name. */
  readonly key: string;
  readonly name: string;
  readonly row: Row<ColumnsOf<K>>;
}

/** A row that may name the office it belongs to. */
export interface OfficeItem<K extends "services" | "improvements"> {
  readonly row: Row<ColumnsOf<K>>;
  /** Position in `offices`; undefined where it names none that is kept. */
  readonly office: number | undefined;
}

/** A finding of an assessment, review or audit. */
export interface AuditItem extends BesideItem<"audits"> {
  /** Position in `offices`, where an office was looked at. */
  readonly office: number | undefined;
}

/** A contribution of a project, program or portfolio to a goal. */
export interface GoalLinkItem extends BesideItem<"goalLinks"> {
  /** Position in `goals`; undefined where no goal has that id or name. */
  readonly goal: number | undefined;
}

/** A standard that a project, program or portfolio is to keep. */
export interface AdherenceItem extends BesideItem<"adherence"> {
  /** Position in `standards`; undefined where none has that id or name, or none is kept. */
  readonly standard: number | undefined;
}

/** One side of a dependency: a project, or a milestone of one. */
export interface DependencyEnd {
  readonly project: number | undefined;
  /** Position in `milestones`. */
  readonly milestone: number | undefined;
}

export interface DependencyItem extends BesideItem<"dependencies"> {
  readonly from: DependencyEnd | undefined;
  readonly to: DependencyEnd | undefined;
}

type Items = { readonly [K in ItemKind]: readonly BesideItem<K>[] };
type Rows = { readonly [K in RowKind]: readonly Row<ColumnsOf<K>>[] };

/** The registers of execution, value and the PMO, joined by key. */
export interface BesideModel extends Items, Rows {
  readonly offices: readonly Listed<"offices">[];
  readonly services: readonly OfficeItem<"services">[];
  readonly improvements: readonly OfficeItem<"improvements">[];
  readonly audits: readonly AuditItem[];
  readonly goals: readonly Listed<"goals">[];
  readonly standards: readonly Listed<"standards">[];
  readonly goalLinks: readonly GoalLinkItem[];
  readonly adherence: readonly AdherenceItem[];
  readonly dependencies: readonly DependencyItem[];
}
