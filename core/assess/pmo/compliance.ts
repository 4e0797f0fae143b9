import type { AdherenceItem, Listed } from "../../model/beside-model.ts";
import type { Model, Project } from "../../model/model.ts";
import { isNotApplicable, keeps, valueOf } from "../../model/row.ts";
import { type Adherence, adherence, judgeAdherence, type JudgedAdherence } from "../../value/adherence.ts";
import { grouped } from "../../grouped.ts";
import { normalizeText, normalizeWord } from "../../words/normalize.ts";
import { PHASES, type Phase } from "../../words/vocabularies.ts";
import { spellingsOf } from "../../words/vocabulary.ts";
import type { ProjectAssessment } from "../assessment.ts";

/** One standard that is required of one project or program, with how it counts. */
export interface JudgedPair extends JudgedAdherence {
  /** Undefined: required by its standard, and no row tells of it. */
  readonly item: AdherenceItem | undefined;
  readonly project: number | undefined;
  readonly program: number | undefined;
  /** What rows of the same standard share. */
  readonly standard: string;
}

/** How one project, standard or program stands. */
export interface ComplianceLine {
  readonly key: string;
  readonly name: string;
  readonly pairs: readonly JudgedPair[];
  readonly adherence: Adherence;
}

export interface Compliance {
  readonly pairs: readonly JudgedPair[];
  /** Those of projects, by the position of the project. */
  readonly byProject: ReadonlyMap<number, readonly JudgedPair[]>;
  readonly all: Adherence;
  /** In the order of their register; only what is required of anything. */
  readonly standards: readonly ComplianceLine[];
  readonly projects: readonly (ComplianceLine & { readonly project: number })[];
  readonly programs: readonly (ComplianceLine & { readonly program: number })[];
  /** Projects that the PMO holds to its standards: a row requires one of them. */
  readonly watched: ReadonlySet<number>;
}

const standardKey = ({ standard, row }: AdherenceItem): string =>
  standard === undefined ? normalizeText(valueOf(row, "standardId") ?? "") : `#${standard}`;

function judged(item: AdherenceItem, model: Model): JudgedPair {
  const { row } = item;
  const keepsEvidence = keeps(row.register, "evidence") || keeps(row.register, "evidenceDate");
  const evidenceDay = valueOf(row, "evidenceDate");
  const proven = evidenceDay === undefined ? valueOf(row, "evidence") !== undefined : evidenceDay <= model.day;
  const found = judgeAdherence(
    {
      status: valueOf(row, "status"),
      due: valueOf(row, "due"),
      hasEvidence: keepsEvidence ? proven : undefined,
      waiverExpiry: valueOf(row, "waiverExpiry"),
      keepsExpiry: keeps(row.register, "waiverExpiry"),
    },
    model.day,
  );
  const program = item.program ?? model.projects[item.project ?? -1]?.program;
  return { ...found, item, project: item.project, program, standard: standardKey(item) };
}

const EVERYBODY = /^(all|every|any|alle|tous|toutes|todos|todas)\b/i;
const PHASE_WORDS = spellingsOf(PHASES);

interface Reach {
  readonly everybody: boolean;
  readonly program: number | undefined;
  readonly phase: Phase | undefined;
}

/** What a standard applies to by its own words; undefined where they name nothing that is kept. */
function reachOf({ row }: Listed<"standards">, { programs }: Model): Reach | undefined {
  const said = valueOf(row, "appliesTo")?.trim();
  if (said === undefined || said === "") return undefined;
  if (EVERYBODY.test(said)) return { everybody: true, program: undefined, phase: undefined };
  const name = normalizeText(said);
  const program = programs.find((one) => normalizeText(one.name) === name || normalizeText(one.key) === name)?.index;
  const phase = PHASE_WORDS.get(normalizeWord(said));
  return program === undefined && phase === undefined ? undefined : { everybody: false, program, phase };
}

