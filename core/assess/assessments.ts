import type { Model } from "../model/model.ts";
import type { AssessedRisk, RiskScale } from "./assessed-risk.ts";
import type { LifeCycleStatus, ProgramAssessment, ProjectAssessment } from "./assessment.ts";
import type { Exposures } from "./exposure.ts";
import type { Policy } from "./policy.ts";

/** How many active projects could be given a computed color, and what would let more be. */
export interface Coverage {
  readonly active: number;
  /** Active projects whose computed color is not gray. */
  readonly assessed: number;
  /** Too few to show: the computed column is hidden and the reported color leads. */
  readonly hidden: boolean;
  /** The column of Projects that would unlock most, and how many more projects it would let be assessed. */
  readonly unlock: { readonly field: string; readonly projects: number } | undefined;
}

/** Every item judged, by its position in the model. */
export interface Assessments {
  readonly model: Model;
  readonly policy: Policy;
  readonly projects: readonly ProjectAssessment[];
  readonly programs: readonly ProgramAssessment[];
  /** Life cycle of each portfolio. */
  readonly portfolios: readonly LifeCycleStatus[];
  readonly risks: readonly AssessedRisk[];
  readonly riskScales: readonly RiskScale[];
  readonly exposures: Exposures;
  readonly coverage: Coverage;
  /** Longest age of a status that counts as fresh, days. */
  readonly freshnessDays: number;
}
