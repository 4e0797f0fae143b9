import type { Finding } from "../../finding.ts";
import type { Row } from "../../model/row.ts";
import { isNear } from "../../register/check-totals.ts";
import type { ReadColumn } from "../../register/register.ts";
import type { ColumnsOf } from "../../registers/set.ts";
import type { AssessedRisk } from "../assessed-risk.ts";
import type { Assessments } from "../assessments.ts";

/** Columns that a register may total. */
const TOTALLED = ["costMin", "costLikely", "costMax", "scheduleDays"] as const;

type RiskRegister = Row<ColumnsOf<"risks">>["register"];

const sumOf = ({ values }: ReadColumn<number>): number => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

const isDone = ({ standing }: AssessedRisk): boolean => standing === "closed" || standing === "realized";

/** Closed rows with an amount in a column; what they come to together. */
function doneIn(
  risks: readonly AssessedRisk[],
  column: ReadColumn<number>,
): { readonly rows: number; readonly sum: number } {
  let rows = 0;
  let sum = 0;
  for (const risk of risks) {
    const value = column.values[risk.item.row.index] ?? 0;
    if (!isDone(risk) || value === 0) continue;
    rows += 1;
    sum += value;
  }
  return { rows, sum };
}

function checkRegister(register: RiskRegister, risks: readonly AssessedRisk[], findings: Finding[]): void {
  const { totals, sheet } = register;
  if (totals === undefined) return;
  for (const field of TOTALLED) {
    const column = register.columns[field];
    const stated = totals.stated.get(field);
    if (column === undefined || stated === undefined) continue;
    const done = doneIn(risks, column);
    if (done.rows === 0 || !isNear(stated, sumOf(column) / column.scale)) continue;
    findings.push({
      code: "RSK-10",
      place: { sheet, row: totals.row, column: column.column },
      data: { header: column.header, rows: done.rows },
      ...(field === "scheduleDays" ? {} : { money: Math.abs(done.sum) }),
    });
  }
}

/** RSK-10: totals rows of risk registers that still count what is closed or has become an issue. */
export function checkRiskTotals({ model, risks }: Assessments, findings: Finding[]): void {
  for (const register of model.registers.risks) {
    if (register.totals === undefined) continue;
    checkRegister(
      register,
      risks.filter(({ item }) => item.row.register === register),
      findings,
    );
  }
}
