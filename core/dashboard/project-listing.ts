import type { Project } from "../model/model.ts";
import type { DashboardContext } from "./context.ts";
import type { Listed } from "./listing.ts";

/** The columns by which lists of projects begin: its name, and the program it is in. */
export const projectListing = <T extends { readonly project: Project }>(
  { assessments: { model } }: DashboardContext,
  programUnits = 2,
): readonly Listed<T>[] => [
  {
    column: { header: "Project", kind: "lead", units: 3 },
    always: true,
    widens: true,
    cell: ({ project }) => project.name,
  },
  {
    column: { header: "Program", kind: "secondary", units: programUnits },
    cell: ({ project: { program } }) => (program === undefined ? null : (model.programs[program]?.name ?? null)),
  },
];
