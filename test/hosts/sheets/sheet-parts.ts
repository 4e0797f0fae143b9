import type { SimImage, SimProtection, SimSheet } from "./book.ts";
import type { Host } from "./host.ts";
import { isRangeRef, rangeObject } from "./range.ts";

/** The basic filter of a sheet. */
export function filterObject(host: Host, sheet: SimSheet): object {
  return host.object("Spreadsheet.Filter", {
    remove: () => {
      sheet.filter = undefined;
    },
    getRange: () => rangeObject(host, sheet, sheet.filter ?? { top: 0, left: 0, bottom: 0, right: 0 }),
  });
}

/** A protected sheet. */
export function protectionObject(host: Host, protection: SimProtection, sheet: SimSheet): object {
  const chain = (): object => object;
  const object: object = host.object("Spreadsheet.Protection", {
    setWarningOnly: (warningOnly: boolean) => {
      protection.warningOnly = warningOnly;
      return chain();
    },
    isWarningOnly: () => protection.warningOnly,
    canEdit: () => protection.warningOnly || !sheet.lockedForUser,
    setDescription: (description: string) => {
      protection.description = description;
      return chain();
    },
    getDescription: () => protection.description,
    remove: () => {
      sheet.protections = sheet.protections.filter((one) => one !== protection);
    },
  });
  return object;
}

/** An image that lies over the cells. */
export function imageObject(host: Host, sheet: SimSheet, image: SimImage): object {
  const chain = (): object => object;
  const object: object = host.object("Spreadsheet.OverGridImage", {
    assignScript: (name: string) => {
      if (name.endsWith("_")) host.fail(`Script function not found: ${name}`);
      image.script = name;
      return chain();
    },
    getScript: () => image.script,
    setAltTextTitle: (title: string) => {
      image.title = title;
      return chain();
    },
    getAltTextTitle: () => image.title,
    setWidth: (width: number) => {
      image.width = width;
      return chain();
    },
    setHeight: (height: number) => {
      image.height = height;
      return chain();
    },
    setAnchorCell: (cell: unknown) => {
      const { area } = host.selfOf(cell, isRangeRef);
      image.row = area.top + 1;
      image.column = area.left + 1;
      return chain();
    },
    remove: () => {
      sheet.images = sheet.images.filter((one) => one !== image);
    },
  });
  return object;
}
