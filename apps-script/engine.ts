// What reads, computes and writes: `Code.js` reads the file that is built of this one when the first of these functions is called
// for. Each of them tells by itself what went wrong, in the language that it speaks by then.
import { guarded } from "./guarded.ts";
import * as menu from "./menu-work.ts";
import { STAMP } from "./stamp.ts";

/** What this engine was built from. */
export const stamp = STAMP;

/** Reads the registers and writes the dashboards. */
export const refresh = (): void => {
  guarded(menu.refreshFromMenu);
};

/** Tells what was found in the registers; writes nothing. */
export const checkRegisters = (): void => {
  guarded(menu.checkFromMenu);
};

/** Tells why the selected cell shows what it shows. */
export const explainSelectedCell = (): void => {
  guarded(menu.explainFromMenu);
};

/** Adds empty registers. */
export const newFromTemplate = (): void => {
  guarded(menu.templateFromMenu);
};

export { refreshByBox, refreshByClock } from "./unseen-work.ts";
export { paneExplain, paneHeaders, paneOpen, paneRefresh, paneTemplate } from "./sidebar-work.ts";
