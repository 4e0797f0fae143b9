import type { Column, ColumnKind } from "../register/column.ts";
import type { Family } from "../register/register.ts";
import { dayOf } from "../day.ts";
import { label, labels, word } from "../words/say.ts";
import { fieldOf } from "./column-words.ts";

/** Texts that may stand in columns, by kind of register and field. */
const TEXTS: Readonly<Record<string, string>> = {
  ...labels({
    "projects.name": "Warehouse move",
    "programs.name": "Logistics 2027",
    "portfolios.name": "Operations",
    "offices.name": "Project Office North",
    "offices.role": "Supports all projects of the north",
    "offices.orgUnit": "Information technology",
    "offices.location": "Main building, second floor",
    "projects.comment": "Supplier chosen; the move starts in October",
    "projects.overrideReason": "The sponsor knows of the delay and accepts it",
    "risks.description": "The supplier delivers the shelves late",
    "risks.cause": "Only one supplier was asked",
    "risks.effect": "The move is put off by a month",
    "risks.category": "Procurement",
    "risks.preventiveAction": "Agree partial deliveries",
    "risks.contingentAction": "Rent shelves for two months",
    "issues.description": "The loading ramp is too narrow",
    "issues.action": "Widen the ramp",
    "issues.category": "Building",
    "issues.rootCause": "The plan showed old measures",
    "issues.outcome": "The ramp was widened",
    "changes.description": "Add a second cold store",
    "changes.drivers": "Customers order more fresh goods",
    "changes.benefits": "Room for 400 more pallets",
    "changes.impactDescription": "Needs more power and a new plan",
    "actions.text": "Send the plan to the carrier",
    "decisions.text": "Move on two weekends",
    "milestones.name": "Shelves are mounted",
    "gates.checklistItem": "Is the business case still valid?",
    "gates.conditions": "Insurance is signed first",
    "expenses.expenseType": "Travel",
    "qualityDeliverables.deliverable": "Floor plan",
    "procurement.itemTitle": "Pallet shelf",
    "procurement.company": "North Storage Ltd",
    "acceptance.deliverableName": "Floor plan",
    "acceptance.acceptanceCriteria": "All aisles are 3 m wide",
    "communications.message": "The move takes place on two weekends",
    "resources.role": "Warehouse planner",
    "capacity.role": "Warehouse planner",
    "benefits.name": "Shorter ways in the warehouse",
    "benefits.measure": "Minutes per order",
    "benefits.unit": "min",
    "goals.name": "Deliver within a day",
    "goals.measure": "Orders delivered the next day",
    "dependencies.description": "The network must stand before the scanners",
    "lessons.text": "Ask three suppliers",
    "lessons.recommendation": "Start procurement two months earlier",
    "standards.name": "Monthly status report",
    "adherence.evidence": "Report of June on the shared drive",
    "services.name": "Training of project managers",
    "audits.finding": "Two changes were made without approval",
    "audits.action": "Approve changes before work begins",
    "adoption.tool": "Risk register template",
    "maturity.dimension": "Governance",
    "maturity.question": "Does every project have a sponsor?",
    "improvements.text": "Introduce a sponsor for each project",
  }),
  "projects.currency": "EUR",
  "benefits.shares": "A-01 = 60; A-02 = 40",
};

const BY_KIND: Readonly<Record<Exclude<ColumnKind, "text" | "link" | "day" | "word" | "flag">, string | number>> = {
  id: "A-01",
  person: "Ann Berg",
  links: "A-01, A-02",
  percent: 0.4,
  amount: 3,
  days: 10,
  money: 150_000,
  rating: 4,
};

const ANY_TEXT = label("A short sentence");
const EXAMPLE_DAY = dayOf(2026, 9, 30);

/**
 * What may stand in a column, in the spoken language: the first word that it offers, else something of its kind. Days, percents and
 * amounts are real numbers, as cells hold them.
 */
export function exampleOf(family: Family, column: Column<unknown>, allowed: readonly string[]): string | number {
  if (column.kind === "text") return word(TEXTS[`${family.kind}.${fieldOf(family, column)}`] ?? ANY_TEXT);
  if (column.kind === "link") return word("A-01, as in its own list");
  if (column.kind === "day") return EXAMPLE_DAY ?? "";
  if (column.kind === "word" || column.kind === "flag") return allowed[0] ?? "";
  return BY_KIND[column.kind];
}
