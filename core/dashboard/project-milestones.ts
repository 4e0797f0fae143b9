import type { ProjectAssessment } from "../assess/assessment.ts";
import type { Day } from "../day.ts";
import { valueOf, anyCellOf } from "../model/row.ts";
import type { TableBlock } from "./block.ts";
import type { TableCell } from "./cell.ts";
import { NOT_SET } from "./cell.ts";
import { compareSmallest, firstFew } from "./first-few.ts";
import { gateName } from "./gate-name.ts";
import type { Listed } from "./listing.ts";
import { datedMilestones } from "./dated-milestones.ts";
import { isGate } from "./project-items.ts";
import type { PageModel } from "./project-page.ts";
import { modelOf, pageTable } from "./project-page.ts";
import { projectWhy } from "./why-id.ts";
import { say } from "../words/say.ts";
import type { Place } from "../workbook.ts";

interface Ahead {
  readonly name: string;
  readonly baseline: Day | undefined;
  readonly expected: Day | undefined;
  readonly days: number | undefined;
  readonly why?: string;
  readonly from?: Place;
  /** The finish of the project itself. */
  readonly last?: true;
}

function finishOf(assessment: ProjectAssessment): Ahead {
  const { judgedFinish, expectedFinish, finishSlipDays, slipIsBound } = assessment.measures;
  return {
    name: say`Project finish`,
    baseline: judgedFinish,
    expected: expectedFinish,
    days: slipIsBound ? undefined : finishSlipDays,
    why: projectWhy(assessment, "schedule"),
    last: true,
  };
}

function gateAhead(assessment: ProjectAssessment, gates: ReadonlySet<Day>): readonly Ahead[] {
  const { lifeCycle } = assessment;
  const { nextGate } = lifeCycle;
  if (nextGate?.day === undefined || gates.has(nextGate.day)) return [];
  const why = projectWhy(assessment, "lifeCycle");
  return [{ name: gateName(nextGate.gate), baseline: undefined, expected: nextGate.day, days: undefined, why }];
}

const MOST_MILESTONES = 7;

const AHEAD: readonly Listed<Ahead>[] = [
  {
    column: { header: "Next, and overdue", kind: "text", units: 3 },
    always: true,
    widens: true,
    cell: ({ name, last }) => (last === true ? { kind: "text", text: name, tone: "lead" } : name),
  },
  {
    column: { header: "Baseline", kind: "date" },
    cell: ({ baseline }) => (baseline === undefined ? NOT_SET : { kind: "day", day: baseline, stress: "context" }),
  },
  {
    column: { header: "Expected", kind: "date" },
    always: true,
    cell: ({ expected, why }) => (expected === undefined ? { ...NOT_SET, why } : { kind: "day", day: expected, why }),
  },
  {
    column: { header: "Days", kind: "varianceDays" },
    cell: ({ days, last }): TableCell => {
      if (days === undefined) return { kind: "unknown" };
      return { kind: "number", value: days, ...(last === true ? { stress: "pastLimit" } : {}) };
    },
  },
];

/** Open milestones by day, the next gate among them, and the finish of the project; undefined when none of them is known. */
export function milestonesBlock(page: PageModel, units: number): TableBlock | undefined {
  const { assessment, context } = page;
  const open = datedMilestones(modelOf(page)).filter(({ done }) => !done);
  const gates = new Set(open.filter(({ item }) => isGate(item)).map(({ expected }) => expected));
  const ahead: readonly Ahead[] = [
    ...open.map(({ item, baseline, expected, movedDays }) => ({
      name: valueOf(item.row, "name") ?? "",
      baseline,
      expected,
      from: anyCellOf(item.row),
      // An expected day that is the baseline itself has not been looked at: it has moved by an unknown number of days.
      days: valueOf(item.row, "forecastDate") === undefined ? undefined : movedDays,
    })),
    ...gateAhead(assessment, gates),
  ];
  const items = firstFew(ahead, MOST_MILESTONES, (a, b) => compareSmallest(a.expected, b.expected));
  const finish = finishOf(assessment);
  const isFinish = finish.baseline !== undefined || finish.expected !== undefined;
  if (context.assessments.model.milestones.length === 0 && items.length === 0) return undefined;
  const rows = isFinish ? [...items, finish] : items;
  return pageTable(
    {
      heading: "Milestones",
      empty: "No open milestone.",
      of: ahead.length,
      units,
      origin: ({ why, from }) => ({ why, from }),
    },
    AHEAD,
    rows,
  );
}
