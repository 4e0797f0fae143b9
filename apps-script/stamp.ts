/** Set when the script is built: the version of Muster and what its sources are, in few letters. */
declare const MUSTER_STAMP: string | undefined;

/** Names the sources that a file of the script was built from. `Code.js` and the engine work together only where both bear the same. */
export const STAMP = typeof MUSTER_STAMP === "string" ? MUSTER_STAMP : "unbuilt";
