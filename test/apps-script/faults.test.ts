import { describe, expect, it } from "@jest/globals";
import { describeFailure, failed, faultOf, refusal } from "../../apps-script/faults.ts";

const exception = (message: string): Error => Object.assign(new Error(message), { name: "Exception" });

describe("errors of a script", () => {
  it.each([
    ["You are trying to edit a protected cell or object.", "accessDenied"],
    ["This action would increase the number of cells in the workbook above the limit of 10000000 cells.", "tooLarge"],
    ["PERMISSION_DENIED", "accounts"],
    ["Exceeded maximum execution time", "timeLimit"],
    ["Service Spreadsheets timed out while accessing document with id 1.", "tooBusy"],
    ["Service invoked too many times in a short time.", "tooBusy"],
    ["NetworkError: Connection failure due to HTTP 0", "lostSession"],
    ["Any other sentence.", "refused"],
  ])("%s is told as %s", (message, kind) => {
    expect(faultOf(exception(message)).kind).toBe(kind);
  });

  it("that no service has thrown are Muster's own, with their code", () => {
    expect(faultOf(new TypeError("x is not a function"))).toEqual({ kind: "bug", code: "TypeError" });
    expect(faultOf(new RangeError("Invalid array length"))).toEqual({ kind: "bug", code: "RangeError" });
    expect(faultOf("thrown text")).toEqual({ kind: "bug", code: "string" });
    expect(describeFailure(failed(faultOf(new TypeError("x"))))).toBe(
      "Fault in Muster, code TypeError. The workbook is as it was. Report the code.",
    );
  });

  it("that say why Muster does not go on keep what they say", () => {
    expect(faultOf(refusal({ kind: "edited", sheets: ["Risks"] }))).toEqual({ kind: "edited", sheets: ["Risks"] });
  });
});
