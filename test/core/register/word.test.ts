import { describe, expect, it } from "@jest/globals";
import { flag, links, person, rating, word } from "../../../core/register/column.ts";
import { PAYMENT_STATES } from "../../../core/words/execution-words.ts";
import {
  ACCEPTANCE_STATES,
  COLORS,
  colorOf,
  GATE_DECISIONS,
  MILESTONE_STATES,
  OFFICE_KINDS,
  OFFICE_PHASES,
  PHASES,
  STATES,
} from "../../../core/words/vocabularies.ts";
import { spellingsOf } from "../../../core/words/vocabulary.ts";
import { answer, readAs } from "./column-reader.ts";

const COLOR = word("RAG", COLORS);
const STATE = word("Status", STATES);
const PHASE = word("Phase", PHASES);
const FLAG = flag("Critical");

describe("stages of the RIBA Plan of Work", () => {
  it("reads their numbers as phases where the header names them", () => {
    const cells = [1, "2", "Stage 4", "5 - Construction", 7, "9"];
    const expected = ["Initiation", "Planning", "Planning", "Execution", "Closure", undefined];
    expect(readAs(PHASE, cells, { header: "RIBA Stage" }).values).toEqual(expected);
    expect(readAs(PHASE, [4], { header: "Stage" }).values).toEqual([undefined]);
  });

  it("lets Settings say what a number means", () => {
    const settings = answer("word.phase", "4 = Execution");
    expect(readAs(PHASE, [4], { header: "RIBA Stage", settings }).values).toEqual(["Execution"]);
  });
});

describe("colors", () => {
  it.each([
    ["R", "red"],
    ["Amber", "amber"],
    ["green ", "green"],
    ["Yellow", "amber"],
    ["Grey", "gray"],
    ["🔴", "red"],
    ["🟢 Green", "green"],
    ["Amber/Green", "amberGreen"],
    ["Amber / Red", "amberRed"],
    ["A/G", "amberGreen"],
    ["AR", "amberRed"],
    ["Green - on track", "green"],
    ["Red (late)", "red"],
    ["Amber: staffing", "amber"],
    ["Highly likely", "highlyLikely"],
    ["Off Track", "red"],
    ["Complete", "blue"],
    ["grün", "green"],
    ["Rouge", "red"],
    ["1 - Red", "red"],
  ])("reads %s", (text, color) => {
    expect(readAs(COLOR, [text]).values).toEqual([color]);
  });

  it("shows mixtures as amber", () => {
    expect([colorOf("amberGreen"), colorOf("amberRed"), colorOf("unlikely")]).toEqual(["amber", "amber", "red"]);
  });

  it("keeps the text that says more than the color", () => {
    const { texts } = readAs(COLOR, ["Amber", "A/G", "R"]).column;
    expect([...(texts ?? [])]).toEqual([
      [1, "A/G"],
      [2, "R"],
    ]);
  });

  it("tells sentinels and sentences from unknown words", () => {
    const { values, codes } = readAs(COLOR, [
      "TBC",
      "Exempt under Section 43 of the Act",
      "N/A",
      "Purple",
      "Rosa Elefant",
      "Early planning stage",
      "",
    ]);
    expect(values.every((value) => value === undefined)).toBe(true);
    expect(codes).toEqual(["RDG-07", "RDG-07", "RDG-07", "RDG-21", "RDG-21", "RDG-07"]);
  });

  it("asks which end of digits is red", () => {
    const open = readAs(COLOR, [1, "3"]);
    expect(open.values).toEqual([undefined, undefined]);
    expect(open.questions).toMatchObject([{ kind: "colorDigits", key: "colorDigits.s1.rag" }]);
    const settings = answer("colorDigits.s1.rag", "1 = red");
    expect(readAs(COLOR, [1, "3", 2], { settings }).values).toEqual(["red", "green", "amber"]);
  });
});

