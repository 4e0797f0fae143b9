import { normalizeText } from "../words/normalize.ts";
import { type OfficeKind, type OfficePhase, type Phase, phaseOf } from "../words/vocabularies.ts";

/** One office with what its row says it serves. */
export interface OfficeScope {
  readonly kind: OfficeKind;
  readonly name: string;
  /** Different entities among its scope; undefined where the register keeps no scope column. */
  readonly serves: { readonly projects: number; readonly programs: number; readonly portfolios: number } | undefined;
  readonly phase: OfficePhase | undefined;
  /** Phase of the one project, program or portfolio that it serves; undefined when unknown or not one. */
  readonly servedPhase: Phase | undefined;
}

export type OfficeFact =
  /** A PMO that may be another office: it stays unclassified. */
  | { readonly code: "OFF-01" }
  | { readonly code: "OFF-02" | "OFF-03"; readonly projects: number }
  | { readonly code: "OFF-04"; readonly programs: number }
  | { readonly code: "OFF-05"; readonly portfolios: number }
  /** The project is closed, its office is not. */
  | { readonly code: "OFF-08" }
  | { readonly code: "PGM-05"; readonly office: Phase; readonly served: Phase };

export interface ClassifiedOffice {
  /** Undefined: the user must choose once; no scope rule is checked until then. */
  readonly kind: OfficeKind | undefined;
  readonly facts: readonly OfficeFact[];
}

/** Words in a name that speak for an office of a program or a portfolio. */
const OTHER_OFFICE = /\b(program|programme|portfolio|strategic)\b/;
/** The one of them that needs no question; abbreviated it does. */
const PORTFOLIO_OFFICE = /\bstrategic project management office\b/;

/** "PMO" means project management office only: the kind that a row named PMO has; undefined asks. */
function kindOf({ kind, name, serves }: OfficeScope): OfficeKind | undefined {
  if (kind !== "PMO") return kind;
  const words = normalizeText(name);
  if (PORTFOLIO_OFFICE.test(words)) return "portfolio office";
  const isWider = serves !== undefined && serves.programs + serves.portfolios > 0;
  return isWider || OTHER_OFFICE.test(words) ? undefined : "PMO";
}

type Serves = NonNullable<OfficeScope["serves"]>;

/** What each kind of office must serve: the one scope rule of its kind that is broken. */
const SCOPE_RULES: Readonly<Record<OfficeKind, (serves: Serves, mostPrograms: number) => OfficeFact | undefined>> = {
  "Project Office": ({ projects }) => (projects === 1 ? undefined : { code: "OFF-02", projects }),
  PMO: ({ projects }) => (projects === 1 ? { code: "OFF-03", projects } : undefined),
  "program office": ({ programs }, most) =>
    programs >= 1 && programs <= most ? undefined : { code: "OFF-04", programs },
  "portfolio office": ({ portfolios }) => (portfolios === 1 ? undefined : { code: "OFF-05", portfolios }),
};

/** An office shares the phase of what it serves; a Project Office ends with its project. */
function phaseFact(kind: OfficeKind, { phase, servedPhase }: OfficeScope): OfficeFact | undefined {
  const office = phase === undefined ? undefined : phaseOf(phase);
  if (kind === "PMO" || servedPhase === undefined) return undefined;
  if (kind === "Project Office")
    return servedPhase === "Closed" && office !== "Closed" ? { code: "OFF-08" } : undefined;
  return office === undefined || office === servedPhase ? undefined : { code: "PGM-05", office, served: servedPhase };
}

/** What is decided beforehand. */
export interface ScopeOptions {
  /** Programs that a program office may serve. */
  readonly mostPrograms?: number;
  /** The kind that the user chose for an office that could be several. */
  readonly chosen?: OfficeKind | undefined;
}

/**
 * The kind of an office and the scope rules that it breaks: a Project Office serves one project; a PMO many or none, one is suspect;
 * a program office one program (or as many as Settings allows); a portfolio office one portfolio.
 */
export function classifyOffice(office: OfficeScope, { mostPrograms = 1, chosen }: ScopeOptions = {}): ClassifiedOffice {
  const kind = chosen ?? kindOf(office);
  if (kind === undefined) return { kind, facts: [{ code: "OFF-01" }] };
  const facts: OfficeFact[] = [];
  const scope = office.serves === undefined ? undefined : SCOPE_RULES[kind](office.serves, mostPrograms);
  if (scope !== undefined) facts.push(scope);
  const phase = phaseFact(kind, office);
  if (phase !== undefined) facts.push(phase);
  return { kind, facts };
}
