import type { Finding } from "../../finding.ts";
import type { Row } from "../../model/row.ts";
import { cellOf, unratedAt } from "../../model/row.ts";
import type { Columns, Register } from "../../register/register.ts";
import type { Assessments } from "../assessments.ts";

/** Amounts without a rate: of a column that is in another currency the first, else each. */
function unratedRows(register: Register, field: string, { model }: Assessments): readonly Row<Columns>[] {
  const column = register.columns[field];
  if (column?.currency === undefined && column?.currencies === undefined) return [];
  const seen = new Set<string>();
  const rows: Row<Columns>[] = [];
  for (let index = 0; index < register.size; index += 1) {
    const row = { register, index };
    const currency = unratedAt(row, field, model.exchange);
    const isWhole = currency === column.currency;
    if (currency === undefined || (isWhole && seen.has(currency))) continue;
    seen.add(currency);
    rows.push(row);
  }
  return rows;
}

/** RDG-12: money in another currency than the workbook's, for which Settings holds no rate. */
export function checkCurrencies(all: Assessments, findings: Finding[]): void {
  const { registers, exchange } = all.model;
  const kinds: readonly (readonly Register[])[] = Object.values(registers);
  for (const register of kinds.flat())
    for (const field of Object.keys(register.columns))
      for (const row of unratedRows(register, field, all)) {
        const currency = unratedAt(row, field, exchange) ?? "";
        const place = cellOf(row, field);
        const at = place === undefined ? {} : { place };
        findings.push({ code: "RDG-12", ...at, data: { currency }, group: currency });
      }
}
