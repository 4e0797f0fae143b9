import type { Finding } from "../../finding.ts";
import { keeps, valueOf } from "../../model/row.ts";
import { REPORTED_COLORS, type ReportedColor, toColor } from "../../value/color.ts";
import { daysText } from "../../value/number-text.ts";
import type { Place } from "../../workbook.ts";
import type { ProjectAssessment, Reason } from "../assessment.ts";
import type { Assessments } from "../assessments.ts";
import { DIMENSION_NAMES } from "../overall.ts";
import { type Check, checksOn, marksOf, placesOf } from "./check.ts";
import { isProgramActive, registeredPrograms } from "./programs.ts";
import { ACTIVE_PROJECTS } from "./subjects.ts";
import { labels, say, within, word } from "../../words/say.ts";

const check = checksOn(ACTIVE_PROJECTS);

/** Age of a status in words. */
const ageText = (days: number | undefined): string =>
  days === undefined ? say`not dated` : say`${daysText(days)} old`;

const isOld = (days: number | undefined, limit: number): boolean => days === undefined || days > limit;

/** The reason behind an amber or red: the worst of the leading dimension. */
function leadingReason({ computed, dimensions }: ProjectAssessment): Reason | undefined {
  return computed.leading === undefined ? undefined : dimensions[computed.leading].reasons[0];
}

interface GapData {
  readonly name: string;
  readonly dimension: string;
  readonly value: string;
  readonly limit: string;
}

function gapData(item: ProjectAssessment): GapData {
  const { leading } = item.computed;
  const reason = leadingReason(item);
  return {
    name: item.project.name,
    dimension: leading === undefined ? "" : within(word(DIMENSION_NAMES[leading])),
    value: reason?.says ?? "",
    limit: reason?.threshold ?? "",
  };
}

const reasonCells = (item: ProjectAssessment): readonly Place[] => leadingReason(item)?.cells ?? [];

const WORDS: Readonly<Record<ReportedColor, string>> = labels({
  green: "Green",
  amber: "Amber",
  red: "Red",
  blue: "Blue",
  gray: "Gray",
  amberGreen: "Amber/Green",
  amberRed: "Amber/Red",
  highlyLikely: "Highly likely",
  likely: "Likely",
  possible: "Possible",
  unlikely: "Unlikely",
});

const colorWord = (color: ReportedColor | undefined): string => {
  const known = REPORTED_COLORS.find((one) => one === color) ?? "gray";
  return word(WORDS[known]);
};

/** Both givers say green, amber or red, and not the same. */
function giversDiffer({ reported: { owner, assessed } }: ProjectAssessment): boolean {
  if (owner === undefined || assessed === undefined) return false;
  const [a, b] = [toColor(owner), toColor(assessed)];
  return a !== "gray" && b !== "gray" && a !== b;
}

export const STATUS_CHECKS: readonly Check<ProjectAssessment>[] = [
  check("STA-01", {
    needs: ["statusDate"],
    applies: ({ statusAgeDays }, { freshnessDays }) => isOld(statusAgeDays, freshnessDays),
    data: ({ project, statusAgeDays }, { freshnessDays }) => ({
      name: project.name,
      age: ageText(statusAgeDays),
      limit: freshnessDays,
    }),
    cells: ["statusDate"],
  }),
  check("STA-02", {
    applies: ({ agreement }) => agreement.kind === "watermelon",
    data: gapData,
    cells: ["assuranceRag", "reportedRag"],
    others: reasonCells,
  }),
  check("STA-03", {
    applies: ({ agreement }) => agreement.kind === "optimistic",
    data: gapData,
    cells: ["assuranceRag", "reportedRag"],
    others: reasonCells,
  }),
  check("STA-04", {
    applies: ({ agreement }) => agreement.kind === "pessimistic",
    data: ({ project }) => ({ name: project.name }),
    cells: ["assuranceRag", "reportedRag"],
  }),
  check("STA-06", {
    applies: ({ overrideFault, overrideAt }) => overrideFault !== undefined && overrideAt === undefined,
    data: ({ project, overrideFault }) => ({ name: project.name, what: overrideFault ?? "" }),
    cells: ["overrideRag", "overrideReason", "overrideUntil"],
  }),
  check("STA-07", {
    needs: ["reportedRag", "assuranceRag"],
    applies: giversDiffer,
    data: ({ project, reported }) => ({
      name: project.name,
      owner: colorWord(reported.owner),
      assessed: colorWord(reported.assessed),
    }),
    cells: ["reportedRag", "assuranceRag"],
  }),
];

/** Active programs whose own status is old, or not dated in a mapped column. */
export function checkProgramStatus(all: Assessments, findings: Finding[]): void {
  for (const { program, row } of registeredPrograms(all)) {
    if (!keeps(row.register, "statusDate") || !isProgramActive(program)) continue;
    const age = all.programs[program.index]?.statusAgeDays;
    if (!isOld(age, all.programFreshnessDays)) continue;
    const data = { name: program.name, age: ageText(age), limit: all.programFreshnessDays };
    findings.push({ code: "STA-01", data, ...marksOf(placesOf(row, ["statusDate"]), valueOf(row, "budget")) });
  }
}
