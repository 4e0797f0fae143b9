import type { PaneFault } from "../core/index.ts";

/** Why the host did not do what was asked; the pane has one sentence for each. */
export type HostFault =
  | Exclude<
      PaneFault,
      { readonly kind: "timeLimit" | "accounts" | "scriptFile" | "refused" | "noHeaders" | "noRegister" | "bug" }
    >
  /** A fault of Muster's own; the code is to be reported. */
  | { readonly kind: "bug"; readonly code: string; readonly message: string };
