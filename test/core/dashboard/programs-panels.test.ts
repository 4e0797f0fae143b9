import { describe, expect, it } from "@jest/globals";
import type { PlacedBlock, TableBlock } from "../../../core/dashboard/block.ts";
import { programPairs } from "../../../core/dashboard/program-pairs.ts";
import { programPanels } from "../../../core/dashboard/programs-panels.ts";
import type { Registers } from "../../build.ts";
import { contextOf, rowsOf } from "./context-of.ts";

/** So many programs; each has a project more than the one before, of 10 each. */
function registers(programs: number): Registers {
  const owners = Array.from({ length: programs }, (_, at) => Array.from({ length: at + 1 }, () => `G${at}`)).flat();
  return {
    projects: {
      projectId: owners.map((_, at) => `P${at}`),
      name: owners.map((_, at) => `Project ${at}`),
      programId: owners,
      budget: owners.map(() => 10),
      actualCost: owners.map((owner) => (owner === "G0" ? undefined : 5)),
    },
    programs: {
      id: Array.from({ length: programs }, (_, at) => `G${at}`),
      name: Array.from({ length: programs }, (_, at) => `Program ${at}`),
    },
  };
}

const panelsOf = (programs: number): readonly (readonly PlacedBlock[])[] => {
  const context = contextOf(registers(programs));
  return programPanels(programPairs(context), context).slice(1);
};

const tables = (programs: number): readonly TableBlock[] =>
  panelsOf(programs)
    .flat()
    .flatMap(({ block }) => (block.kind === "table" ? [block] : []));

const rowNamed = (table: TableBlock | undefined, name: RegExp): readonly unknown[] =>
  (table === undefined ? [] : rowsOf(table)).find(({ cells }) => typeof cells[0] === "string" && name.test(cells[0]))
    ?.cells ?? [];

describe("programPanels", () => {
  it("needs three programs to compare", () => {
    const context = contextOf(registers(2));
    expect(programPanels(programPairs(context), context)).toEqual([]);
  });

  it("draws one panel for each, three in a row, all with the same lines", () => {
    expect(panelsOf(4).map((band) => band.length)).toEqual([3, 1]);
    expect(tables(4).map(({ heading }) => heading)).toEqual(["Program 0", "Program 1", "Program 2", "Program 3"]);
    const names = tables(4).map((table) => JSON.stringify(rowsOf(table).map(({ cells }) => cells[0])));
    expect(new Set(names)).toHaveProperty("size", 1);
  });

  it("draws all bars of money on one scale", () => {
    const [smallest, , largest] = tables(3);
    expect(rowNamed(smallest, /Budget/)).toMatchObject(["Budget", { fraction: 1 / 3 }, { value: 10 }]);
    expect(rowNamed(largest, /Budget/)).toMatchObject(["Budget", { fraction: 1 }, { value: 30 }]);
    expect(rowNamed(largest, /Actual/)).toMatchObject(["Actual", { fraction: 0.5 }, { value: 15 }]);
  });

  it("shows no bar for what is not known", () => {
    expect(rowNamed(tables(3)[0], /Actual/)).toMatchObject(["Actual", null, { kind: "unknown" }]);
  });

  it("sets a mark for each project, and fewer where there are many", () => {
    expect(rowNamed(tables(3)[2], /Projects/)[1]).toMatchObject({ text: "◆◆◆" });
    expect(rowNamed(tables(20)[11], /Projects/)[1]).toMatchObject({ text: "◆".repeat(10) });
  });

  it("keeps to the twelve largest", () => {
    expect(tables(20)).toHaveLength(12);
  });
});
