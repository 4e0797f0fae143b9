import type { Place } from "../core/index.ts";
import { cellText } from "../core/index.ts";
import { readAddress, readReference } from "./address.ts";
import { refusal } from "./faults.ts";
import type { Wire } from "./wire.ts";
import { exchange } from "./wire.ts";

/** Selects a cell and shows its sheet. */
export async function selectPlace(wire: Wire, place: Place): Promise<void> {
  const found = await exchange(wire, ({ workbook }) =>
    workbook.worksheets.getItemOrNullObject(place.sheet).load("id,visibility"),
  );
  if (found.isNullObject) throw refusal({ kind: "gone" });
  const { id, visibility } = found;
  if (visibility !== "Visible") throw refusal({ kind: "hiddenSheet" });
  await exchange(wire, ({ workbook }) => {
    const sheet = workbook.worksheets.getItem(id);
    sheet.activate();
    sheet.getRange(cellText(place)).select();
  });
}

/** The cell that is selected; undefined where the host does not say. */
export async function selectedPlace(wire: Wire): Promise<Place | undefined> {
  const cell = await exchange(wire, ({ workbook }) => workbook.getActiveCell().load("address"));
  const found = readReference(cell.address);
  return found && { sheet: found.sheet, row: found.area.top, column: found.area.left };
}

/** The top left cell of an address without sheet: the first area of several. */
export function topLeftOf(address: string): Pick<Place, "row" | "column"> | undefined {
  const [first = ""] = address.split(",");
  const area = readAddress(first.slice(first.lastIndexOf("!") + 1));
  return area && { row: area.top, column: area.left };
}
