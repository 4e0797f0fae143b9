import type { Finding, Severity } from "../finding.ts";
import { describeFinding, describeRemedy, severityOf, titleOf } from "../finding.ts";
import { numberText } from "../value/number-text.ts";
import type { TableBlock, TableRow } from "./block.ts";
import type { TableCell } from "./cell.ts";
import type { DashboardContext, FindingGroup } from "./context.ts";
import { shown, withUnit } from "./parts.ts";
import { placeLink } from "./place-link.ts";
import { labels, say, sense, word } from "../words/say.ts";

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = labels({ error: "Error", warning: "Warning", note: "Note" });

const severityCell = (severity: Severity): TableCell => ({
  kind: "text",
  text: word(SEVERITY_WORDS[severity]),
  tone: severity === "error" ? "lead" : "plain",
});

/** A row of Settings may stand elsewhere once that sheet is written again: the link follows it. */
function placeCell({ place, setting }: Finding): TableCell {
  if (setting !== undefined)
    return { kind: "link", text: say`Settings`, to: { kind: "sheet", sheet: "Settings", anchor: setting } };
  return place === undefined ? null : placeLink(place);
}

/** A longer sentence would be cut where it says what matters. */
const LONGEST_LEAD = 72;

/** Told by its title: several rows without a common text, or a sentence that is too long to lead. */
const isTitled = ({ rows, lead }: FindingGroup): boolean =>
  (rows > 1 && lead.group === undefined) || describeFinding(lead).length > LONGEST_LEAD;

function remedyText(group: FindingGroup): string {
  const { lead, rows } = group;
  const todo = describeRemedy(lead);
  if (!isTitled(group)) return todo;
  return rows > 1 && lead.group === undefined
    ? say`${todo}  For example: ${describeFinding(lead)}`
    : `${describeFinding(lead)}  ${todo}`;
}

const groupText = (group: FindingGroup): string =>
  isTitled(group) ? titleOf(group.lead.code) : describeFinding(group.lead).replace(/[.]$/, "");

/** More groups than anybody reads; each of their findings stands below all the same. */
const MOST_GROUPS = 400;

/** Findings by severity, then money touched: what is wrong, and below it what to do. */
export function groupsTable(context: DashboardContext): TableBlock {
  const { groups } = context;
  const withMoney = groups.some(({ money }) => money > 0);
  const toRow = (group: FindingGroup): TableRow => ({
    cells: [
      groupText(group),
      severityCell(severityOf(group.lead.code)),
      { kind: "text", text: group.lead.code, tone: "secondary" },
      placeCell(group.lead),
      group.rows,
      ...(withMoney ? [group.money === 0 ? "–" : shown(group.money, context)] : []),
    ],
    below: { text: remedyText(group) },
    from: group.lead.place,
  });
  const told = groups.slice(0, MOST_GROUPS);
  const order = withMoney ? say`by severity, then money touched` : say`by severity, then rows`;
  return {
    kind: "table",
    heading: "Findings",
    note: told.length < groups.length ? say`first ${told.length} of ${numberText(groups.length, 0)}, ${order}` : order,
    columns: [
      { header: "What is wrong, and what to do", kind: "lead", units: withMoney ? 6 : 7 },
      { header: "Severity", kind: "text" },
      { header: "Code", kind: "secondary" },
      { header: "Cell", kind: "link", units: 4 },
      { header: "Rows", kind: "count" },
      ...(withMoney ? [{ header: withUnit(sense("Money", "amount"), context), kind: "money" } as const] : []),
    ],
    rows: told.map(toRow),
    empty: "None: every cell that is needed could be read, and nothing contradicts itself.",
  };
}

const MOST_FINDINGS = 2000;

/** Every single finding with a link to its cell, up to 2,000; undefined when the groups say it all. */
export function everyFindingTable({ groups, findings }: DashboardContext): TableBlock | undefined {
  if (groups.every(({ rows }) => rows === 1)) return undefined;
  const count = Math.min(findings.length, MOST_FINDINGS);
  const rest = findings.length - count;
  const row = (index: number): TableRow => {
    const finding = findings[index];
    if (finding === undefined) return { cells: [] };
    const { code } = finding;
    return {
      cells: [
        placeCell(finding),
        severityCell(severityOf(code)),
        code,
        { kind: "text", text: describeFinding(finding), then: [] },
        { kind: "text", text: describeRemedy(finding), then: [] },
      ],
    };
  };
  return {
    kind: "table",
    heading: "Every finding",
    note:
      rest === 0
        ? say`${numberText(count, 0)} findings`
        : say`first ${numberText(count, 0)}; ${numberText(rest, 0)} more are counted in the groups above`,
    columns: [
      { header: "Cell", kind: "link" },
      { header: "Severity", kind: "text" },
      { header: "Code", kind: "secondary" },
      { header: "What is wrong", kind: "text", units: 7 },
      { header: "What to do", kind: "small", units: 4 },
    ],
    rows: { count, row },
  };
}
