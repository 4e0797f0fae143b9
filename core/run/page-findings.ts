import { describeFinding, describeRemedy, severityOf, titleOf } from "../finding.ts";
import type { Severity } from "../finding.ts";
import { numberText } from "../value/number-text.ts";
import { cellText } from "../words/place-text.ts";
import { questionText } from "../dashboard/question-text.ts";
import { fieldLabel } from "../dashboard/found-rows.ts";
import type { FindingGroup, Outcome } from "./outcome.ts";
import { countOf, cut, hang, listText } from "./page-text.ts";
import { labels, say, word } from "../words/say.ts";

const MOST_FINDINGS = 10;
const MOST_CELLS = 3;
const MOST_LINES = 3;
const MOST_QUESTIONS = 3;

/** "Risk register F7, F12, F30 and 9 more". */
function placesText(group: FindingGroup): string {
  const sheet = group.lead.place?.sheet;
  if (sheet === undefined) return "";
  const cells = group.findings.flatMap(({ place }) => (place?.sheet === sheet ? [cellText(place)] : []));
  const elsewhere = group.findings.some(({ place }) => place !== undefined && place.sheet !== sheet);
  const told = `${sheet} ${listText([...new Set(cells)], MOST_CELLS)}`;
  return elsewhere ? `${say`${told}, others on other sheets`}. ` : `${told}. `;
}

function sayGroup({ lead, rows }: FindingGroup): string {
  if (rows === 1) return describeFinding(lead);
  if (lead.group === undefined) return `${titleOf(lead.code)} (${countOf(rows, "row")}).`;
  return `${describeFinding(lead)} ${countOf(rows, "row")}.`;
}

/** What to do about the group; where rows differ in it, what to do about the first. */
function remedyOf({ lead, findings }: FindingGroup): string {
  const first = describeRemedy(lead);
  return findings.every((finding) => describeRemedy(finding) === first) ? first : say`The first: ${first}`;
}

function groupLines(group: FindingGroup, width: number): readonly string[] {
  const { code } = group.lead;
  const lead = `  ${severityWord(severityOf(code)).padEnd(9)}`;
  const todo = `${placesText(group)}${remedyOf(group)}`;
  const says = cut(sayGroup(group), MOST_LINES * (width - lead.length) - 12);
  return [...hang(lead, `${says} [${code}]`, width), ...hang(" ".repeat(lead.length), todo, width)];
}

const COUNTED: Readonly<Record<Severity, (count: number) => string>> = {
  error: (count) => countOf(count, "error"),
  warning: (count) => countOf(count, "warning"),
  note: (count) => countOf(count, "note"),
};

/** The word of a severity, as it stands before a finding. */
export const severityWord = (severity: Severity): string => word(SEVERITIES[severity]);

const SEVERITIES: Readonly<Record<Severity, string>> = labels({ error: "error", warning: "warning", note: "note" });

/** "3 errors, 8 warnings, 1 note": rows, not groups. */
export function severitiesText({ findings }: Outcome): string {
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  for (const { code } of findings) counts[severityOf(code)] += 1;
  const severities = ["error", "warning", "note"] as const;
  const parts = severities.filter((one) => counts[one] > 0).map((one) => COUNTED[one](counts[one]));
  return parts.join(", ");
}

/** The ten groups of findings that stand first, each with its place and what to do. */
export function findingLines(outcome: Outcome, width: number): readonly string[] {
  const { findings, findingGroups } = outcome;
  if (findings.length === 0) return [say`Findings`, say`  None: every cell that is needed could be read.`, ""];
  const rest = findingGroups.slice(MOST_FINDINGS);
  const more = rest.reduce((sum, { rows }) => sum + rows, 0);
  return [
    say`Findings: ${severitiesText(outcome)}`,
    ...findingGroups.slice(0, MOST_FINDINGS).flatMap((group) => groupLines(group, width)),
    ...(more === 0 ? [] : [say`  … and ${numberText(more, 0)} more on Data quality.`]),
    "",
  ];
}

/** At most three questions, with what could be the answer. */
export function questionLines({ questions, found }: Outcome, width: number): readonly string[] {
  if (questions.length === 0) return [];
  const shown = questions.slice(0, MOST_QUESTIONS);
  const rest = questions.length - shown.length;
  const heading = rest === 0 ? say`To decide` : say`To decide (${shown.length} of ${questions.length})`;
  const lines = shown.flatMap((question, at) => {
    const { sheet, candidates, register } = question;
    const text = questionText(question, found.find((one) => one.sheet === sheet)?.title ?? sheet);
    const names = candidates.map(({ field }) => fieldLabel(register, field));
    const isTold = names.length === 0 || names.every((name) => text.includes(name));
    const asked = isTold ? text : `${text} ${say`Candidates: ${names.join(", ")}.`}`;
    return hang(`  ${at + 1}. `, asked, width);
  });
  return [heading, ...lines, ...hang("  ", say`Answers belong on the Settings sheet and are kept there.`, width), ""];
}
