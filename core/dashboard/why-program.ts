import type { Assessments } from "../assess/assessments.ts";
import type { Check, ProgramAssessment } from "../assess/assessment.ts";
import { DIMENSIONS } from "../assess/assessment.ts";
import { governanceLine } from "./why-governance.ts";
import { givenColor } from "../words/marks.ts";
import { programWhy } from "./why-id.ts";
import { dimensionLine, MOST_INPUTS, reasonsText } from "./why-dimension.ts";
import type { WhyLine } from "./why-line.ts";
import { colorsText, missingText, overallRule } from "./why-project.ts";
import { ruleWords } from "./why-rules.ts";
import { labels, say, word } from "../words/say.ts";

const CHECK_NAMES: Readonly<Record<Check["name"], string>> = labels({
  organized: "Projects organized",
  initiated: "Projects initiated",
  coordinated: "Dependencies coordinated",
  controlled: "Projects controlled",
});

function checkLine(one: ProgramAssessment, check: Check, entity: string, { model }: Assessments): WhyLine {
  const { name, passed, of, failing, cells } = check;
  const rule = `check/${name}`;
  const shown = failing.slice(0, 5).join(", ");
  const names = failing.length > 5 ? say`${shown} and ${failing.length - 5} more` : shown;
  return {
    id: programWhy(model, one.program, `check/${name}`),
    entity,
    what: word(CHECK_NAMES[name]),
    color: undefined,
    rule,
    formula: ruleWords(rule),
    value: say`${passed} of ${of}`,
    threshold: "",
    inputs: cells.slice(0, MOST_INPUTS),
    leftOut: failing.length === 0 ? "" : say`Not so: ${names}`,
  };
}

function overallLines(one: ProgramAssessment, entity: string, { model }: Assessments): readonly WhyLine[] {
  const { computed, reported, dimensions } = one;
  const rule = overallRule(computed.color);
  const leading = computed.leading === undefined ? undefined : dimensions[computed.leading].reasons[0];
  const line: WhyLine = {
    id: programWhy(model, one.program, "computed"),
    entity,
    what: say`Computed color`,
    color: computed.color,
    rule,
    formula: ruleWords(rule),
    value:
      computed.gray === undefined
        ? colorsText(dimensions)
        : `${word(computed.gray).replace(/\.$/, "")}. ${colorsText(dimensions)}`,
    threshold: "",
    inputs: leading?.cells ?? [],
    leftOut: say`Its projects, judged for themselves`,
  };
  if (reported.given === undefined) return [line];
  const given: WhyLine = {
    ...line,
    id: programWhy(model, one.program, "reported"),
    what: say`Reported color`,
    color: reported.color,
    rule: "reported/reportedRag",
    formula: ruleWords("reported/reportedRag"),
    value: say`Given: ${reported.text ?? givenColor(reported.given)}`,
    inputs: reported.cell === undefined ? [] : [reported.cell],
    leftOut: "",
  };
  return [line, given];
}

/** The lines of a program itself: colors, kept dimensions, checks. */
export function pushProgramLines(one: ProgramAssessment, assessments: Assessments, lines: WhyLine[]): void {
  const { model } = assessments;
  const entity = model.programs[one.program]?.name ?? "";
  for (const line of overallLines(one, entity, assessments)) lines.push(line);
  for (const dimension of DIMENSIONS) {
    const status = one.dimensions[dimension];
    if (!status.kept && status.reasons.length === 0) continue;
    const id = programWhy(model, one.program, dimension);
    const value = reasonsText(status);
    lines.push(dimensionLine(status, { id, entity, value, otherwise: [], leftOut: missingText(status.missing) }));
  }
  const governance = governanceLine(one, assessments);
  if (governance !== undefined) lines.push(governance);
  for (const check of one.checks) lines.push(checkLine(one, check, entity, assessments));
}
