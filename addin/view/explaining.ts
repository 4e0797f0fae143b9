import type { PaneWhy, Place } from "../../core/index.ts";
import { placeWords } from "../../core/index.ts";
import type { Bound } from "./bound.ts";
import type { Failed } from "./pane-session.ts";

/** Begins an explanation: those that were asked for before come too late. */
export const nextTurn = (bound: Bound): number => {
  bound.explaining += 1;
  return bound.explaining;
};

/** Tells an explanation, unless another one was asked for meanwhile. */
function tellWhy(bound: Bound, turn: number, why: PaneWhy | Failed): void {
  if (turn === bound.explaining) bound.pane().tell(why.kind === "failed" ? why : { kind: "explained", why });
}

/** Explains a cell that was selected. */
export async function explain(bound: Bound, place: Place): Promise<void> {
  const turn = nextTurn(bound);
  const why = await bound.session.explain(place);
  if (why !== undefined) tellWhy(bound, turn, why);
}

/** Explains the cell that is selected now. */
export async function explainSelected(bound: Bound): Promise<void> {
  const turn = nextTurn(bound);
  bound.pane().tell({ kind: "explaining" });
  const place = await bound.session.selected();
  if (place === undefined) tellWhy(bound, turn, { kind: "none" });
  else if ("kind" in place) tellWhy(bound, turn, place);
  else {
    const blank = { kind: "blank", at: { text: placeWords(place), place } } as const;
    tellWhy(bound, turn, (await bound.session.explain(place)) ?? blank);
  }
}
