import type { PaneExplanation, PaneInput, PaneMeasure, PaneRemark, PaneState } from "../../core/index.ts";
import type { Dispatch } from "./parts.ts";
import { block, button, goTo, goToLink, note, spokenMark, status } from "./parts.ts";
import type { Child, Nothing, VNode } from "./vnode.ts";
import { h } from "./vnode.ts";
import { WORDS } from "./words.ts";

function colors({ computed, reported }: PaneExplanation): VNode | undefined {
  const one = (term: string, color: PaneExplanation["computed"]): VNode | undefined =>
    color === undefined
      ? undefined
      : h("div", { key: term }, h("dt", {}, term), h("dd", {}, h("strong", {}, ...status(color))));
  const rows = [one(WORDS.computed, computed), one(WORDS.reported, reported)];
  return rows.some((row) => row !== undefined) ? h("dl", { class: "colors" }, ...rows) : undefined;
}

const heads = (names: readonly string[]): VNode =>
  h(
    "thead",
    {},
    h("tr", {}, ...names.map((name, at) => h("th", { scope: "col", class: at === 0 ? "" : "number" }, name))),
  );

function measure({ color, name, value, amber, red }: PaneMeasure): VNode {
  const lead: readonly Child[] = color === undefined ? [name] : [...spokenMark(color), name];
  return h(
    "tr",
    { key: name },
    h("th", { scope: "row" }, ...lead),
    h("td", { class: "number" }, h("strong", {}, value)),
    h("td", { class: "number" }, amber === "" ? WORDS.none : amber),
    h("td", { class: "number" }, red === "" ? WORDS.none : red),
  );
}

const remark = ({ color, text, limit }: PaneRemark, at: number): VNode =>
  h(
    "li",
    { key: `${at}` },
    h("p", {}, ...(color === undefined ? [] : spokenMark(color)), text),
    limit !== "" && note(limit.charAt(0).toUpperCase() + limit.slice(1)),
  );

function measured({ measures, remarks }: PaneExplanation): VNode | undefined {
  if (measures.length + remarks.length === 0) return undefined;
  return block(
    WORDS.measured,
    measures.length > 0 &&
      h(
        "table",
        { class: "measures" },
        h("caption", { class: "unseen" }, WORDS.measured),
        heads([WORDS.measure, WORDS.value, WORDS.amber, WORDS.red]),
        h("tbody", {}, ...measures.map(measure)),
      ),
    remarks.length > 0 && h("ul", { class: "rows" }, ...remarks.map(remark)),
  );
}

/** The name of the cell, with its sheet where the inputs stand on several. */
function input({ label, value, cell, place }: PaneInput, sheets: number, dispatch: Dispatch): VNode {
  const text = sheets > 1 ? `${place.sheet}!${cell}` : cell;
  return h(
    "tr",
    { key: `${place.sheet}!${cell}` },
    h("th", { scope: "row" }, label),
    h("td", { class: "number" }, value),
    h("td", { class: "number" }, goTo(place, text, { dispatch })),
  );
}

function cellsUsed({ inputs, inputsNote }: PaneExplanation, dispatch: Dispatch): VNode | undefined {
  if (inputs.length === 0 && inputsNote === "") return undefined;
  const sheets = new Set(inputs.map(({ place }) => place.sheet)).size;
  return block(
    WORDS.cellsUsed,
    inputs.length > 0 &&
      h(
        "table",
        {},
        h("caption", { class: "unseen" }, WORDS.cellsUsed),
        heads([WORDS.input, WORDS.value, WORDS.cell]),
        h("tbody", {}, ...inputs.map((one) => input(one, sheets, dispatch))),
      ),
    inputsNote !== "" && note(inputsNote),
  );
}

function explanation(shown: PaneExplanation, dispatch: Dispatch): readonly (VNode | Nothing)[] {
  const { at, title, says, rule, comment, line } = shown;
  return [
    h("p", { class: "at", key: "at" }, goToLink(at, dispatch)),
    h("h1", { tabindex: -1 }, title),
    colors(shown),
    ...says.map((text, index) => h("p", { class: "says", key: `says${index}` }, text)),
    measured(shown),
    rule.words !== "" && block(WORDS.rule, h("p", {}, rule.words), rule.source !== "" && note(rule.source)),
    cellsUsed(shown, dispatch),
    comment !== "" && block(WORDS.comment, h("p", { class: "comment" }, `“${comment}”`)),
    line !== undefined && h("p", { class: "block", key: "line" }, goToLink(line, dispatch)),
  ];
}

/** How the value of the selected dashboard cell came about. */
export function why({ shown, asks }: PaneState["why"], dispatch: Dispatch): readonly (VNode | Nothing)[] {
  const ask =
    asks && h("p", { class: "ask", key: "ask" }, button(WORDS.explain, { kind: "explain" }, dispatch, "wide"));
  if (shown.kind === "explained") return [ask, ...explanation(shown, dispatch)];
  if (shown.kind === "none")
    return [ask, h("h1", { tabindex: -1 }, WORDS.selectCell), h("p", { key: "shows" }, WORDS.whyShows)];
  return [
    ask,
    h("p", { class: "at", key: "at" }, goToLink(shown.at, dispatch)),
    h("h1", { tabindex: -1 }, WORDS.noValue),
    h("p", { key: "shows" }, WORDS.whyShows),
  ];
}
