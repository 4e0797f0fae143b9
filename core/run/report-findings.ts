import type { Finding, Severity } from "../finding.ts";
import { describeFinding, describeRemedy, severityOf } from "../finding.ts";
import type { Place } from "../workbook.ts";
import { cellText, placeText } from "../words/place-text.ts";

export interface ReportFinding {
  readonly code: string;
  readonly severity: Severity;
  /** Null where the trouble has no cell. */
  readonly sheet: string | null;
  readonly cell: string | null;
  /** All cells that belong to it, the leading one first; those of other sheets with their sheet: "'Risk log'!C7". */
  readonly cells: readonly string[];
  readonly message: string;
  readonly remedy: string;
}

function cellsOf(place: Place | undefined, others: readonly Place[]): readonly string[] {
  const named = (other: Place): string => (other.sheet === place?.sheet ? cellText(other) : placeText(other));
  return place === undefined ? others.map(placeText) : [cellText(place), ...others.map(named)];
}

/** One object for each finding, never grouped. */
export const reportFinding = (finding: Finding): ReportFinding => ({
  code: finding.code,
  severity: severityOf(finding.code),
  sheet: finding.place?.sheet ?? null,
  cell: finding.place === undefined ? null : cellText(finding.place),
  cells: cellsOf(finding.place, finding.others ?? []),
  message: describeFinding(finding),
  remedy: describeRemedy(finding),
});
