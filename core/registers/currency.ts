import { type Column, text } from "../register/column.ts";

/** The currency of the money in a row, where amounts do not tell their own. */
export const currencyColumn = (): Column<string> =>
  text("Currency", {
    aliases: ["Ccy", "Currency Code", "Curr", "Crcy", "Währung", "Devise", "Moneda"],
  });
