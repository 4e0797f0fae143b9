import type { Day } from "../../day.ts";
import type { Finding } from "../../finding.ts";
import { foldId } from "../../model/identity.ts";
import { anyCellOf, cellOf, valueOf } from "../../model/row.ts";
import type { Register } from "../../register/register.ts";
import type { ColumnsOf } from "../../registers/set.ts";
import { lintMatrix, type MatrixFault } from "../../score/matrix-lint.ts";
import { matrixCells } from "../../score/risk.ts";
import type { Place } from "../../workbook.ts";
import type { AssessedRisk } from "../assessed-risk.ts";
import type { Assessments } from "../assessments.ts";
import { marksOf, placesOf } from "./check.ts";
import { riskName } from "./risks.ts";
import { say } from "../../words/say.ts";

type CauseField = "cause" | "category";

/** Open project risks that share a text: the first risk of each project. */
interface Shared {
  readonly text: string;
  readonly byProject: Map<number, AssessedRisk>;
  exposure: number | undefined;
}

function sharedTexts(risks: readonly AssessedRisk[], field: CauseField): Iterable<Shared> {
  // By text as it stands first: few texts stand on many rows, and folding each row costs more than finding it.
  const byText = new Map<string, Shared>();
  const folded = new Map<string, Shared>();
  for (const risk of risks) {
    const { row, project } = risk.item;
    if (risk.standing !== "open" || project === undefined) continue;
    const text = valueOf(row, field);
    if (text === undefined) continue;
    let shared = byText.get(text);
    if (shared === undefined) {
      shared = folded.get(foldId(text)) ?? { text, byProject: new Map(), exposure: undefined };
      folded.set(foldId(text), shared);
      byText.set(text, shared);
    }
    if (!shared.byProject.has(project)) shared.byProject.set(project, risk);
    if (risk.exposure !== undefined) shared.exposure = (shared.exposure ?? 0) + risk.exposure;
  }
  return folded.values();
}

/** One cell per project leads there; a category may stand in thousands of them. */
const MOST_PLACES = 20;

/** The same cause or category in several projects. */
export function checkSharedCauses(all: Assessments, findings: Finding[]): void {
  const limit = all.policy.limits["limit.sameCauseProjects"];
  for (const field of ["cause", "category"] as const) {
    if (!all.model.registers.risks.some(({ columns }) => columns[field] !== undefined)) continue;
    for (const { text, byProject, exposure } of sharedTexts(all.risks, field)) {
      if (byProject.size < limit) continue;
      const places: Place[] = [];
      for (const { item } of byProject.values()) {
        const place = cellOf(item.row, field);
        if (place !== undefined && places.length < MOST_PLACES) places.push(place);
      }
      const data = { cause: text.trim(), projects: byProject.size };
      findings.push({ code: "RSK-14", data, ...marksOf(places, exposure) });
    }
  }
}

/** Position of the risk that each was escalated from; -1 names none, -2 none that can be told. */
const parentsOf = (risks: readonly AssessedRisk[]): Int32Array =>
  Int32Array.from(risks, ({ item, lower }) => lower ?? (valueOf(item.row, "parentRiskId") === undefined ? -1 : -2));

/** Risks on a circle of parents. Every risk is walked once. */
function circular(parents: Int32Array): ReadonlySet<number> {
  const found = new Set<number>();
  const walkOf = new Int32Array(parents.length).fill(-1);
  for (let start = 0; start < parents.length; start += 1) {
    let at = start;
    while (at >= 0 && walkOf[at] === -1) {
      walkOf[at] = start;
      at = parents[at] ?? -1;
    }
    if (at < 0 || walkOf[at] !== start) continue;
    for (let on = at; !found.has(on); on = parents[on] ?? -1) found.add(on);
  }
  return found;
}

