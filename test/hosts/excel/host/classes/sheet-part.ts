import { Node } from "../book.ts";
import type { SimSheet } from "../book.ts";

/** A lasting object of a sheet that is made when it is first asked for. */
export function partOf(sheet: SimSheet, wire: string, type: string): Node {
  const known = sheet.parts.get(wire);
  if (known) return known;
  const made = new Node(type, undefined, { kind: "sheet", sheet });
  sheet.parts.set(wire, made);
  return made;
}
