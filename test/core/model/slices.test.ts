import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Finding } from "../../../core/finding.ts";
import { describeFinding } from "../../../core/finding.ts";
import type { Slices } from "../../../core/model/model.ts";
import type { Register } from "../../../core/register/register.ts";
import type { ColumnsOf } from "../../../core/registers/set.ts";
import { model, register } from "../../build.ts";

type Texts = readonly (string | undefined)[];

function slicesOf(columns: Readonly<Record<string, Texts>>, groupBy?: string, findings: Finding[] = []): Slices {
  const [first = []] = Object.values(columns);
  const projects = register("projects", { name: first.map((_, at) => `Project ${at}`) }, { slices: columns });
  return model({ projects: [projects] }, groupBy === undefined ? {} : { settings: { groupBy } }, findings).slices;
}

const times = (count: number, of: (at: number) => string): Texts => Array.from({ length: count }, (_, at) => of(at));

describe("what projects can be grouped by", () => {
  it("is offered with 2 to 25 values that most rows share with others", () => {
    const offers = (values: Texts): boolean => slicesOf({ Region: values }).offered.length === 1;
    expect(offers(times(50, (at) => `C${at % 25}`))).toBe(true);
    expect(offers(times(52, (at) => `C${at % 26}`))).toBe(false);
    expect(offers(times(9, () => "North"))).toBe(false);
    expect(offers(times(9, (at) => (at < 4 ? "North" : `Alone ${at}`)))).toBe(false);
    expect(offers(["N", "N", "N", "S", undefined, "E"])).toBe(true);
  });

  it("is never a header that would be taken for a level", () => {
    const two: Texts = ["a", "a", "b", "b"];
    expect(slicesOf({ Portfolio: two, Programm: two, None: two, Tier: two }).offered).toEqual(["Tier"]);
  });

  it("is nothing before a choice is made", () => {
    const { header, list } = slicesOf({ Region: ["N", "N", "S", "S"] });
    expect([header, list]).toEqual([undefined, []]);
  });

  it("stands in natural order, each value as most rows write it", () => {
    const tiers = ["Tier 10", "Tier 2", "tier 2", "TIER 2", "tier 2", "Élite", "Tier 10", "Élite", "Fleet", "Fleet"];
    expect(slicesOf({ Tier: tiers }, "tier").list.map(({ name }) => name)).toEqual([
      "Élite",
      "Fleet",
      "tier 2",
      "Tier 10",
    ]);
  });

  it("does not depend on the order of rows", () => {
    const value = fc.constantFrom("North", "north", "NORTH ", "South", "10", "9", undefined);
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (values) => {
        const shapeOf = (given: Texts): unknown => {
          const { offered, list } = slicesOf({ Region: given }, "Region");
          return [offered, list.map(({ key, name, projects }) => [key, name, projects.length])];
        };
        expect(shapeOf([...values].reverse())).toEqual(shapeOf(values));
      }),
    );
  });

  it("joins the columns of several lists under one header", () => {
    const listed = (sheet: string, header: string, values: Texts): Register<ColumnsOf<"projects">> =>
      register("projects", { name: values.map((_, at) => `${sheet} ${at}`) }, { sheet, slices: { [header]: values } });
    const all = model(
      {
        projects: [
          listed("One", "Region", ["N", "N"]),
          listed("Two", " region", ["S", "n"]),
          listed("Three", "X", [undefined]),
        ],
      },
      { settings: { groupBy: "Region" } },
    );
    expect(all.slices.list.map(({ name, projects }) => [name, projects])).toEqual([
      ["N", [0, 1, 3]],
      ["S", [2]],
    ]);
    expect(all.projects.map(({ slice }) => slice)).toEqual([0, 0, 1, 0, undefined]);
  });
});

describe("RDG-26", () => {
  const codesOf = (columns: Readonly<Record<string, Texts>>, groupBy: string): readonly Finding[] => {
    const findings: Finding[] = [];
    expect(slicesOf(columns, groupBy, findings).list).toEqual([]);
    return findings;
  };

  it("names a chosen header that is gone, holds nothing or too much; nothing is grouped by it", () => {
    const gone = codesOf({ Tier: ["1", "1", "2", "2"] }, "Region");
    expect(gone).toMatchObject([{ code: "RDG-26", place: { sheet: "projects", row: 0 }, data: { header: "Region" } }]);
    expect(codesOf({ Region: [undefined, undefined] }, "Region")).toMatchObject([{ data: { values: 0 } }]);
    const many = codesOf({ Region: times(60, (at) => `C${at % 26}`) }, "Region");
    expect(many).toMatchObject([{ code: "RDG-26", place: { column: 1 }, data: { values: 26 } }]);
    expect([...gone, ...many].map(describeFinding).every((text) => text.includes('"Region"'))).toBe(true);
  });

  it("is not raised for levels, nor where there are no projects", () => {
    for (const groupBy of ["program", "portfolio", "none", "automatic", ""])
      expect(codesOf({ Region: ["N", "N"] }, groupBy)).toEqual([]);
    const findings: Finding[] = [];
    model({}, { settings: { groupBy: "Region" } }, findings);
    expect(findings).toEqual([]);
  });
});
