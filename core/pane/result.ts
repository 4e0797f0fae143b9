import { columnWord } from "../dashboard/coverage-line.ts";
import { placeWords } from "../dashboard/place-link.ts";
import { portfolioHeadline } from "../dashboard/portfolio-headline.ts";
import { describeFinding, describeRemedy, severityOf } from "../finding.ts";
import { dashboardContext } from "../run/dashboard-context.ts";
import type { FindingGroup, Outcome } from "../run/outcome.ts";
import { severitiesText } from "../run/page-findings.ts";
import { countOf } from "../run/page-text.ts";
import { numberText } from "../value/number-text.ts";
import type { Place, SheetKey } from "../workbook.ts";
import { paneChanges } from "./changes.ts";
import type { PaneBetter, PaneCount, PaneFinding, PaneFindings, PaneResult } from "./report.ts";
import { say } from "../words/say.ts";

const MOST_FINDINGS = 4;
const COUNT_ORDER = ["red", "amber", "green", "gray", "blue"] as const;

/** Top left cell of an own sheet that stands; undefined for one that is yet to be written. */
export function ownPlace({ book }: Outcome, key: SheetKey, standing: ReadonlySet<SheetKey>): Place | undefined {
  const sheet = book.sheets.find((one) => one.key === key);
  return sheet === undefined || !standing.has(key) ? undefined : { sheet: sheet.title, row: 0, column: 0 };
}

function paneFinding({ lead, rows }: FindingGroup): PaneFinding {
  const { place } = lead;
  return {
    severity: severityOf(lead.code),
    text: `${describeFinding(lead)} ${describeRemedy(lead)}`,
    link: place === undefined ? undefined : { text: placeWords(place), place },
    more: rows > 1 ? say`and ${numberText(rows - 1, 0)} more` : "",
  };
}

function paneFindings(outcome: Outcome, standing: ReadonlySet<SheetKey>): PaneFindings {
  const { findings, findingGroups } = outcome;
  return {
    title: findings.length === 0 ? say`No findings` : countOf(findings.length, "finding"),
    line: findings.length === 0 ? say`Every cell that is needed could be read.` : severitiesText(outcome),
    top: findingGroups.slice(0, MOST_FINDINGS).map(paneFinding),
    all: ownPlace(outcome, "Findings", standing),
  };
}

/** "3 reported better than the data", with how many could be compared. */
function paneBetter(outcome: Outcome, standing: ReadonlySet<SheetKey>): PaneBetter | undefined {
  let better = 0;
  let watermelons = 0;
  let compared = 0;
  for (const { agreement } of outcome.assessments.projects) {
    if (agreement.kind === "watermelon") watermelons += 1;
    if (agreement.kind === "optimistic" || agreement.kind === "watermelon") better += 1;
    if (agreement.kind === "agree" || agreement.kind === "pessimistic") compared += 1;
  }
  compared += better;
  if (better === 0) return undefined;
  const worst =
    watermelons === better
      ? say`Reported Green, computed Red`
      : watermelons === 0
        ? say`By one step`
        : say`${numberText(watermelons, 0)} reported Green, computed Red`;
  return {
    text: say`${numberText(better, 0)} reported better than the data`,
    note: say`${worst}; ${numberText(compared, 0)} compared`,
    place: ownPlace(outcome, "Portfolio", standing),
  };
}

function hiddenText({ assessments: { coverage } }: Outcome): string | undefined {
  if (!coverage.hidden) return undefined;
  const { assessed, active, unlock } = coverage;
  const says = say`Muster could check ${numberText(assessed, 0)} of ${numberText(active, 0)} colors.`;
  if (unlock === undefined) return says;
  const column = columnWord(unlock.field);
  const most = /^[aeiou]/.test(column)
    ? say`An ${column} column would unlock most.`
    : say`A ${column} column would unlock most.`;
  return `${says} ${most}`;
}

/** Where the portfolio stands; undefined without projects. `standing`: own sheets that links may lead to. */
export function paneResult(outcome: Outcome, standing: ReadonlySet<SheetKey>): PaneResult | undefined {
  const { organization } = outcome.rollups;
  if (organization.members.length === 0) return undefined;
  const { active, assessed } = outcome.assessments.coverage;
  return {
    title: portfolioHeadline(dashboardContext(outcome, "")),
    line: say`${numberText(assessed, 0)} of ${countOf(active, "open project")} assessed`,
    counts: COUNT_ORDER.map((color): PaneCount => ({
      color,
      computed: organization.computed[color],
      reported: organization.reported[color],
    })),
    total: organization.members.length,
    hidden: hiddenText(outcome),
    better: outcome.assessments.coverage.hidden ? undefined : paneBetter(outcome, standing),
    changes: paneChanges(outcome, ownPlace(outcome, "Changes", standing)),
    findings: paneFindings(outcome, standing),
  };
}
