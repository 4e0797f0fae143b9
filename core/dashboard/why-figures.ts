import type { Model } from "../model/model.ts";
import { anyCellOf } from "../model/row.ts";
import { numberText } from "../value/number-text.ts";
import type { Place } from "../workbook.ts";
import { label, say, word } from "../words/say.ts";
import { forExecutives, keepsLists } from "./actions-issues.ts";
import { DAYS_AHEAD, isDueSoon, isOverdue } from "./actions-lists.ts";
import { exactAmountText } from "./amount-text.ts";
import type { DashboardContext } from "./context.ts";
import { type Dated, datedMilestones } from "./dated-milestones.ts";
import { rateOfAll } from "./milestone-rates.ts";
import { DAYS_BACK, isAhead, isMissed, isMovedLater, isRecent, WINDOWS } from "./milestones.ts";
import { outOf, plural } from "./parts.ts";
import { movedFindings } from "./quality-moved.ts";
import { registerQualities, totalQuality } from "./quality-score.ts";
import { isRead } from "./sources.ts";
import { type FigureTopic, figureWhy } from "./why-id.ts";
import type { WhyLine } from "./why-line.ts";
import { plainLine } from "./why-pmo.ts";
import { isOrphan, type WorkItem, workLists, worthOf } from "./work-items.ts";

type Figured = Pick<DashboardContext, "assessments" | "asOf" | "unit">;

interface Said {
  readonly topic: FigureTopic;
  readonly what: string;
  readonly value: string;
  readonly inputs: readonly Place[];
  readonly leftOut?: string;
}

const figureLine = (entity: string, { topic, what, ...said }: Said): WhyLine =>
  plainLine(figureWhy(topic), { entity, what: word(what), rule: topic, ...said });

const placesOf = (items: readonly WorkItem[]): readonly Place[] => items.map(({ place }) => place);

/** Open issues and actions; none where the sheet that shows them is not made. */
function openLines(context: Figured): readonly Said[] {
  const { model } = context.assessments;
  if (!keepsLists(model)) return [];
  const all = workLists(model).open;
  const open = forExecutives(all);
  const hidden = all.length - open.length;
  const leftOut = hidden === 0 ? "" : say`${plural(hidden, "open item")} not marked to be reported up`;
  const told = (topic: FigureTopic, what: string, test: (item: WorkItem) => boolean): Said => {
    const items = open.filter(test);
    return { topic, what, value: outOf(items.length, open.length), inputs: placesOf(items), leftOut };
  };
  return [
    told("work/overdue", label("Overdue"), isOverdue),
    told("work/soon", say`Due in ${DAYS_AHEAD} days`, (item) => isDueSoon(item, context)),
    told("work/escalated", label("Escalated"), ({ escalated }) => escalated),
    told("work/noOwner", label("No owner"), isOrphan),
  ];
}

/** Decisions and changes that wait for somebody, as far as they are kept. */
function waitingLines(context: Figured): readonly Said[] {
  const { model } = context.assessments;
  const { decisions, changes } = workLists(model);
  const lines: Said[] = [];
  if (model.decisions.length > 0)
    lines.push({
      topic: "work/decisions",
      what: label("Decisions needed"),
      value: outOf(decisions.length, model.decisions.length),
      inputs: placesOf(decisions),
    });
  if (model.changes.length > 0)
    lines.push({
      topic: "work/changes",
      what: label("Changes awaiting approval"),
      value: `${outOf(changes.length, model.changes.length)}, ${exactAmountText(worthOf(changes), context)}`,
      inputs: placesOf(changes),
    });
  return lines;
}

const cellsOf = (items: readonly Dated[]): readonly Place[] => items.map(({ item }) => anyCellOf(item.row));

