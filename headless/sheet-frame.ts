import type { Area } from "../core/index.ts";
import { corrupt } from "./refusal.ts";
import { readArea } from "./sheet-area.ts";
import { readAttributes, scanTags } from "./xml.ts";

/** Prefix of the elements of a sheet part, with its colon, from the first bytes of the part. */
export function sheetPrefix(bytes: Buffer): string {
  const opening = bytes.toString("latin1", 0, 4096).replace(/<!--[\s\S]*?-->/g, "");
  const root = /<(?![?!])((?:[^\s<>:/]+:)?)([^\s<>/]+)/.exec(opening);
  if (root?.[2] !== "worksheet") throw corrupt("the part of a sheet is no sheet");
  return root[1] ?? "";
}

/** Whether a `<col>` hides its columns, by its mark or by a width of nothing. */
function isHiddenColumn(attributes: ReadonlyMap<string, string>): boolean {
  const width = attributes.get("width") ?? "";
  return ["1", "true"].includes(attributes.get("hidden") ?? "") || (width !== "" && Number(width) === 0);
}

/** Hidden columns (0-based), up to and with the column `last`. */
export function readHiddenColumns(head: string, last: number): readonly number[] {
  const hidden = new Set<number>();
  for (const tag of scanTags(head)) {
    if (tag.local !== "col" || tag.kind === "close") continue;
    const attributes = readAttributes(head, tag);
    if (!isHiddenColumn(attributes)) continue;
    const right = Math.min(Number(attributes.get("max") ?? 0) - 1, last);
    for (let column = Math.max(0, Number(attributes.get("min") ?? 1) - 1); column <= right; column++)
      hidden.add(column);
  }
  return [...hidden].sort((a, b) => a - b);
}

/** Merged areas, from the text after the cells. */
export function readMerges(tail: string): readonly Area[] {
  if (!tail.includes("mergeCell")) return [];
  const merges: Area[] = [];
  for (const tag of scanTags(tail)) {
    if (tag.local === "mergeCells" && tag.kind === "close") break;
    if (tag.local !== "mergeCell" || tag.kind === "close") continue;
    const area = readArea(readAttributes(tail, tag).get("ref") ?? "");
    if (area) merges.push(area);
  }
  return merges;
}
