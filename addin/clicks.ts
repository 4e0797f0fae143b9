import type { RefreshCell, SheetEvent } from "./refresh-cell.ts";
import { hasCheckboxes, isChecked, isSelected, moveOff, uncheck } from "./refresh-cell.ts";
import { newWire } from "./session-state.ts";
import type { SessionState } from "./session-state.ts";
import type { Canceled, Failed, Refreshed, RefreshOptions, SessionEvent } from "./session-types.ts";
import type { SheetListener } from "./sheet-events.ts";
import { exchange } from "./wire.ts";

/** What a click on a sheet leads to. */
export interface ClickTools {
  readonly tell: (event: SessionEvent) => void;
  readonly refresh: (options: RefreshOptions) => Promise<Refreshed | Failed | Canceled>;
  readonly select: (sheet: string, address: string) => void;
}

/** A refresh that no pane asked for: told as events, so that a pane can show it. */
export async function refreshByItself({ tell, refresh }: Omit<ClickTools, "select">): Promise<void> {
  const abort = new AbortController();
  tell({ kind: "began", abort });
  const result = await refresh({
    signal: abort.signal,
    onProgress: (progress) => {
      tell({ kind: "progress", progress });
    },
  });
  tell({ kind: "ended", result });
}

type Undoing = (sheet: Excel.Worksheet, cell: RefreshCell) => void;

/** Makes the cell ready for the next click; that this fails, as in a workbook without focus, is no reason not to refresh. */
async function release(id: string, cell: RefreshCell, undo: Undoing): Promise<void> {
  try {
    await exchange(newWire({}), ({ workbook }) => {
      undo(workbook.worksheets.getItem(id), cell);
    });
  } catch {
    return;
  }
}

/** What the sheets tell: selections, and clicks on the Refresh cell. */
export function openClicks(state: SessionState, tools: ClickTools): SheetListener {
  const onHome = (sheet: string): RefreshCell | undefined => (state.home?.id === sheet ? state.home.cell : undefined);
  const click = async (sheet: string, cell: RefreshCell, undo: Undoing): Promise<void> => {
    await release(sheet, cell, undo);
    if (!state.isRunning) await refreshByItself(tools);
  };
  return {
    onSelected: (sheet, event: SheetEvent) => {
      const cell = onHome(sheet);
      if (cell !== undefined && !hasCheckboxes() && isSelected(cell, event)) void click(sheet, cell, moveOff);
      else tools.select(sheet, event.address);
    },
    onChanged: (sheet, event: SheetEvent) => {
      const cell = onHome(sheet);
      if (cell !== undefined && isChecked(cell, event)) void click(sheet, cell, uncheck);
    },
  };
}
