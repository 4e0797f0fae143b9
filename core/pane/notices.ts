import type { PaneFault } from "./fault.ts";
import type { PaneLink } from "./report.ts";
import { say } from "../words/say.ts";

/** Words of a host: what it is called, and the menu under which a sheet is unprotected. */
export interface PaneApp {
  readonly name: "Excel" | "Google Sheets";
  readonly protection: "Review" | "Data";
  /** Whether it reports what a person selects. */
  readonly selections: "reported" | "unreported";
  /** Where earlier dashboards come back from: from Muster, as long as it remembers them, or from versions that the app keeps. */
  readonly earlier: "restored" | "versions";
}

/** What asks or blocks, first in the pane: `hold` is tinted, `error` red. */
export interface PaneNotice {
  readonly tone: "hold" | "error";
  readonly title: string;
  readonly text: string;
  /** Where to go to clear it. */
  readonly link: PaneLink | undefined;
  /** Lets the refresh write all the same. */
  readonly overEdits?: string | undefined;
}

/** What a fault is told with besides itself: how far writing had come, in which host. */
export interface FaultContext {
  readonly app: PaneApp;
  readonly written: number;
  readonly ofSheets: number;
}

const goToSheet = (sheet: string | undefined): PaneLink | undefined =>
  sheet === undefined ? undefined : { text: say`Go to ${sheet}`, place: { sheet, row: 0, column: 0 } };

/** "Portfolio", "Portfolio and Risks", "Portfolio and 3 more". */
const sheetsText = (sheets: readonly string[]): string => {
  const [first = "", second] = sheets;
  if (second === undefined) return first;
  return sheets.length === 2 ? say`${first} and ${second}` : say`${first} and ${sheets.length - 1} more`;
};

/** What stands in the workbook after a run that ended before its time. */
function standingText({ written, ofSheets }: FaultContext): string {
  if (written === 0) return say`Nothing was written.`;
  if (written >= ofSheets) return say`All sheets were written.`;
  return say`${written} of ${ofSheets} sheets were written; the others are marked as old.`;
}

const againText = (context: FaultContext): string =>
  context.written === 0
    ? say`${standingText(context)} Refresh again.`
    : say`${standingText(context)} Refresh again to complete them.`;

const smallerText = ({ name }: PaneApp): string =>
  name === "Excel"
    ? say`Delete rows and columns without content, or refresh in another version of Excel.`
    : say`Delete rows and columns without content, then refresh again.`;

function unprotectText({ protection }: PaneApp, isMany: boolean): string {
  if (protection === "Review")
    return isMany
      ? say`Unprotect them under Review, then refresh again.`
      : say`Unprotect it under Review, then refresh again.`;
  return isMany
    ? say`Unprotect them under Data, then refresh again.`
    : say`Unprotect it under Data, then refresh again.`;
}

type Words = readonly [title: string, text: string];

const SIMPLE: Readonly<Record<string, (context: FaultContext) => Words>> = {
  cellEdit: () => [
    say`A cell is being edited`,
    say`Press Enter or Esc in the sheet. The refresh then continues by itself.`,
  ],
  occupied: (context) => [
    say`${context.app.name} is busy with a dialog or another workbook`,
    say`Close the dialog or come back to this workbook. ${againText(context)}`,
  ],
  onlyOwn: () => [
    say`No other sheet is visible`,
    say`A workbook keeps at least one visible sheet. Show or add one, then remove again. Nothing was removed.`,
  ],
  accessDenied: (context) => [
    say`The workbook may not be changed`,
    say`It is read-only or its structure is protected. Allow editing, then refresh again. ${standingText(context)}`,
  ],
  tooLarge: (context) => [
    say`The workbook is too large for ${context.app.name} here`,
    `${standingText(context)} ${smallerText(context.app)}`,
  ],
  lostSession: (context) => [say`The connection to ${context.app.name} was lost`, againText(context)],
  notLoaded: (context) => [
    say`A part of Muster could not be loaded`,
    say`Check the connection, or close the pane and open it again. ${againText(context)}`,
  ],
  tooBusy: (context) => [say`${context.app.name} has too much to do`, say`Wait a minute. ${againText(context)}`],
  gone: (context) => [say`A sheet went away during the refresh`, againText(context)],
  hiddenSheet: () => [say`This sheet is hidden`, say`Show it by the menu of any sheet tab, then try again.`],
  overBooks: () => [
    say`These dashboards are over other workbooks`,
    say`Renew them where they were made, with the command muster rollup. Nothing was changed.`,
  ],
  noHeaders: () => [
    say`This row holds no column names`,
    say`Select a cell in the row that holds them, on a sheet of your own, and try again.`,
  ],
  running: () => [say`Another refresh is running`, say`Wait until it has finished, then refresh.`],
  tooOld: ({ app }) => [
    say`This version of ${app.name} is too old`,
    say`Update it, then open Muster again. Nothing was written.`,
  ],
  accounts: () => [
    say`Several Google accounts are signed in`,
    say`Sign in with one, or use another browser profile. The menu works meanwhile.`,
  ],
};

