import { cellText } from "../words/place-text.ts";
import type { Place } from "../workbook.ts";
import type { LinkCell } from "./cell.ts";

/** "Risk log!C7": as people read it, without the quotes that a formula needs. */
export const placeWords = (place: Place): string => `${place.sheet}!${cellText(place)}`;

/** A link to a cell, called by its address. */
export const placeLink = (place: Place): LinkCell => ({
  kind: "link",
  text: placeWords(place),
  to: { kind: "cell", place },
});
