import type { ProjectAssessment } from "../assess/assessment.ts";
import type { ColorCounts } from "../rollup/rollup.ts";
import { baseHead } from "../history/past.ts";
import { nearDayText } from "../words/day-text.ts";
import { NEEDED_LEVEL } from "../assess/reserve-reason.ts";
import type { DashboardContext } from "./context.ts";
import { coverageLine } from "./coverage-line.ts";
import { reserveSentence } from "./money-at-risk.ts";
import { moneySentence } from "./money-sentence.ts";
import { colorMoves, movedSentence } from "./moved.ts";
import { capitalized, countWord } from "./parts.ts";
import { slipSentence } from "./slipped.ts";
import { isOne, say } from "../words/say.ts";

/** A count as the first part of a sentence, and as a later one. */
interface Told {
  readonly count: number;
  readonly leads: (count: number) => string;
  readonly follows: (count: number) => string;
}

const RED: Omit<Told, "count"> = {
  leads: (count) => (isOne(count) ? say`one project is red` : say`${countWord(count)} projects are red`),
  follows: (count) => (isOne(count) ? say`one red` : say`${countWord(count)} red`),
};
const AMBER: Omit<Told, "count"> = {
  leads: (count) => (isOne(count) ? say`one project is amber` : say`${countWord(count)} projects are amber`),
  follows: (count) => (isOne(count) ? say`one amber` : say`${countWord(count)} amber`),
};
/** Gray as computed: the data cannot tell. */
const UNRATABLE: Omit<Told, "count"> = {
  leads: (count) =>
    isOne(count) ? say`one project cannot be rated` : say`${countWord(count)} projects cannot be rated`,
  follows: (count) => (isOne(count) ? say`one cannot be rated` : say`${countWord(count)} cannot be rated`),
};
/** Gray as reported: nobody rated it. */
const UNRATED: Omit<Told, "count"> = {
  leads: (count) => (isOne(count) ? say`one project not rated` : say`${countWord(count)} projects not rated`),
  follows: (count) => (isOne(count) ? say`one not rated` : say`${countWord(count)} not rated`),
};

/** "three projects are red, six amber, three cannot be rated"; "" when nothing of it is there. */
function troubles(counts: ColorCounts, gray: Omit<Told, "count">): string {
  const told: readonly Told[] = [
    { ...RED, count: counts.red },
    { ...AMBER, count: counts.amber },
    { ...gray, count: counts.gray },
  ];
  return told
    .filter(({ count }) => count > 0)
    .map(({ count, leads, follows }, at) => (at === 0 ? leads(count) : follows(count)))
    .join(", ");
}

function allWell(counts: ColorCounts): string {
  const open = counts.green;
  if (open === 0) return say`All ${countWord(counts.blue)} projects are closed.`;
  return isOne(open) ? say`The one open project is green.` : say`All ${countWord(open)} open projects are green.`;
}

/** "Two red ones are reported green." */
function disguised(projects: readonly ProjectAssessment[]): string {
  const count = projects.filter(({ agreement }) => agreement.kind === "watermelon").length;
  if (count === 0) return "";
  const told = isOne(count)
    ? say`One red one is reported green.`
    : capitalized(say`${countWord(count)} red ones are reported green.`);
  return ` ${told}`;
}

/** One sentence from counts: "Three projects are red, six amber, three cannot be rated. Two red ones are reported green." */
export function portfolioHeadline({ assessments, rollups }: DashboardContext): string {
  const { reported, computed } = rollups.organization;
  if (assessments.coverage.hidden) {
    const told = troubles(reported, UNRATED);
    return told === "" ? say`As reported: ${allWell(reported)}` : say`As reported, ${told}.`;
  }
  const told = troubles(computed, UNRATABLE);
  return `${told === "" ? allWell(computed) : `${capitalized(told)}.`}${disguised(assessments.projects)}`;
}

/** Who got worse or better since the last snapshot, and who slipped most; "" without an earlier one. */
function movedSince(context: DashboardContext): string {
  const base = baseHead(context.chronicle.past);
  if (base === undefined) return "";
  const moved = movedSentence(colorMoves(context), nearDayText(base.asOf, context.asOf.day));
  return [moved, slipSentence(context, base.asOf)].filter((part) => part !== "").join(" ");
}

/** Forecast against budget with the largest part of it, and a reserve that is too small for the risks; before it how many colors could be checked, where they are too few to show. */
export function portfolioSecond(context: DashboardContext): string {
  const coverage = context.assessments.coverage.hidden ? coverageLine(context) : "";
  const { exposure } = context.rollups.organization;
  const isShort = (exposure?.money.correlated.shareAtHeld ?? 1) < NEEDED_LEVEL;
  return [coverage, movedSince(context), moneySentence(context), isShort ? reserveSentence(context) : ""]
    .filter((part) => part !== "")
    .join(" ");
}
