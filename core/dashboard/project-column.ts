import type { ProjectAssessment } from "../assess/assessment.ts";
import type { Rollup } from "../rollup/rollup.ts";
import type { TableColumn } from "./block.ts";
import type { TableCell } from "./cell.ts";

/** A column of Projects. */
export interface ProjectColumn {
  readonly column: TableColumn;
  /** Characters. */
  readonly width: number;
  readonly cell: (assessment: ProjectAssessment) => TableCell;
  /** On the rows of groups and of the whole. */
  readonly total?: (rollup: Rollup) => TableCell;
  readonly always?: true;
  /** Holds the color that leads, and its counts. */
  readonly leads?: true;
}