describe("states and phases", () => {
  it("reads states and keeps what says late", () => {
    const { values, column } = readAs(STATE, [
      "In Progress",
      "on-hold",
      "Delayed",
      "Cancelled",
      "Pipeline",
      "Abgeschlossen",
    ]);
    expect(values).toEqual(["Active", "On hold", "Active", "Cancelled", "Proposed", "Completed"]);
    expect(column.texts?.get(2)).toBe("Delayed");
  });

  it("reads phases, numbered, compound and doubtful ones", () => {
    const { values, codes } = readAs(PHASE, [
      "Execution",
      "3. Build",
      "Phase 2 - Planning",
      "Planning phase",
      "Design / Build",
      "Monitor & Control",
      "Design",
      "Warp drive",
    ]);
    expect(values).toEqual([
      "Execution",
      "Execution",
      "Planning",
      "Planning",
      "Planning",
      "Execution",
      "Planning",
      undefined,
    ]);
    expect(codes).toEqual(["LIF-11", "LIF-11"]);
  });

  it("reads phases of other languages with their noun, before or behind", () => {
    const { values, codes } = readAs(PHASE, [
      "Planungsphase",
      "Konzeptphase",
      "Abschlussphase",
      "Phase de planification",
      "Phase d’exécution",
      "Fase de cierre",
      "Phase",
    ]);
    const read = ["Planning", "Initiation", "Closure", "Planning", "Execution", "Closure", undefined];
    expect(values).toEqual(read);
    expect(codes).toEqual(["LIF-11"]);
  });

  it("reads the definition of a PMO as its first phase, that of a project as planning", () => {
    const office = word("Phase", OFFICE_PHASES);
    expect(readAs(office, ["Definition", "Définir", "Planificar", "Umsetzung"]).values).toEqual([
      "Define",
      "Define",
      "Plan",
      "Execution",
    ]);
    expect(readAs(PHASE, ["Definition"]).values).toEqual(["Planning"]);
  });

  it("reads a typographic apostrophe as the straight one", () => {
    expect(readAs(word("Paid", PAYMENT_STATES), ["Payé d’avance", "payé d'avance"]).values).toEqual([
      "Prepaid",
      "Prepaid",
    ]);
  });

  it("obeys the words of Settings", () => {
    const settings = answer("word.phase", "Warp drive = Execution");
    expect(readAs(PHASE, ["warp  Drive"], { settings })).toMatchObject({ values: ["Execution"], codes: [] });
    const confirmed = answer("word.phase", "Design = Execution");
    expect(readAs(PHASE, ["Design"], { settings: confirmed })).toMatchObject({ values: ["Execution"], codes: [] });
  });

  it("knows in a status of deliverables the words of acceptance, except yes and no", () => {
    const status = word("Status", MILESTONE_STATES);
    const said = [...spellingsOf(ACCEPTANCE_STATES).keys()].filter(
      (text) => !/^(y|yes|n|no|ja|nein|oui|non|si)$/.test(text),
    );
    const { values, codes } = readAs(status, said);
    expect(said.filter((_, at) => values[at] === undefined)).toEqual([]);
    expect(codes).toEqual([]);
  });

  it("reads gate decisions and office kinds", () => {
    const decision = word("Decision", GATE_DECISIONS);
    expect(readAs(decision, ["Go", "No-Go", "Approved with conditions", "Defer"]).values).toEqual([
      "Approved",
      "Cancelled",
      "Conditional",
      "Delayed",
    ]);
    const kind = word("Kind", OFFICE_KINDS);
    expect(readAs(kind, ["PMO", "Programme Management Office", "Strategic Project Management Office"]).values).toEqual([
      "PMO",
      "program office",
      "portfolio office",
    ]);
  });
});

describe("flags, names, ratings", () => {
  it("tells yes, no and not applicable apart", () => {
    const { values, codes } = readAs(FLAG, ["Y", "no", true, 0, "x", "N/A", "", "maybe", "TBC", "https://a.b/c"]);
    expect(values).toEqual([true, false, true, false, true, undefined, undefined, undefined, undefined, true]);
    expect(codes).toEqual(["RDG-21", "RDG-07"]);
  });

  it("names nobody for TBC", () => {
    expect(readAs(person("Owner"), [" Ada ", "TBC", "-", 7]).values).toEqual(["Ada", undefined, undefined, "7"]);
    expect(readAs(links("Scope"), ["P1, P2;P3", "n/a"]).values).toEqual([["P1", "P2", "P3"], undefined]);
  });

  it("passes ratings on as they stand, the range of K61 among them", () => {
    const { values, codes } = readAs(rating("Likelihood"), ["4 - Likely", 3, " High ", "60-80 %", "TBC", "?", ""]);
    expect(values).toEqual(["4 - Likely", 3, "High", "60-80 %", undefined, undefined, undefined]);
    expect(codes).toEqual(["RDG-07", "RDG-07"]);
  });
});
