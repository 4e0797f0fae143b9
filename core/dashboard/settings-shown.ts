import { GROUP_BY, GROUP_KEY } from "../assess/policy.ts";
import { LANGUAGE_KEY } from "../register/spoken-language.ts";
import { LANGUAGE_NAMES, LANGUAGES } from "../words/language.ts";
import { say } from "../words/say.ts";
import type { ValueRow } from "./settings-value-row.ts";

/** A choice of its own, as its words are needed before anything is said. */
const languageRow = (): ValueRow => ({
  key: LANGUAGE_KEY,
  label: "Language",
  unit: "",
  standard: "automatic",
  allowed: ["automatic", ...LANGUAGES.map((one) => LANGUAGE_NAMES[one])],
  help: say`Of sheets and messages; automatic takes the language of the workbook.`,
});

const groupRow = (): ValueRow => ({
  key: GROUP_KEY,
  label: "Projects grouped by",
  unit: "",
  standard: "automatic",
  allowed: ["automatic", ...GROUP_BY],
  help: say`Of Projects and Life cycle; automatic takes programs, else portfolios, where there are any.`,
});

/** What changes the sheets and no figure on them. */
export const shownRows = (): readonly ValueRow[] => [languageRow(), groupRow()];
