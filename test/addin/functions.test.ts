import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import * as functions from "../../addin/functions.ts";
import { associateFunctions, FUNCTION_OF } from "../../addin/functions/associate.ts";
import { CELL_FUNCTIONS } from "../../core/index.ts";

interface Parameter {
  readonly name: string;
  readonly description?: string;
  readonly dimensionality: string;
  readonly optional?: boolean;
  readonly type: string;
}

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly helpUrl?: string;
    readonly parameters: readonly Parameter[];
    readonly result: { readonly dimensionality: string };
    readonly options?: Readonly<Record<string, boolean>>;
  }[];
}

class CellError {
  readonly code: string;
  readonly message: string;

  constructor(code: string, message: string) {
    this.code = code;
    this.message = message;
  }
}

const associated = new Map<string, unknown>();
const runtime = {
  ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  Error: CellError,
  associate: (name: string, compute: unknown) => associated.set(name, compute),
};

let metadata: Metadata;

const BUILD = `
  import { readFileSync } from "node:fs";
  import { functionsJson } from "./test/tools/build/functions.mjs";
  import { withFunctions } from "./test/tools/build/support.mjs";
  const supportPage = async () =>
    JSON.stringify(withFunctions(readFileSync("addin/pages/support.html", "utf8"),
      JSON.parse(await functionsJson("addin/functions.ts", "https://muster.office.org"))));
`;

/** The JSON that an expression of the build gives; the build is made of modules, which only Node itself loads. */
function built(expression: string): unknown {
  const code = `${BUILD} process.stdout.write(await ${expression});`;
  return JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" }));
}

beforeAll(() => {
  Object.assign(globalThis, { CustomFunctions: runtime });
  metadata = built(`functionsJson("addin/functions.ts", "https://muster.office.org")`) as Metadata;
});

afterAll(() => {
  Reflect.deleteProperty(globalThis, "CustomFunctions");
});

describe("metadata of the custom functions", () => {
  it("names each function that the core has, and nothing else", () => {
    const ids = metadata.functions.map(({ id }) => id);
    expect([...ids].sort()).toEqual(Object.keys(CELL_FUNCTIONS).sort());
    expect(Object.keys(FUNCTION_OF).sort()).toEqual([...ids].sort());
    expect(metadata.functions.map(({ name }) => name)).toEqual(ids);
  });

  it("has names that Excel takes for nothing else", () => {
    const macro = new Set(
      "CALL REGISTER EVALUATE EXEC HALT RETURN RESULT ARGUMENT GOTO STEP ECHO BEEP RUN ERROR".split(" "),
    );
    for (const { id } of metadata.functions) {
      expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,127}$/);
      // A1 and R1C1 addresses.
      expect(id).not.toMatch(/^[A-Z]{1,3}[0-9]+$/);
      expect(id).not.toMatch(/^(R[0-9]*C?[0-9]*|C[0-9]*)$/);
      expect(macro.has(id)).toBe(false);
    }
  });

  it("explains each function and argument, with a page of help", () => {
    for (const { id, description = "", helpUrl, parameters } of metadata.functions) {
      expect(description).toMatch(/^[A-Z].{10,250}\.?$/);
      expect(helpUrl).toBe(`https://muster.office.org/support.html#${id.toLowerCase()}`);
      for (const parameter of parameters) expect(parameter.description ?? "").toMatch(/^[A-Z].{5,}$/);
    }
  });

  it("takes and gives ranges, and is neither volatile nor streaming", () => {
    for (const { parameters, result, options = {} } of metadata.functions) {
      expect(result.dimensionality).toBe("matrix");
      expect(parameters.map(({ dimensionality, type }) => `${dimensionality} ${type}`)).toEqual(
        parameters.map(() => "matrix any"),
      );
      // An argument that may be left out is followed by no other.
      const required = parameters.map(({ optional }) => optional !== true);
      expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
      expect(options).toEqual({});
    }
  });
});

describe("help on the support page", () => {
  it("has an entry for each function where its address points", () => {
    const page = built("supportPage()");
    for (const { id } of metadata.functions) expect(page).toContain(`id="${id.toLowerCase()}"`);
    expect(page).toContain("=MUSTER.RISKSCORE(likelihood, impact, [scale])");
  });
});

describe("custom functions in Excel", () => {
  it("are associated under their names", () => {
    associateFunctions();
    expect(associated.get("CPI")).toBe(functions.cpi);
    expect(associated.size).toBe(metadata.functions.length);
  });

  it("give each function of the core its arguments in order", () => {
    expect(functions.cpi([[2500]], [[2800]])[0]?.[0]).toBeCloseTo(0.892857, 6);
    expect(functions.spi([[2500]], [[3000]])[0]?.[0]).toBeCloseTo(0.833333, 6);
    expect(functions.eac([[4000]], [[2500]], [[2800]])[0]?.[0]).toBeCloseTo(4480, 9);
    expect(functions.vac([[4000]], [[2500]], [[2800]])[0]?.[0]).toBeCloseTo(-480, 9);
    expect(functions.tcpi([[4000]], [[2500]], [[2800]])[0]?.[0]).toBeCloseTo(1.25, 9);
    expect(functions.earnedSchedule([[100, 250, 450, 700]], [[520]])[0]?.[0]).toBeCloseTo(3.28, 9);
    expect(functions.spiTime([[100, 250, 450, 700]], [[520]], [[5]])[0]?.[0]).toBeCloseTo(0.656, 9);
    expect(functions.pert([[4]], [[6]], [[14]])).toEqual([[7]]);
    expect(functions.emv([[0.2]], [[10000]])).toEqual([[2000]]);
    expect(functions.riskScore([[1]], [[2]], [["3x3"]])).toEqual([[2]]);
    expect(functions.riskBand([[1]], [[2]], [["3x3"]])).toEqual([["Low"]]);
    expect(functions.lifeCycle([["Approved", "Rework", "", ""]])).toEqual([["Planning", "Blocked"]]);
    expect(functions.scheduleColor([[46083]], [[46101]], [[46111]], [[46090]])).toEqual([["Red"]]);
    expect(functions.costColor([[1000]], [[1100]])).toEqual([["Amber"]]);
    expect(functions.overallColor([["Green", "Red"]])).toEqual([["Red"]]);
    expect(functions.watermelon([["Green"]], [["Red"]])).toEqual([["Watermelon"]]);
  });

  it("show an error with its text where there is no value, beside the values of other cells", () => {
    const [[value] = [], [blank] = [], [wrong] = []] = functions.cpi([[100], [""], ["x"]], [[50]]);
    expect(value).toBe(2);
    expect(blank).toMatchObject({ code: "#N/A", message: expect.stringContaining("earned value") });
    expect(wrong).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("earned value") });
  });

  it("take the plain value of a cell with a data type, and an argument left out as null", () => {
    const formatted = { type: "FormattedNumber", basicValue: 100, numberFormat: "0.00" };
    expect(functions.cpi([[formatted]], [[50]])).toEqual([[2]]);
    // Excel hands over null where the type says undefined.
    expect(functions.riskScore([[3]], [[4]], null as unknown as undefined)).toEqual([[12]]);
  });
});
