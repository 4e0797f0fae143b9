import { parseIsoDay } from "./day.ts";
import { dayText, monthOfYearText } from "./words/day-text.ts";
import { digitsText } from "./words/digits.ts";
import { type Refusal, refusalText } from "./words/refusals.ts";
import { unitText } from "./words/money-unit.ts";
import { counted, isOne, say, word } from "./words/say.ts";
import type { Place } from "./workbook.ts";
import { shortName } from "./words/short-name.ts";

export type Severity = "error" | "warning" | "note";

/** The words of one code. `title` names the trouble for a group of rows; `say` names it for one; `todo` says what to do. */
interface Entry<D> {
  readonly severity: Severity;
  readonly title: string;
  readonly say: (d: D) => string;
  readonly todo: (d: D) => string;
}

const entry =
  (severity: Severity) =>
  <D>(title: string, say: (d: D) => string, todo: (d: D) => string): Entry<D> => ({ severity, title, say, todo });

const error = entry("error");
const warning = entry("warning");
const note = entry("note");

const daysText = (days: number): string => counted(Math.abs(days), String(days), "day", "days");

/** Data of findings about one named thing. */
interface Named {
  readonly name: string;
}

/** Percent is null where the capacity is 0. */
interface Load extends Named {
  readonly month: string;
  readonly percent: number | null;
}

/** An amount with the name of its unit, "" where nothing tells it. */
const amountText = (amount: number, unit: string): string => `${digitsText(amount)} ${unitText({ name: unit })}`.trim();

/** What a cell was to hold, in words: "number", and the name of a list of words, "testResult", as "test result". */
const typeText = (type: string): string =>
  word(type).replace(/\p{Ll}\p{Lu}/gu, (pair) => `${pair.charAt(0)} ${pair.charAt(1).toLowerCase()}`);

/**
 * Every message of the product, by code (severity, condition and wording: domain specification, section 8).
 * Data hold names, numbers and ISO days, never sentences.
 */
