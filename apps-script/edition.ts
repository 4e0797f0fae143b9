/** Set by addon.js, which only the add-on's project holds. */
declare const MUSTER_ADD_ON: boolean | undefined;

export type Edition = "bound" | "addOn";

/** Whether this project is the add-on or stands in the document's own script. */
export const edition = (): Edition => (typeof MUSTER_ADD_ON === "boolean" && MUSTER_ADD_ON ? "addOn" : "bound");
