import type { Project } from "../model/model.ts";
import { cellOf, keeps, unreadableAt, valueOf } from "../model/row.ts";
import type { RankedColor, ReportedColor } from "../value/color.ts";
import { toColor } from "../value/color.ts";
import { normalizeWord } from "../words/normalize.ts";
import { COLORS, LATE_WORDS } from "../words/vocabularies.ts";
import { spellingsOf } from "../words/vocabulary.ts";
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
    return colorOfState(project) ?? nothingReported(kept, project);
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

const COLOR_WORDS = spellingsOf(COLORS);
const LATE = new Set(LATE_WORDS.map(normalizeWord));

/** "On track" is green, "Off track" red, "Delayed" amber; words that tell a state alone ("Completed") have no color. */
function colorOfWord(text: string): RankedColor | undefined {
  const word = normalizeWord(text);
  const known = COLOR_WORDS.get(word);
  const color = known === undefined ? undefined : toColor(known);
  if (color === "green" || color === "amber" || color === "red") return color;
  return LATE.has(word) || /\b(delayed|late|behind|overdue)\b/i.test(text) ? "amber" : undefined;
}

/** A state that also tells how the work goes is a reported color where the workbook keeps no color column. */
function colorOfState(project: Project): ReportedStatus | undefined {
  const { register, index } = project.row;
  if (keeps(register, "reportedRag") || keeps(register, "assuranceRag")) return undefined;
  const text = register.columns.state?.texts?.get(index);
  const color = text === undefined ? undefined : colorOfWord(text);
  if (color === undefined) return undefined;
  return {
    color,
    given: color,
    text,
    field: "state",
    cell: cellOf(project.row, "state"),
    owner: undefined,
    assessed: undefined,
  };
}
