/** The objects of the wire, which sheets hold and which stand for parts of sheets: both are defined in one place. */
export { Node, sheetOf } from "./book.ts";
export type { Subject } from "./book.ts";
