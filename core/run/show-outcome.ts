import type { SourceBook } from "../dashboard/context.ts";
import { dashboardDocuments } from "../dashboard/documents.ts";
import { whyLines } from "../dashboard/why-lines.ts";
import { layOut } from "../layout/lay-out.ts";
import { organizationOf } from "../register/organization.ts";
import type { RawWorkbook } from "../workbook.ts";
import { chosenProject } from "./chosen-project.ts";
import { dashboardContext } from "./dashboard-context.ts";
import type { Options, Outcome } from "./outcome.ts";
import { titlesOf } from "./titles.ts";

/** An outcome with its sheets, as they are to stand in a workbook. */
export function showOutcome(
  judged: Omit<Outcome, "book" | "why" | "words">,
  workbook: RawWorkbook,
  options: Options,
  sources?: readonly SourceBook[],
): Outcome {
  const { outline } = workbook;
  const chosen = chosenProject(workbook, judged.assessments.projects);
  const organization = organizationOf(judged.model.settings, outline.name);
  const context = { ...dashboardContext(judged, organization, chosen), sources };
  const why = whyLines(context);
  const documents = dashboardDocuments(context, why);
  const book = layOut(documents, {
    titles: titlesOf(documents, outline),
    day: judged.asOf.day,
    refreshedAt: options.refreshedAt,
    dateSystem: outline.dateSystem,
  });
  return { ...judged, words: options.words, book, why };
}