const CATALOGUE = {
  "RDG-01": error(
    "A required column was not found",
    (d: { field: string; candidates: string }) => say`No column for ${d.field}.`,
    (d) => (d.candidates === "" ? say`Add the column.` : say`Pick one of ${d.candidates} or add it.`),
  ),
  "RDG-02": warning(
    "A column needs confirmation",
    (d: { header: string; field: string; beside?: string }) =>
      d.beside === undefined
        ? say`Is "${d.header}" the ${d.field}?`
        : say`Is "${d.header}" the ${d.field} where "${d.beside}" is blank?`,
    () => say`Confirm once in Settings; until then it is not used.`,
  ),
  "RDG-03": warning(
    "Headers changed since the mapping was saved",
    (d: { gone: string; row?: true }) =>
      d.gone === ""
        ? say`Headers changed: columns were added, removed or renamed.`
        : say`Headers changed: ${d.gone} is not there any more.`,
    (d) =>
      d.row === true
        ? say`Select the row that holds the headers now, and choose it in the pane.`
        : say`Confirm the new mapping in Settings.`,
  ),
  "RDG-04": error(
    "Error values in cells",
    (d: { fault: string; header: string }) => say`"${d.header}" shows ${d.fault}.`,
    () => say`Repair its formula; it reads as unknown.`,
  ),
  "RDG-05": warning(
    "Day or month first cannot be decided",
    (d: { header: string; text: string }) => say`"${d.text}" in ${d.header}: day or month first?`,
    (d) => say`Choose the order for column ${d.header} in Settings; until then it reads as unknown.`,
  ),
  "RDG-06": warning(
    "Vague dates",
    (d: { text: string; proposal: string }) => say`"${d.text}" is not a day.`,
    (d) => say`Enter a date; proposal ${d.proposal}. It reads as unknown.`,
  ),
  "RDG-07": warning(
    "Text where a value belongs",
    (d: { text: string; type: string; header: string; setting?: true }) =>
      d.setting === true
        ? say`"${d.text}" for "${d.header}" in Settings is not a ${typeText(d.type)}.`
        : say`"${d.text}" in ${d.header} is not a ${typeText(d.type)}.`,
    (d) =>
      d.setting === true
        ? say`Correct it there; until then the default holds.`
        : say`Enter a value; it reads as unknown, not 0 and not Green.`,
  ),
  "RDG-08": warning(
    "Numbers or dates stored as text",
    (d: { text: string; header: string }) => say`"${d.text}" in ${d.header} is stored as text.`,
    () => say`Convert the cell; it was read all the same.`,
  ),
  "RDG-09": error(
    "The same id on several rows",
    (d: { id: string; rows: string; apart?: true; newest?: true }) => say`Id ${d.id} occurs in rows ${d.rows}.`,
    (d) => {
      if (d.newest === true) return say`Make ids unique; the row with the newer status date counts.`;
      return d.apart === true
        ? say`Make ids unique; of each project only the first counts.`
        : say`Make ids unique; only the first counts.`;
    },
  ),
  "RDG-10": error(
    "Links to something in no register",
    (d: { id: string; field: string; several?: true }) =>
      d.id !== ""
        ? d.several === true
          ? say`${d.field} "${d.id}" is the name of several.`
          : say`${d.field} "${d.id}" is in no register.`
        : d.field === "Project"
          ? say`The row names no project, program or portfolio.`
          : say`${d.field} is blank; the row must name one.`,
    (d) => {
      if (d.id === "") return say`Name it; until then the row belongs to none.`;
      return d.several === true
        ? say`Name it by its id; until then the row belongs to none.`
        : say`Correct it or add the row.`;
    },
  ),
  "RDG-11": warning(
    "Values outside the scale",
    (d: { value: string; scale: string; setting?: string }) =>
      d.setting === undefined
        ? say`${d.value} is outside ${d.scale}.`
        : say`${d.value} for "${d.setting}" in Settings is outside ${d.scale}.`,
    (d) =>
      d.setting === undefined
        ? say`Correct the value or the scale in Settings.`
        : say`Correct it there; until then the default holds.`,
  ),
  "RDG-12": error(
    "Currencies mixed without a rate",
    (d: { currency: string }) => say`No rate for ${d.currency}.`,
    (d) => say`Enter a rate for ${d.currency} in Settings; totals stay apart.`,
  ),
  "RDG-13": warning(
    "A totals row differs from the sum of its rows",
    (d: { header: string; stated: number; sum: number }) =>
      say`${d.header}: total says ${d.stated}, rows sum to ${d.sum}.`,
    () => say`Check the range of the total.`,
  ),
  "RDG-14": error(
    "Subtotals do not add up to the total",
    (d: { parts: number; total: number; what: string }) =>
      say`${d.what}: parts ${digitsText(d.parts)}, total ${digitsText(d.total)}.`,
    () => say`Find the row counted twice or not at all.`,
  ),
  "RDG-15": note(
    "Hidden rows or columns were read, rows that are no entries were passed over",
    (d: { hidden: number; skipped: number; subtotals: number }) =>
      [
        d.hidden > 0 ? say`Hidden rows or columns that were counted: ${d.hidden}.` : "",
        d.skipped > 0 ? say`Rows passed over that hold only an id, or nothing that names them: ${d.skipped}.` : "",
        d.subtotals > 0 ? say`Subtotals passed over: ${d.subtotals}.` : "",
      ]
        .filter((part) => part !== "")
        .join(" "),
    () => say`Nothing to do if this is meant.`,
  ),
  "RDG-16": warning(
    "Values beyond belief",
    (d: { value: string; header: string }) => say`${d.value} in ${d.header}.`,
    (d) => say`Check ${d.value}.`,
  ),
  "RDG-17": error(
    "Source workbooks that are missing, old or changed",
    (d: { source: string; what: string }) => say`${d.source} ${d.what}.`,
    (d) => say`Open ${d.source} and refresh it; without it its figures are not known.`,
  ),
  "RDG-18": warning(
    "Two merged columns disagree",
    (d: { a: string; b: string }) => say`${d.a} and ${d.b} disagree; ${d.a} is used.`,
    () => say`Which one rules? Correct the other, or choose the order in Settings.`,
  ),
  "RDG-19": warning(
    "A sheet of Muster's was edited by hand",
    (d: { sheet: string; kept?: "rows" }) => say`${d.sheet} was edited by hand.`,
    (d) =>
      d.kept === undefined
        ? say`Edits there are lost with each refresh. Keep them on a sheet of your own.`
        : say`Its rows are kept as they stand: what earlier days say may no longer be what they were.`,
  ),
  "RDG-20": note(
    "A copy of a dashboard",
    (d: { sheet: string }) => say`${d.sheet} is a copy of a dashboard.`,
    () => say`It is not read as a register.`,
  ),
  "RDG-21": warning(
    "Unknown words",
    (d: { text: string; header: string }) => say`"${d.text}" in ${d.header} is not a known word.`,
    (d) => say`Map "${d.text}" in Settings.`,
  ),
  "RDG-22": warning(
    "Snapshots grow too long",
    (d: { rows: number }) => say`Snapshots holds ${d.rows} rows.`,
    () => say`Archive the older snapshots in another workbook.`,
  ),
  "RDG-23": note(
    "A sheet that is not read as a register",
    (d: { sheet: string; reason: Refusal }) => say`${d.sheet}: ${refusalText(d.reason)}.`,
    () => say`Nothing to do, unless it is a register: then give its columns a header row.`,
  ),
  "RDG-24": error(
    "Formulas that were never calculated",
    (d: { sheet: string }) => say`${d.sheet} holds formulas without values.`,
    () => say`Open the workbook, let it calculate, save it and refresh again; the register is not read.`,
  ),
  "RDG-25": error(
    "One row in several registers, with different values",
    (d: { id: string; header: string; values: string }) => say`${d.id}: ${d.header} is ${d.values}.`,
    () => say`The row with the newer status date counts. Correct the other, or keep the row in one place.`,
  ),
  "RDG-26": warning(
    "Projects cannot be grouped as chosen",
    (d: { header: string; values?: number }) =>
      d.values === undefined
        ? say`Projects are to be grouped by "${d.header}", a column that no list of projects has.`
        : d.values === 0
          ? say`Projects are to be grouped by "${d.header}", where no project has a value.`
          : say`Projects are to be grouped by "${d.header}", which has ${d.values} values; 25 at most make groups.`,
    () => say`Choose anew under "Projects grouped by" in Settings; until then they are grouped automatically.`,
  ),
  "RDG-27": note(
    "A list that tells of several days",
    (d: { sheet: string; rows: number; day: string }) =>
      isOne(d.rows)
        ? say`${d.sheet} tells of several days: the latest rows count, up to ${d.day}, and one other does not.`
        : say`${d.sheet} tells of several days: the latest rows count, up to ${d.day}, and ${d.rows} others do not.`,
    () => say`Nothing to do. Of each project or risk the latest row on the status date is shown.`,
  ),
  "OFF-01": warning(
    "PMO on a row that serves a program or a portfolio",
    (d: Named) => say`${d.name} is called a PMO but by its name or scope may serve a program or a portfolio.`,
    () => say`Is this a program office, portfolio office or PMO? Choose once.`,
  ),
  "OFF-02": error(
    "Project Offices that do not serve exactly one project",
    (d: Named & { projects: number }) =>
      d.projects === 0 ? say`${d.name} serves no project.` : say`${d.name} serves ${d.projects} projects.`,
    () => say`A Project Office serves exactly one project.`,
  ),
  "OFF-03": warning(
    "PMO with exactly one project",
    (d: Named) => say`${d.name} serves one project.`,
    () => say`By definition this is a Project Office. Change the kind or the scope.`,
  ),
  "OFF-04": error(
    "Program offices that do not serve one program",
    (d: Named & { programs: number }) =>
      d.programs === 0 ? say`${d.name} serves no program.` : say`${d.name} serves ${d.programs} programs.`,
    () => say`Name the single program.`,
  ),
  "OFF-05": error(
    "Portfolio offices without exactly one portfolio",
    (d: Named & { portfolios: number }) =>
      d.portfolios === 0 ? say`${d.name} serves no portfolio.` : say`${d.name} serves ${d.portfolios} portfolios.`,
    () => say`Name its portfolio.`,
  ),
  "OFF-06": error(
    "A PMO that is said to be closed",
    (d: Named & { stated: string }) => say`${d.name} is stated ${d.stated}.`,
    () => say`A PMO is an ongoing office; its life cycle ends in improvement. Set phase Improve.`,
  ),
  "OFF-07": warning(
    "PMO in improvement without a new assessment",
    (d: Named & { last: string; due: string }) =>
      say`${d.name} was last assessed ${d.last}; the next was due ${d.due}.`,
    () => say`Assess and date the next improvement cycle.`,
  ),
  "OFF-08": warning(
    "Project Offices open after their project closed",
    (d: Named & { project: string }) => say`${d.name} is open; ${d.project} is closed.`,
    () => say`Release staff and location; close the office.`,
  ),
  "OFF-09": warning(
    "PMO past Define without an owned service",
    (d: Named) => say`${d.name} has no service that is defined and has an owner.`,
    () => say`Define a service and its owner.`,
  ),
  "SVC-01": warning(
    "Services without owner or category",
    (d: Named & { missing: string }) => say`"${d.name}" has no ${d.missing}.`,
    () => say`Add owner and category.`,
  ),
  "SVC-02": warning(
    "Services provided and never evaluated",
    (d: Named & { provided: string }) => say`"${d.name}" is provided since ${d.provided} and was never evaluated.`,
    () => say`Evaluate it and date the evaluation.`,
  ),
  "SVC-03": warning(
    "Stages of a service out of order",
    (d: Named & { stage: string; former: string }) => say`"${d.name}": ${d.stage} is dated before ${d.former}.`,
    () => say`Check both dates.`,
  ),
  "STD-01": warning(
    "Evidence of standards overdue",
    (d: Named & { standard: string; due: string }) => say`${d.name}: evidence for "${d.standard}" was due ${d.due}.`,
    (d) => say`Provide evidence for "${d.standard}" or a waiver.`,
  ),
  "STD-02": warning(
    "Waivers expired or without expiry",
    (d: Named & { standard: string; expiry: string }) =>
      d.expiry === ""
        ? say`${d.name}: the waiver of "${d.standard}" has no expiry.`
        : say`${d.name}: the waiver of "${d.standard}" expired ${d.expiry}.`,
    () => say`Renew with a date and approver, or comply.`,
  ),
  "STD-03": warning(
    "Called compliant without evidence",
    (d: Named & { standard: string }) => say`${d.name}: "${d.standard}" is called compliant without evidence.`,
    () => say`Link the evidence; it counts as not compliant.`,
  ),
  "AUD-01": warning(
    "Audit actions overdue",
    (d: Named & { finding: string; due: string; owner: string }) => say`${d.name}: "${d.finding}" was due ${d.due}.`,
    (d) => (d.owner === "" ? say`Close it, or redate it with an owner.` : say`Close or redate with ${d.owner}.`),
  ),
  "AUD-02": warning(
    "Audit findings that repeat",
    (d: Named & { finding: string; first: string }) =>
      say`${d.name}: "${d.finding}" is the finding of ${d.first} again.`,
    () => say`Treat the cause.`,
  ),
  "MAT-01": warning(
    "Maturity questions unanswered or answered long ago",
    (d: Named & { object: string; unanswered: number; stale: number }) =>
      say`${d.name} (${d.object}): ${d.unanswered} unanswered, ${d.stale} answered too long ago.`,
    () => say`Re-answer them; an unanswered question stops the level there.`,
  ),
  "MAT-02": warning(
    "Maturity targets missed",
    (d: Named & { object: string; level: number; target: number; due: string }) =>
      say`${d.name} (${d.object}) is at level ${d.level}; level ${d.target} was due ${d.due}.`,
    () => say`Decide: a new date, or more improvement actions.`,
  ),
  "PRJ-01": warning(
    "Active projects without a manager",
    (d: Named) => say`${d.name} has no manager.`,
    () => say`Assign a project manager.`,
  ),
  "PRJ-02": warning(
    "Active projects without a sponsor",
    (d: Named) => say`${d.name} has no sponsor.`,
    () => say`Name a sponsor.`,
  ),
  "PRJ-03": warning(
    "Active projects or programs in no portfolio",
    (d: Named) => say`${d.name} is in no portfolio.`,
    () => say`Assign it to one portfolio.`,
  ),
  "PRJ-04": error(
    "Projects in two programs or portfolios",
    (d: Named & { first: string; other: string }) => say`${d.name} is in ${d.first} and in ${d.other}.`,
    (d) => say`It may be in one; remove ${d.other}.`,
  ),
  "PRJ-05": warning(
    "Managers with too many active projects",
    (d: Named & { count: number; limit: number }) =>
      say`${d.name} has ${d.count} active projects; the limit is ${d.limit}.`,
    () => say`Reassign some.`,
  ),
  "PRJ-06": note(
    "Managers changed since the last snapshot",
    (d: Named & { from: string; to: string; since: string }) => say`${d.name}: ${d.from} to ${d.to} since ${d.since}.`,
    () => say`Confirm the hand-over.`,
  ),
  "PRJ-07": warning(
    "Active projects without a budget",
    (d: Named) => say`${d.name} has no budget.`,
    () => say`Enter a budget; cost metrics are n/a.`,
  ),
  "PGM-01": warning(
    "Programs in Execution with no project past Initiation",
    (d: Named) => say`${d.name} is in Execution, but no project of it is past Initiation.`,
    () => say`Correct the phase or start a project.`,
  ),
  "PGM-02": error(
    "Closed with open members",
    (d: Named & { members: string }) => say`${d.name} is closed, but ${d.members} is open.`,
    (d) => say`Close or move ${d.members} first.`,
  ),
  "PGM-03": warning(
    "Active programs without any project",
    (d: Named) => say`${d.name} has no project.`,
    () => say`Link its projects.`,
  ),
  "PGM-04": warning(
    "Program budgets below the sum of their projects",
    (d: Named & { budget: number; sum: number }) =>
      say`${d.name}: budget ${digitsText(d.budget)} is below its projects' ${digitsText(d.sum)}.`,
    () => say`Fund or descope.`,
  ),
  "PGM-05": warning(
    "Offices in another phase than what they serve",
    (d: Named & { phase: string; served: string; servedPhase: string }) =>
      say`${d.name} is in ${d.phase}, ${d.served} in ${d.servedPhase}.`,
    () => say`Align the phases.`,
  ),
  "PGM-06": warning(
    "Chartered programs without a program office",
    (d: Named) => say`${d.name} has a charter and no program office.`,
    (d) => say`Name the office that serves ${d.name}.`,
  ),
  "LIF-01": error(
    "Stated phase ahead of the evidence",
    (d: Named & { stated: string; earned: string; items: string }) =>
      say`${d.name}: ${d.stated} is stated, ${d.earned} is supported.`,
    (d) => say`Missing: ${d.items}.`,
  ),
  "LIF-02": warning(
    "Stated phase behind the evidence",
    (d: Named & { stated: string; earned: string }) =>
      say`${d.name}: ${d.stated} is stated, evidence supports ${d.earned}.`,
    () => say`Update the register.`,
  ),
  "LIF-03": warning(
    "Ready for review for too long",
    (d: Named & { phase: string; days: number }) =>
      say`${d.name} has been ready for the ${d.phase} review for ${d.days} days.`,
    (d) => say`Hold the ${d.phase} review.`,
  ),
  "LIF-04": error(
    "Work in a phase before its gate is approved",
    (d: Named & { phase: string; gate: number }) =>
      say`${d.name}: work in ${d.phase} before gate ${d.gate} is approved.`,
    (d) => say`Stop or get gate ${d.gate} decided.`,
  ),
  "LIF-05": error(
    "Gates approved with items below 100 %",
    (d: Named & { phase: string; items: string }) =>
      say`${d.name}: the ${d.phase} gate is approved while ${d.items} is below 100 %.`,
    (d) => say`Complete ${d.items} or record a condition.`,
  ),
  "LIF-06": error(
    "Gates dated out of order or in the future",
    (d: Named & { phase: string; day: string }) =>
      say`${d.name}: the ${d.phase} gate is dated ${d.day}, out of order or in the future.`,
    () => say`Check the dates of the gates; it counts as not passed.`,
  ),
  "LIF-07": error(
    "Gate conditions overdue",
    (d: Named & { phase: string; condition: string; due: string }) =>
      say`${d.name}: condition "${d.condition}" was due ${d.due}.`,
    (d) => say`Meet the condition or decide the gate again; ${d.phase} is not passed.`,
  ),
  "LIF-08": warning(
    "Slip or overrun beyond the gate tolerance",
    (d: Named & { measure: string; percent: string; limit: number }) =>
      say`${d.name}: ${d.measure} ${d.percent} % exceeds ${d.limit} %.`,
    () => say`Take it to the sponsor.`,
  ),
  "LIF-09": warning(
    "Closed without a closure report",
    (d: Named) => say`${d.name} is closed without an approved closure report.`,
    () => say`Approve the Project Closure Report.`,
  ),
  "LIF-10": warning(
    "Closed without a post-implementation review",
    (d: Named & { closed: string }) => say`${d.name} closed on ${d.closed} and has no post-implementation review.`,
    () => say`Hold the review.`,
  ),
  "LIF-11": note(
    "Unknown phase words",
    (d: { text: string }) => say`"${d.text}" is not a known phase.`,
    (d) => say`Map "${d.text}" to a phase in Settings.`,
  ),
  "SCH-01": error(
    "Finish before start",
    (d: Named & { start: string; finish: string }) => say`${d.name}: finish ${d.finish} is before start ${d.start}.`,
    () => say`Correct the dates; slip percent is n/a.`,
  ),
  "SCH-02": warning(
    "No baseline",
    (d: Named & { day: string | null }) =>
      d.day === null
        ? say`${d.name} has no baseline finish.`
        : say`${d.name}: the baseline starts and finishes on ${d.day}.`,
    (d) => (d.day === null ? say`Enter baseline dates; slip is n/a.` : say`Correct the dates; slip percent is n/a.`),
  ),
  "SCH-03": warning(
    "Unfinished with a forecast in the past",
    (d: Named & { finish: string; days: number | null }) =>
      say`${d.name} is not finished; its finish ${d.finish} has passed.`,
    (d) =>
      d.days === null ? say`Give a new forecast.` : say`Give a new forecast; the slip is at least ${daysText(d.days)}.`,
  ),
  "SCH-04": error(
    "Percent complete and actual finish disagree",
    (d: Named & { percent: string; finish: string }) =>
      say`${d.name}: ${d.percent} complete, actual finish ${d.finish}.`,
    () => say`Make percent and date agree.`,
  ),
  "SCH-05": error(
    "Actual dates in the future",
    (d: Named & { day: string; asOf: string }) => say`${d.name}: actual date ${d.day} is after ${d.asOf}.`,
    (d) => say`Actual dates cannot be after ${d.asOf}.`,
  ),
  "SCH-06": warning(
    "Forecast unchanged while progress stands still",
    (d: Named & { snapshots: number; since: string }) =>
      say`${d.name}: forecast and progress are the same for ${d.snapshots} snapshots, since ${d.since}.`,
    () => say`Confirm the forecast.`,
  ),
  "SCH-07": note(
    "Re-baselined more than twice",
    (d: Named & { moves: number; days: number | null }) =>
      d.days === null
        ? say`${d.name} was re-baselined ${d.moves} times; the slip against baseline 0 is not known.`
        : say`${d.name} was re-baselined ${d.moves} times; slip against baseline 0 is ${daysText(d.days)}.`,
    () => say`Show the slip against baseline 0 beside the current one.`,
  ),
  "SCH-08": warning(
    "Finish passed, and nothing tells closed from late",
    (d: Named & { days: number }) =>
      isOne(d.days) ? say`${d.name}: finish passed yesterday.` : say`${d.name}: finish passed ${d.days} days ago.`,
    () => say`Closed or late? Keep a state, a percent or an actual finish.`,
  ),
  "CST-01": warning(
    "Forecast cost below actual cost",
    (d: Named & { forecast: number; actual: number }) =>
      say`${d.name}: forecast ${digitsText(d.forecast)} is under spend ${digitsText(d.actual)}.`,
    () => say`The estimate at completion cannot be under the spend.`,
  ),
  "CST-02": warning(
    "Spend and progress disagree",
    (d: Named & { what: string }) => say`${d.name}: ${d.what}.`,
    () => say`Update progress or cost.`,
  ),
  "CST-03": error(
    "Cumulative values that fall or disagree with their periods",
    (d: { name: string; what: string; period: string }) => say`${d.name}: ${d.what} at ${d.period}.`,
    () => say`Correct the period; earned schedule is n/a where cumulative planned value falls.`,
  ),
  "CST-04": warning(
    "Stated variance differs from its own figures",
    (d: Named & { stated: number; computed: number }) =>
      say`${d.name}: sheet says ${d.stated} %, from its own figures ${d.computed} %.`,
    () => say`Correct the variance or the figures.`,
  ),
  "CST-05": warning(
    "Stated forecast well under the trend",
    (d: Named & { stated: number; trend: number }) =>
      say`${d.name}: forecast ${digitsText(d.stated)} is under the trend ${digitsText(d.trend)}.`,
    () => say`Explain how the rest gets cheaper.`,
  ),
  "CST-07": warning(
    "In-year spend off the year's baseline",
    (d: Named & { percent: number }) =>
      d.percent < 0 ? say`${d.name}: year underspend ${-d.percent} %.` : say`${d.name}: year overspend ${d.percent} %.`,
    () => say`Is work late?`,
  ),
  "CST-08": note(
    "Values by period that begin after the project",
    (d: Named & { period: string }) => say`${d.name}: its periods begin at ${d.period}, after the project began.`,
    () => say`They make no actual cost or earned value to date. Keep cumulative values, or add the periods before.`,
  ),
  "DEL-01": warning(
    "Milestones overdue without a new date",
    (d: Named & { due: string; owner: string }) => say`${d.name} was due ${d.due}.`,
    (d) => (d.owner === "" ? say`Redate it.` : say`Redate it with ${d.owner}.`),
  ),
  "DEL-02": warning(
    "Milestones without an owner",
    (d: Named) => say`${d.name} has no owner.`,
    () => say`Name an owner.`,
  ),
  "CHG-01": warning(
    "Changes undecided for a month",
    (d: { id: string; days: number }) => say`Change ${d.id} has been undecided for ${d.days} days.`,
    (d) => say`Decide on ${d.id}.`,
  ),
  "CHG-02": error(
    "Changes implemented without approval",
    (d: { id: string }) => say`Change ${d.id} is implemented without approval.`,
    () => say`Approve or reverse it.`,
  ),
  "CHG-03": warning(
    "Approved changes that are not in the register's budget or finish",
    (d: { id: string; amount: string; days: number }) =>
      say`Approved change ${d.id} is not in the project's own figures.`,
    (d) => {
      if (d.days === 0) return say`Update budget by ${d.amount}.`;
      const days = daysText(d.days);
      return d.amount === "" ? say`Update finish by ${days}.` : say`Update budget by ${d.amount} or finish by ${days}.`;
    },
  ),
  "ISS-01": warning(
    "Open issues past their resolution date",
    (d: { name: string; days: number }) =>
      isOne(d.days) ? say`"${d.name}" is one day past its date.` : say`"${d.name}" is ${d.days} days past its date.`,
    () => say`Resolve, redate or escalate.`,
  ),
  "ISS-02": warning(
    "Open issues without owner or due date",
    (d: { name: string; missing: string }) => say`"${d.name}" has no ${d.missing}.`,
    () => say`Assign it.`,
  ),
  "ISS-03": error(
    "Issue status and closing date disagree",
    (d: { name: string; what: string }) => say`"${d.name}": ${d.what}.`,
    () => say`Make status and date agree.`,
  ),
  "ACT-01": warning(
    "Actions past their due date",
    (d: { name: string; days: number }) =>
      isOne(d.days) ? say`"${d.name}" is one day past its date.` : say`"${d.name}" is ${d.days} days past its date.`,
    () => say`Do it, redate it or drop it.`,
  ),
  "RSK-01": warning(
    "Open risks without an owner",
    (d: Named) => say`"${d.name}" has no owner.`,
    () => say`Assign an owner.`,
  ),
  "RSK-02": warning(
    "Risks not reviewed within the limit",
    (d: Named & { last: string }) => say`"${d.name}" was last touched ${d.last}.`,
    () => say`Review it.`,
  ),
  "RSK-03": warning(
    "Risk responses past their date",
    (d: Named & { due: string }) => say`"${d.name}": the response was due ${d.due}.`,
    () => say`Act or redate.`,
  ),
  "RSK-04": error(
    "Stated risk scores differ from the recomputation",
    (d: Named & { stated: string; computed: number; preset: string }) =>
      say`"${d.name}": sheet ${d.stated}, ${d.preset} ${d.computed}.`,
    () => say`Check scale or formula.`,
  ),
  "RSK-05": error(
    "Risks without a readable probability or impact",
    (d: Named & { missing: string }) => say`"${d.name}": ${d.missing} is missing or unreadable.`,
    () => say`Rate it; it is not scored.`,
  ),
  "RSK-06": warning(
    "Residual risk worse than inherent",
    (d: Named) => say`"${d.name}" is worse after its controls than before.`,
    () => say`A control cannot raise the risk; check the columns.`,
  ),
  "RSK-07": warning(
    "Residual equals inherent although actions are done",
    (d: Named) => say`"${d.name}" was not re-rated after its action.`,
    () => say`Re-rate after the action.`,
  ),
  "RSK-08": note(
    "Risks without a target",
    (d: Named) => say`"${d.name}" has no target.`,
    () => say`Set the appetite.`,
  ),
  "RSK-09": warning(
    "Top-band risks without a response",
    (d: Named & { band: string }) => say`"${d.name}" is ${d.band} and has no response.`,
    () => say`Plan a response.`,
  ),
  "RSK-10": warning(
    "Closed risks in a total",
    (d: { header: string; rows: number }) =>
      isOne(d.rows)
        ? say`${d.rows} closed risk is still counted in the total of "${d.header}".`
        : say`${d.rows} closed risks are still counted in the total of "${d.header}".`,
    () => say`Remove them from the total.`,
  ),
  "RSK-11": warning(
    "Risks whose time has passed",
    (d: Named & { day: string }) => say`"${d.name}" was expected by ${d.day} and is still open.`,
    () => say`Did it happen? Close it or raise an issue.`,
  ),
  "RSK-12": error(
    "Realized risks without an issue",
    (d: Named) => say`"${d.name}" is realized and names no issue.`,
    () => say`Link or raise the issue.`,
  ),
  "RSK-13": error(
    "Cost estimates out of order",
    (d: Named) => say`"${d.name}": minimum, likely and maximum are not in order.`,
    () => say`Reorder the estimates.`,
  ),
  "RSK-14": note(
    "The same cause in three or more projects",
    (d: { cause: string; projects: number }) => say`"${d.cause}" threatens ${d.projects} projects.`,
    () => say`Treat it once, at program or portfolio level.`,
  ),
  "RSK-15": warning(
    "Broken or circular escalation",
    (d: Named & { parent: string }) => say`"${d.name}" names ${d.parent}, which is no risk above or below it.`,
    () => say`Correct the parent risk.`,
  ),
  "RSK-16": warning(
    "A risk matrix that contradicts itself",
    (d: { preset: string; first: string; second: string }) => say`${d.preset}: cell ${d.first} touches ${d.second}.`,
    () => say`See the matrix rules; change the bands in Settings.`,
  ),
  "RSK-17": warning(
    "A top risk without money",
    (d: Named & { band: string; missing: "cost" | "probability" }) =>
      d.missing === "cost" ? say`${d.name}: ${d.band}, no cost.` : say`${d.name}: ${d.band}, no probability.`,
    (d) =>
      d.missing === "cost"
        ? say`Estimate the cost.`
        : say`Estimate the probability, or accept the scale's middles in Settings.`,
  ),
  "RSK-18": note(
    "A risk register that may not be alive",
    (d: { what: string }) => d.what,
    () => say`Is the register alive?`,
  ),
  "STA-01": warning(
    "Status older than the limit",
    (d: Named & { age: string; limit: number }) => say`${d.name}: status ${d.age}; the limit is ${d.limit} days.`,
    () => say`Report; Green turns Gray.`,
  ),
  "STA-02": error(
    "Reported green while the data shows red",
    (d: Named & { dimension: string; value: string; limit: string }) =>
      say`${d.name} is reported green; ${d.dimension} is red: ${d.value} against ${d.limit}.`,
    () => say`Discuss it with the manager; Why has the rows behind it.`,
  ),
  "STA-03": warning(
    "Reported one step better than the data",
    (d: Named & { dimension: string; value: string; limit: string }) =>
      say`${d.name} is reported better than its ${d.dimension}: ${d.value} against ${d.limit}.`,
    () => say`Explain or adjust.`,
  ),
  "STA-04": note(
    "Reported worse than the data",
    (d: Named) => say`${d.name} is reported worse than its data.`,
    () => say`What do you know that the registers do not?`,
  ),
  "STA-05": warning(
    "Status reports late or corrected",
    (d: Named & { due: number; onTime: number; received: number; corrected: number }) =>
      d.received === 0
        ? say`${d.name}: ${d.onTime} of ${d.due} reports on time.`
        : say`${d.name}: ${d.onTime} of ${d.due} reports on time, ${d.corrected} of ${d.received} corrected.`,
    (d) => say`Offer the Update Plans service to ${d.name}.`,
  ),
  "STA-06": warning(
    "Overrides expired or without a reason",
    (d: Named & { what: string }) => say`${d.name}: the override ${word(d.what)}.`,
    () => say`Renew or remove it.`,
  ),
  "STA-07": note(
    "Owner's color and independent assessment differ",
    (d: Named & { owner: string; assessed: string }) => say`${d.name}: ${d.owner} against ${d.assessed}.`,
    () => say`Which one stands?`,
  ),
  "CST-06": warning(
    "Stated actual cost differs from the registers of spend",
    (d: { name: string; stated: number; summed: number; unit: string }) =>
      say`"${d.name}": actual cost ${amountText(d.stated, d.unit)}, expenses, purchases and time ${amountText(d.summed, d.unit)}.`,
    (d) => say`Reconcile ${amountText(Math.round(Math.abs(d.stated - d.summed) * 10) / 10, d.unit)}.`,
  ),
  "TIM-01": warning(
    "Time waits for approval",
    (d: { name: string; days: number }) =>
      isOne(d.days)
        ? say`Time of ${d.name} is unapproved for one day.`
        : say`Time of ${d.name} is unapproved for ${d.days} days.`,
    () => say`Approve or return it.`,
  ),
  "TIM-02": error(
    "Time entries that cannot be",
    (d: { name: string; what: string }) => say`Time of ${d.name}: ${d.what}.`,
    () => say`Correct the entry.`,
  ),
  "EXP-01": error(
    "Paid without approval",
    (d: Named) => say`"${d.name}" is paid and not approved.`,
    (d) => say`Obtain approval for ${d.name}.`,
  ),
  "EXP-02": warning(
    "Same payee, amount and date twice",
    (d: { name: string; other: string }) => say`"${d.name}" has the payee, amount and date of "${d.other}".`,
    (d) => say`Possible duplicate of ${d.other}: keep one.`,
  ),
  "QUA-01": warning(
    "Deviations without corrective action",
    (d: Named) => say`"${d.name}" deviates and no action is stated.`,
    () => say`State the action.`,
  ),
  "QUA-02": warning(
    "Deliverables due without quality or acceptance row",
    (d: { name: string; due: string }) => say`"${d.name}" was due ${d.due} and is in neither register.`,
    () => say`Plan its test.`,
  ),
  "PRO-01": error(
    "Quantity times unit price differs from the total",
    (d: { name: string; quantity: number; price: number; product: number; total: number }) =>
      say`"${d.name}": ${d.quantity} x ${d.price} is ${d.product}, not ${d.total}.`,
    () => say`Correct quantity, price or total.`,
  ),
  "PRO-02": warning(
    "Deliveries overdue",
    (d: { name: string; days: number; company: string }) =>
      isOne(d.days) ? say`"${d.name}" is one day overdue.` : say`"${d.name}" is ${d.days} days overdue.`,
    (d) => (d.company === "" ? say`Chase the supplier.` : say`Chase ${d.company}.`),
  ),
  "PRO-03": error(
    "Paid before delivery",
    (d: Named) => say`"${d.name}" is paid before its delivery and not marked as paid in advance.`,
    () => say`Check the payment.`,
  ),
  "ACC-01": error(
    "Accepted without a passed test",
    (d: { name: string; what: string }) => say`"${d.name}" is accepted ${d.what}.`,
    () => say`Record the test or revoke.`,
  ),
  "ACC-02": warning(
    "No acceptance criteria",
    (d: Named) => say`"${d.name}" has no acceptance criteria.`,
    () => say`Agree criteria before testing.`,
  ),
  "COM-01": error(
    "Sent before approval",
    (d: { name: string; sent: string; approved: string }) =>
      say`"${d.name}" was sent ${d.sent}, approved ${d.approved}.`,
    () => say`Check the dates.`,
  ),
  "COM-02": note(
    "Planned messages not sent",
    (d: { name: string; planned: string }) => say`"${d.name}" was planned for ${d.planned} and is not sent.`,
    () => say`Send or cancel it.`,
  ),
  "RES-01": error(
    "Hard bookings over capacity",
    (d: Load) =>
      d.percent === null
        ? say`${d.name} is booked in ${monthOfYearText(d.month)}, with a capacity of 0.`
        : say`${d.name} is at ${d.percent} % in ${monthOfYearText(d.month)}.`,
    () => say`Release a booking or add capacity.`,
  ),
  "RES-02": warning(
    "Hard and soft bookings over capacity",
    (d: Load) =>
      d.percent === null
        ? say`${d.name} is booked in ${monthOfYearText(d.month)}, with a capacity of 0.`
        : say`${d.name} is at ${d.percent} % in ${monthOfYearText(d.month)}, soft bookings included.`,
    () => say`Decide the soft bookings.`,
  ),
  "RES-03": warning(
    "Demand without person or role",
    (d: Named) => say`${d.name} asks for people and names no role.`,
    () => say`Name a role.`,
  ),
  "RES-04": warning(
    "Demand on closed projects",
    (d: { name: string; project: string }) => say`${d.name} is still booked on ${d.project}.`,
    () => say`Release it.`,
  ),
  "GOL-01": warning(
    "Goals without project",
    (d: Named) => say`Nothing implements "${d.name}".`,
    () => say`Link the projects that serve it, or drop the goal.`,
  ),
  "GOL-02": warning(
    "Active projects without goal",
    (d: Named) => say`"${d.name}" serves no goal.`,
    () => say`Link it or question it.`,
  ),
  "GOL-03": error(
    "Weights of goals missing or all zero",
    (d: { missing: number; goals: number }) => say`${d.missing} of ${d.goals} goals have no weight.`,
    () => say`Weight the goals.`,
  ),
  "GOL-04": note(
    "Goals not yet communicated",
    (d: { goal: string; project: string }) => say`"${d.goal}" is not yet communicated to ${d.project}.`,
    () => say`Tell the project, and note the day.`,
  ),
  "BEN-01": warning(
    "Benefits without owner, measure or date",
    (d: { name: string; missing: string }) => say`"${d.name}" has no ${d.missing}.`,
    () => say`Complete it.`,
  ),
  "BEN-02": error(
    "Shares of a benefit do not sum to 100 %",
    (d: { name: string; percent: number }) => say`The shares of "${d.name}" sum to ${d.percent} %.`,
    () => say`Make them sum to 100 %.`,
  ),
  "BEN-03": warning(
    "Benefits realized below the limit after their date",
    (d: { name: string; percent: number; due: string }) =>
      say`"${d.name}" was due ${d.due} and stands at ${d.percent} %.`,
    () => say`Recover or restate.`,
  ),
  "DEP-01": warning(
    "Predecessors later than their successors need",
    (d: { from: string; to: string; days: number }) =>
      isOne(d.days)
        ? say`${d.from} ends one day late for ${d.to}.`
        : say`${d.from} ends ${d.days} days late for ${d.to}.`,
    () => say`Agree a new date on both sides.`,
  ),
  "DEP-02": error(
    "Dependencies in a circle",
    (d: { path: string }) => say`${d.path} wait for each other.`,
    (d) => say`Break the loop ${d.path}; nothing is computed through it.`,
  ),
  "DEP-03": warning(
    "Dependencies without owner or date",
    (d: { name: string; missing: string }) => say`${d.name} has no ${d.missing}.`,
    () => say`Agree owner and date on both sides.`,
  ),
} as const;

