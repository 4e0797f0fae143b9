import type { Model } from "../model/model.ts";
import type { AssessedRisk, RiskScale } from "./assessed-risk.ts";
import type { AssessedBenefit } from "./benefits.ts";
import type { Chain } from "./chains.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Goals } from "./goals.ts";
import type { Resources } from "./resources.ts";
import type { Work } from "./work.ts";
import type { LifeCycleStatus, ProgramAssessment, ProjectAssessment } from "./assessment.ts";
import type { Exposures } from "./exposure.ts";
import type { PmoPerformance } from "./pmo/pmo.ts";
import type { Policy } from "./policy.ts";
import type { PresentValue } from "./present-value.ts";

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
  /** What the registers of execution add up to. */
  readonly work: Work;
  /** Demand against capacity; undefined where no demand is kept. */
  readonly resources: Resources | undefined;
  /** Goals against the work that serves them; undefined where no goals are kept. */
  readonly goals: Goals | undefined;
  readonly benefits: readonly AssessedBenefit[];
  /** Cost against benefits of each project that has benefits in money. */
  readonly presentValues: readonly PresentValue[];
  /** Critical chains of the projects that keep safe and aggressive durations. */
  readonly chains: readonly Chain[];
  /** Undefined where no dependencies are kept. */
  readonly dependencies: Dependencies | undefined;
  /** Offices, and what the PMO does for projects. */
  readonly pmo: PmoPerformance;
  readonly coverage: Coverage;
  /** Longest age of a project's status that counts as fresh, days. */
  readonly freshnessDays: number;
  readonly programFreshnessDays: number;
}
