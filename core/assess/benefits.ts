import type { BesideItem } from "../model/beside-model.ts";
import { foldId, identify, type Identity, identityOf } from "../model/identity.ts";
import type { Model } from "../model/model.ts";
import { apart } from "../model/money.ts";
import { keeps, moneyOf, unratedAt, valueOf } from "../model/row.ts";
import { unitOfText } from "../register/unit.ts";
import { sharesIn } from "../value/benefit-shares.ts";
import { type Benefit, type BenefitFact, benefitFacts, realization, type Realization } from "../value/benefits.ts";
import type { Policy } from "./policy.ts";

export type BenefitItem = BesideItem<"benefits">;

/** Nobody is named for it in a register that names owners. */
export const isUnowned = ({ row }: BenefitItem): boolean =>
  keeps(row.register, "owner") && valueOf(row, "owner") === undefined;

/** One benefit; its first row rules, further rows of its id only claim shares. */
export interface AssessedBenefit {
  readonly item: BenefitItem;
  readonly name: string;
  readonly benefit: Benefit;
  /** Its amounts are money: by their column, or by a unit that is the workbook's currency. */
  readonly isMoney: boolean;
  /** Positions of the projects that bring it, in the order of the rows. */
  readonly projects: readonly number[];
  /** Percent of each of those projects; undefined where no share is kept. */
  readonly shares: readonly (number | undefined)[];
  readonly facts: readonly BenefitFact[];
  /** What stands under Shares by Project and is no list of projects and percents. */
  readonly unread: string | undefined;
  /** What the list names and no project is. */
  readonly strangers: readonly string[];
}

type Rows = readonly [BenefitItem, ...BenefitItem[]];

/** Rows of one id together; rows without an id each alone. */
function byBenefit(items: readonly BenefitItem[]): readonly Rows[] {
  const groups: [BenefitItem, ...BenefitItem[]][] = [];
  const known = new Map<string, [BenefitItem, ...BenefitItem[]]>();
  for (const item of items) {
    const id = valueOf(item.row, "id");
    const held = id === undefined ? undefined : known.get(foldId(id));
    if (held !== undefined) {
      held.push(item);
      continue;
    }
    const group: [BenefitItem, ...BenefitItem[]] = [item];
    groups.push(group);
    if (id !== undefined) known.set(foldId(id), group);
  }
  return groups;
}

type Amount = "planned" | "plannedToDate" | "forecast" | "actual";

const AMOUNTS: readonly Amount[] = ["planned", "plannedToDate", "forecast", "actual"];

const hasMoneyColumn = ({ row }: BenefitItem): boolean =>
  AMOUNTS.some((field) => row.register.columns[field]?.currency !== undefined);

/** The currency that no rate converts: its amounts stay apart, in that currency. */
const unratedOf = ({ row }: BenefitItem, { exchange }: Model): string | undefined =>
  AMOUNTS.map((field) => unratedAt(row, field, exchange)).find((currency) => currency !== undefined);

/** What a row says of money in its unit: "USD k" is 1,000 USD. */
function moneyUnitOf(item: BenefitItem): { readonly currency: string; readonly scale: number } | undefined {
  const said = valueOf(item.row, "unit");
  if (said === undefined || hasMoneyColumn(item)) return undefined;
  const { currency, scale = 1 } = unitOfText(said);
  return currency === undefined ? undefined : { currency, scale };
}

/** The unit of the amounts: what the row says, for money its currency, else the currency of money. */
const unitOf = (item: BenefitItem, model: Model): string | undefined =>
  moneyUnitOf(item)?.currency ??
  valueOf(item.row, "unit") ??
  unratedOf(item, model) ??
  (hasMoneyColumn(item) ? model.exchange.currency : undefined);

/** An amount in the unit of its benefit. */
function amountOf(item: BenefitItem, field: Amount, model: Model): number | undefined {
  if (!hasMoneyColumn(item)) {
    const amount = valueOf(item.row, field);
    return amount === undefined ? undefined : amount * (moneyUnitOf(item)?.scale ?? 1);
  }
  const unrated = unratedOf(item, model);
  return moneyOf(item.row, field, unrated === undefined ? model.exchange : apart(unrated, model.exchange));
}

const isCurrency = (unit: string | undefined, { exchange: { currency } }: Model): boolean =>
  currency !== "" && (unit ?? "").trim().toUpperCase() === currency;

