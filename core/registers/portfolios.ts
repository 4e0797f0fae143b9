import { id, money, person, text, word } from "../register/column.ts";
import { defineRegister } from "../register/register.ts";
import { currencyColumn } from "./currency.ts";
import { PHASES } from "../words/vocabularies.ts";

export const PORTFOLIOS = defineRegister({
  kind: "portfolios",
  titles: ["portfolios", "portfolio list", "portfolio register", "portfolio"],
  nouns: ["portfolio"],
  signs: ["Number of Programs", "Programs", "Number of Projects", "Goals", "Strategic Objective"],
  key: "id",
  name: "name",
  columns: {
    // A list without ids is matched by name (identity: id, else exact name).
    id: id("Portfolio ID", {
      need: "recommended",
      aliases: ["Portfolio Number", "Portfolio Code", "Portfolio Ref", "Portfolio Key"],
      weak: ["ID", "Code", "Ref", "Key", "Number"],
    }),
    name: text("Portfolio Name", {
      need: "required",
      aliases: ["Portfolio", "Portfolio Title"],
      weak: ["Name", "Title"],
    }),
    owner: person("Owner", {
      need: "recommended",
      aliases: ["Portfolio Owner", "Portfolio Manager", "Portfolio Director", "Portfolio Lead", "Manager"],
      weak: ["Lead", "Responsible", "Sponsor", "Executive", "Director"],
    }),
    phase: word("Phase", PHASES, {
      need: "recommended",
      aliases: ["Current Phase", "Portfolio Phase", "Stage", "Life cycle"],
      weak: ["Status"],
    }),
    budget: money("Budget", {
      aliases: ["Approved Budget", "Total Budget", "Portfolio Budget", "Funding", "Total Funding"],
    }),
    currency: currencyColumn(),
  },
});
