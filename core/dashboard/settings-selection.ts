import { hasProposals } from "../select/candidates.ts";
import type { TableBlock } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import { keepsGoals } from "./goals.ts";
import type { Claims } from "./settings-claims.ts";
import type { ValueRow } from "./settings-value-row.ts";
import { valueTable } from "./settings-values.ts";
import { say } from "../words/say.ts";
import { unitText } from "../words/money-unit.ts";

/** Rules of the selection besides those of its candidates. */
const ruleRows = (hasGroups: boolean): readonly ValueRow[] => [
  {
    key: "selection.minCount",
    label: say`Candidates at least`,
    unit: "",
    standard: null,
    numeric: true,
    help: say`How many the selection must hold.`,
  },
  {
    key: "selection.maxCount",
    label: say`Candidates at most`,
    unit: "",
    standard: null,
    numeric: true,
    help: say`How many the selection may hold.`,
  },
  ...(hasGroups
    ? [
        {
          key: "selection.exactlyOne",
          label: say`Groups to choose from`,
          unit: "",
          standard: null,
          help: say`Of these groups exactly one candidate is chosen, of every other at most one; parted by commas.`,
        },
      ]
    : []),
];

/** The budget of the selection, for all years or one for each that candidates name, and its rules; undefined where Goals shows no choice. */
export function selectionTable({ assessments }: DashboardContext, claims: Claims): TableBlock | undefined {
  const { registers, unit } = assessments.model;
  if (!keepsGoals(assessments) || !hasProposals(assessments)) return undefined;
  const years = new Set<number>();
  for (const { columns } of registers.candidates)
    for (const year of columns.year?.values ?? []) if (year !== undefined) years.add(year);
  const row = (key: string, label: string, help: string): ValueRow => ({
    key,
    label,
    unit: unitText(unit),
    standard: null,
    numeric: true,
    help,
  });
  const rows = [...years]
    .sort((a, b) => a - b)
    .map((year) =>
      row(
        `selection.budget.${year}`,
        say`Budget of ${year}`,
        say`For candidates of that year; used where every year has one.`,
      ),
    );
  const all = row("selection.budget", say`Budget of the selection`, say`What the chosen candidates may cost together.`);
  const hasGroups = registers.candidates.some(({ columns }) => columns.group !== undefined);
  return valueTable(say`Selection under a budget`, [all, ...rows, ...ruleRows(hasGroups)], claims);
}