/** What a project claims of a benefit. */
interface Claim {
  /** As it is written, or the row. */
  readonly name: string;
  /** Position; undefined where no project has that id or name. */
  readonly project: number | undefined;
  /** Undefined where no share is kept. */
  readonly percent: number | undefined;
}

/** The claims that the first row lists; undefined where it lists none, or what it says is no list. */
function listedClaims([{ row }]: Rows, projects: Identity): readonly Claim[] | undefined {
  const text = valueOf(row, "shares");
  const listed = text === undefined ? undefined : sharesIn(text);
  return listed?.map(({ project: name, percent }) => ({ name, project: identify(projects, name), percent }));
}

/** A claim of each row. */
const rowClaims = (rows: Rows): readonly Claim[] =>
  rows.map(({ row, project }, at) => ({ name: `row ${at}`, project, percent: valueOf(row, "share") }));

/** What is known of the shares, by the position of the project, else by what stands in its place. */
const sharesOf = (claims: readonly Claim[]): Benefit["shares"] =>
  claims.flatMap(({ name, project, percent }) =>
    percent === undefined ? [] : [{ project: String(project ?? name), percent }],
  );

function toBenefit([item]: Rows, claims: readonly Claim[], model: Model): Benefit {
  const { row } = item;
  const amount = (field: Amount): number | undefined => amountOf(item, field, model);
  return {
    owner: valueOf(row, "owner"),
    measure: valueOf(row, "measure"),
    unit: unitOf(item, model),
    planned: amount("planned"),
    plannedToDate: amount("plannedToDate"),
    plannedDate: valueOf(row, "plannedDate"),
    forecast: amount("forecast"),
    actual: amount("actual"),
    disbenefit: valueOf(row, "disbenefit") === true,
    shares: sharesOf(claims),
  };
}

/** Facts that speak of columns that the register keeps. */
function keptFacts(facts: readonly BenefitFact[], { row }: BenefitItem): readonly BenefitFact[] {
  return facts.flatMap((fact): readonly BenefitFact[] => {
    if (fact.code !== "BEN-01") return [fact];
    const missing = fact.missing.filter((field) => row.register.columns[field] !== undefined);
    return missing.length === 0 ? [] : [{ ...fact, missing }];
  });
}

interface Judging extends Pick<Policy, "limits"> {
  readonly model: Model;
  readonly projects: Identity;
}

function assessBenefit(rows: Rows, { model, projects, limits }: Judging): AssessedBenefit {
  const [item] = rows;
  const { row } = item;
  const listed = listedClaims(rows, projects);
  const claims = listed ?? rowClaims(rows);
  const benefit = toBenefit(rows, claims, model);
  const known = claims.flatMap(({ project, percent }) => (project === undefined ? [] : [{ project, percent }]));
  return {
    item,
    name: valueOf(row, "name") ?? valueOf(row, "id") ?? "",
    benefit,
    isMoney:
      isCurrency(benefit.unit, model) ||
      (valueOf(row, "unit") === undefined && hasMoneyColumn(item) && unratedOf(item, model) === undefined),
    projects: known.map(({ project }) => project),
    shares: known.map(({ percent }) => percent),
    facts: keptFacts(benefitFacts(benefit, model.day, limits["limit.benefitRealizedPercent"]), item),
    unread: listed === undefined ? valueOf(row, "shares") : undefined,
    strangers: (listed ?? []).flatMap(({ name, project }) => (project === undefined ? [name] : [])),
  };
}

/** Every benefit once, with what is wrong with it. */
export function assessBenefits(model: Model, { limits }: Pick<Policy, "limits">): readonly AssessedBenefit[] {
  const judging = { model, projects: identityOf(model.projects), limits };
  return byBenefit(model.benefits).map((rows) => assessBenefit(rows, judging));
}

/** All that a benefit is to bring: its forecast, else its plan. A disbenefit is negative. */
export function wholeAmount({ item, benefit }: AssessedBenefit, model: Model): number | undefined {
  const amount = amountOf(item, "forecast", model) ?? amountOf(item, "planned", model);
  return amount === undefined || !benefit.disbenefit ? amount : -Math.abs(amount);
}

/** Realization by unit, of some benefits. */
export const realizationOf = (benefits: readonly AssessedBenefit[], model: Model): readonly Realization[] =>
  realization(
    benefits.map(({ benefit }) => benefit),
    model.day,
  );
