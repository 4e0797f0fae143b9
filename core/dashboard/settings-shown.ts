import { GROUP_AUTOMATIC, GROUP_BY, GROUP_KEY } from "../register/grouping.ts";
import { ORGANIZATION_KEY } from "../register/organization.ts";
import type { Model } from "../model/model.ts";
import { LANGUAGE_KEY } from "../register/spoken-language.ts";
import { LANGUAGE_NAMES, LANGUAGES } from "../words/language.ts";
import { say } from "../words/say.ts";
import { hasShownLevel } from "./portfolio-groups.ts";
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

const organizationRow = (): ValueRow => ({
  key: ORGANIZATION_KEY,
  label: "Organization",
  unit: "",
  standard: "file name",
  blank: true,
  help: say`Whose projects these are, as it stands below the title of each sheet.`,
  runsOn: true,
});

function groupHelp(model: Model): string {
  const { offered, header } = model.slices;
  if (header !== undefined)
    return say`Of Projects and Life cycle, and of Portfolio where neither portfolios nor programs are 3 to 20.`;
  return offered.length === 0 || hasShownLevel(model)
    ? say`Of Projects and Life cycle; automatic takes programs, else portfolios, where there are any.`
    : say`Of Projects and Life cycle; automatic takes programs, else portfolios. A column of yours slices Portfolio too.`;
}

/** Levels, and the columns of the user's that may slice the projects. */
function groupRow(model: Model): ValueRow {
  const { offered } = model.slices;
  return {
    key: GROUP_KEY,
    label: "Projects grouped by",
    unit: "",
    standard: GROUP_AUTOMATIC,
    allowed: [GROUP_AUTOMATIC, ...GROUP_BY, ...offered],
    help: groupHelp(model),
    runsOn: true,
  };
}

/** What changes the sheets and no figure on them. */
export const shownRows = (model: Model): readonly ValueRow[] => [organizationRow(), languageRow(), groupRow(model)];
