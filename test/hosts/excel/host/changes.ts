import { referenceOf } from "./area.ts";
import type { Area } from "./area.ts";
import type { SimSheet } from "./book.ts";
import { EVENT, WORKBOOK_TARGET } from "./events.ts";
import type { Host } from "./host.ts";

/** Who made a change: the add-in itself, or the person at the sheet. */
export type Author = "add-in" | "user";

/** Tells the listeners of a sheet, of all sheets and of the tables in it that cells changed. */
export function noteChange(host: Host, sheet: SimSheet, area: Area, how: { readonly by: Author }): void {
  const payload = {
    changeType: "RangeEdited",
    source: "Local",
    worksheetId: sheet.id,
    address: referenceOf(area),
    referenceId: "",
    shiftDirection: "None",
    triggerSource: how.by === "add-in" ? "ThisLocalAddin" : "Unknown",
  };
  host.events.fire(EVENT.changed, [sheet.id, WORKBOOK_TARGET], payload);
}

export function noteSelection(host: Host, sheet: SimSheet, area: Area): void {
  host.events.fire(EVENT.selectionChanged, [sheet.id, WORKBOOK_TARGET], {
    address: referenceOf(area),
    worksheetId: sheet.id,
    workbookId: "",
  });
  host.events.select();
}

/** Makes a sheet the active one and tells who listens. */
export function activateSheet(host: Host, sheet: SimSheet): void {
  const before = host.book.active;
  if (before === sheet) return;
  host.book.active = sheet;
  host.events.fire(EVENT.deactivated, [before.id, WORKBOOK_TARGET], { worksheetId: before.id });
  host.events.fire(EVENT.activated, [sheet.id, WORKBOOK_TARGET], { worksheetId: sheet.id });
  host.events.select();
}

/** Selects cells as a click does; the same cells again tell nothing. */
export function selectArea(host: Host, sheet: SimSheet, area: Area): void {
  const isSame = host.book.active === sheet && referenceOf(sheet.selection) === referenceOf(area);
  activateSheet(host, sheet);
  if (isSame) return;
  sheet.selection = area;
  noteSelection(host, sheet, area);
}
