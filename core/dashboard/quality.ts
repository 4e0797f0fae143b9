import type { Finding } from "../finding.ts";
import { severityOf, titleOf } from "../finding.ts";
import { numberText } from "../value/number-text.ts";
import type { FiguresBlock, SheetDocument, TableBlock } from "./block.ts";
import { wide, explainedBy } from "./block.ts";
import type { DashboardContext, FindingGroup } from "./context.ts";
import { firstFew } from "./first-few.ts";
import { capitalized, countWord, outOf, plural, subtitleOf } from "./parts.ts";
import { everyFindingTable, groupsTable } from "./quality-findings.ts";
import { movedTable } from "./quality-moved.ts";
import { registersTable } from "./quality-registers.ts";
import type { RegisterQuality, SeverityCounts } from "./quality-score.ts";
import { countSeverities, registerQualities, SEVERITIES, totalQuality } from "./quality-score.ts";
import { openEnds, understoodTable } from "./quality-understood.ts";
import { continued } from "./reason-text.ts";
import { figureWhy } from "./why-id.ts";
import { isOne, say } from "../words/say.ts";

/** The most errors that two columns hold, and how many columns that takes. */
function worstColumns(findings: readonly Finding[]): { readonly columns: number; readonly errors: number } {
  const byColumn = new Map<string, number>();
  for (const { code, place } of findings) {
    if (severityOf(code) !== "error" || place === undefined) continue;
    const key = `${place.sheet}|${place.column}`;
    byColumn.set(key, (byColumn.get(key) ?? 0) + 1);
  }
  const counts = [...byColumn.values()].sort((a, b) => b - a);
  const [first = 0, second = 0] = counts;
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (second === 0 || first * 2 >= total) return { columns: 1, errors: first };
  return { columns: 2, errors: first + second };
}

/** The errors of one kind that hit most rows. */
const mostErrors = (groups: readonly FindingGroup[]): FindingGroup | undefined =>
  firstFew(
    groups.filter(({ lead }) => severityOf(lead.code) === "error"),
    1,
    (a, b) => b.rows - a.rows,
  )[0];

/** The columns that most of the errors stand in; "" where they are scattered. */
function columnsText(errors: string, findings: readonly Finding[], count: number): string {
  const worst = worstColumns(findings);
  if (worst.errors <= 1 || worst.errors * 2 < count || worst.errors >= count) return "";
  const stand = countWord(worst.errors);
  return worst.columns === 1
    ? say`${errors}; ${stand} of them stand in one column.`
    : say`${errors}; ${stand} of them stand in two columns.`;
}

/** The kind that most of the errors are of; "" where no kind stands out. */
function kindText(errors: string, groups: readonly FindingGroup[], count: number): string {
  const most = mostErrors(groups);
  if (most === undefined) return "";
  const kind = continued(titleOf(most.lead.code));
  if (most.rows >= count) return say`${errors}: ${kind}.`;
  return most.rows > 1 ? say`${errors}; ${countWord(most.rows)} of them: ${kind}.` : "";
}

/** How many errors there are, and where most of them stand, else of which kind most are. */
function errorsText({ findings, groups }: DashboardContext, count: number): string {
  const errors = capitalized(isOne(count) ? say`one error to correct` : say`${countWord(count)} errors to correct`);
  return columnsText(errors, findings, count) || kindText(errors, groups, count) || `${errors}.`;
}

function headlineOf(context: DashboardContext, counts: SeverityCounts, rows: number): string {
  if (rows === 0) return say`No row was read: there is nothing to judge yet.`;
  if (context.findings.length === 0) return say`Nothing is wrong: every cell that is needed could be read.`;
  if (counts.error > 0) return errorsText(context, counts.error);
  const rest = counts.warning > 0 ? plural(counts.warning, "warning") : plural(counts.note, "note");
  return say`No errors; ${rest} to look at.`;
}

function colorsFigure({ assessments: { coverage } }: DashboardContext): FiguresBlock["figures"] {
  const { active, assessed } = coverage;
  if (active === 0) return [];
  const value = outOf(assessed, active);
  return [
    { label: "Projects with a color", value, note: say`${numberText(active - assessed, 0)} unknown, none guessed` },
  ];
}

function figuresOf(
  context: DashboardContext,
  qualities: readonly RegisterQuality[],
  counts: SeverityCounts,
): FiguresBlock {
  const { rows, score } = totalQuality(qualities);
  const groups: Record<string, number> = { error: 0, warning: 0, note: 0 };
  for (const { lead } of context.groups) groups[severityOf(lead.code)] = (groups[severityOf(lead.code)] ?? 0) + 1;
  const labels = { error: "Errors", warning: "Warnings", note: "Notes" } as const;
  return {
    kind: "figures",
    figures: [
      { label: "Quality score", value: score, note: say`${plural(rows, "row")} read` },
      ...SEVERITIES.map((severity) => ({
        label: labels[severity],
        value: counts[severity],
        note: counts[severity] === 0 ? "" : say`in ${plural(groups[severity] ?? 0, "group")}`,
      })),
      ...colorsFigure(context),
    ],
  };
}

function subtitle(context: DashboardContext, qualities: readonly RegisterQuality[]): readonly string[] {
  const sheets = new Set(qualities.map(({ found }) => found.title)).size;
  const read = say`${plural(qualities.length, "register")} on ${plural(sheets, "sheet")}`;
  return subtitleOf(context, [
    read,
    say`score = 100 × (1 − weight of rows hit ÷ rows); error 1, warning 0.4, note 0.1`,
  ]);
}

/** Data quality: what is wrong in the registers, what to do, what is not kept, what must be decided, how columns were understood. */
export function qualityDocument(context: DashboardContext): SheetDocument {
  const qualities = registerQualities(context);
  const counts = countSeverities(context.findings);
  const more: readonly (TableBlock | undefined)[] = [understoodTable(context), everyFindingTable(context)];
  return {
    key: "Findings",
    title: "Data quality",
    subtitle: subtitle(context, qualities),
    headline: headlineOf(context, counts, totalQuality(qualities).rows),
    grid: { kind: "page" },
    bands: [
      ...explainedBy(figureWhy("quality/score"), [
        wide(figuresOf(context, qualities, counts)),
        wide(registersTable(context, qualities)),
      ]),
      wide(groupsTable(context)),
      ...[movedTable(context)].filter((one) => one !== undefined).map(wide),
      openEnds(context),
      ...more.filter((one): one is TableBlock => one !== undefined).map(wide),
    ],
    print: {},
  };
}
