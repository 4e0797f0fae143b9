import type { Assessments } from "../assess/assessments.ts";
import { cellsOf } from "../model/row.ts";
import { type Drum, drumsOf } from "../rollup/drum.ts";
import { type ProgramShared, sharedByProgram, type SharedUse } from "../rollup/shared.ts";
import { labels, say, word } from "../words/say.ts";
import { benefitState } from "./benefit-state.ts";
import { plural } from "./parts.ts";
import { drumState } from "./programs-shared.ts";
import { programWhy, type SharedKind } from "./why-id.ts";
import type { WhyLine } from "./why-line.ts";
import { plainLine } from "./why-pmo.ts";

const WHAT: Readonly<Record<SharedKind, string>> = labels({
  drum: "Drum of the chains",
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

function drumLine(drum: Drum, { model }: Assessments): WhyLine {
  const who = `${drum.name} (${plural(drum.projects.length, "project")})`;
  return plainLine(programWhy(model, drum.program, "shared/drum"), {
    entity: model.programs[drum.program]?.name ?? "",
    what: word(WHAT.drum),
    rule: "shared/drum",
    value: `${who}: ${drumState(drum)}`,
    inputs: drum.cells,
    leftOut: say`Projects without a chain, and demand before the month of the status date`,
  });
}

/** What component projects share, one line for each program and kind; the drums of their chains first. */
export const sharedLines = (all: Assessments): readonly WhyLine[] => [
  ...drumsOf(all).map((drum) => drumLine(drum, all)),
  ...sharedByProgram(all).flatMap((shared, program) => linesOf(shared, program, all)),
];
