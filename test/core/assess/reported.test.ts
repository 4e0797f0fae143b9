import { describe, expect, it } from "@jest/globals";
import { assessed, register } from "../../build.ts";

const WORDS = ["On track", "Off track", "At risk", "Delayed", "Late - waiting for steel", "In progress", "Completed"];

const STATES = {
  projectId: WORDS.map((_, at) => `P-${at + 1}`),
  name: WORDS.map((_, at) => `Bridge ${at + 1}`),
  state: WORDS.map((word) => (word === "Completed" ? ("Completed" as const) : ("Active" as const))),
};

const texts = { state: WORDS.map((word, at) => [at, word] as const) };

describe("the color reported where the register keeps none", () => {
  it("is what the state says of how the work goes", () => {
    const { projects } = assessed({ projects: [register("projects", STATES, { texts })] });
    expect(projects.map(({ reported }) => [reported.color, reported.field])).toEqual([
      ["green", "state"],
      ["red", "state"],
      ["amber", "state"],
      ["amber", "state"],
      ["amber", "state"],
      ["gray", undefined],
      ["gray", undefined],
    ]);
  });

  it("is not asked of the state where a color column stands", () => {
    const colored = { ...STATES, reportedRag: WORDS.map(() => undefined) };
    const { projects } = assessed({ projects: [register("projects", colored, { texts })] });
    expect(projects.map(({ reported }) => reported.color)).toEqual(WORDS.map(() => "gray"));
  });
});
