import type { Paper } from "./write-page.ts";

/** Regions that print on Letter (CLDR, paper size US-Letter). */
const LETTER_REGIONS = ["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"];

/** Paper of a locale; a tag without region prints on A4. */
export const paperOf = (locale: string): Paper =>
  LETTER_REGIONS.includes(new Intl.Locale(locale).region ?? "") ? "Letter" : "A4";
