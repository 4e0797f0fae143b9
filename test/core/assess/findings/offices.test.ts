import { describe, expect, it } from "@jest/globals";
import type { Registers } from "../../../build.ts";
import { on } from "../../../build.ts";
import { codesOf, raised } from "./raised.ts";

const projects: Registers["projects"] = {
  projectId: ["P-1", "P-2", "P-3"],
  name: ["Apollo", "Zeus", "Hera"],
  programId: ["Olympus", "Olympus", "Delphi"],
  portfolioId: ["Greece", "Greece", "Greece"],
  state: ["Active", "Completed", "Active"],
};

const officesOf = (offices: NonNullable<Registers["offices"]>, more: Registers = {}): Registers => ({
  projects,
  offices,
  ...more,
});

const officeCodes = (registers: Registers): readonly string[] =>
  codesOf(registers).filter((code) => /^(OFF|PGM)-/.test(code));

describe("the offices of a workbook", () => {
  it("hold the scope rule of their kind", () => {
    const kinds = ["Project Office", "Project Office", "PMO", "PMO", "program office", "portfolio office"] as const;
    const registers = officesOf({
      id: ["1", "2", "3", "4", "5", "6"],
      kind: kinds,
      name: ["Site", "Sites", "Central", "Small", "Wide", "Board"],
      scopeIds: [["P-1"], ["P-1", "Zeus"], undefined, ["Hera"], ["Olympus", "Delphi"], undefined],
    });
    expect(officeCodes(registers)).toEqual(["OFF-02", "OFF-03", "OFF-04", "OFF-05"]);
    expect(raised("OFF-02", registers)[0]?.data).toEqual({ name: "Sites", projects: 2 });
    expect(raised("OFF-04", registers, { settings: { "limit.programsPerProgramOffice": 2 } })).toEqual([]);
  });

  it("are told what their scope names and no register holds", () => {
    const scopeIds = [["P-9"], ["all projects"], ["Apollo", "Nowhere"]];
    const registers = officesOf({ kind: ["Project Office", "PMO", "PMO"], name: ["Site", "Wide", "Two"], scopeIds });
    expect(raised("RDG-10", registers).map(({ data }) => data.id)).toEqual(["P-9", "Nowhere"]);
  });

  it("may be named by the projects that they serve", () => {
    const registers: Registers = {
      projects: { ...projects, office: ["Central", undefined, undefined] },
      offices: { kind: ["PMO"], name: ["Central"] },
    };
    expect(officeCodes(registers)).toEqual(["OFF-03"]);
  });

  it("serve what nobody knows where their scope names only that: no scope rule is told to be broken", () => {
    const kind = ["Project Office", "program office", "portfolio office"] as const;
    const registers = officesOf({ kind, name: ["A", "B", "C"], scopeIds: [["P-9"], ["Nort"], ["Cty"]] });
    expect(officeCodes(registers)).toEqual([]);
    expect(raised("RDG-10", registers)).toHaveLength(3);
  });

  it("are not open where no phase of offices is kept", () => {
    const registers = officesOf({ kind: ["Project Office"], name: ["Site"], scopeIds: [["P-2"]] });
    expect(officeCodes(registers)).toEqual([]);
  });

  it("are asked for their kind until it is chosen once", () => {
    const registers = officesOf({ kind: ["PMO"], name: ["ERP Program PMO"], scopeIds: [["Olympus"]] });
    expect(officeCodes(registers)).toEqual(["OFF-01"]);
    const chosen = { settings: { "office.erp program pmo": "program office" } };
    expect(raised("OFF-01", registers, chosen)).toEqual([]);
    expect(raised("OFF-04", registers, chosen)).toEqual([]);
  });

  it("end with their project, and share the phase of their program", () => {
    const registers = officesOf(
      {
        kind: ["Project Office", "program office"],
        name: ["Site", "Olympus office"],
        scopeIds: [["P-2"], ["Olympus"]],
        phase: ["Execution", "Planning"],
      },
      { programs: { id: ["Olympus", "Delphi"], name: ["Olympus", "Delphi"], phase: ["Execution", "Execution"] } },
    );
    expect(raised("OFF-08", registers)[0]?.data).toEqual({ name: "Site", project: "Zeus" });
    expect(raised("PGM-05", registers)[0]?.data).toMatchObject({ phase: "Planning", servedPhase: "Execution" });
    const gates: Registers["gates"] = { programId: ["Olympus"], phase: ["Initiation"], decision: ["Approved"] };
    expect(raised("PGM-05", { ...registers, gates })).toEqual([]);
  });

  it("are missed by chartered programs, where offices are kept", () => {
    const programs: Registers["programs"] = {
      id: ["Olympus", "Delphi"],
      name: ["Olympus", "Delphi"],
      charter: [true, true],
    };
    const offices: Registers["offices"] = { kind: ["program office"], name: ["Office"], scopeIds: [["Delphi"]] };
    expect(raised("PGM-06", { projects, programs, offices }).map(({ data }) => data.name)).toEqual(["Olympus"]);
    expect(raised("PGM-06", { projects, programs })).toEqual([]);
  });
});

describe("a PMO", () => {
  const pmo: NonNullable<Registers["offices"]> = { kind: ["PMO"], name: ["Central"], phase: ["Improve"] };

  it("never closes, and says where its services stand instead (K16)", () => {
    const closed = officesOf(
      { ...pmo, phase: ["Closed"] },
      { services: { name: ["Train"], category: ["Supportive"], owner: ["Ann"], evaluated: [on("2026-02-02")] } },
    );
    expect(raised("OFF-06", closed)[0]?.data).toEqual({ name: "Central", stated: "Closed" });
  });

  it("is assessed again within twelve months, and before Improve needs an owned service", () => {
    const services = (evaluated: string, owner: string | undefined): Registers => ({
      services: {
        name: ["Train"],
        category: ["Supportive"],
        owner: [owner],
        defined: [on("2025-01-01")],
        evaluated: [on(evaluated)],
      },
    });
    expect(raised("OFF-07", officesOf(pmo, services("2025-06-29", "Ann")))[0]?.data).toMatchObject({
      last: "2025-06-29",
      due: "2026-06-29",
    });
    expect(raised("OFF-07", officesOf(pmo, services("2025-07-01", "Ann")))).toEqual([]);
    expect(raised("OFF-09", officesOf(pmo, services("2025-07-01", undefined)))).toHaveLength(1);
    expect(raised("OFF-09", officesOf(pmo, services("2025-07-01", "Ann")))).toEqual([]);
    expect(raised("OFF-09", officesOf(pmo))).toEqual([]);
  });

  it("asks for no service where no register of services is kept", () => {
    const assessedOnly: Registers = {
      audits: { entity: ["Central"], kind: ["Assessment"], date: [on("2026-02-02")], finding: ["Fine"] },
    };
    expect(raised("OFF-09", officesOf(pmo, assessedOnly))).toEqual([]);
    const others: Registers = { ...assessedOnly, services: { name: ["Train"], office: ["Elsewhere"], owner: ["Ann"] } };
    expect(raised("OFF-09", officesOf(pmo, others))).toHaveLength(1);
  });
});
