import type { ProjectAssessment } from "../assess/assessment.ts";
import type { RowSource, TableRow } from "./block.ts";

interface GroupedRows {
  readonly groups: readonly {
    /** Makes the group's own row; without it the projects stand alone. */
    readonly head: (() => TableRow) | undefined;
    readonly members: readonly ProjectAssessment[];
  }[];
  readonly row: (assessment: ProjectAssessment) => TableRow;
  /** Totals. */
  readonly last: readonly TableRow[];
}

/** Rows of projects under their groups, made when they are laid out. */
export function groupedRows({ groups, row, last }: GroupedRows): RowSource {
  const entries: (ProjectAssessment | (() => TableRow))[] = [];
  for (const { head, members } of groups) {
    if (head !== undefined) entries.push(head);
    for (const member of members) entries.push(member);
  }
  return {
    count: entries.length + last.length,
    row: (index) => {
      const entry = entries[index];
      if (entry === undefined) return last[index - entries.length] ?? { cells: [] };
      return typeof entry === "function" ? entry() : row(entry);
    },
  };
}