const isReached = ({ everybody, program, phase }: Reach, { project, lifeCycle }: ProjectAssessment): boolean =>
  everybody ||
  (program !== undefined && project.program === program) ||
  (phase !== undefined && (lifeCycle.earned ?? lifeCycle.stated) === phase);

const pairKey = (project: number | undefined, standard: string): string => `${project ?? ""}|${standard}`;

/** Pairs that a standard requires of an active project and that no row tells of. */
function untold(model: Model, projects: readonly ProjectAssessment[], told: ReadonlySet<string>): JudgedPair[] {
  const pairs: JudgedPair[] = [];
  const active = projects.filter(({ project }) => project.active);
  for (const one of model.standards) {
    const reach = reachOf(one, model);
    const from = valueOf(one.row, "fromDate");
    if (reach === undefined || (from !== undefined && from > model.day)) continue;
    const standard = `#${one.index}`;
    for (const assessment of active) {
      const { index, program } = assessment.project;
      if (!isReached(reach, assessment) || told.has(pairKey(index, standard))) continue;
      pairs.push({ outcome: "missing", facts: [], item: undefined, project: index, program, standard });
    }
  }
  return pairs;
}

/** What a standard is called. */
export function standardName({ standard, item }: JudgedPair, { standards }: Model): string {
  const listed = standard.startsWith("#") ? standards[Number(standard.slice(1))] : undefined;
  return listed?.name ?? (item === undefined ? undefined : valueOf(item.row, "standardId")) ?? standard;
}

const lineOf = (key: string, name: string, pairs: readonly JudgedPair[]): ComplianceLine => ({
  key,
  name,
  pairs,
  adherence: adherence(pairs.map(({ outcome }) => outcome)),
});

function standardLines(pairs: readonly JudgedPair[], model: Model): readonly ComplianceLine[] {
  const byStandard = grouped(pairs, ({ standard }) => standard);
  const order = [...model.standards.map(({ index }) => `#${index}`), ...byStandard.keys()];
  return [...new Set(order)].flatMap((key) => {
    const own = byStandard.get(key);
    if (own === undefined) return [];
    const listed = key.startsWith("#") ? model.standards[Number(key.slice(1))] : undefined;
    const [first] = own;
    const name = first === undefined ? key : standardName(first, model);
    return [lineOf(listed?.key ?? name, name, own)];
  });
}

/** The rows that require something: not those marked as not required or not applicable, and none of work that has ended. */
const isRequired = (item: AdherenceItem, projects: readonly Project[]): boolean =>
  valueOf(item.row, "required") !== false &&
  !isNotApplicable(item.row, "required") &&
  projects[item.project ?? -1]?.active !== false;

/** How projects and programs keep the standards of the PMO; undefined where the workbook keeps no compliance. */
export function assessCompliance(model: Model, projects: readonly ProjectAssessment[]): Compliance | undefined {
  if (model.adherence.length === 0) return undefined;
  const told = new Set(model.adherence.map((item) => pairKey(item.project, standardKey(item))));
  const rows = model.adherence.filter((item) => isRequired(item, model.projects)).map((item) => judged(item, model));
  const pairs = [...rows, ...untold(model, projects, told)];
  const byProject = grouped(pairs, ({ project }) => project);
  const byProgram = grouped(pairs, ({ program }) => program);
  const watched = new Set<number>();
  for (const { project } of rows) if (project !== undefined) watched.add(project);
  return {
    pairs,
    byProject,
    all: adherence(pairs.map(({ outcome }) => outcome)),
    standards: standardLines(pairs, model),
    projects: model.projects.flatMap(({ index, key, name }) => {
      const own = byProject.get(index);
      return own === undefined ? [] : [{ ...lineOf(key, name, own), project: index }];
    }),
    programs: model.programs.flatMap(({ index, key, name }) => {
      const own = byProgram.get(index);
      return own === undefined ? [] : [{ ...lineOf(key, name, own), program: index }];
    }),
    watched,
  };
}