export type Code = keyof typeof CATALOGUE;
type DataOf<C extends Code> = Parameters<(typeof CATALOGUE)[C]["say"]>[0];

/** One thing that is wrong, on one row or cell. */
export type Finding = {
  readonly [C in Code]: {
    readonly code: C;
    /** The cell that leads; absent where the trouble has no cell. */
    readonly place?: Place;
    /** Further cells that belong to it. */
    readonly others?: readonly Place[];
    readonly data: Readonly<DataOf<C>>;
    /** Money touched, in whole currency units; orders findings of one severity. */
    readonly money?: number;
    /** The row of Settings that it is about, by its anchor: the cell may stand elsewhere once the sheet is written again. */
    readonly setting?: string;
    /** Findings of one code are told in groups of equal text; without it the code is one group. */
    readonly group?: string;
  };
}[Code];

export const severityOf = (code: Code): Severity => CATALOGUE[code].severity;

/** What is wrong with many rows of this code. */
export const titleOf = (code: Code): string => word(CATALOGUE[code].title);

/** The code that a text names; undefined for one of another version. */
export const codeOf = (text: string): Code | undefined =>
  // Checked here: the text is one of the keys.
  Object.prototype.hasOwnProperty.call(CATALOGUE, text) ? (text as Code) : undefined;

/** Data that hold ISO days; all else may be the user's own text and is told as it stands. */
const DAYS: ReadonlySet<string> = new Set(
  "due day finish start asOf since closed expiry last sent approved planned provided period first value".split(" "),
);

/** Data as sentences tell them: days as the spoken language writes them, a long name by its beginning. */
function told(data: Finding["data"]): unknown {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(data);
  return Object.fromEntries(
    entries.map(([field, value]) => {
      if (field === "name" && typeof value === "string") return [field, shortName(value)];
      const day = DAYS.has(field) && typeof value === "string" ? parseIsoDay(value) : undefined;
      return [field, day === undefined ? value : dayText(day)];
    }),
  );
}

/** What is wrong, in one sentence. */
export function describeFinding(finding: Finding): string {
  // The union pairs each code with its own data, which the lookup by code cannot carry through.
  const describe = CATALOGUE[finding.code].say as (d: unknown) => string;
  return describe(told(finding.data));
}

/** What to do about it, in one sentence. */
export function describeRemedy(finding: Finding): string {
  // As above: code and data are paired by the union.
  const todo = CATALOGUE[finding.code].todo as (d: unknown) => string;
  return todo(told(finding.data));
}
