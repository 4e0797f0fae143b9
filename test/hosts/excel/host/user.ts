import { areaOf, readReference } from "./area.ts";
import type { Area } from "./area.ts";
import type { SimSheet } from "./book.ts";
import { findSheet } from "./book.ts";
import { activateSheet, noteChange, selectArea } from "./changes.ts";
import { guardLocked, typeInto } from "./classes/range-write.ts";
import type { Host } from "./host.ts";

/** What a person does at the workbook while the add-in runs. */
export interface User {
  /** Types values into cells, from the top left one: `[row][column]`. */
  readonly type: (title: string, address: string, values: readonly (readonly unknown[])[]) => void;
  readonly select: (title: string, address: string) => void;
  readonly activate: (title: string) => void;
  /** Clicks a command of the ribbon: the function that the add-in associated with the name runs. */
  readonly invoke: (functionName: string, commandId?: string) => void;
  /** Ids of the commands whose functions told that they are done. */
  readonly completed: readonly string[];
  /** Begins to edit a cell: requests fail, or wait where the add-in asked for that, until the edit ends. */
  readonly beginEdit: () => void;
  readonly endEdit: () => void;
}

/** What the channel does for the user. */
export interface UserTools {
  readonly deliver: () => void;
  readonly completed: readonly string[];
  readonly invoke: (commandId: string, functionName: string, source: string) => void;
  readonly edit: (isEditing: boolean) => void;
}

function sheetAt(host: Host, title: string): SimSheet {
  const sheet = findSheet(host.book, title);
  if (!sheet) throw new Error(`There is no sheet "${title}".`);
  return sheet;
}

function areaAt(address: string): Area {
  const area = readReference(address);
  if (!area) throw new Error(`"${address}" is no address.`);
  return area;
}

export function openUser(host: Host, tools: UserTools): User {
  return {
    completed: tools.completed,
    type: (title, address, values) => {
      const sheet = sheetAt(host, title);
      const { top, left } = areaAt(address);
      const area = areaOf(top, left, values.length, Math.max(...values.map((row) => row.length)));
      guardLocked(host, sheet, [area]);
      values.forEach((cells, row) => {
        cells.forEach((input, column) => {
          typeInto(host, sheet, { row: top + row, column: left + column }, input);
        });
      });
      noteChange(host, sheet, area, { by: "user" });
      tools.deliver();
    },
    select: (title, address) => {
      selectArea(host, sheetAt(host, title), areaAt(address));
      tools.deliver();
    },
    activate: (title) => {
      activateSheet(host, sheetAt(host, title));
      tools.deliver();
    },
    invoke: (functionName, commandId = functionName) => {
      tools.invoke(commandId, functionName, commandId);
    },
    beginEdit: () => {
      tools.edit(true);
    },
    endEdit: () => {
      tools.edit(false);
    },
  };
}
