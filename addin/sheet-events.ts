import type { SheetEvent } from "./refresh-cell.ts";
import type { Wire } from "./wire.ts";
import { exchange } from "./wire.ts";

/** Takes what happens on the sheets of the workbook. */
export interface SheetListener {
  readonly onSelected: (sheet: string, event: SheetEvent) => void;
  readonly onChanged: (sheet: string, event: SheetEvent) => void;
}

/** The value of a cell that was changed alone; other changes have no details, which the library's types leave out. */
function valueAfter({ details }: { readonly details: Excel.ChangedEventDetail | undefined }): unknown {
  return details?.valueAfter;
}

/** Listens to all sheets, those that are made later among them; gives back what ends it. */
export async function listenToSheets(wire: Wire, listener: SheetListener): Promise<() => Promise<void>> {
  const handlers = await exchange(wire, ({ workbook: { worksheets } }) => [
    worksheets.onSelectionChanged.add(({ worksheetId, address }) => {
      listener.onSelected(worksheetId, { address });
      return Promise.resolve();
    }),
    worksheets.onChanged.add((event) => {
      const { worksheetId, address, source } = event;
      listener.onChanged(worksheetId, { address, source, valueAfter: valueAfter(event) });
      return Promise.resolve();
    }),
  ]);
  return async () => {
    await exchange(wire, () => {
      for (const handler of handlers) handler.remove();
    });
  };
}
