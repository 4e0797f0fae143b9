/** Why the host did not do what was asked; the pane has one sentence for each. */
export type HostFault =
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
  /** The host has too much to do at the moment. */
  | { readonly kind: "tooBusy" }
  /** A dialog is open, or another workbook has the focus. */
  | { readonly kind: "occupied" }
  /** A sheet or range went away while the run was under way. */
  | { readonly kind: "gone" }
  /** Another refresh is running. */
  | { readonly kind: "running" }
  /** People edited these sheets of Muster's; a refresh would take their edits away. */
  | { readonly kind: "edited"; readonly sheets: readonly string[] }
  /** The host is too old for something that Muster cannot do without. */
  | { readonly kind: "tooOld" }
  /** A fault of Muster's own; the code is to be reported. */
  | { readonly kind: "bug"; readonly code: string; readonly message: string };
