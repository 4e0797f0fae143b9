import type { Register } from "../register/register.ts";
import type { TableBlock } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import type { Claims } from "./settings-claims.ts";
import type { ValueRow } from "./settings-value-row.ts";
import { valueTable } from "./settings-values.ts";
import { say } from "../words/say.ts";

/** Codes of currencies that the registers name, beside that of the workbook. */
function currenciesOf({ assessments: { model }, unit }: DashboardContext): readonly string[] {
  const seen = new Set<string>();
  const kinds: readonly (readonly Register[])[] = Object.values(model.registers);
  for (const registers of kinds)
    for (const { columns } of registers)
      for (const column of Object.values(columns)) {
        if (column === undefined) continue;
        if (column.currency !== undefined) seen.add(column.currency);
        for (const code of column.currencies?.values() ?? []) seen.add(code);
      }
  seen.delete(unit.currency);
  seen.delete("");
  return [...seen].sort();
}

const RATE = /^rate\.([A-Z]{3})$/;

/** One row for each currency that is seen or has a rate; undefined when all money is in one. */
export function ratesTable(context: DashboardContext, claims: Claims): TableBlock | undefined {
  const codes = new Set(currenciesOf(context));
  for (const key of claims.settings.rows.keys()) {
    const code = RATE.exec(key)?.[1];
    if (code !== undefined) codes.add(code);
  }
  if (codes.size === 0) return undefined;
  const own = context.unit.currency === "" ? say`unit of the workbook` : context.unit.currency;
  const rows = [...codes].map((code): ValueRow => {
    const help = say`How many ${code} one ${own} is; without a rate its amounts stay apart.`;
    return { key: `rate.${code}`, label: say`${code} per ${own}`, unit: code, standard: null, numeric: true, help };
  });
  return valueTable(say`Currency rates`, rows, claims);
}
