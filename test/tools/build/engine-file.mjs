// The engine as data: a file of the Apps Script project that the script reads and runs when it is needed.

const OUTSIDE_ASCII = /[\u007f-\uffff]/g;

const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** Code as a text of JSON in plain ASCII: it holds nothing that a page or a template could take for a mark of its own. */
export const engineFile = (code) => JSON.stringify(code).replace(/[<>&]/g, escaped).replace(OUTSIDE_ASCII, escaped);
