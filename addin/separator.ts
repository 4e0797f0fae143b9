import { codeOf } from "./faults.ts";
import type { Wire } from "./wire.ts";
import { exchange } from "./wire.ts";

/** The sign between the areas of an address. */
export type Separator = "," | ";";

/**
 * The sign that Excel wants between the areas of an address. Its documentation knows the comma alone, and Excel on the web keeps to it;
 * Excel on a computer may want the list separator of the region's settings instead, such as a semicolon in German, and refuses the other.
 * No call tells which: it is tried on two cells, which changes nothing.
 *
 * @throws what the host answers for another reason.
 */
export async function separatorOf(wire: Wire): Promise<Separator> {
  if (Office.context.platform === Office.PlatformType.OfficeOnline) return ",";
  try {
    await exchange(wire, ({ workbook }) => workbook.worksheets.getFirst().getRanges("A1,C1").load("address"));
    return ",";
  } catch (error) {
    if (codeOf(error) !== "InvalidArgument") throw error;
    return ";";
  }
}
