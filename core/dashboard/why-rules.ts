import { labels, word } from "../words/say.ts";

/** Every rule in words, by its identifier. */
export const RULE_WORDS: Readonly<Record<string, string>> = labels({
  "overall/worst": "Worst known dimension; amber and red stand whatever is unknown",
  "overall/green": "Every required dimension is known and none is amber or red; the status is fresh",
  "overall/unknown": "Unknown while a required dimension is missing, not rated or out of date; never green by default",
  "overall/closed": "Closed work has no color",
  "override/settings":
    "A color set by hand on Settings; it needs a reason and an expiry, and the computed color stands beside it",
  "override/register":
    "A color set by hand in the register; it needs a reason and an expiry, and the computed color stands beside it",
  "reported/assuranceRag": "The color of the independent assessment, as the register gives it",
  "reported/reportedRag": "The color of the owner, as the register gives it",
  "reported/state": "The state says how the work goes, and the register keeps no color: read as the color reported",
  "reported/none": "The register gives no color",
  "schedule/slip": "(expected finish − baseline finish) ÷ baseline duration, calendar days",
  "schedule/grace": "Working days from baseline finish to expected finish; a small slip is green whatever its percent",
  "schedule/cap": "Calendar days from baseline finish to expected finish; a long slip is at least amber",
  "schedule/bound": "Not complete and no forecast ahead: status date − baseline finish, at least",
  "schedule/spi": "SPI = earned value ÷ planned value",
  "schedule/spi-time": "SPI(t) = earned schedule ÷ actual time",
  "cost/overrun": "(forecast cost − current budget) ÷ current budget",
  "cost/trend": "(current budget ÷ CPI − current budget) ÷ current budget",
  "cost/cpi": "CPI = earned value ÷ actual cost",
  "cost/over-budget": "Actual cost ÷ current budget",
  "quality/miss": "Required deliverables due and not accepted ÷ those due",
  "quality/rejected": "Required deliverables rejected past their date",
  "risk/response": "Days that an open top-band risk has been without owner, response or punctuality",
  "risk/register-stale": "Days since the newest change of the risks",
  "risk/none-on-top": "Open risks in the top band",
  "risk/managed": "Open top-band risks with owner and response in time are shown, not colored",
  "risk/reserve": "Money that covers the entity's risks in 80 of 100 cases, against the contingency that is left",
  "life-cycle/ahead": "Stated phase against the phase that deliverables and gates support",
  "life-cycle/blocked": "Latest decision at the gate",
  "life-cycle/lapsed": "Conditions of a gate past their date",
  "life-cycle/held": "Members or benefits that block the phase",
  "life-cycle/waiting": "Days since everything for the gate was complete",
  "life-cycle/conditions": "Open conditions of a gate",
  "life-cycle/gate-slip": "Finish variance against the tolerance of the gate",
  "life-cycle/gate-overrun": "Cost overrun against the tolerance of the gate",
  "life-cycle/on-plan": "Stated phase supported by deliverables and gates, no gate blocks",
  "program/milestone": "Slip of a milestone of the program itself",
  "program/funding": "(current budgets of its projects − program budget) ÷ program budget",
  "check/organized": "Active projects of the program with manager, sponsor and charter, as far as these are kept",
  "check/initiated": "Active projects of the program whose first gate is dated",
  "check/coordinated":
    "Open dependencies between projects, of which one is the program's, that are owned on both sides and dated",
  "check/controlled": "Active projects of the program with a fresh status and no exception that waits too long",
  "execution/effort": "Sum of time and overtime of the timesheets",
  "execution/spend": "Sum of the expenses that are not rejected or withdrawn",
  "execution/orders":
    "Orders neither delivered nor cancelled, by total price, else quantity × unit price; overdue past the day required",
  "execution/committed": "Orders placed and not paid, or not delivered where no payment is kept",
  "execution/changes": "Changes undecided for longer than the limit, or approved and not in place on their day",
  "execution/accepted": "Deliverables accepted ÷ those accepted, rejected or accepted with conditions",
  "execution/firstTime":
    "Deliverables accepted without conditions at their first test ÷ those tested; a single row is the only test",
  "execution/quality": "Reviews of deliverables and processes that meet their standard ÷ those that say",
  "execution/messages": "Messages sent ÷ those whose planned day has come",
  "chain/buffer":
    "Half of the safe − aggressive days of its tasks, their root of summed squares beside it; used: the largest slip of an open task or of the last, working days",
  "value/present":
    "Benefits ÷ (1 + rate) to the power of the years since the start − cost in the year of the start, undiscounted",
  "shared/drum":
    "Of the people whom two or more chains of the program ask for, the one with most demand from this month on",
  "shared/person": "People whom two or more active projects of the program ask for from this month on",
  "shared/supplier": "Suppliers from whom two or more active projects of the program order",
  "shared/standard": "Standards that two or more active projects of the program are to keep",
  "shared/tool": "Tools and templates that two or more active projects of the program use",
  "shared/benefit": "Benefits of the program itself, and those that two or more of its projects bring",
  "work/overdue": "Open issues and actions whose due day is before the status date",
  "work/soon": "Open issues and actions due from the status date on, 14 days at most",
  "work/escalated": "Open issues that are escalated to somebody, or said to be",
  "work/noOwner": "Open issues and actions that nobody owns",
  "work/decisions": "Decisions that are asked for and not taken",
  "work/changes": "Changes that await approval, with the sum of what they cost",
  "milestones/missed":
    "Milestones of active work, not done, whose day is before the status date; the forecast counts, else the baseline",
  "milestones/met": "Milestones done ÷ those whose day was in the last 30 days",
  "milestones/ahead": "Milestones not done whose day is in the days from the status date on",
  "milestones/moved": "Milestones not done that are expected after their baseline",
  "milestones/rate": "Milestones met on or before their baseline ÷ those whose baseline has come",
  "resources/demand": "Sum of the demand of a month, hard and soft, in full-time people; each row counts once",
  "resources/utilization": "Demand of a month ÷ capacity of that month; over 100 % is over capacity",
  "resources/open": "Demand that names no person, from the month of the status date on",
  "sources/read": "Registers, rows and projects that were read of each workbook, and the newest status of its projects",
  "quality/moved": "Findings of each kind in the snapshot that is compared with, and now",
  "lifeCycle/missing": "Required items that are not 100 % complete or not accepted, of all projects with evidence",
  "quality/score": "100 × (1 − weight of the rows with findings ÷ rows); an error weighs 1, a warning 0.4, a note 0.1",
  "goals/links":
    "Budget of the active projects that serve a goal ÷ budget of all active projects; goals that nothing serves, and active projects that serve none, are named",
  "goals/goal":
    "Actual ÷ target, both less the baseline where one is kept; the budget of a project is split over its goals by its contribution, so that it counts once",
  "goals/selection":
    "The candidates worth most together under the budget that keep the rules: must-do, excluded, requirements, one of a group",
  "goals/weights":
    "Principal eigenvector of the ratios of pairs; consistency ratio = (λ − n) ÷ (n − 1) ÷ the random index, accepted to 0.10",
  "goals/score":
    "Sum of weight × contribution ÷ sum of the weights of the goals that are answered, contribution 0 to 100",
  "goals/frontier":
    "The candidates worth most together under each budget that keep the rules: must-do, excluded, requirements, one of a group",
  "dependency/late":
    "Expected end of the predecessor + lag − the day needed; of its slip, what the slack of the plan does not take up reaches the successor",
  "program/governance":
    "Days since the program's own status; its benefits: actual ÷ planned to date; a chartered program needs a program office where offices are kept",
  "office/kind":
    "PMO means project management office; a name or scope of a program or portfolio asks which office it is",
  "office/project-office": "A Project Office serves exactly one project",
  "office/pmo": "A PMO serves no project, or many; one is a Project Office by definition",
  "office/program-office": "A program office serves exactly one program, or as many as Settings allows",
  "office/portfolio-office": "A portfolio office serves exactly one portfolio",
  "office/phase": "An office shares the phase of what it serves; a Project Office ends with its project",
  "office/loop":
    "The last of Define, Initiate, Plan, Execute, Improve whose evidence exists; Improve begins anew, and never closes",
  "pmo/type": "The kind of service that takes most of the effort",
  "pmo/service": "Stages that are done in order: defined, stakeholders identified, provided, evaluated, improved",
  "pmo/coverage": "Active projects of which a standard is required ÷ all active projects",
  "pmo/compliance":
    "Compliant ÷ (required − waived − not due); an expired waiver or no evidence is not compliant, partial counts 0",
  "pmo/reporting": "On time: received by the due day ÷ due. Right: received and not corrected ÷ received",
  "pmo/managers": "Active projects by project manager",
  "pmo/audits": "Findings that are not closed; overdue past their due day",
  "pmo/tools": "Tools and templates in use ÷ those that say yes or no",
  "pmo/delivery":
    "Closed projects finished by their baseline, within their budget, with all required deliverables accepted; all three where all are known; first time: accepted at the first test ÷ tested",
  "maturity/level": "The highest level up to which every answer reaches the limit; an unanswered question stops it",
  "maturity/lowest": "The level of the lowest dimension; of equal ones the least inside the next level",
  "maturity/practices": "Best practices achieved ÷ those that apply and are answered",
  "maturity/sum": "Sum of the answers ÷ the highest possible sum",
  "total/colors": "Projects counted by computed and by reported color; colors are never averaged",
  "total/confidence":
    "Active projects with a computed color ÷ active projects × how fresh their status is: 1 up to the limit, 0 at three times the limit",
  "total/budget": "Sum of the budgets that are known; cancelled and transferred work left out",
  "total/actualCost": "Sum of the actual costs that are known",
  "total/forecastCost": "Sum of the forecasts that are known; cancelled and transferred work left out",
  "total/yearBaseline": "Sum of the year's baselines that are known",
  "total/yearForecast": "Sum of the year's forecasts that are known",
  "total/yearVariance": "(sum of year forecasts − sum of year baselines) ÷ sum of year baselines, projects with both",
  "total/overrun": "(sum of expected costs − sum of current budgets) ÷ sum of current budgets, projects with both",
  "total/cpi": "Sum of earned values ÷ sum of actual costs, projects with both",
  "total/spi": "Sum of earned values ÷ sum of planned values, projects with both",
  "total/slip": "Largest finish variance of an active project, calendar days",
  "total/risks": "Open risks counted by band; scores are never added or averaged",
  "total/exposure": "Sum of probability × mean cost of the open risks with both; an escalated risk counts once",
  "total/needed": "Percentiles of the money that all counted risks together may cost; those of parts cannot be added",
  "total/reserve": "Sum of contingency − contingency used that is known; ended work left out",
  "total/currentBudget": "Sum of the budgets with their approved changes; cancelled and transferred work left out",
  "total/approvedChanges": "Sum of the cost of approved changes that name one",
  "total/apart": "Sums in each currency that Settings gives no rate for; they enter no other total",
  "total/success":
    "Finished projects as delivered; open ones on time if expected by the baseline finish, within budget if expected within the current budget, accepted if every deliverable due is",
  "total/joint":
    "At least the sum of the chances − (projects − 1), not below 0; at most the smallest chance; the product holds for independent projects only",
  "total/lastCritical": "Finish variance of the active critical project that is to finish last, calendar days",
  "total/gates": "Active projects whose next gate was planned before the status date and is not decided",
  "total/offices": "The PMOs that serve any of the component projects, or the program",
  "total/compliance":
    "Compliant ÷ (required − waived − not due), over the standards required of the component projects",
  "total/reports": "Status reports of the component projects received in time ÷ those due",
  "total/pendingChanges": "Sum of the cost of changes that await approval and name one",
});

export function ruleWords(rule: string): string {
  const words = RULE_WORDS[rule];
  return words === undefined ? rule : word(words);
}
