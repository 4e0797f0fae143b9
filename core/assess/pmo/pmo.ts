import type { ManagerLoads, PmoCoverage } from "../../value/pmo-reach.ts";
import { assessCompliance, type Compliance } from "./compliance.ts";
import { assessDelivery, type Delivery } from "./delivery.ts";
import { assessMaturity, type AssessedMaturity } from "./maturity.ts";
import { type AssessedOffice, assessOffices, mainPmo, type Served } from "./offices.ts";
import { assessAudits, assessManagers, assessReach, assessTools, type Audits, type Tools } from "./oversight.ts";
import { assessServices, type Services } from "./services.ts";
import { assessReporting, type StatusReporting } from "./status-reporting.ts";

/** The offices of the workbook and what its PMO does for projects; each part undefined where no register tells. */
export interface PmoPerformance {
  readonly offices: readonly AssessedOffice[];
  /** The PMO of the organization. */
  readonly main: AssessedOffice | undefined;
  readonly services: Services | undefined;
  readonly compliance: Compliance | undefined;
  readonly reach: PmoCoverage | undefined;
  readonly reporting: StatusReporting | undefined;
  readonly managers: ManagerLoads | undefined;
  readonly audits: Audits | undefined;
  readonly tools: Tools | undefined;
  readonly delivery: Delivery | undefined;
  readonly maturity: readonly AssessedMaturity[];
  /** Registers of a PMO or of offices are kept: a plain list of projects keeps none. */
  readonly kept: boolean;
}

/** Everything that the registers of offices and of the PMO tell. */
export function assessPmo(served: Served): PmoPerformance {
  const { model, policy, projects, work } = served;
  const offices = assessOffices(served);
  const compliance = assessCompliance(model, projects);
  const parts = {
    services: assessServices(model),
    compliance,
    reporting: assessReporting(model, projects, policy),
    audits: assessAudits(model),
    tools: assessTools(model),
  };
  return {
    offices,
    main: mainPmo(offices, model),
    ...parts,
    reach: assessReach(projects, compliance),
    managers: assessManagers(projects, policy.limits["limit.projectsPerManager"]),
    delivery: assessDelivery({ model, projects, policy, work }),
    maturity: assessMaturity(model, policy),
    kept: offices.length > 0 || Object.values(parts).some((part) => part !== undefined),
  };
}
