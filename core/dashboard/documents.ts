import { actionsIssuesDocument } from "./actions-issues.ts";
import type { SheetDocument } from "./block.ts";
import { changesDocument } from "./changes.ts";
import type { DashboardContext } from "./context.ts";
import { goalsDocument } from "./goals.ts";
import { lifeCycleDocument } from "./life-cycle.ts";
import { maturityDocument } from "./maturity.ts";
import { milestonesDocument } from "./milestones.ts";
import { moneyDocument } from "./money.ts";
import { pmoDocument } from "./pmo.ts";
import { portfolioDocument } from "./portfolio.ts";
import { programsDocument } from "./programs.ts";
import { projectDocument } from "./project-pages.ts";
import { projectsDocument } from "./projects.ts";
import { qualityDocument } from "./quality.ts";
import { resourcesDocument } from "./resources.ts";
import { risksDocument } from "./risks.ts";
import { settingsDocument } from "./settings.ts";
import { withIndex } from "./sheet-index.ts";
import { snapshotsDocument } from "./snapshots.ts";
import { sourcesDocument } from "./sources.ts";
import type { WhyLine } from "./why-line.ts";
import { whyDocument } from "./why.ts";

/** The sheets of a workbook in tab order; a sheet without input is not made. */
export function dashboardDocuments(context: DashboardContext, why: readonly WhyLine[]): readonly SheetDocument[] {
  const documents = [
    portfolioDocument(context),
    actionsIssuesDocument(context),
    milestonesDocument(context),
    risksDocument(context),
    projectsDocument(context),
    projectDocument(context),
    programsDocument(context),
    moneyDocument(context),
    lifeCycleDocument(context),
    goalsDocument(context),
    resourcesDocument(context),
    pmoDocument(context),
    maturityDocument(context),
    qualityDocument(context),
    sourcesDocument(context),
    whyDocument(context, why),
    changesDocument(context),
    snapshotsDocument(context),
    settingsDocument(context),
  ].filter((document): document is SheetDocument => document !== undefined);
  return withIndex(documents);
}
