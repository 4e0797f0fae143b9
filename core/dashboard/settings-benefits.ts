import { DISCOUNT_KEY } from "../assess/policy.ts";
import { say } from "../words/say.ts";
import type { TableBlock } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import type { Claims } from "./settings-claims.ts";
import { valueTable } from "./settings-values.ts";

/** The discount rate of benefits; undefined where no benefits in money are kept. */
export function benefitsTable({ assessments }: DashboardContext, claims: Claims): TableBlock | undefined {
  if (assessments.presentValues.length === 0) return undefined;
  return valueTable(
    say`Benefits in money`,
    [
      {
        key: DISCOUNT_KEY,
        label: "Discount rate",
        unit: "% a year",
        standard: null,
        numeric: true,
        help: "What money of a year later is worth less; without a rate no net present value is computed.",
      },
    ],
    claims,
  );
}
