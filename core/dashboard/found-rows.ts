import type { FoundRegister } from "../register/found.ts";
import { monthOfField } from "../register/months.ts";
import type { Register } from "../register/register.ts";
import { FAMILIES } from "../registers/families.ts";
import type { RegisterSet } from "../registers/set.ts";
import { monthOfYear } from "../words/day-text.ts";
import { word } from "../words/say.ts";

/** Entries that were read of a found register: those of its kind whose rows stand in its body. */
export function registerOf(found: FoundRegister, registers: RegisterSet): Register | undefined {
  const kept: readonly Register[] = registers[found.kind];
  const onSheet = kept.filter(({ sheet }) => sheet === found.title);
  if (onSheet.length < 2) return onSheet[0];
  return onSheet.find((register) => {
    const first = register.rows[0];
    return first !== undefined && first >= found.body.top && first <= found.body.bottom;
  });
}

/** How many entries were read of a found register, those that later ones tell again among them; undefined where it was not read. */
export function rowsRead(found: FoundRegister, registers: RegisterSet): number | undefined {
  const register = registerOf(found, registers);
  return register === undefined ? undefined : entriesRead(register);
}

/** How many entries of a register were read, whether or not they count. */
export const entriesRead = ({ size, left = 0 }: Register): number => size + left;

/** The header by which Muster calls a field of a kind of register, a month by its name; the field itself when it is not known. */
export function fieldLabel(kind: FoundRegister["kind"], field: string): string {
  const family = FAMILIES.find((one) => one.kind === kind);
  const head = monthOfField(field);
  if (head !== undefined) {
    const month = monthOfYear(Math.floor(head.month / 12), (head.month % 12) + 1);
    const measure = family?.columns[head.measure ?? ""]?.header;
    return measure === undefined ? month : `${word(measure)}, ${month}`;
  }
  const header = family?.columns[field]?.header;
  return header === undefined ? field : word(header);
}
