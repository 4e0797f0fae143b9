import type { Family } from "../register/register.ts";
import { ACTIONS } from "./actions.ts";
import { ACTUALS } from "./actuals.ts";
import { CHANGES } from "./changes.ts";
import { DECISIONS } from "./decisions.ts";
import { GATES } from "./gates.ts";
import { ISSUES } from "./issues.ts";
import { MILESTONES } from "./milestones.ts";
import { OFFICES } from "./offices.ts";
import { PORTFOLIOS } from "./portfolios.ts";
import { PROGRAMS } from "./programs.ts";
import { PROJECTS } from "./projects.ts";
import { RISKS } from "./risks.ts";

export {
  ACTIONS,
  ACTUALS,
  CHANGES,
  DECISIONS,
  GATES,
  ISSUES,
  MILESTONES,
  OFFICES,
  PORTFOLIOS,
  PROGRAMS,
  PROJECTS,
  RISKS,
};

/** Every kind of register, in reading order: what is linked to comes before what links. */
export const FAMILIES: readonly Family[] = [
  PORTFOLIOS,
  PROGRAMS,
  PROJECTS,
  OFFICES,
  RISKS,
  ISSUES,
  CHANGES,
  ACTIONS,
  DECISIONS,
  MILESTONES,
  GATES,
  ACTUALS,
];
