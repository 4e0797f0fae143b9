/** Why a host did not do what was asked. */
export type PaneFault =
  /** Somebody types in a cell; the run waits until that ends. */
  | { readonly kind: "cellEdit" }
  /** A sheet of Muster's is protected; nothing was written. */
  | { readonly kind: "protected"; readonly sheets: readonly string[] }
  /** The workbook may not be changed: it is read only, or its structure is protected. */
  | { readonly kind: "accessDenied" }
  /** One request or one answer is larger than the host takes, even in the smallest pieces. */
  | { readonly kind: "tooLarge" }
  /** The connection to the host is gone. */
  | { readonly kind: "lostSession" }
  /** A part of Muster that is loaded when it is needed did not come. */
  | { readonly kind: "notLoaded" }
  /** The host has too much to do at the moment. */
  | { readonly kind: "tooBusy" }
  /** A dialog is open, or another workbook has the focus. */
  | { readonly kind: "occupied" }
  /** A sheet or range went away while the run was under way. */
  | { readonly kind: "gone" }
  /** The sheet to be shown is hidden, and it is not Muster's to show it. */
  | { readonly kind: "hiddenSheet" }
  /** Only sheets of Muster's are visible, and a workbook cannot be without a visible sheet. */
  | { readonly kind: "onlyOwn" }
  /** The dashboards are over other workbooks, which this host does not see. */
  | { readonly kind: "overBooks" }
  /** Another refresh is running. */
  | { readonly kind: "running" }
  /** People edited these sheets of Muster's; a refresh would take their edits away. */
  | { readonly kind: "edited"; readonly sheets: readonly string[] }
  /** The host is too old for something that Muster cannot do without. */
  | { readonly kind: "tooOld" }
  /** The host gives a run so many minutes. It was stopped by then, or stopped itself before and left these sheets to the next one. */
  | { readonly kind: "timeLimit"; readonly minutes: number; readonly left: readonly string[] }
  /** Several accounts are signed in, so that the page and the script speak for different ones. */
  | { readonly kind: "accounts" }
  /** A file that Muster's script needs lacks, was built with another version of the script, or cannot be run. */
  | { readonly kind: "scriptFile"; readonly file: string; readonly found: "missing" | "foreign" | "unreadable" }
  /** The host refused for a reason that it states in its own words. */
  | { readonly kind: "refused"; readonly message: string }
  /** The selected row holds no headers, or stands on a sheet of Muster's. */
  | { readonly kind: "noHeaders" }
  /** No register was found below the row that a person chose, and why; the row counts from 1. */
  | { readonly kind: "noRegister"; readonly sheet: string; readonly row: number; readonly reason: string }
  /** A fault of Muster's own; the code is to be reported. */
  | { readonly kind: "bug"; readonly code: string };
