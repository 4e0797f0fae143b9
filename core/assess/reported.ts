import type { Project } from "../model/model.ts";
import { cellOf, keeps, unreadableAt, valueOf } from "../model/row.ts";
import type { ReportedColor } from "../value/color.ts";
import { toColor } from "../value/color.ts";
import type { ReportedStatus } from "./assessment.ts";
import type { Policy } from "./policy.ts";

type ColorField = "assuranceRag" | "reportedRag";

const textOf = (project: Project, field: ColorField): string | undefined =>
  project.row.register.columns[field]?.texts?.get(project.row.index) ?? unreadableAt(project.row, field);

const nothingReported = (field: ColorField | undefined, project: Project): ReportedStatus => ({
  color: "gray",
  given: undefined,
  text: field === undefined ? undefined : textOf(project, field),
  field,
  cell: field === undefined ? undefined : cellOf(project.row, field),
  owner: undefined,
  assessed: undefined,
});

/** The reported color: the independent assessment where it reads as a color, else the owner's (Settings may turn that round). */
export function reportedStatus(project: Project, policy: Policy): ReportedStatus {
  const owner = valueOf(project.row, "reportedRag");
  const assessed = valueOf(project.row, "assuranceRag");
  const order: readonly ColorField[] =
    policy.reportedBy === "assurance" ? ["assuranceRag", "reportedRag"] : ["reportedRag", "assuranceRag"];
  const field = order.find((name) => valueOf(project.row, name) !== undefined);
  if (field === undefined) {
    const kept = order.find((name) => keeps(project.row.register, name));
    return delayed(project) ?? nothingReported(kept, project);
  }
  const given: ReportedColor | undefined = field === "assuranceRag" ? assessed : owner;
  return {
    color: given === undefined ? "gray" : toColor(given),
    given,
    text: textOf(project, field),
    field,
    cell: cellOf(project.row, field),
    owner,
    assessed,
  };
}

/** A state such as "Delayed" is a reported amber where the workbook keeps no color column. */
function delayed(project: Project): ReportedStatus | undefined {
  const { register, index } = project.row;
  if (keeps(register, "reportedRag") || keeps(register, "assuranceRag")) return undefined;
  const text = register.columns.state?.texts?.get(index);
  if (text === undefined || !/\b(delayed|late|behind|overdue)\b/i.test(text)) return undefined;
  return {
    color: "amber",
    given: "amber",
    text,
    field: "state",
    cell: cellOf(project.row, "state"),
    owner: undefined,
    assessed: undefined,
  };
}