function sheetNotice(fault: PaneFault & { readonly kind: "protected" | "edited" }, context: FaultContext): PaneNotice {
  const { sheets } = fault;
  const [first] = sheets;
  const names = sheetsText(sheets);
  const link = goToSheet(first);
  if (fault.kind === "edited")
    return {
      tone: "error",
      title: say`Your edits on ${names} would be lost`,
      text: say`Copy them elsewhere, then refresh.`,
      link,
      overEdits: say`Refresh over them`,
    };
  const isMany = sheets.length > 1;
  return {
    tone: "error",
    title: isMany ? say`The sheets ${names} are protected` : say`The sheet ${names} is protected`,
    text: `${unprotectText(context.app, isMany)} ${standingText(context)}`,
    link,
  };
}

function timeNotice({ minutes, left }: PaneFault & { readonly kind: "timeLimit" }, context: FaultContext): PaneNotice {
  const isOwn = left.length > 0;
  return {
    tone: "error",
    title: isOwn
      ? say`The refresh stopped before the limit of ${minutes} minutes`
      : say`${context.app.name} stopped the refresh after ${minutes} minutes`,
    text: isOwn
      ? say`${standingText(context)} Refresh again: it continues with ${sheetsText(left)}.`
      : say`Refresh again: it continues with the sheets not written yet.`,
    link: undefined,
  };
}

function rowNotice({ sheet, row, reason }: PaneFault & { readonly kind: "noRegister" }): PaneNotice {
  return {
    tone: "hold",
    title: say`Row ${row} of ${sheet} heads no register`,
    text: say`${reason}. Name the columns as registers do: project, status, start, finish, budget. Then try again.`,
    link: undefined,
  };
}

function fileNotice({ file, found }: PaneFault & { readonly kind: "scriptFile" }, context: FaultContext): PaneNotice {
  const titles = {
    missing: say`The file ${file} of Muster’s script is missing`,
    foreign: say`The file ${file} of Muster’s script is of another version`,
    unreadable: say`The file ${file} of Muster’s script cannot be read`,
  };
  const text = say`Upload all files of the script together, then try again. ${standingText(context)}`;
  return { tone: "error", title: titles[found], text, link: undefined };
}

/** What a host or an error says of itself. */
function namedNotice(fault: PaneFault & { readonly kind: "refused" | "bug" }, context: FaultContext): PaneNotice {
  const standing = context.written === 0 ? standingText(context) : againText(context);
  const [title, text] =
    fault.kind === "refused"
      ? [say`${context.app.name} refused`, `${fault.message.trim()} ${standing}`]
      : [
          say`Fault in Muster, code ${fault.code}`,
          say`${context.written === 0 ? say`The workbook is as it was.` : standingText(context)} Report the code.`,
        ];
  return { tone: "error", title, text, link: undefined };
}

/** What a person ends at once. */
const HOLDS: readonly PaneFault["kind"][] = ["cellEdit", "noHeaders", "hiddenSheet"];

/** The sentence for a fault that names what it is about; undefined for one that has no more to say than its kind. */
function namingNotice(fault: PaneFault, context: FaultContext): PaneNotice | undefined {
  switch (fault.kind) {
    case "protected":
    case "edited":
      return sheetNotice(fault, context);
    case "noRegister":
      return rowNotice(fault);
    case "timeLimit":
      return timeNotice(fault, context);
    case "scriptFile":
      return fileNotice(fault, context);
    case "refused":
    case "bug":
      return namedNotice(fault, context);
    default:
      return undefined;
  }
}

/** The sentence for a fault of the host, or of Muster's own. */
export function noticeOf(fault: PaneFault, context: FaultContext): PaneNotice {
  const naming = namingNotice(fault, context);
  if (naming !== undefined) return naming;
  const [title, text] = SIMPLE[fault.kind]?.(context) ?? [say`The refresh stopped`, againText(context)];
  const tone = HOLDS.includes(fault.kind) ? "hold" : "error";
  return { tone, title, text, link: undefined };
}
