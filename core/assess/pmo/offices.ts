import { classifyOffice, type OfficeFact, type OfficeScope } from "../../lifecycle/office-scope.ts";
import { phaseDaysOf, type PhaseDays, pmoStanding, type PmoStanding } from "../../lifecycle/pmo-loop.ts";
import type { Listed } from "../../model/beside-model.ts";
import { foldId } from "../../model/identity.ts";
import type { Model } from "../../model/model.ts";
import { keeps, unreadableAt, valueOf } from "../../model/row.ts";
import { isEndedState } from "../../model/work-state.ts";
import { settingOf } from "../../register/settings.ts";
import { normalizeWord } from "../../words/normalize.ts";
import { OFFICE_KINDS, type OfficeKind, type OfficePhase, type Phase } from "../../words/vocabularies.ts";
import { spellingsOf } from "../../words/vocabulary.ts";
import type { LifeCycleStatus, ProgramAssessment, ProjectAssessment } from "../assessment.ts";
import type { Policy } from "../policy.ts";
import type { Work } from "../work.ts";
import { type OfficeServes, scopeReader } from "./office-reach.ts";
import { pmoEvidence } from "./pmo-evidence.ts";

/** One office with what it serves, whether its scope rule holds, and where it stands. */
export interface AssessedOffice {
  readonly office: Listed<"offices">;
  /** As the register says. */
  readonly stated: OfficeKind | undefined;
  /** By the rules of its kind; undefined until it is known which office it is. */
  readonly kind: OfficeKind | undefined;
  /** Undefined where the workbook keeps no scope of offices. */
  readonly serves: OfficeServes | undefined;
  readonly phase: OfficePhase | undefined;
  /** The word that stands for its phase. */
  readonly phaseText: string | undefined;
  readonly facts: readonly OfficeFact[];
  /** Where a PMO stands in its loop. */
  readonly loop: PmoStanding | undefined;
  /** When a PMO entered the phases of its loop. */
  readonly loopDays: PhaseDays | undefined;
  /** Phase of the one project, program or portfolio that an office of its kind serves. */
  readonly servedPhase: Phase | undefined;
}

/** What the scope of an office can lead to. */
export interface Served {
  readonly model: Model;
  readonly policy: Policy;
  readonly projects: readonly ProjectAssessment[];
  readonly programs: readonly ProgramAssessment[];
  readonly portfolios: readonly LifeCycleStatus[];
  readonly work: Work;
}

/** Key of Settings that keeps which kind of office an ambiguous one is. */
export const officeSetting = ({ key }: Pick<Listed<"offices">, "key">): string => `office.${foldId(key)}`;

const KINDS = spellingsOf(OFFICE_KINDS);

/** The kind that the user chose once. */
function chosenKind(office: Listed<"offices">, { settings }: Model): OfficeKind | undefined {
  const said = settingOf(settings, officeSetting(office));
  return typeof said === "string" ? KINDS.get(normalizeWord(said)) : undefined;
}

const phaseOf = (life: LifeCycleStatus | undefined): Phase | undefined => life?.earned ?? life?.stated;

function projectPhase(project: ProjectAssessment | undefined): Phase | undefined {
  if (project === undefined) return undefined;
  return isEndedState(project.project.state) ? "Closed" : (project.lifeCycle.earned ?? project.lifeCycle.stated);
}

/** Phase of the one thing that an office of its kind serves. */
function servedPhase(kind: OfficeKind, serves: OfficeServes | undefined, served: Served): Phase | undefined {
  if (serves === undefined) return undefined;
  const one = (list: readonly number[]): number => (list.length === 1 ? (list[0] ?? -1) : -1);
  if (kind === "Project Office") return projectPhase(served.projects[one(serves.projects)]);
  if (kind === "program office") return phaseOf(served.programs[one(serves.programs)]?.lifeCycle);
  return kind === "portfolio office" ? phaseOf(served.portfolios[one(serves.portfolios)]) : undefined;
}

const isPmo = ({ kind }: Pick<AssessedOffice, "kind">): boolean => kind === "PMO";

/** The PMO of the organization: the one that most services name, else the first. Rows that name no office are its own. */
export function mainPmo(offices: readonly AssessedOffice[], { services }: Model): AssessedOffice | undefined {
  let [main] = offices.filter(isPmo);
  let most = 0;
  for (const one of offices.filter(isPmo)) {
    const named = services.filter(({ office }) => office === one.office.index).length;
    if (named > most) [main, most] = [one, named];
  }
  return main;
}

/** How much an office serves; undefined where no scope is kept, or all that its scope names is unknown. */
function countsOf(serves: OfficeServes | undefined): OfficeScope["serves"] {
  if (serves === undefined) return undefined;
  const { length: projects } = serves.projects;
  const { length: programs } = serves.programs;
  const { length: portfolios } = serves.portfolios;
  const isUnknown = serves.unknown.length > 0 && projects + programs + portfolios === 0;
  return isUnknown ? undefined : { projects, programs, portfolios };
}

function assessOffice(office: Listed<"offices">, serves: OfficeServes | undefined, served: Served): AssessedOffice {
  const { row, name } = office;
  const stated = valueOf(row, "kind");
  const phase = valueOf(row, "phase");
  const phaseText = row.register.columns.phase?.texts?.get(row.index) ?? unreadableAt(row, "phase") ?? phase;
  const base = {
    office,
    stated,
    serves,
    phase,
    phaseText,
    loop: undefined,
    loopDays: undefined,
    servedPhase: undefined,
  };
  if (stated === undefined) return { ...base, kind: undefined, facts: [] };
  const chosen = chosenKind(office, served.model);
  const scope = { name, serves: countsOf(serves), phase };
  const first = classifyOffice({ ...scope, kind: stated, servedPhase: undefined }, { chosen });
  if (first.kind === undefined) return { ...base, kind: undefined, facts: first.facts };
  const mostPrograms = served.policy.limits["limit.programsPerProgramOffice"];
  const options = { chosen, mostPrograms };
  const phaseServed = servedPhase(first.kind, serves, served);
  // Without a column of phases nothing tells whether the office still stands.
  const compared = keeps(row.register, "phase") ? phaseServed : undefined;
  const { kind, facts } = classifyOffice({ ...scope, kind: stated, servedPhase: compared }, options);
  return { ...base, kind, facts, servedPhase: phaseServed };
}

function withLoop(one: AssessedOffice, asking: Parameters<typeof pmoEvidence>[1]): AssessedOffice {
  const evidence = pmoEvidence(one, asking);
  return { ...one, loop: pmoStanding(evidence), loopDays: phaseDaysOf(evidence, valueOf(one.office.row, "initiated")) };
}

/** The offices of the workbook, in the order of their register. */
export function assessOffices(served: Served): readonly AssessedOffice[] {
  const { model } = served;
  if (model.offices.length === 0) return [];
  const reach = scopeReader(model);
  const offices = model.offices.map((office) => assessOffice(office, reach(office), served));
  const main = mainPmo(offices, model);
  return offices.map((one) =>
    isPmo(one) ? withLoop(one, { model, policy: served.policy, isMain: one === main }) : one,
  );
}
