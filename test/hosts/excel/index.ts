/**
 * The simulated Excel: Microsoft's own client library, unmodified, against our host, in jsdom.
 *
 *   const excel = await openSimulatedExcel({ workbook: makeWorkbook(["Risks"]) });
 *   await excel.Excel.run(async (context) => { ... });
 *   excel.wire.roundTrips, .actions, .requestBytes, .responseBytes   what passed, without start-up and returned references
 *   excel.wire.log                                                   the same, request by request
 *   excel.wire.unsupported                                           what the host does not do: must stay empty
 *   excel.wire.fail(FAULT.cellEditMode, { at: 2 })                   the second request from now meets the fault
 *   excel.wire.reset()
 *   excel.user.type("Risks", "B2", [[5]]), .select("Risks", "B2"), .activate("Risks"), .invoke("refresh"),
 *     .beginEdit(), .endEdit(), .completed                           what a person does
 *   excel.workbook                                                   the workbook in memory (host/book.ts)
 *   await excel.settled()                                            until messages on their way have arrived
 *   excel.close()
 *
 * Options: workbook; floor (ExcelApi 1.10 instead of 1.15, and the client checks each member's set as well);
 * requestLimit and responseLimit in bytes; html (the page); displayLanguage, contentLanguage; listSeparator (of a computer).
 * `workbookFromXlsx(bytes)` (xlsx/workbook.ts) opens a file, `sheetsOf(workbook)` (sheets-of.ts) gives a plain projection for comparing.
 * Everything in host/ runs in a browser as well: `openHost` (host/channel.ts) with `serveFrame` (host/frame-window.ts) for a
 * pane in a frame; the metadata, `clientMetadata()`, is plain JSON that a server can hand out.
 */
import { clientMetadata } from "./client-files.ts";
import { openHost } from "./host/channel.ts";
import { makeWorkbook } from "./host/book.ts";
import type { SimWorkbook } from "./host/book.ts";
import type { User } from "./host/user.ts";
import type { Wire } from "./host/wire.ts";
import { openPaneWindow } from "./pane-window.ts";
import type { PaneWindow } from "./pane-window.ts";

export { makeWorkbook } from "./host/book.ts";
export type { SimWorkbook } from "./host/book.ts";
export { FAULT } from "./host/wire.ts";

export interface ExcelOptions {
  /** An empty workbook when absent. */
  readonly workbook?: SimWorkbook;
  /** Offers what the product asks for at least, and lets the client check the requirement set of each member. */
  readonly floor?: boolean;
  readonly requestLimit?: number;
  readonly responseLimit?: number;
  /** The page of the pane. */
  readonly html?: string;
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
  /** Tells the pane that this is Excel on a computer, with that list separator in the settings of its region. */
  readonly listSeparator?: "," | ";";
}

export interface SimulatedExcel {
  readonly window: PaneWindow;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly workbook: SimWorkbook;
  readonly wire: Wire;
  readonly user: User;
  /** Waits until the messages that are on their way have arrived and been handled. */
  readonly settled: () => Promise<void>;
  readonly close: () => void;
}

/** The library as it is in Excel on a computer: its platform cannot be set. */
function onComputer(library: typeof Office): typeof Office {
  const context: unknown = Object.create(library.context, { platform: { value: library.PlatformType.PC } });
  return Object.create(library, { context: { value: context } }) as typeof Office; // the library but for one word
}

let conversations = 0;

/** Opens a pane in jsdom with the client library ready (Office.onReady has come). */
export async function openSimulatedExcel(options: ExcelOptions = {}): Promise<SimulatedExcel> {
  const workbook = options.workbook ?? makeWorkbook();
  conversations += 1;
  const conversationId = `conversation-${conversations}`;
  const host = openHost({ ...options, workbook, metadata: clientMetadata(), conversationId });
  const pane = await openPaneWindow(host, { conversationId, html: options.html });
  if (options.floor === true) pane.window.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  return {
    window: pane.window,
    Excel: pane.window.Excel,
    Office: options.listSeparator === undefined ? pane.window.Office : onComputer(pane.window.Office),
    workbook,
    wire: host.wire,
    user: host.user,
    settled: pane.settled,
    close: pane.close,
  };
}

export { workbookFromXlsx } from "./xlsx/workbook.ts";
export { sheetsOf } from "./sheets-of.ts";
