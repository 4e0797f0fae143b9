import type { AssessedMaturity } from "../assess/pmo/maturity.ts";
import { numberOf } from "../score/measured.ts";
import { numberText, percentText } from "../value/number-text.ts";
import { dayText } from "../words/day-text.ts";
import type { Band, ChartBlock, Figure, SheetDocument, TableBlock } from "./block.ts";
import { wide, explainedBy } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import { improvementsBlock } from "./maturity-improvements.ts";
import { practicesBlock, practicesWhy } from "./maturity-practices.ts";
import { levelText, MATURITY_NAMES, profileChart, profileTable, titleOf } from "./maturity-profile.ts";
import { plural, subtitleOf } from "./parts.ts";
import { maturityWhy } from "./why-id.ts";
import { say, word } from "../words/say.ts";
import { clauses } from "../words/clauses.ts";

/** Level or sum score of one assessment. */
function scoreFigures(one: AssessedMaturity): readonly Figure[] {
  const { maturity, key, levels, sumPercent, practices } = one;
  const why = maturityWhy(key);
  if (maturity === undefined)
    return [{ label: "Sum score", value: sumPercent, as: "percentSign", note: say`a sum score, not a level`, why }];
  const { profile, minimum, mean, coveragePercent } = maturity;
  const stale = profile.reduce((sum, each) => sum + each.stale, 0);
  return [
    { label: "Level", value: levelText(minimum, levels), note: say`the lowest dimension`, why },
    practices === undefined
      ? { label: "Mean of levels", value: mean, as: "money", note: say`a reference only` }
      : {
          label: "Best practices",
          value: numberOf(practices.all.percent),
          as: "percentSign",
          note: say`${practices.all.achieved} of ${practices.all.applicable} achieved`,
          why: practicesWhy(one),
        },
    {
      label: "Below target",
      value: profile.filter(({ gap }) => (gap ?? 0) > 0).length,
      note: say`of ${plural(profile.length, "dimension")}`,
    },
    {
      label: "Answered",
      value: coveragePercent,
      as: "percentSign",
      note: stale === 0 ? say`of the questions` : say`${plural(stale, "answer")} too old`,
    },
  ];
}

function figuresOf(one: AssessedMaturity, { asOf }: DashboardContext): readonly Figure[] {
  const { progress, maturity } = one;
  const assessed = maturity?.assessed;
  return [
    ...scoreFigures(one),
    {
      label: "Improvements done",
      value: numberOf(progress.donePercent),
      as: "percentSign",
      note: say`${progress.open} open, ${progress.overdue} overdue`,
    },
    {
      label: "Assessed",
      value: assessed === undefined ? undefined : dayText(assessed),
      note: assessed === undefined ? say`no date is kept` : say`${plural(asOf.day - assessed, "day")} ago`,
    },
  ];
}

/** "PMO as a department: level 0, limited by Governance roles". */
function sentenceOf({ object, alone, model, maturity, levels, sumPercent, practices }: AssessedMaturity): string {
  const name = alone || model === undefined ? (object === "PMO department" ? "PMO" : say`Organization`) : model;
  const score = practices === undefined ? undefined : numberOf(practices.all.percent);
  if (score !== undefined) return say`${name}: ${percentText(score)} of the best practices achieved`;
  if (maturity !== undefined)
    return say`${name}: level ${levelText(maturity.minimum, levels)}, limited by ${maturity.limiting}`;
  return `${name}: ${sumPercent === undefined ? say`not assessed` : say`sum score ${percentText(sumPercent)}, no level`}`;
}

/** The table needs a unit more than half of the page, and air. */
const besideChart = (table: TableBlock, chart: ChartBlock): Band => [
  { block: table, at: { from: "B", to: "H" } },
  { block: chart, at: { from: "J", to: "O" } },
];

function bandsOf(one: AssessedMaturity, context: DashboardContext): readonly Band[] {
  const { object, alone, maturity, model, rows, improvements } = one;
  const title = model === undefined ? word(MATURITY_NAMES[object]) : titleOf(object, model);
  const practices = practicesBlock(one);
  const said =
    maturity === undefined
      ? sentenceOf(one)
      : say`Limited by ${maturity.limiting}, at level ${levelText(maturity.minimum, one.levels)}. ${plural(rows.length, "question")}.`;
  return [
    wide({ kind: "lines", heading: title, lines: [{ text: `${said.replace(/\.$/, "")}.`, tone: "note" }] }),
    ...explainedBy(maturityWhy(one.key), [
      wide({ kind: "figures", figures: figuresOf(one, context) }),
      ...(practices === undefined ? [] : [wide(practices)]),
      ...(maturity === undefined ? [] : [besideChart(profileTable(one, maturity), profileChart(one, maturity))]),
    ]),
    ...(alone || improvements.length > 0 ? [wide(improvementsBlock(one))] : []),
  ];
}

/** Maturity: two assessments, each alone; undefined where no question and no improvement action is kept. */
export function maturityDocument(context: DashboardContext): SheetDocument | undefined {
  const { maturity } = context.assessments.pmo;
  if (!maturity.some(({ rows }) => rows.length > 0)) return undefined;
  const percent = context.assessments.policy.limits["limit.maturityAnswerPercent"];
  return {
    key: "Maturity",
    title: "Maturity",
    subtitle: subtitleOf(context, [
      say`a level is reached when every answer up to it is at least ${numberText(percent, 0)} %`,
      say`each assessment for itself, never merged`,
    ]),
    headline: `${clauses(maturity.map(sentenceOf))}.`,
    grid: { kind: "page" },
    bands: maturity.flatMap((one) => bandsOf(one, context)),
    print: {},
  };
}
