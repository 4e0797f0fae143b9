import { expect, it } from "@jest/globals";
import { findAll } from "../../../core/plan.ts";
import { readRegister } from "../../../core/register/read.ts";
import { NO_SETTINGS } from "../../../core/register/settings.ts";
import { PROJECTS } from "../../../core/registers/projects.ts";
import { book, sheet } from "./sheets.ts";

function scaleOfLast(header: string, amount: string): number | undefined {
  const outline = book(
    "x",
    sheet(
      "Projects",
      `
Project ID|Project Name|Budget ($m)|Contingency ($m)|${header}
P1|Quay|12.5|1.5|${amount}
P2|Crane|25|2|0.5`,
    ),
  );
  const [found] = findAll(outline, NO_SETTINGS).registers;
  if (found === undefined) return undefined;
  const ranges = outline.sheets.map(({ key, head }) => ({
    sheet: key,
    area: { top: 0, left: 0, bottom: head.length - 1, right: 4 },
    cells: head,
  }));
  const workbook = { outline, ranges };
  return readRegister(found, PROJECTS, workbook, NO_SETTINGS).register?.columns["contingencyUsed"]?.scale;
}

it("reads a column of money without a unit in that of all others, where its amounts are no larger", () => {
  expect(scaleOfLast("Contingency drawn", "0.4")).toBe(1e6);
  expect(scaleOfLast("Contingency drawn", "400000")).toBe(1);
  expect(scaleOfLast("Contingency drawn (USD)", "0.4")).toBe(1);
});
