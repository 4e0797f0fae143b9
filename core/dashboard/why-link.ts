import type { LinkCell } from "./cell.ts";
import { say } from "../words/say.ts";

/** "Why ›": leads to a line of Why. */
export const whyLink = (anchor: string): LinkCell => ({
  kind: "link",
  text: say`Why ›`,
  to: { kind: "sheet", sheet: "Why", anchor },
});
