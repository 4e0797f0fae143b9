import type { BenefitShare } from "./benefits.ts";

/** Between entries; a comma before a digit belongs to a number. */
const BETWEEN = /[;\n]|,(?!\d)/;
const ENTRY = /^([^=:]+?)\s*[=:]\s*(\d+(?:[.,]\d+)?)\s*%?$/;
const WHOLE_PERCENT = 100;

function shareIn(entry: string): BenefitShare | undefined {
  const found = ENTRY.exec(entry);
  if (found === null) return undefined;
  return { project: found[1] ?? "", percent: Number((found[2] ?? "").replace(",", ".")) };
}

/**
 * "P-01 = 60; P-02 = 40 %" as the projects that it names, by id or name, and the percent of each. Where no number is above 1 they are
 * fractions. Undefined for a text that is no such list.
 */
export function sharesIn(text: string): readonly BenefitShare[] | undefined {
  const entries = text.split(BETWEEN).map((entry) => entry.trim());
  const shares: BenefitShare[] = [];
  for (const entry of entries) {
    if (entry === "") continue;
    const share = shareIn(entry);
    if (share === undefined) return undefined;
    shares.push(share);
  }
  if (shares.length === 0) return undefined;
  const areFractions = shares.every(({ percent }) => percent <= 1);
  return areFractions ? shares.map((one) => ({ ...one, percent: one.percent * WHOLE_PERCENT })) : shares;
}
