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
      help: "Stable and unique; never reused.",
      aliases: ["Portfolio Number", "Portfolio Code", "Portfolio Ref", "Portfolio Key"],
      weak: ["ID", "Code", "Ref", "Key", "Number"],
    }),
    name: text("Portfolio Name", {
      need: "required",
      help: "What the portfolio is called.",
      aliases: ["Portfolio", "Portfolio Title"],
      weak: ["Name", "Title"],
    }),
    owner: person("Owner", {
      need: "recommended",
      help: "Who answers for the portfolio.",
      aliases: ["Portfolio Owner", "Portfolio Manager", "Portfolio Director", "Portfolio Lead", "Manager"],
      weak: ["Lead", "Responsible", "Sponsor", "Executive", "Director"],
    }),
    phase: word("Phase", PHASES, {
      need: "recommended",
      help: "Where in its life cycle the portfolio stands.",
      aliases: ["Current Phase", "Portfolio Phase", "Stage", "Life cycle"],
      weak: ["Status"],
    }),
    budget: money("Budget", {
      help: "Money that the portfolio may spend.",
      aliases: ["Approved Budget", "Total Budget", "Portfolio Budget", "Funding", "Total Funding"],
    }),
    currency: currencyColumn(),
  },
});
