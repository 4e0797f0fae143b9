import type { AssessedRisk } from "../assess/assessed-risk.ts";
import type { ProjectAssessment } from "../assess/assessment.ts";
import type { Finding } from "../finding.ts";
import type { Day } from "../day.ts";
import { parseIsoDay } from "../day.ts";
import { daysText, numberText } from "../value/number-text.ts";
import type { TableBlock, TableRow } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import { compareLargest, firstFew } from "./first-few.ts";
import { continued, worstReasonsText } from "./reason-text.ts";
import type { ProjectTopic } from "./why-id.ts";
import { projectWhy } from "./why-id.ts";
import { whyLink } from "./why-link.ts";
import { say } from "../words/say.ts";
import { shortName } from "../words/short-name.ts";

const MOST = 5;

/** Something that speaks against a green, as the second half of a sentence. */
interface Clause {
  /** Made for the few that are shown. */
  readonly says: () => string;
  readonly topic: ProjectTopic;
}

/** Rows of the registers that projects reported green stand on. */
function greenRows(projects: readonly ProjectAssessment[]): ReadonlyMap<string, ProjectAssessment> {
  const rows = new Map<string, ProjectAssessment>();
  for (const one of projects) {
    if (!isActiveGreen(one)) continue;
    const { register, index } = one.project.row;
    // Of entries side by side a row tells nothing.
    if (register.entryColumns !== undefined) continue;
    const own = Object.values(register.cellRows ?? {});
    for (const row of own.length > 0 ? own : [register.rows[index]]) rows.set(`${register.sheet}|${row ?? ""}`, one);
  }
  return rows;
}

function clauseOf(finding: Finding, today: Day): Clause | undefined {
  switch (finding.code) {
    case "CST-07": {
      const { percent } = finding.data;
      const by = numberText(Math.abs(percent), 1);
      return {
        says: () =>
          percent < 0 ? say`its year is ${by} % under the baseline` : say`its year is ${by} % over the baseline`,
        topic: "cost",
      };
    }
    case "CST-04": {
      const { stated, computed } = finding.data;
      const [said, own] = [numberText(stated, 1), numberText(computed, 1)];
      return { says: () => say`its stated variance of ${said} % is ${own} % by its own figures`, topic: "cost" };
    }
    case "SCH-08":
      return {
        says: () => say`its finish passed ${daysText(finding.data.days)} ago, closed or late?`,
        topic: "schedule",
      };
    case "SCH-06":
      return { says: () => say`its forecast has not moved for ${finding.data.snapshots} snapshots`, topic: "schedule" };
    case "SCH-03": {
      const finish = parseIsoDay(finding.data.finish);
      const days = finish === undefined ? 0 : today - finish;
      return { says: () => say`its finish passed ${daysText(days)} ago without a new date`, topic: "schedule" };
    }
    default:
      return undefined;
  }
}

function riskClause(risk: AssessedRisk): Clause | undefined {
  const late = risk.lateDays ?? 0;
  if (risk.hasOwner === false) {
    const age = risk.ageDays ?? 0;
    return {
      says: () => (age > 0 ? say`a top risk has had no owner for ${daysText(age)}` : say`a top risk has no owner`),
      topic: "risk",
    };
  }
  return late > 0
    ? { says: () => say`the response to a top risk is ${daysText(late)} late`, topic: "risk" }
    : undefined;
}

type Clauses = Map<ProjectAssessment, Clause[]>;

/** Each dimension speaks once. */
function add(clauses: Clauses, one: ProjectAssessment | undefined, clause: Clause | undefined): void {
  if (one === undefined || clause === undefined) return;
  const held = clauses.get(one);
  if (held === undefined) clauses.set(one, [clause]);
  else if (!held.some(({ topic }) => topic === clause.topic)) held.push(clause);
}

const isActiveGreen = (one: ProjectAssessment | undefined): one is ProjectAssessment =>
  one?.reported.color === "green" && one.project.active;

function addReds(clauses: Clauses, projects: readonly ProjectAssessment[]): void {
  for (const one of projects) {
    if (one.agreement.kind !== "watermelon") continue;
    const says = (): string => say`the data says red: ${continued(worstReasonsText(one.dimensions, 1))}`;
    add(clauses, one, { says, topic: one.computed.leading ?? "computed" });
  }
}

function addRisks(clauses: Clauses, { risks, projects }: DashboardContext["assessments"]): void {
  for (const risk of risks) {
    const one = risk.top && risk.item.project !== undefined ? projects[risk.item.project] : undefined;
    if (isActiveGreen(one)) add(clauses, one, riskClause(risk));
  }
}

/** What speaks against each project reported green, the loudest first: the data's red, then risks, then single figures. */
function clausesOf(context: DashboardContext): ReadonlyMap<ProjectAssessment, readonly Clause[]> {
  const { assessments, findings, asOf } = context;
  const clauses: Clauses = new Map();
  addReds(clauses, assessments.projects);
  addRisks(clauses, assessments);
  const rows = greenRows(assessments.projects);
  for (const finding of findings) {
    const { place } = finding;
    const clause = place === undefined ? undefined : clauseOf(finding, asOf.day);
    if (clause !== undefined && place !== undefined) add(clauses, rows.get(`${place.sheet}|${place.row}`), clause);
  }
  return clauses;
}

/** Characters that the row holds. */
const LONGEST = 110;

/** "Harbor Signaling is reported green; its finish passed 90 days ago and a top risk has no owner."; a second clause where it fits. */
function sentence(name: string, clauses: readonly Clause[]): string {
  const [first, ...more] = clauses.map(({ says }) => says());
  const told = say`${name} is reported green; ${first ?? ""}`;
  const second = more.find((says) => told.length + says.length + 6 <= LONGEST);
  const whole = second === undefined ? told : say`${told} and ${second}`;
  return whole.endsWith("?") ? whole : `${whole}.`;
}

/** Five contradictions between reports and data, by budget; undefined when there is none. */
export function askingBlock(context: DashboardContext): TableBlock | undefined {
  const found = [...clausesOf(context)];
  if (found.length === 0) return undefined;
  const few = firstFew(found, MOST, ([a], [b]) => compareLargest(a.measures.budget, b.measures.budget));
  const rows = few.map(([one, clauses]): TableRow => {
    const anchor = projectWhy(one, clauses[0]?.topic ?? "computed");
    return {
      cells: [{ kind: "text", text: sentence(shortName(one.project.name), clauses), then: [] }, whyLink(anchor)],
    };
  });
  return {
    kind: "table",
    heading: "Worth asking",
    ...(found.length > few.length ? { note: say`${few.length} of ${found.length}` } : {}),
    columns: [
      { header: "Where the reports and the data disagree, by budget", kind: "text", units: 8 },
      { header: "", kind: "link", align: "right" },
    ],
    rows,
  };
}