/** Parents that are no risk or one of several, and chains that run in a circle. */
export function checkParents(all: Assessments, findings: Finding[]): void {
  if (!all.model.registers.risks.some(({ columns }) => columns.parentRiskId !== undefined)) return;
  const parents = parentsOf(all.risks);
  const onCircle = circular(parents);
  parents.forEach((parent, index) => {
    const risk = all.risks[index];
    if (risk?.standing !== "open" || (parent !== -2 && !onCircle.has(index))) return;
    const data = { name: riskName(risk), parent: valueOf(risk.item.row, "parentRiskId") ?? "" };
    const places = placesOf(risk.item.row, ["parentRiskId", "id"]);
    findings.push({ code: "RSK-15", data, ...marksOf(places, risk.exposure) });
  });
}

const cellName = ({ likelihood, impact }: { likelihood: number; impact: number }): string =>
  `L${likelihood}/I${impact}`;

function otherSide(fault: MatrixFault): string {
  if ("other" in fault) return cellName(fault.other);
  return fault.kind === "lowestRow" ? say`the lowest likelihood` : say`the lowest impact`;
}

/** Every preset in use is linted once. */
export function checkMatrices({ riskScales }: Assessments, findings: Finding[]): void {
  const linted = new Set<string>();
  for (const { preset } of riskScales) {
    if (linted.has(preset.id)) continue;
    linted.add(preset.id);
    const faults = lintMatrix(matrixCells(preset).map((row) => row.map(({ band }) => band)));
    const fault = faults.find(({ kind }) => kind === "touches") ?? faults[0];
    if (fault === undefined) continue;
    const data = { preset: preset.name, first: cellName(fault.cell), second: otherSide(fault) };
    findings.push({ code: "RSK-16", data });
  }
}

/** RDG-11: ratings that the scale of their register does not have. */
export function checkRatings({ riskScales }: Assessments, findings: Finding[]): void {
  for (const { preset, outside } of riskScales)
    for (const { value, place } of outside)
      findings.push({ code: "RDG-11", place, data: { value, scale: preset.name }, group: value });
}

/** What one risk register says about itself. */
interface Life {
  readonly register: Register<ColumnsOf<"risks">>;
  readonly place: Place;
  open: number;
  scored: number;
  readonly ratings: Set<number>;
  newest: Day | undefined;
}

function beginLife({ item: { row } }: AssessedRisk): Life {
  const [place = anyCellOf(row)] = placesOf(row, ["dateRaised", "likelihood", "residualLikelihood"]);
  return { register: row.register, place, open: 0, scored: 0, ratings: new Set(), newest: undefined };
}

function live(life: Life, { item, standing, residual }: AssessedRisk, day: Day): void {
  const raised = valueOf(item.row, "dateRaised");
  if (raised !== undefined && raised <= day && raised > (life.newest ?? 0)) life.newest = raised;
  if (standing !== "open") return;
  life.open += 1;
  if (residual === undefined) return;
  life.scored += 1;
  life.ratings.add(residual.likelihood * 100 + residual.impact);
}

function livesOf({ risks, model }: Assessments): readonly Life[] {
  const lives: Life[] = [];
  let life: Life | undefined;
  for (const risk of risks) {
    if (life?.register !== risk.item.row.register) {
      life = beginLife(risk);
      lives.push(life);
    }
    live(life, risk, model.day);
  }
  return lives;
}

/** Fewer equal ratings than this say nothing about a register. */
const FEWEST_EQUAL = 3;

/** Registers whose open risks are all rated the same, or to which none was added for long. */
export function checkRegisterLife(all: Assessments, findings: Finding[]): void {
  const { model, policy } = all;
  for (const { register, place, open, scored, ratings, newest } of livesOf(all)) {
    const push = (what: string): void => {
      findings.push({ code: "RSK-18", place, data: { what } });
    };
    if (scored >= FEWEST_EQUAL && scored === open && ratings.size === 1)
      push(say`All ${scored} open risks of ${register.sheet} are rated the same.`);
    if (open > 0 && newest !== undefined && model.day - newest > policy.limits["limit.registerAliveDays"])
      push(say`No risk was added to ${register.sheet} for ${model.day - newest} days.`);
  }
}
