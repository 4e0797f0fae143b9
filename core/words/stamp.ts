import type { Cell, SheetKey } from "../workbook.ts";

const STAMP_VERSION = 1;

/** What A1 of every sheet of Muster's says, invisibly. */
export interface Stamp {
  readonly key: string;
  readonly version: number;
  readonly digest: string;
}

export const stampText = (key: SheetKey, digest: string): string => `Muster|${key}|${STAMP_VERSION}|${digest}`;

/** Reads a stamp; undefined for any other cell. A stamp on a sheet that is not Muster's is a copied dashboard. */
export function parseStamp(cell: Cell | undefined): Stamp | undefined {
  if (typeof cell !== "string") return undefined;
  const found = /^Muster\|([A-Za-z]+)\|(\d{1,4})\|([0-9a-f]{16})$/.exec(cell);
  if (found === null) return undefined;
  const [, key = "", version = "", digest = ""] = found;
  return { key, version: Number(version), digest };
}
