import type { Day } from "../day.ts";
import { toDay } from "../day.ts";
import type { Cell, SheetKey } from "../workbook.ts";

const STAMP_VERSION = 1;

/** What A1 of every sheet of Muster's says, invisibly. */
export interface Stamp {
  readonly key: string;
  readonly version: number;
  /** Of the values. */
  readonly digest: string;
  /** Of everything else: styles, sizes, charts, rules. */
  readonly look: string;
  /** The status date that the sheet was made for; undefined on sheets of older versions. */
  readonly day: Day | undefined;
}

/** The stamp of a sheet with the digests of its values and of its look, made for a day. */
export const stampText = (key: SheetKey, digests: Pick<Stamp, "digest" | "look">, day: Day): string =>
  `Muster|${key}|${STAMP_VERSION}|${digests.digest}|${digests.look}|${day}`;

/** Reads a stamp; undefined for any other cell. A stamp on a sheet that is not Muster's is a copied dashboard. */
export function parseStamp(cell: Cell | undefined): Stamp | undefined {
  if (typeof cell !== "string") return undefined;
  const found = /^Muster\|([A-Za-z]+)\|(\d{1,4})\|([0-9a-f]{16})\|([0-9a-f]{16})(?:\|(\d{1,7}))?$/.exec(cell);
  if (found === null) return undefined;
  const [, key = "", version = "", digest = "", look = "", day] = found;
  return { key, version: Number(version), digest, look, day: day === undefined ? undefined : toDay(Number(day)) };
}
