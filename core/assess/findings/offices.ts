import type { Finding } from "../../finding.ts";
import { claim, identify, newIdentity } from "../../model/identity.ts";
import type { Model } from "../../model/model.ts";
import type { Row } from "../../model/row.ts";
import { valueOf } from "../../model/row.ts";
import type { ColumnsOf } from "../../registers/set.ts";
import { normalizeText } from "../../words/normalize.ts";
import type { Assessments } from "../assessments.ts";
import { marksOf, placesOf } from "./check.ts";

type OfficeRow = Row<ColumnsOf<"offices">>;

/** Words in a name that speak for an office of a program or a portfolio. */
const OTHER_OFFICE = /\b(program|programme|portfolio|strategic)\b/;
/** The one of them that needs no question: it is a portfolio office. */
const PORTFOLIO_OFFICE = /\bstrategic (project management office|pmo)\b/;

interface Scopes {
  readonly projects: ReturnType<typeof newIdentity>;
  readonly wider: ReturnType<typeof newIdentity>;
}

function scopesOf({ projects, programs, portfolios }: Model): Scopes {
  const scopes: Scopes = { projects: newIdentity(), wider: newIdentity() };
  projects.forEach(({ key, name }, index) => {
    claim(scopes.projects, index, key, name);
  });
  for (const { key, name, index } of [...programs, ...portfolios]) claim(scopes.wider, index, key, name);
  return scopes;
}

/** The row is called a PMO but names a program or portfolio as its scope, or in its own name. */
function isAmbiguous(row: OfficeRow, scopes: Scopes): boolean {
  const name = normalizeText(valueOf(row, "name") ?? "");
  if (PORTFOLIO_OFFICE.test(name)) return false;
  if (OTHER_OFFICE.test(name)) return true;
  return (valueOf(row, "scopeIds") ?? []).some(
    (scope) => identify(scopes.wider, scope) !== undefined && identify(scopes.projects, scope) === undefined,
  );
}

/** The closing word of a PMO's phase, as it stands. */
function closingWord(row: OfficeRow): string | undefined {
  const phase = valueOf(row, "phase");
  if (phase !== "Closed" && phase !== "Closure") return undefined;
  return row.register.columns.phase?.texts?.get(row.index) ?? phase;
}

/** PMOs that may be another kind of office, and PMOs that are said to be closed. */
export function checkOffices({ model }: Assessments, findings: Finding[]): void {
  if (model.registers.offices.length === 0) return;
  const scopes = scopesOf(model);
  for (const register of model.registers.offices)
    for (let index = 0; index < register.size; index += 1) {
      const row = { register, index };
      if (valueOf(row, "kind") === "PMO") checkPmo(row, scopes, findings);
    }
}

function checkPmo(row: OfficeRow, scopes: Scopes, findings: Finding[]): void {
  const name = valueOf(row, "name") ?? valueOf(row, "id") ?? "PMO";
  if (isAmbiguous(row, scopes)) {
    const places = placesOf(row, ["kind", "scopeIds", "name"]);
    findings.push({ code: "OFF-01", data: { name }, ...marksOf(places, undefined) });
    return;
  }
  const stated = closingWord(row);
  if (stated === undefined) return;
  findings.push({ code: "OFF-06", data: { name, stated }, ...marksOf(placesOf(row, ["phase"]), undefined) });
}
