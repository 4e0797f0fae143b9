import type { AssessedRisk } from "../assess/assessed-risk.ts";
import { casesText } from "../assess/reserve-reason.ts";
import type { CountedScope } from "../assess/risk-scopes.ts";
import { countScope } from "../assess/risk-scopes.ts";
import { valueOf } from "../model/row.ts";
import { numberText } from "../value/number-text.ts";
import type { Band, ChartBlock, Figure, SheetDocument, TableBlock } from "./block.ts";
import { wide, explainedBy } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import { capitalized, countWord, plural, subtitleOf } from "./parts.ts";
import { riskChart } from "./risks-chart.ts";
import { groupLevel, groupRisks } from "./risks-groups.ts";
import { hasPair, matrixBand } from "./risks-matrix.ts";
import { concentrationTable, contributorsTable, moneyFigures } from "./risks-money.ts";
import { neededBands } from "./risks-needed.ts";
import type { ScaledRisks } from "./risks-scale.ts";
import { partText } from "./money-at-risk.ts";
import { lateText, topText, unscoredText } from "./risks-words.ts";
import { byScale, scaleWarning, scaleWords } from "./risks-scale.ts";
import { levelsTable, scopesTable } from "./risks-scopes.ts";
import { ageTable, causesTable } from "./risks-tables.ts";
import { topRisksTable } from "./risks-top.ts";
import { rollupWhy } from "./why-id.ts";
import { isOne, say, within, word } from "../words/say.ts";
import { clauses } from "../words/clauses.ts";

/** What is said of all open risks, an escalated one once. */
interface Standing {
  readonly open: readonly AssessedRisk[];
  readonly top: readonly AssessedRisk[];
  /** Name of the highest band; undefined where scales differ in it. */
  readonly topName: string | undefined;
  /** Top risks without a response; undefined where responses are not kept. */
  readonly unanswered: number | undefined;
  readonly unscored: number;
  /** Open rows that a higher one stands for. */
  readonly escalated: number;
}

function standingOf(context: DashboardContext, scope: CountedScope, scales: readonly ScaledRisks[]): Standing {
  const { counted: open, leftOut } = scope;
  const top = open.filter((risk) => risk.top);
  const names = new Set(scales.map(({ preset }) => preset.bands[preset.bands.length - 1]?.name ?? ""));
  const [name = ""] = names;
  const kept = open.some(({ hasResponse }) => hasResponse !== undefined);
  return {
    open,
    top,
    topName: names.size === 1 ? name : undefined,
    unanswered: kept ? top.filter(({ hasResponse }) => hasResponse === false).length : undefined,
    unscored: context.rollups.organization.risks.unscored,
    escalated: leftOut.length,
  };
}

const topLabel = (topName: string | undefined): string => (topName === undefined ? say`Top band` : word(topName));

/** "in the top band", or its name where all scales call it the same. */
const inBand = (topName: string | undefined): string =>
  topName === undefined ? say`in the top band` : within(word(topName));

function answeredText({ top, unanswered }: Standing): string | undefined {
  if (unanswered === undefined) return undefined;
  if (unanswered === 0) return top.length === 1 ? say`it has a response` : say`all of them have a response`;
  if (unanswered === top.length) return top.length === 1 ? say`it has no response` : say`none of them has a response`;
  return isOne(unanswered) ? say`one of them has no response` : say`${countWord(unanswered)} of them have no response`;
}

/** "The reserve covers the cost in 68 of 100 cases."; none without money or reserve. */
function coveredText({ rollups: { organization } }: DashboardContext): readonly string[] {
  const { exposure } = organization;
  const covered = exposure?.money.correlated.shareAtHeld;
  if (exposure === undefined || covered === undefined) return [];
  return [say`The reserve covers the cost in ${`${casesText(covered)}${partText(exposure)}`}.`];
}

function headlineOf(standing: Standing, context: DashboardContext): string {
  const { open, top, topName, unscored } = standing;
  if (open.length === 0) return say`No risk is open.`;
  if (unscored === open.length) return capitalized(unscoredText(open.length));
  const answered = top.length === 0 ? undefined : answeredText(standing);
  const told = [capitalized(topText(top.length, inBand(topName))), answered ?? "", lateText(top)];
  return [`${clauses(told)}.`, ...coveredText(context)].join(" ");
}

function openNote({ open, unscored, escalated }: Standing): string {
  const opportunities = open.filter(({ item }) => valueOf(item.row, "threatOrOpportunity") === "opportunity").length;
  const parts: string[] = [];
  if (unscored > 0) parts.push(say`${numberText(unscored, 0)} not scored`);
  if (escalated > 0) parts.push(say`${plural(escalated, "escalated one")} counted once`);
  if (opportunities > 0) parts.push(say`${plural(opportunities, "opportunity", "opportunities")} among them`);
  return parts.length === 0 ? say`all scored` : parts.join(", ");
}

