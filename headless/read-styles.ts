import { decodeXml, readAttributes, scanTags } from "./xml.ts";
import type { XmlTag } from "./xml.ts";

/**
 * Number format codes that files name by their number only (ECMA-376 part 1, 18.8.30). Numbers 27 to 36 and 50 to 58
 * are dates of East Asian calendars, whose codes depend on the language; a plain date stands for them.
 */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, '"$"#,##0_);\\("$"#,##0\\)'],
  [6, '"$"#,##0_);[Red]\\("$"#,##0\\)'],
  [7, '"$"#,##0.00_);\\("$"#,##0.00\\)'],
  [8, '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)'],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "mm-dd-yy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yy h:mm"],
  [37, "#,##0 ;(#,##0)"],
  [38, "#,##0 ;[Red](#,##0)"],
  [39, "#,##0.00;(#,##0.00)"],
  [40, "#,##0.00;[Red](#,##0.00)"],
  [41, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)'],
  [42, '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)'],
  [44, '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)'],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mmss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
]);

const isLocalDate = (id: number): boolean => (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);
const isLocalTime = (id: number): boolean => id >= 32 && id <= 35;

/** A number that is none, as a format without one has, is that of "General". */
function builtIn(id: number): string {
  if (isLocalDate(id)) return "yyyy/m/d";
  return BUILT_IN.get(id) ?? (isLocalTime(id) ? "h:mm" : "General");
}

/** The part up to the end of its cell formats; the formats of differential styles after them are of no use here. */
function upToCellFormats(text: string): string {
  const end = /<\/(?:[^\s<>:/]+:)?cellXfs\s*>/.exec(text);
  return end ? text.slice(0, end.index) : text;
}

/** Tags of a part, but not those that only some programs understand: what stands in their place for all others counts (ECMA-376 part 3). */
function* plainTags(text: string): Generator<XmlTag> {
  let choices = 0;
  for (const tag of scanTags(text)) {
    if (tag.local === "Choice" && tag.kind !== "empty") choices += tag.kind === "open" ? 1 : -1;
    else if (choices === 0 && tag.kind !== "close") yield tag;
  }
}

/** Number format code by index of the cell format; "General" where the styles part names none. */
export function readFormatCodes(part: Buffer | undefined): (style: number) => string {
  const text = part ? upToCellFormats(decodeXml(part)) : "";
  const own = new Map<number, string>();
  const codes: string[] = [];
  let isInside = false;
  for (const tag of plainTags(text)) {
    const attributes = readAttributes(text, tag);
    const id = Number(attributes.get("numFmtId"));
    if (tag.local === "cellXfs") isInside = true;
    else if (tag.local === "numFmt") own.set(id, attributes.get("formatCode") ?? "General");
    else if (tag.local === "xf" && isInside) codes.push(own.get(id) ?? builtIn(id));
  }
  return (style) => codes[style] ?? "General";
}
