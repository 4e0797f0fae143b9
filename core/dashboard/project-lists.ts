import type { AssessedRisk } from "../assess/assessed-risk.ts";
import { itemsOf } from "../assess/evidence.ts";
import { keeps, valueOf, anyCellOf } from "../model/row.ts";
import { nearDayText } from "../words/day-text.ts";
import { withScale } from "./amount-text.ts";
import type { ParagraphBlock, TableBlock } from "./block.ts";
import type { TableCell } from "./cell.ts";
import { NONE, NOT_SET } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { compareLargest, compareSmallest, firstFew } from "./first-few.ts";
import type { Listed } from "./listing.ts";
import { moneyCell } from "./parts.ts";
import type { PageModel } from "./project-page.ts";
import { modelOf, pageTable, type RowOrigin } from "./project-page.ts";
import { compareRisks, isThreat, ratingText } from "./risks-top.ts";
import type { WorkItem } from "./work-items.ts";
import { workLists } from "./work-items.ts";
import { say, sense } from "../words/say.ts";

const MOST = 5;

function responseCell({ hasResponse, responseDue, item: { row } }: AssessedRisk): TableCell {
  if (responseDue !== undefined) return { kind: "day", day: responseDue };
  return hasResponse === false || keeps(row.register, "preventiveDate") ? NONE : null;
}

const riskColumns = (context: DashboardContext): readonly Listed<AssessedRisk>[] => [
  {
    column: { header: "Risk", kind: "text", units: 3 },
    always: true,
    widens: true,
    cell: ({ item: { row } }) => valueOf(row, "description") ?? valueOf(row, "id") ?? "",
  },
  { column: { header: sense("L × I", "initials"), kind: "text", align: "right" }, cell: ratingText },
  {
    column: { header: withScale(sense("Exposure", "narrow"), context), kind: "money" },
    cell: ({ exposure }) => moneyCell(exposure, context),
  },
  { column: { header: "Due", kind: "date" }, cell: responseCell },
];

/** The five open threats that stand first; undefined where no risks are kept. */
export function projectRisksBlock({ assessment, context, own }: PageModel, units: number): TableBlock | undefined {
  if (context.assessments.risks.length === 0) return undefined;
  const open = itemsOf(own.risks, assessment.project.index).filter(
    (risk) => risk.standing === "open" && isThreat(risk),
  );
  const items = firstFew(open, MOST, compareRisks());
  return pageTable(
    {
      heading: "Top risks",
      empty: "No open risk.",
      of: open.length,
      units,
      origin: ({ item }) => ({ from: anyCellOf(item.row) }),
    },
    riskColumns(context),
    items,
  );
}

const WORK: readonly Listed<WorkItem>[] = [
  {
    column: { header: "Issue or action", kind: "text", units: 3 },
    always: true,
    widens: true,
    cell: ({ text }) => text,
  },
  { column: { header: "Owner", kind: "text" }, cell: ({ owner }) => (owner === "" ? NONE : owner) },
  {
    column: { header: "Due", kind: "date" },
    always: true,
    cell: ({ day }) => (day === undefined ? NOT_SET : { kind: "day", day }),
  },
  {
    column: { header: "Days late", kind: "count" },
    cell: ({ lateDays }) => ({ kind: "number", value: lateDays ?? 0, ...(lateDays ? { stress: "pastLimit" } : {}) }),
  },
];

/** The five open issues and actions that are latest; undefined where neither is kept. */
export function issuesBlock(page: PageModel, units: number): TableBlock | undefined {
  const { issues, actions } = page.context.assessments.model;
  if (issues.length + actions.length === 0) return undefined;
  const { open } = workLists(modelOf(page));
  const items = firstFew(open, MOST, (a, b) => compareLargest(a.lateDays, b.lateDays) || compareSmallest(a.day, b.day));
  const heading = actions.length === 0 ? say`Top issues` : say`Issues and actions`;
  return pageTable({ heading, empty: "Nothing is open.", of: open.length, units, origin: placeOf }, WORK, items);
}

const placeOf = ({ place }: WorkItem): RowOrigin => ({ from: place });

const ASKED: readonly Listed<WorkItem>[] = [
  { column: { header: "What", kind: "text", units: 5 }, always: true, widens: true, cell: ({ text }) => text },
  {
    column: { header: "By", kind: "date" },
    always: true,
    cell: ({ kind, day, lateDays }) => {
      if (kind === "Change") return { kind: "unknown", word: "raised" };
      if (day === undefined) return NOT_SET;
      return { kind: "day", day, ...(lateDays === undefined ? {} : { stress: "pastLimit" }) };
    },
  },
];

const MOST_ASKED = 3;

/** Open decisions, then changes that await approval; undefined where neither register is kept. */
export function decisionsBlock(page: PageModel, units: number): TableBlock | undefined {
  const { decisions, changes } = page.context.assessments.model;
  if (decisions.length + changes.length === 0) return undefined;
  const lists = workLists(modelOf(page));
  const asked = [...[...lists.decisions].sort((a, b) => compareSmallest(a.day, b.day)), ...lists.changes];
  const words = {
    heading: "Decisions asked",
    empty: "No decision is asked.",
    of: asked.length,
    units,
    origin: placeOf,
  };
  return { ...pageTable(words, ASKED, asked.slice(0, MOST_ASKED)), headless: true };
}

/** What the register says of the project; undefined where it says nothing. */
export function commentBlock({ assessment, context }: PageModel): ParagraphBlock | undefined {
  const text = valueOf(assessment.project.row, "comment")?.trim() ?? "";
  if (text === "") return undefined;
  const { statusDate } = assessment;
  const on = statusDate === undefined ? "" : `, ${nearDayText(statusDate, context.asOf.day)}`;
  return { kind: "paragraph", heading: say`Manager’s comment${on}`, text, quoted: true };
}
