import { isoDay } from "../../day.ts";
import type { Finding } from "../../finding.ts";
import { STAGE_WORDS } from "../../lifecycle/services.ts";
import type { Model } from "../../model/model.ts";
import { valueOf } from "../../model/row.ts";
import type { AdherenceFact } from "../../value/adherence.ts";
import type { Assessments } from "../assessments.ts";
import { byEntity, itemsOf } from "../evidence.ts";
import { type JudgedPair, standardName } from "../pmo/compliance.ts";
import { auditedName } from "../pmo/oversight.ts";
import { marksOf, placesOf, shortName } from "./check.ts";
import { noList } from "../../words/lists.ts";
import { labels, say, word } from "../../words/say.ts";

/** Cells that a finding of many rows names at most. */
const MOST_PLACES = 20;

const LACKS = labels({ owner: "owner", category: "category" });

/** Services without owner or category, never evaluated, or with stages out of order. */
export function checkServices({ pmo }: Assessments, findings: Finding[]): void {
  for (const { item, service, progress } of pmo.services?.list ?? []) {
    const name = shortName(service.name);
    const { row } = item;
    for (const fact of progress.facts) {
      if (fact.code === "SVC-01") {
        const places = placesOf(row, [...fact.missing, "name"]);
        findings.push({
          code: fact.code,
          data: { name, missing: noList(fact.missing.map((field) => word(LACKS[field]))) },
          ...marksOf(places, undefined),
        });
      } else if (fact.code === "SVC-02") {
        const provided = service.provided === undefined ? "" : isoDay(service.provided);
        const places = placesOf(row, ["evaluated", "lastEvaluated", "provided"]);
        findings.push({ code: fact.code, data: { name, provided }, ...marksOf(places, undefined) });
      } else {
        const { stage, former } = fact;
        findings.push({
          code: fact.code,
          data: { name, stage: word(STAGE_WORDS[stage]), former: word(STAGE_WORDS[former]) },
          ...marksOf(placesOf(row, [stage, former]), undefined),
        });
      }
    }
  }
}

/** What is to keep a standard. */
const keeperName = ({ project, program }: JudgedPair, { projects, programs }: Model): string =>
  (projects[project ?? -1] ?? programs[program ?? -1])?.name ?? say`The organization`;

const COMPLIANCE_CELLS = {
  "STD-01": ["due", "status"],
  "STD-02": ["waiverExpiry", "status"],
  "STD-03": ["evidence", "evidenceDate", "status"],
} as const;

function complianceFinding(
  fact: AdherenceFact,
  pair: JudgedPair & { readonly item: NonNullable<JudgedPair["item"]> },
  { model, projects }: Assessments,
): Finding {
  const data = { name: keeperName(pair, model), standard: shortName(standardName(pair, model)) };
  const places = placesOf(pair.item.row, COMPLIANCE_CELLS[fact.code]);
  const marks = marksOf(places, projects[pair.project ?? -1]?.measures.budget);
  if (fact.code === "STD-01") return { code: fact.code, data: { ...data, due: isoDay(fact.due) }, ...marks };
  if (fact.code === "STD-03") return { code: fact.code, data, ...marks };
  const expiry = fact.expiry === undefined ? "" : isoDay(fact.expiry);
  return { code: fact.code, data: { ...data, expiry }, ...marks };
}

/** Evidence overdue or missing, and waivers that do not hold. */
export function checkCompliance(all: Assessments, findings: Finding[]): void {
  for (const { item, ...pair } of all.pmo.compliance?.pairs ?? [])
    if (item !== undefined)
      for (const fact of pair.facts) findings.push(complianceFinding(fact, { item, ...pair }, all));
}

/** The day of the finding that another one repeats, else its id. */
function firstOf(repeatOf: string, { audits }: Model): string {
  const id = repeatOf.toLowerCase();
  const first = audits.find(({ row }) => valueOf(row, "id")?.trim().toLowerCase() === id);
  const date = first === undefined ? undefined : valueOf(first.row, "date");
  return date === undefined ? repeatOf : isoDay(date);
}

/** Audit actions overdue, and findings that repeat. */
export function checkAudits({ pmo, model, projects }: Assessments, findings: Finding[]): void {
  for (const { item, facts } of pmo.audits?.rows ?? []) {
    const { row } = item;
    const name = auditedName(item, model);
    const finding = shortName(valueOf(row, "finding") ?? valueOf(row, "id"));
    const money = projects[item.project ?? -1]?.measures.budget;
    for (const fact of facts)
      if (fact.code === "AUD-01") {
        const data = { name, finding, due: isoDay(fact.due), owner: valueOf(row, "owner") ?? "" };
        findings.push({ code: fact.code, data, ...marksOf(placesOf(row, ["due", "closed"]), money) });
      } else {
        const data = { name, finding, first: firstOf(fact.repeatOf, model) };
        findings.push({ code: fact.code, data, ...marksOf(placesOf(row, ["repeatOf", "finding"]), money) });
      }
  }
}

/** Projects whose reports come late or have to be corrected. */
export function checkReporting({ pmo, model, projects }: Assessments, findings: Finding[]): void {
  const reports = byEntity(model.statusReports, (item) => item).project;
  for (const { project, poor, due, onTime, received, corrected } of pmo.reporting?.projects ?? []) {
    const assessed = projects[project];
    if (!poor || assessed === undefined) continue;
    const places = itemsOf(reports, project)
      .flatMap(({ row }) => placesOf(row, ["received"]))
      .slice(0, MOST_PLACES);
    const cells = places.length > 0 ? places : placesOf(assessed.project.row, ["name", "projectId"]);
    findings.push({
      code: "STA-05",
      data: { name: assessed.project.name, due, onTime, received, corrected },
      ...marksOf(cells, assessed.measures.budget),
    });
  }
}