/** What was met, missed and moved, and what comes; none where no milestones are kept. */
function milestoneLines({ assessments: { model }, asOf: { day } }: Figured): readonly Said[] {
  if (model.milestones.length === 0) return [];
  const dated = datedMilestones(model);
  const undated = model.milestones.length - dated.length;
  const leftOut = undated === 0 ? "" : say`${plural(undated, "milestone")} not dated, cancelled or of ended work`;
  const told = (topic: FigureTopic, what: string, items: readonly Dated[], value: string): Said => ({
    topic,
    what,
    value,
    inputs: cellsOf(items),
    leftOut,
  });
  const [missed, moved] = [dated.filter(isMissed(day)), dated.filter(isMovedLater)];
  const recent = dated.filter(isRecent(day));
  const met = recent.filter(({ done }) => done);
  const ahead = WINDOWS.map((days) => dated.filter(isAhead(day, days)));
  const counts = ahead.map((items) => numberText(items.length, 0)).join(", ");
  return [
    told("milestones/missed", label("Overdue without a new date"), missed, outOf(missed.length, dated.length)),
    told("milestones/met", say`Met in the last ${DAYS_BACK} days`, recent, outOf(met.length, recent.length)),
    told("milestones/ahead", say`Due in ${WINDOWS.join(", ")} days`, ahead[ahead.length - 1] ?? [], counts),
    told("milestones/moved", label("Moved later"), moved, outOf(moved.length, dated.length)),
    ...rateLine(model),
  ];
}

function rateLine(model: Model): readonly Said[] {
  const { due, met } = rateOfAll(model);
  if (due === 0) return [];
  const inputs = model.milestones.map(({ row }) => anyCellOf(row));
  return [{ topic: "milestones/rate", what: label("Hit rate"), value: outOf(met, due), inputs }];
}

/** What the gates still wait for; none where nothing tells it. */
function missingLines({ assessments: { projects, model } }: Figured): readonly Said[] {
  const evidenced = projects.filter(({ lifeCycle }) => lifeCycle.evidence);
  if (evidenced.length === 0) return [];
  const missing = evidenced.reduce((sum, { lifeCycle }) => sum + lifeCycle.missing.length, 0);
  const value = numberText(missing, 0);
  const inputs = model.milestones.map(({ row }) => anyCellOf(row));
  return [{ topic: "lifeCycle/missing", what: label("Items missing"), value, inputs }];
}

type Judged = Figured & Pick<DashboardContext, "findings" | "found" | "chronicle" | "sources">;

/** What came and went since the snapshot that is compared with; none where nothing did. */
function movedLines(context: Judged): readonly Said[] {
  const moved = movedFindings(context);
  if (moved.length === 0) return [];
  return [
    { topic: "quality/moved", what: say`New and gone findings`, value: plural(moved.length, "kind"), inputs: [] },
  ];
}

/** What was read of the workbooks behind dashboards over several of them. */
function sourceLines({ sources = [] }: Judged): readonly Said[] {
  if (sources.length === 0) return [];
  const read = sources.filter(isRead).length;
  return [{ topic: "sources/read", what: say`Workbooks read`, value: outOf(read, sources.length), inputs: [] }];
}

/** How the score of the registers comes about. */
function qualityLine(context: Judged): WhyLine {
  const qualities = registerQualities(context);
  const { score, weight, rows } = totalQuality(qualities);
  return figureLine(say`All registers`, {
    topic: "quality/score",
    what: label("Quality score"),
    value:
      score === undefined
        ? say`no row was read`
        : say`${numberText(score, 0)}: weight of the rows hit ${numberText(weight, 1)} of ${plural(rows, "row")}`,
    inputs: qualities.map(({ found }) => ({ sheet: found.title, row: found.body.top, column: found.body.left })),
  });
}

/** Lines of the figures that stand for the whole workbook and belong to no entity. */
export const figureLines = (context: Judged): readonly WhyLine[] => [
  ...[...openLines(context), ...waitingLines(context)].map((line) => figureLine(say`All work`, line)),
  ...milestoneLines(context).map((line) => figureLine(say`All milestones`, line)),
  ...missingLines(context).map((line) => figureLine(say`All projects`, line)),
  ...sourceLines(context).map((line) => figureLine(say`All workbooks`, line)),
  qualityLine(context),
  ...movedLines(context).map((line) => figureLine(say`All registers`, line)),
];
