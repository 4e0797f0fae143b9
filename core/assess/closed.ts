import type { Project } from "../model/model.ts";
import { valueOf } from "../model/row.ts";
import type { ProjectAssessment } from "./assessment.ts";

/** Completed by state, or closed by phase. */
export const isClosed = ({ project: { state, row } }: Pick<ProjectAssessment, "project">): boolean =>
  state === "Completed" || (state === "Unknown" && valueOf(row, "phase") === "Closed");

/** Closed, cancelled or handed over: work that has no color any more. */
export const hasEnded = (project: Project): boolean =>
  isClosed({ project }) || project.state === "Cancelled" || project.state === "Transferred";
