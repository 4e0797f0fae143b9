import { valueOf } from "../model/row.ts";
import type { ProjectAssessment } from "./assessment.ts";

/** Completed by state, or closed by phase. */
export const isClosed = ({ project: { state, row } }: ProjectAssessment): boolean =>
  state === "Completed" || (state === "Unknown" && valueOf(row, "phase") === "Closed");
