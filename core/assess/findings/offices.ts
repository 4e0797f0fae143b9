import { isoDay } from "../../day.ts";
import type { Finding } from "../../finding.ts";
import { type Identity, identityOf, lostLink } from "../../model/identity.ts";
import type { OfficeFact } from "../../lifecycle/office-scope.ts";
import type { PmoFact } from "../../lifecycle/pmo-loop.ts";
import { valueOf } from "../../model/row.ts";
import type { ColumnsOf } from "../../registers/set.ts";
import type { Assessments } from "../assessments.ts";
import type { AssessedOffice } from "../pmo/offices.ts";
import { type Marks, marksOf, placesOf } from "./check.ts";
import { isProgramActive } from "./programs.ts";
import { say, word } from "../../words/say.ts";

type PhaseFact = Extract<OfficeFact, { readonly code: "OFF-08" | "PGM-05" }>;
type Field = keyof ColumnsOf<"offices">;

const marks = ({ office }: AssessedOffice, fields: readonly Field[]): Marks =>
  marksOf(placesOf(office.row, fields), undefined);

/** Name of the one program or portfolio that an office serves. */
function servedName({ kind, serves }: AssessedOffice, { model }: Assessments): string {
  const { programs, portfolios } = model;
  const served =
    kind === "program office" ? programs[serves?.programs[0] ?? -1] : portfolios[serves?.portfolios[0] ?? -1];
  return served?.name ?? "";
}

/** The project that a Project Office outlived, or the program or portfolio whose phase it does not share. */
function phaseFinding(one: AssessedOffice, fact: PhaseFact, all: Assessments): Finding {
  const { name } = one.office;
  const places = marks(one, ["phase", "scopeIds", "name"]);
  if (fact.code === "PGM-05") {
    const data = { name, phase: word(fact.office), served: servedName(one, all), servedPhase: word(fact.served) };
    return { code: fact.code, data, ...places };
  }
  const project = all.model.projects[one.serves?.projects[0] ?? -1]?.name ?? say`its project`;
  return { code: fact.code, data: { name, project }, ...places };
}

function scopeFinding(one: AssessedOffice, fact: Exclude<OfficeFact, PhaseFact>): Finding {
  const { name } = one.office;
  const scope = marks(one, ["scopeIds", "kind", "name"]);
  switch (fact.code) {
    case "OFF-01":
      return { code: fact.code, data: { name }, ...marks(one, ["kind", "scopeIds", "name"]) };
    case "OFF-02":
      return { code: fact.code, data: { name, projects: fact.projects }, ...scope };
    case "OFF-03":
      return { code: fact.code, data: { name }, ...scope };
    case "OFF-04":
      return { code: fact.code, data: { name, programs: fact.programs }, ...scope };
    case "OFF-05":
      return { code: fact.code, data: { name, portfolios: fact.portfolios }, ...scope };
  }
}

function loopFinding(one: AssessedOffice, fact: PmoFact): Finding {
  const { name } = one.office;
  switch (fact.code) {
    case "OFF-06":
      return { code: fact.code, data: { name, stated: one.phaseText ?? word(fact.stated) }, ...marks(one, ["phase"]) };
    case "OFF-07": {
      const last = fact.last === undefined ? "never" : isoDay(fact.last);
      return {
        code: fact.code,
        data: { name, last, due: isoDay(fact.due) },
        ...marks(one, ["nextAssessment", "name"]),
      };
    }
    case "OFF-09":
      return { code: fact.code, data: { name }, ...marks(one, ["name", "id"]) };
  }
}

/** Programs that a program office serves, or an office of which it is not known yet whether it is one. */
function servedPrograms(offices: readonly AssessedOffice[]): ReadonlySet<number> {
  const served = new Set<number>();
  for (const { kind, serves } of offices)
    if (kind === undefined || kind === "program office")
      for (const program of serves?.programs ?? []) served.add(program);
  return served;
}

/** Active programs with a charter that no program office serves. */
function checkCharteredPrograms({ model, pmo }: Assessments, findings: Finding[]): void {
  const served = servedPrograms(pmo.offices);
  for (const program of model.programs) {
    const { row, index, name } = program;
    const isChartered = row !== undefined && valueOf(row, "charter") === true;
    if (!isChartered || served.has(index) || !isProgramActive(program)) continue;
    findings.push({ code: "PGM-06", data: { name }, ...marksOf(placesOf(row, ["charter", "name"]), undefined) });
  }
}

/** RDG-10: what the scope of an office names and no register holds. */
function checkScope({ office: { row }, serves }: AssessedOffice, projects: Identity, findings: Finding[]): void {
  const places = marksOf(placesOf(row, ["scopeIds"]), undefined);
  for (const id of serves?.unknown ?? [])
    findings.push({ code: "RDG-10", ...places, data: lostLink(id, say`Scope`, projects), group: id });
}

/** Scope rules and life cycles of offices, and programs that lack theirs. */
export function checkOffices(all: Assessments, findings: Finding[]): void {
  const { offices } = all.pmo;
  if (offices.length === 0) return;
  const projects = identityOf(all.model.projects);
  for (const one of offices) {
    checkScope(one, projects, findings);
    for (const fact of one.facts)
      findings.push(
        fact.code === "OFF-08" || fact.code === "PGM-05" ? phaseFinding(one, fact, all) : scopeFinding(one, fact),
      );
    for (const fact of one.loop?.facts ?? []) findings.push(loopFinding(one, fact));
  }
  if (offices.some(({ serves }) => serves !== undefined)) checkCharteredPrograms(all, findings);
}
