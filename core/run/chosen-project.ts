import type { ProjectAssessment } from "../assess/assessment.ts";
import { projectLabel } from "../dashboard/project-pages.ts";
import { foldId } from "../model/identity.ts";
import { CHOICE_MARKER } from "../words/markers.ts";
import type { RawWorkbook } from "../workbook.ts";
import { standingCells, standingSheet } from "./standing.ts";

/** The text of the list cell on the sheet Project that stands; undefined where there is none. */
function chosenText(workbook: RawWorkbook): string | undefined {
  const sheet = standingSheet("Project", workbook.outline);
  const first = sheet === undefined ? undefined : standingCells(sheet, workbook)[0];
  const label = first?.findIndex(CHOICE_MARKER.is) ?? -1;
  const text = label < 0 ? undefined : first?.[label + 1];
  return typeof text === "string" ? text : undefined;
}

/** Position of the project that a text names, by label, id or name in this order; undefined where none is. */
export function projectNamed(text: string, projects: readonly ProjectAssessment[]): number | undefined {
  const wanted = foldId(text);
  const ways: readonly ((one: ProjectAssessment) => string)[] = [
    projectLabel,
    ({ project }) => project.key,
    ({ project }) => project.name,
  ];
  for (const way of ways) {
    const found = projects.findIndex((one) => foldId(way(one)) === wanted);
    if (found >= 0) return found;
  }
  return undefined;
}

/** The project chosen in the list cell of the sheet Project; undefined where none is, or it is no longer there. */
export function chosenProject(workbook: RawWorkbook, projects: readonly ProjectAssessment[]): number | undefined {
  const text = chosenText(workbook);
  return text === undefined ? undefined : projectNamed(text, projects);
}
