import type { AssessedRisk } from "../assess/assessed-risk.ts";
import { isMostlyKnown, largestContributors } from "../assess/contributors.ts";
import type { Exposure } from "../assess/exposure.ts";
import { valueOf } from "../model/row.ts";
import { concentration } from "../quantify/concentration.ts";
import { numberOf } from "../score/measured.ts";
import { limitText, numberText } from "../value/number-text.ts";
import type { Figure, TableBlock, TableColumn } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import { NEEDED_PERCENTS, neededOf, type NeededPercent, withMoneyText } from "./money-at-risk.ts";
import { moneyCell, moneyText, shown, withUnit } from "./parts.ts";
import { homeName } from "./project-items.ts";
import { rollupWhy } from "./why-id.ts";
import { label, say, word } from "../words/say.ts";

/** "held 7.5, short 1.6"; where no reserve is known the sampling range, if there is one. */
function heldText({ reserve, money }: Exposure, context: DashboardContext): string {
  const found = money.correlated.percentiles.find(({ level }) => level === 0.8);
  if (reserve === undefined) {
    const range = found?.range;
    return range === undefined ? "" : say`${moneyText(range.low, context)} to ${moneyText(range.high, context)}`;
  }
  const short = (found?.value ?? 0) - reserve.left;
  const held = say`held ${reserve.atMost ? say`at most ` : ""}${moneyText(reserve.left, context)}`;
  return short > 0 ? say`${held}, short ${moneyText(short, context)}` : say`${held}, enough`;
}

function neededNote(percent: NeededPercent, exposure: Exposure, context: DashboardContext): string {
  if (percent === 50) return say`equal odds`;
  if (percent === 80) return heldText(exposure, context);
  const { rho } = exposure.money.correlated;
  return rho === 0 ? say`no correlation` : say`correlation ${limitText(rho)}`;
}

/** Expected value and what is needed at 50, 80 and 90 %; nothing where no open risk has probability and money. */
export function moneyFigures(context: DashboardContext): readonly Figure[] {
  const { organization } = context.rollups;
  const { exposure } = organization;
  if (exposure === undefined) return [];
  const expected: Figure = {
    label: withUnit(say`Expected value`, context, ", "),
    value: shown(exposure.money.expected, context),
    as: "money",
    note: withMoneyText(exposure),
    why: rollupWhy(organization, "exposure"),
  };
  const needed = NEEDED_PERCENTS.map((percent): Figure => {
    const value = neededOf(exposure.money.correlated, percent);
    return {
      label: withUnit(say`Needed at ${percent} %`, context, ", "),
      value: value === undefined ? undefined : shown(value, context),
      as: "money",
      note: neededNote(percent, exposure, context),
      why: rollupWhy(organization, "needed"),
    };
  });
  return [expected, ...needed];
}

const MOST_CONTRIBUTORS = 8;

/** The risks that move the total most: its mean with and without each; undefined while too few risks have money. */
export function contributorsTable(context: DashboardContext): TableBlock | undefined {
  const { exposure } = context.rollups.organization;
  if (exposure === undefined || !isMostlyKnown(exposure)) return undefined;
  const { policy, model } = context.assessments;
  const found = largestContributors(exposure, policy, MOST_CONTRIBUTORS);
  const widest = Math.abs(found[0]?.swing ?? 0);
  const column = (header: string): TableColumn => ({ header: withUnit(header, context), kind: "money", units: 2 });
  return {
    kind: "table",
    why: rollupWhy(context.rollups.organization, "exposure"),
    heading: "What moves the money most",
    note: say`mean of the whole when the risk occurs and when it does not`,
    columns: [
      { header: "Risk", kind: "text", units: 4 },
      { header: "Project", kind: "secondary", units: 2 },
      column(say`It occurs`),
      column(say`It does not`),
      column("Moves"),
      { header: "", kind: "bar", units: 2 },
    ],
    rows: found.map(({ risk: { item }, meanWith, meanWithout, swing }) => ({
      cells: [
        valueOf(item.row, "description") ?? valueOf(item.row, "id") ?? "",
        homeName(item, model),
        moneyCell(meanWith, context),
        moneyCell(meanWithout, context),
        moneyCell(swing, context),
        { kind: "bar", fraction: widest === 0 ? 0 : Math.abs(swing) / widest },
      ],
    })),
  };
}

type NameOf = (risk: AssessedRisk, context: DashboardContext) => string | undefined;

const programOf: NameOf = ({ item }, { assessments: { model } }) => {
  const at = item.project === undefined ? item.program : model.projects[item.project]?.program;
  return at === undefined ? undefined : model.programs[at]?.name;
};

const SPLITS: readonly (readonly [string, NameOf])[] = [
  [label("Program"), programOf],
  [label("Category"), ({ item }) => valueOf(item.row, "category")?.trim()],
];

/** How far the expected value gathers in few programs or categories; undefined where nothing tells. */
export function concentrationTable(context: DashboardContext): TableBlock | undefined {
  const { exposure } = context.rollups.organization;
  if (exposure === undefined || !isMostlyKnown(exposure)) return undefined;
  const rows = SPLITS.flatMap(([name, nameOf]) => {
    const found = concentration(
      exposure.counted.map((risk) => ({ name: nameOf(risk, context), exposure: risk.exposure })),
    );
    const [largest] = found.shares;
    const index = numberOf(found.index);
    if (largest === undefined || index === undefined || found.shares.length < 2) return [];
    const counted = say`${numberText(exposure.counted.length - found.missing, 0)} of ${numberText(exposure.counted.length, 0)}`;
    return [{ cells: [word(name), index, largest.name, largest.shareFraction * 100, found.shares.length, counted] }];
  });
  if (rows.length === 0) return undefined;
  return {
    kind: "table",
    why: rollupWhy(context.rollups.organization, "exposure"),
    heading: "Concentration of the expected value",
    note: say`sum of squared shares: 1 is all in one`,
    columns: [
      { header: "Grouped by", kind: "text", units: 2 },
      { header: "Index", kind: "index", units: 2 },
      { header: "Largest", kind: "text", units: 4 },
      { header: "Its share", kind: "wholePercent", units: 2 },
      { header: "Shares", kind: "count", units: 2 },
      { header: "Counted", kind: "text", units: 2, align: "right" },
    ],
    rows,
  };
}
