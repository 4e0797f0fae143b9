import { isoDay } from "../../day.ts";
import type { Finding } from "../../finding.ts";
import { type Identity, identityOf, lostLink } from "../../model/identity.ts";
import { roundHalfAway } from "../../score/number.ts";
import type { BenefitFact } from "../../value/benefits.ts";
import type { Assessments } from "../assessments.ts";
import type { AssessedBenefit } from "../benefits.ts";
import { marksOf, placesOf, shortName } from "./check.ts";
import { noList } from "../../words/lists.ts";
import { label, labels, word } from "../../words/say.ts";

const WORDS = labels({ owner: "owner", measure: "measure", plannedDate: "date" });

const LIST_OF_SHARES = label("list of projects and percents");

const CELLS = {
  "BEN-01": ["owner", "measure", "plannedDate", "name"],
  "BEN-02": ["share", "shares", "name"],
  "BEN-03": ["actual", "planned", "plannedDate"],
} as const;

function benefitFinding(fact: BenefitFact, { item, name: text, benefit }: AssessedBenefit): Finding {
  const name = shortName(text);
  const isMoney = item.row.register.columns.planned?.currency !== undefined;
  const marks = marksOf(placesOf(item.row, CELLS[fact.code]), isMoney ? benefit.planned : undefined);
  if (fact.code === "BEN-01") {
    const missing = noList(fact.missing.map((field) => word(WORDS[field])));
    return { code: fact.code, ...marks, data: { name, missing } };
  }
  if (fact.code === "BEN-02")
    return { code: fact.code, ...marks, data: { name, percent: roundHalfAway(fact.sumPercent, 1) } };
  const due = benefit.plannedDate === undefined ? "" : isoDay(benefit.plannedDate);
  return { code: fact.code, ...marks, data: { name, percent: roundHalfAway(fact.percent, 1), due } };
}

/** RDG-07 and RDG-10: a list of shares that is none, and projects of it that are in no register. */
function listFindings({ item: { row }, unread, strangers }: AssessedBenefit, projects: Identity): readonly Finding[] {
  const marks = marksOf(placesOf(row, ["shares"]), undefined);
  const header = row.register.columns.shares?.header ?? "";
  const type = word(LIST_OF_SHARES);
  return [
    ...(unread === undefined ? [] : [{ code: "RDG-07", ...marks, data: { text: unread, type, header } } as const]),
    ...strangers.map(
      (id) => ({ code: "RDG-10", ...marks, data: lostLink(id, "Project", projects), group: id }) as const,
    ),
  ];
}

/** BEN-01 to BEN-03, and what the lists of shares hold beside. */
export function checkBenefits({ benefits, model }: Assessments, findings: Finding[]): void {
  const projects = identityOf(model.projects);
  for (const benefit of benefits) {
    for (const fact of benefit.facts) findings.push(benefitFinding(fact, benefit));
    for (const finding of listFindings(benefit, projects)) findings.push(finding);
  }
}
