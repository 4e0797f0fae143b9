import type { PaneChange, PaneChanges, PaneFinding, PaneFindings, PaneResult } from "../../core/index.ts";
import type { Dispatch } from "./parts.ts";
import { goTo, goToLink, headed, note, status, unseen } from "./parts.ts";
import type { Child, VNode } from "./vnode.ts";
import { h } from "./vnode.ts";
import { WORDS } from "./words.ts";

type Columns = readonly ("computed" | "reported")[];

/** Projects by color; the computed column only where enough could be checked. */
function counts({ counts: rows, total, hidden }: PaneResult): VNode {
  const columns: Columns = hidden === undefined ? ["computed", "reported"] : ["reported"];
  const heads = columns.map((column) => h("th", { scope: "col", class: "number", key: column }, WORDS[column]));
  return h(
    "table",
    { class: "counts", key: "counts" },
    h("caption", { class: "unseen" }, `${WORDS.projects}: ${columns.map((column) => WORDS[column]).join(", ")}`),
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, WORDS.projects), ...heads)),
    h(
      "tbody",
      {},
      ...rows.map((row) =>
        h(
          "tr",
          { key: row.color },
          h("th", { scope: "row" }, ...status(row.color)),
          ...columns.map((column) => h("td", { class: "number", key: column }, `${row[column]}`)),
        ),
      ),
    ),
    h(
      "tfoot",
      {},
      h(
        "tr",
        {},
        h("th", { scope: "row" }, WORDS.total),
        ...columns.map((column) => h("td", { class: "number", key: column }, `${total}`)),
      ),
    ),
  );
}

function better({ better: found }: PaneResult, dispatch: Dispatch): VNode | undefined {
  if (found === undefined) return undefined;
  const { place, text, note: says } = found;
  return h(
    "div",
    { class: "better", key: "better" },
    h("p", {}, place === undefined ? text : goTo(place, text, { dispatch })),
    note(says),
  );
}

function movement({ from, to }: PaneChange): readonly Child[] {
  if (to === undefined) return [];
  if (from === undefined) return status(to);
  const arrow = h("span", { "aria-hidden": "true" }, " → ");
  return [...status(from), arrow, unseen(`, ${WORDS.then} `), ...status(to)];
}

function change(one: PaneChange, at: number, dispatch: Dispatch): VNode {
  const moved = movement(one);
  const text = moved.length > 0 && one.text !== "" ? `, ${one.text}` : one.text;
  return h("li", { key: `${at}` }, h("p", {}, goToLink(one.link, dispatch)), h("p", {}, ...moved, text));
}

function changes({ title, line, top, all }: PaneChanges, dispatch: Dispatch): VNode {
  const end =
    all === undefined || (top.length === 0 && line === "") ? undefined : goTo(all, WORDS.all, { dispatch, key: "all" });
  return h(
    "section",
    { class: "block", key: "changes" },
    headed(title, end),
    line !== "" && note(line),
    top.length > 0 && h("ul", { class: "rows" }, ...top.map((one, at) => change(one, at, dispatch))),
  );
}

function finding({ severity, text, link, more }: PaneFinding, at: number, dispatch: Dispatch): VNode {
  const tail = more === "" ? undefined : h("span", { class: "quiet" }, link === undefined ? more : ` ${more}`);
  return h(
    "li",
    { key: `${at}` },
    h("p", {}, h("strong", { class: severity }, WORDS.severities[severity]), ` ${text}`),
    (link !== undefined || tail !== undefined) &&
      h("p", {}, link === undefined ? undefined : goToLink(link, dispatch), tail),
  );
}

function findings({ title, line, top, all }: PaneFindings, dispatch: Dispatch): VNode {
  const end = all === undefined || top.length === 0 ? undefined : goTo(all, WORDS.all, { dispatch, key: "all" });
  return h(
    "section",
    { class: "block", key: "findings" },
    headed(title, end),
    note(line),
    top.length > 0 && h("ul", { class: "rows" }, ...top.map((one, at) => finding(one, at, dispatch))),
  );
}

/** Where the portfolio stands: headline, what would change all of it (the question of the day), counts, what changed, what is wrong. */
export const result = (
  found: PaneResult,
  dayBox: VNode | undefined,
  dispatch: Dispatch,
): readonly (VNode | undefined)[] => [
  h("h1", { tabindex: -1 }, found.title),
  h("p", { class: "line", key: "line" }, found.line),
  dayBox,
  found.hidden === undefined ? undefined : h("p", { class: "hidden-note", key: "hidden" }, found.hidden),
  counts(found),
  better(found, dispatch),
  changes(found.changes, dispatch),
  findings(found.findings, dispatch),
];
