import type { Assessments } from "../assess/assessments.ts";
import { cellsOf } from "../model/row.ts";
import { type ProgramShared, sharedByProgram, type SharedUse } from "../rollup/shared.ts";
import { labels, say, word } from "../words/say.ts";
import { benefitState } from "./benefit-state.ts";
import { plural } from "./parts.ts";
import { programWhy, type SharedKind } from "./why-id.ts";
import type { WhyLine } from "./why-line.ts";
import { plainLine } from "./why-pmo.ts";

const WHAT: Readonly<Record<SharedKind, string>> = labels({
  person: "Shared people",
  supplier: "Shared suppliers",
  standard: "Standards in common",
  tool: "Tools in common",
  benefit: "Benefits of the program",
});

const MOST_NAMES = 12;

function namesText(names: readonly string[]): string {
  const first = names.slice(0, MOST_NAMES).join(", ");
  return names.length > MOST_NAMES ? say`${first} and ${names.length - MOST_NAMES} more` : first;
}

const usesText = (uses: readonly SharedUse[]): string =>
  namesText(uses.map(({ name, projects }) => `${name} (${plural(projects.length, "project")})`));

function linesOf(shared: ProgramShared, program: number, { model }: Assessments): readonly WhyLine[] {
  const entity = model.programs[program]?.name ?? "";
  const usesLine = (kind: SharedKind, uses: readonly SharedUse[]): readonly WhyLine[] =>
    uses.length === 0
      ? []
      : [
          plainLine(programWhy(model, program, `shared/${kind}`), {
            entity,
            what: word(WHAT[kind]),
            rule: `shared/${kind}`,
            value: usesText(uses),
            inputs: uses.flatMap(({ cells }) => cells),
            leftOut: say`Projects that are not active, and what only one project uses`,
          }),
        ];
  const { people, suppliers, standards, tools, benefits } = shared;
  const benefit =
    benefits.length === 0
      ? []
      : [
          plainLine(programWhy(model, program, "shared/benefit"), {
            entity,
            what: word(WHAT.benefit),
            rule: "shared/benefit",
            value: namesText(benefits.map((one) => `${one.name}: ${benefitState(one, model)}`)),
            inputs: benefits.flatMap(({ item }) => cellsOf(item.row, ["name", "planned", "actual"])),
            leftOut: say`Benefits of a single project`,
          }),
        ];
  return [
    ...usesLine("person", people),
    ...usesLine("supplier", suppliers),
    ...usesLine("standard", standards),
    ...usesLine("tool", tools),
    ...benefit,
  ];
}

/** What component projects share, one line for each program and kind. */
export const sharedLines = (all: Assessments): readonly WhyLine[] =>
  sharedByProgram(all).flatMap((shared, program) => linesOf(shared, program, all));
