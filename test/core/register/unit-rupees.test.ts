import { expect, it } from "@jest/globals";
import { readNumberText } from "../../../core/register/number-text.ts";
import { unitOfText } from "../../../core/register/unit.ts";

it.each([
  ["Budget (Rs. Cr.)", 1e7, undefined],
  ["Budget (₹ Lakh)", 1e5, "INR"],
  ["Budget (₹ Cr)", 1e7, "INR"],
  ["Budget Rs in lakhs", 1e5, undefined],
  ["Budget INR Crore", 1e7, "INR"],
  ["Budget (CR)", undefined, undefined],
  ["Effort (Hours)", undefined, undefined],
])("reads the unit of %s", (header, scale, currency) => {
  expect(unitOfText(header)).toEqual({ scale, currency });
});

it("reads crores and lakhs beside a number, and Cr only beside a currency", () => {
  expect(readNumberText("₹12.5 Cr")).toMatchObject({ multiplier: 1e7, currency: "INR" });
  expect(readNumberText("Rs. 40 lakh")).toMatchObject({ multiplier: 1e5, isMoney: true });
  expect(readNumberText("500 CR")).toBeUndefined();
});
