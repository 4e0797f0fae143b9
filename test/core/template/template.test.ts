import { describe, expect, it } from "@jest/globals";
import { FAMILIES } from "../../../core/registers/families.ts";
import { templateBook } from "../../../core/template/template.ts";

describe("the template", () => {
  const book = templateBook();

  it("titles no sheet like a dashboard, and each within the limits of a title", () => {
    const dashboards = [
      "Portfolio",
      "Projects",
      "Programs",
      "Risks",
      "Milestones",
      "Actions & issues",
      "Settings",
      "Why",
    ];
    for (const { title } of book.sheets) {
      expect(dashboards).not.toContain(title);
      expect(title).toMatch(/^[^:\\/?*[\]]{1,31}$/);
    }
    expect(new Set(book.sheets.map(({ title }) => title)).size).toBe(book.sheets.length);
  });

  it("has every column of every register, required ones first", () => {
    for (const family of FAMILIES) {
      const headers = Object.values(family.columns).map(({ header }) => header);
      const sheet = book.sheets.find(({ rows }) =>
        headers.every((header) => rows[0]?.cells.some((c) => c?.value === header)),
      );
      if (family.kind === "offices" || family.beside === true) continue;
      expect(sheet?.rows[0]?.cells).toHaveLength(headers.length);
      const first = Object.values(family.columns).find(({ need }) => need === "required");
      expect(sheet?.rows[0]?.cells[0]?.value).toBe(first?.header);
    }
  });

  it("uses only styles that it brings", () => {
    for (const { rows } of book.sheets)
      for (const { cells } of rows) for (const cell of cells) expect(book.styles[cell?.style ?? 0]).toBeDefined();
  });
});
