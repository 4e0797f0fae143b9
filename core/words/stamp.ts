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
}

/** The stamp of a sheet with these digests of its values and of its look. */
export const stampText = (key: SheetKey, digest: string, look: string): string =>
  `Muster|${key}|${STAMP_VERSION}|${digest}|${look}`;

/** Reads a stamp; undefined for any other cell. A stamp on a sheet that is not Muster's is a copied dashboard. */
export function parseStamp(cell: Cell | undefined): Stamp | undefined {
  if (typeof cell !== "string") return undefined;
  const found = /^Muster\|([A-Za-z]+)\|(\d{1,4})\|([0-9a-f]{16})\|([0-9a-f]{16})$/.exec(cell);
  if (found === null) return undefined;
  const [, key = "", version = "", digest = "", look = ""] = found;
  return { key, version: Number(version), digest, look };
}
