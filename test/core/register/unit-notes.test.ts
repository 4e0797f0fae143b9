import { describe, expect, it } from "@jest/globals";
import { unitOfNotes } from "../../../core/register/unit.ts";

const NONE = { scale: undefined, currency: undefined };

describe("the unit that a note above a table sets", () => {
  it.each([
    ["Project register (£k)", 1e3, "GBP"],
    ["Spend profile 2026 ($000s)", 1e3, "USD"],
    ["Spend profile in £k", 1e3, "GBP"],
    ["Presupuesto en millones de EUR", 1e6, "EUR"],
    ["Budgets by project (EUR million)", 1e6, "EUR"],
    ["All figures in £m", 1e6, "GBP"],
    ["(USD thousands)", 1e3, "USD"],
  ])("is told by %s", (note, scale, currency) => {
    expect(unitOfNotes([note])).toEqual({ scale, currency });
  });

  it.each([
    "Track lengths (k)",
    "Portfolio report (draft)",
    "Programme (Phase 2)",
    "Projects (over £1m)",
    "Projects in delivery",
    "Progress in k EUR terms of the board",
    "Register",
  ])("is none in %s", (note) => {
    expect(unitOfNotes([note])).toEqual(NONE);
  });
});
