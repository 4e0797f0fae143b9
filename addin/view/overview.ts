import type { PaneFound, PaneOverview } from "../../core/index.ts";
import { adds, assessed, dayBox, questions, registers } from "./found.ts";
import { missing, skippedList, useHeaders } from "./headers.ts";
import type { Dispatch } from "./parts.ts";
import { block, button } from "./parts.ts";
import { result } from "./result.ts";
import type { Nothing, VNode } from "./vnode.ts";
import { h } from "./vnode.ts";
import { WORDS } from "./words.ts";
import { isOne, say } from "../../core/index.ts";

const looked = (count: number): string =>
  [
    isOne(count) ? say`Muster looked at ${count} sheet.` : say`Muster looked at ${count} sheets.`,
    say`A register has one header row, then one row per project, risk or milestone.`,
  ].join(" ");

function empty({ title, skipped }: PaneFound, dispatch: Dispatch): readonly (VNode | Nothing)[] {
  return [
    h("h1", { tabindex: -1 }, title),
    h("p", {}, looked(skipped.length)),
    block(
      WORDS.whatToDo,
      ...(skipped.length > 0 ? useHeaders(dispatch) : []),
      h("p", { class: "step", key: "new" }, WORDS.startingNew),
      h("p", { class: "buttons" }, button(WORDS.newFromTemplate, { kind: "ask", dialog: "template" }, dispatch)),
    ),
    skipped.length > 0 && block(WORDS.sheetsLookedAt, skippedList(skipped, dispatch)),
  ];
}

/** The first view: what was found, or where the portfolio stands. */
export function overview(shown: PaneOverview, dispatch: Dispatch): readonly (VNode | Nothing)[] {
  if (shown.kind === "looking") return [h("h1", { tabindex: -1 }, WORDS.looking)];
  if (shown.kind === "empty") return empty(shown.found, dispatch);
  const { found, result: standing, dayQuestion, questions: asked } = shown;
  const box = dayQuestion === undefined ? undefined : dayBox(dayQuestion, dispatch);
  const open = questions(asked, dispatch);
  if (standing === undefined)
    return [
      h("h1", { tabindex: -1 }, found.title),
      h("p", { class: "line", key: "line" }, found.line),
      box,
      registers(found),
      missing(found, dispatch),
      assessed(found.assessed),
      open,
      adds(found),
    ];
  return [
    ...result(standing, box, dispatch),
    open,
    registers(found),
    missing(found, dispatch),
    assessed(found.assessed),
    adds(found),
  ];
}
