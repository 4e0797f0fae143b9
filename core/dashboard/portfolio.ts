import { baseHead } from "../history/past.ts";
import type { Band, Block, FiguresBlock, PlacedBlock, SheetDocument, TableBlock } from "./block.ts";
import { halves, rowCount, thirds, wide } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import { daysText, numberText } from "../value/number-text.ts";
import { plural, subtitleOf } from "./parts.ts";
import { askingBlock } from "./portfolio-asking.ts";
import { attentionBlock } from "./portfolio-attention.ts";
import { changesBlock } from "./portfolio-changes.ts";
import { datesBlock } from "./portfolio-dates.ts";
import { portfolioFigures } from "./portfolio-figures.ts";
import { groupsBlock } from "./portfolio-groups.ts";
import { portfolioHeadline, portfolioSecond } from "./portfolio-headline.ts";
import { movedBlock } from "./portfolio-moved.ts";
import { pipelineBlock } from "./portfolio-pipeline.ts";
import { topRisksBlock } from "./portfolio-risks.ts";
import { say } from "../words/say.ts";

function activeText(active: number, proposed: number, all: number): string {
  if (all === active) return plural(active, "active project");
  return proposed === 0
    ? say`${active} active of ${plural(all, "project")}`
    : say`${active} active and ${proposed} proposed of ${plural(all, "project")}`;
}

function scopeText({ assessments, rollups }: DashboardContext): string {
  const { programs, portfolios } = assessments.model;
  const { active: count, members } = rollups.organization;
  const proposed = assessments.projects.filter(({ project }) => project.state === "Proposed").length;
  const active = activeText(count, proposed, members.length);
  if (programs.length > 1) return say`${active} in ${plural(programs.length, "program")}`;
  return portfolios.length > 1 ? say`${active} in ${plural(portfolios.length, "portfolio")}` : active;
}

function subtitle(context: DashboardContext): readonly string[] {
  const { oldestStatusDays: age, confidence } = context.rollups.organization;
  const isShown = confidence !== undefined && !context.assessments.coverage.hidden;
  return subtitleOf(context, [
    scopeText(context),
    ...(age === undefined ? [] : [say`oldest status ${daysText(age)}`]),
    ...(isShown ? [say`confidence of the colors ${numberText(confidence.value * 100, 0)} %`] : []),
  ]);
}

/** Lists of five beside one another, as many as the workbook keeps: what changed where there is a past, else what waits. */
function lists(context: DashboardContext): readonly Band[] {
  const earlier = baseHead(context.chronicle.past);
  const makers = [topRisksBlock, earlier === undefined ? changesBlock : movedBlock, datesBlock];
  const kept = makers.filter((maker) => maker(context, 4) !== undefined);
  const units = kept.length === 3 ? [4, 5, 5] : kept.length === 2 ? [6, 7] : [14];
  const blocks = kept
    .map((maker, index) => maker(context, units[index] ?? 4))
    .filter((block): block is TableBlock => block !== undefined);
  const [first, second, third] = blocks;
  if (first === undefined) return [];
  if (second === undefined) return [wide(first)];
  return [third === undefined ? halves(first, second) : thirds(first, second, third)];
}

function lastBand(asking: Block | undefined, pipeline: Block | undefined): readonly Band[] {
  if (asking === undefined) return pipeline === undefined ? [] : [[{ block: pipeline, at: { from: "B", to: "G" } }]];
  const left: PlacedBlock = { block: asking, at: { from: "B", to: "J" } };
  return [pipeline === undefined ? [left] : [left, { block: pipeline, at: { from: "K", to: "O" } }]];
}

/** Characters of the sentences under the headline that one line holds. */
const LINE = 170;

/** Lines that these sentences take beyond the first. */
const furtherLines = (text: string): number => Math.max(0, Math.ceil(text.length / LINE) - 1);

/** Portfolio: how the whole stands, where, and why; nothing without projects. */
export function portfolioDocument(context: DashboardContext): SheetDocument | undefined {
  if (context.assessments.projects.length === 0) return undefined;
  const figures: FiguresBlock = portfolioFigures(context);
  const second = portfolioSecond(context);
  const groups = groupsBlock(context);
  return {
    key: "Portfolio",
    title: "Portfolio",
    subtitle: subtitle(context),
    headline: portfolioHeadline(context),
    ...(second === "" ? {} : { second }),
    grid: { kind: "page" },
    bands: [
      wide(figures),
      wide(groups),
      wide(attentionBlock(context, rowCount(groups) + furtherLines(second))),
      ...lists(context),
      ...lastBand(askingBlock(context), pipelineBlock(context)),
    ],
    print: { onePage: true },
  };
}