function countFigure(label: string, values: readonly (boolean | undefined)[], note: string): readonly Figure[] {
  if (values.every((value) => value === undefined)) return [];
  return [{ label, value: values.filter((value) => value === true).length, note }];
}

/** Late responses and missing owners; they make room for money where there is any. */
const managedFigures = (open: readonly AssessedRisk[]): readonly Figure[] => [
  ...countFigure(
    say`Responses late`,
    open.map(({ lateDays }) => (lateDays === undefined ? undefined : lateDays > 0)),
    say`past their date`,
  ),
  ...countFigure(
    say`No owner`,
    open.map(({ hasOwner }) => (hasOwner === undefined ? undefined : !hasOwner)),
    say`of all open risks`,
  ),
];

function figuresOf(standing: Standing, context: DashboardContext): readonly Figure[] {
  const { open, top, topName, unanswered } = standing;
  const why = rollupWhy(context.rollups.organization, "risks");
  const money = moneyFigures(context);
  const share = open.length === 0 ? "" : say`${numberText((top.length / open.length) * 100, 0)} % of open risks`;
  const ofTop =
    topName === undefined ? say`of ${top.length} in the top band` : say`of ${top.length} ${inBand(topName)}`;
  return [
    { label: "Open risks", value: open.length, note: openNote(standing), why },
    { label: topLabel(topName), value: top.length, note: share, why },
    ...(unanswered === undefined ? [] : [{ label: "Responses missing", value: unanswered, note: ofTop }]),
    ...(money.length > 0 ? money : managedFigures(open)),
  ];
}

function subtitle(context: DashboardContext, standing: Standing, scales: readonly ScaledRisks[]): readonly string[] {
  const { model } = context.assessments;
  const sheets = [...new Set(model.registers.risks.map(({ sheet }) => sheet))].join(", ");
  const counted = standing.open.length - standing.unscored;
  const rows = say`${sheets}: ${numberText(counted, 0)} of ${numberText(standing.open.length, 0)} open rows counted`;
  return subtitleOf(context, [rows, ...scales.map(({ preset }) => scaleWords(preset))]);
}

/** Over B to F and H to O, or the one that there is over the whole width. */
function causesAndAges(context: DashboardContext, scales: readonly ScaledRisks[]): Band {
  const causes = causesTable(context);
  if (causes === undefined) return wide(ageTable(scales, 14));
  return [
    { block: causes, at: { from: "B", to: "F" } },
    { block: ageTable(scales, 8), at: { from: "H", to: "O" } },
  ];
}

type Pair = "residual" | "inherent" | "target";

/** The matrices of a pair, one for each scale that has it; the chart stands beside the first. */
const matricesOf = (pair: Pair, scales: readonly ScaledRisks[], chart?: ChartBlock): readonly Band[] =>
  scales
    .filter((scaled) => hasPair(scaled, pair))
    .map((scaled, index) => {
      const named = scales.length > 1 ? `, ${scaled.preset.name}` : "";
      return matrixBand(scaled, pair, named, index === 0 ? chart : undefined);
    });

function bandsOf(context: DashboardContext, standing: Standing, scales: readonly ScaledRisks[]): readonly Band[] {
  const level = groupLevel(context);
  const groups = groupRisks(context, level);
  const tables = [
    contributorsTable(context),
    concentrationTable(context),
    scopesTable(groups, level, scales, context),
    levelsTable(scales, context),
  ];
  return [
    wide({ kind: "figures", figures: figuresOf(standing, context) }),
    ...matricesOf("residual", scales, riskChart(groups, level, topLabel(standing.topName), context)),
    ...neededBands(context),
    wide(topRisksTable(context)),
    causesAndAges(context, scales),
    ...matricesOf("inherent", scales),
    ...matricesOf("target", scales),
    ...tables.filter((one): one is TableBlock => one !== undefined).map(wide),
  ];
}

/** Risks: how many in which band, which ten stand first, what they have in common. Undefined when no risks are kept. */
export function risksDocument(context: DashboardContext): SheetDocument | undefined {
  const { risks, exposures } = context.assessments;
  if (risks.length === 0) return undefined;
  const scope = exposures.organization ?? countScope(risks);
  const scales = byScale(scope.counted);
  const standing = standingOf(context, scope, scales);
  const warning = scaleWarning(context.assessments);
  return {
    key: "Risks",
    title: "Risks",
    subtitle: subtitle(context, standing, scales),
    headline: headlineOf(standing, context),
    ...(warning === "" ? {} : { second: warning }),
    grid: { kind: "page" },
    bands: explainedBy(rollupWhy(context.rollups.organization, "risks"), bandsOf(context, standing, scales)),
    print: {},
  };
}
