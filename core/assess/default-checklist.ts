import { GATED_PHASES, type GatedPhase, PROJECT_PHASES } from "../lifecycle/phases.ts";
import type { GateRow } from "../lifecycle/gates.ts";
import type { PhaseItem } from "../lifecycle/phase-items.ts";
import type { Item, Model } from "../model/model.ts";
import type { Columns } from "../register/register.ts";
import { normalizeWord } from "../words/normalize.ts";

/** Names of the registers of Execution in which each project has rows, by its position. */
export type KeptRegisters = ReadonlyMap<number, ReadonlySet<string>>;

/** The items of the nine registers of Execution, by the name that the checklist gives each. */
const registersOf = (model: Model): readonly (readonly [string, readonly Item<Columns>[]])[] => [
  ["Timesheet Register", model.timesheets],
  ["Expense Register", model.expenses],
  ["Quality Register", [...model.qualityProcesses, ...model.qualityDeliverables]],
  ["Change Register", model.changes],
  ["Risk Register", model.risks],
  ["Issue Register", model.issues],
  ["Procurement Register", model.procurement],
  ["Acceptance Register", model.acceptance],
  ["Communications Register", model.communications],
  ["Project Status Report", model.statusReports],
];

export function keptRegisters(model: Model): KeptRegisters {
  const kept = new Map<number, Set<string>>();
  for (const [name, items] of registersOf(model))
    for (const { project } of items) {
      if (project === undefined) continue;
      kept.set(project, (kept.get(project) ?? new Set<string>()).add(name));
    }
  return kept;
}

const REVIEW_FORM = "Phase Review Form";

/** A list may call the charter by its other name. */
const OTHER_NAMES: Readonly<Partial<Record<string, string>>> = { "Project Charter": "terms of reference" };

const isListed = (name: string, listed: readonly string[]): boolean => {
  const other = OTHER_NAMES[name];
  const folded = normalizeWord(name);
  return listed.some((one) => one.includes(folded) || (other !== undefined && one.includes(other)));
};

interface Own {
  readonly items: readonly PhaseItem[];
  readonly gates: readonly GateRow[];
  readonly registers: ReadonlySet<string> | undefined;
}

/** A register is there once it has rows, the review form once the gate is decided. */
const isThere = (name: string, phase: GatedPhase, { gates, registers }: Own): boolean =>
  name === REVIEW_FORM
    ? gates.some((gate) => gate.phase === phase && gate.decision !== undefined)
    : registers?.has(name) === true;

/** The deliverables of the default checklist that a project does not list, each required of its phase. */
export function defaultItems(own: Own): readonly PhaseItem[] {
  const all = own.items.map(({ name }) => normalizeWord(name));
  return GATED_PHASES.flatMap((phase) => {
    const ofPhase = own.items.filter((item) => item.phase === phase).map(({ name }) => normalizeWord(name));
    return PROJECT_PHASES[phase].deliverables
      .filter((name) => !isListed(name, name === REVIEW_FORM ? ofPhase : all))
      .map((name): PhaseItem => ({
        name,
        phase,
        percent: undefined,
        done: isThere(name, phase, own),
        rejected: false,
        required: true,
        weight: undefined,
      }));
  });
}
