import { describe, expect, it } from "@jest/globals";
import { dashboardDocuments } from "../../../core/dashboard/documents.ts";
import { layOut } from "../../../core/layout/lay-out.ts";
import { on } from "../../build.ts";
import { contextOf } from "./context-of.ts";

const DOCUMENTS = dashboardDocuments(
  contextOf({ projects: { projectId: ["A", "B"], name: ["Gauge", "Harbor"], budget: [10, 20] } }),
  [],
);
const TITLES = Object.fromEntries(DOCUMENTS.map(({ key, title }) => [key, title]));
const { sheets } = layOut(DOCUMENTS, {
  titles: { ...TITLES, Projects: "Projects (Muster)" },
  day: on("2026-06-30"),
  refreshedAt: 46203,
  dateSystem: 1900,
});
const [portfolio] = sheets;

describe("the index of sheets", () => {
  const rows = portfolio?.rows ?? [];
  const below = rows.slice((portfolio?.print.area.bottom ?? 0) + 1);
  const links = below.flatMap(({ cells }) => cells.flatMap((cell) => (cell?.link === undefined ? [] : [cell])));

  it("links to every other sheet, by the title that it has in the workbook", () => {
    const others = sheets.slice(1).map(({ title }) => title);
    expect(links.map(({ link }) => link?.sheet)).toEqual(others);
    expect(others).toContain("Projects (Muster)");
  });

  it("says beside each what its headline says", () => {
    const projects = DOCUMENTS.find(({ key }) => key === "Projects");
    const texts = below.flatMap(({ cells }) => cells.map((cell) => cell?.value));
    expect(texts).toContain(projects?.headline);
  });

  it("is not printed", () => {
    expect(links.length).toBeGreaterThan(1);
  });
});
