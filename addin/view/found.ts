import type { AskedQuestion, PaneAssessed, PaneDayQuestion, PaneFound, PaneRegister } from "../../core/index.ts";
import type { Dispatch } from "./parts.ts";
import { block, button, goToLink, note, unseen } from "./parts.ts";
import type { VNode } from "./vnode.ts";
import { h } from "./vnode.ts";
import { WORDS } from "./words.ts";
import { isOne, say } from "../../core/index.ts";

/** The box that asks whether another status date is meant. */
export function dayBox(question: PaneDayQuestion, dispatch: Dispatch): VNode {
  const { title, text, holds, proposal, use } = question;
  return h(
    "section",
    { class: "box", key: "day" },
    h("h2", {}, title),
    h("p", {}, text),
    h(
      "p",
      { class: "buttons" },
      proposal !== undefined && use !== undefined && button(use, { kind: "useDay", iso: proposal }, dispatch),
      button(holds === "today" ? WORDS.keepToday : WORDS.keepDay, { kind: "keepDay" }, dispatch),
    ),
  );
}

function register({ id, title, rows, columns, fields }: PaneRegister): VNode {
  return h(
    "details",
    { key: id, class: "register" },
    h(
      "summary",
      {},
      h("span", { class: "name" }, title),
      h("span", { class: "number" }, rows, unseen(` ${WORDS.rows},`)),
      h("span", { class: "number" }, columns, unseen(` ${WORDS.columnsRead}`)),
    ),
    h(
      "table",
      {},
      h("caption", { class: "unseen" }, title),
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, WORDS.yourColumn), h("th", { scope: "col" }, WORDS.readAs))),
      h(
        "tbody",
        {},
        ...fields.map(({ header, readAs, isRead }, at) =>
          h(
            "tr",
            { key: `${at}` },
            h("th", { scope: "row" }, header === "" ? WORDS.none : `“${header}”`),
            h("td", isRead ? {} : { class: "quiet" }, readAs),
          ),
        ),
      ),
    ),
  );
}

/** The registers, each with how its columns are read. */
export const registers = ({ registers: all }: PaneFound): VNode | undefined =>
  all.length === 0
    ? undefined
    : h(
        "section",
        { class: "block registers", key: WORDS.registers },
        h(
          "div",
          { class: "heads" },
          h("h2", {}, WORDS.registers),
          h("span", { "aria-hidden": "true" }, WORDS.rows),
          h("span", { "aria-hidden": "true" }, WORDS.columns),
        ),
        ...all.map(register),
      );

const lines = (texts: readonly string[]): readonly VNode[] => texts.map((text) => h("dd", { key: text }, text));

const pair = (term: string, details: readonly VNode[]): VNode | undefined =>
  details.length === 0 ? undefined : h("div", { key: term }, h("dt", {}, term), ...details);

/** What can be assessed, what not yet, what would unlock most. */
export function assessed({ now, notYet, unlock }: PaneAssessed): VNode {
  const unlocks =
    unlock === undefined ? [] : [h("dd", {}, unlock.before, h("strong", {}, unlock.column), unlock.after)];
  return block(
    WORDS.canBeAssessed,
    h(
      "dl",
      {},
      pair(WORDS.now, lines(now.length === 0 ? [WORDS.nothingYet] : now)),
      pair(WORDS.notYet, lines(notYet)),
      pair(WORDS.unlocksMost, unlocks),
    ),
  );
}

function question(asked: AskedQuestion, at: number, dispatch: Dispatch): VNode {
  const { id, title, note: says, link, options, chosen } = asked;
  const name = `question-${id}`;
  const hasNote = says !== "" || link !== undefined;
  return h(
    "fieldset",
    { key: id },
    h("legend", {}, `${at + 1}. ${title}`),
    hasNote && h("p", { class: "note" }, says === "" ? "" : `${says} `, link !== undefined && goToLink(link, dispatch)),
    ...options.map(({ label, note: more }, option) =>
      h(
        "label",
        { key: `${option}`, class: "option" },
        h("input", {
          type: "radio",
          name,
          value: `${option}`,
          checked: chosen === option,
          onchange: () => {
            dispatch({ kind: "answer", question: id, option });
          },
        }),
        h("span", {}, label, more !== "" && h("span", { class: "quiet" }, ` ${more}`)),
      ),
    ),
  );
}

/** The open questions; undefined without any. */
export function questions(asked: readonly AskedQuestion[], dispatch: Dispatch): VNode | undefined {
  if (asked.length === 0) return undefined;
  return h(
    "section",
    { class: "block questions", key: "questions" },
    h("h2", {}, isOne(asked.length) ? say`${asked.length} question` : say`${asked.length} questions`),
    note(WORDS.untilAnswered),
    ...asked.map((one, at) => question(one, at, dispatch)),
  );
}

/** The sheets that a first refresh adds; undefined when none are. */
export function adds({ adds: titles }: PaneFound): VNode | undefined {
  if (titles.length === 0) return undefined;
  return h(
    "section",
    { class: "block", key: "adds" },
    h(
      "h2",
      {},
      isOne(titles.length) ? say`Refresh adds ${titles.length} sheet` : say`Refresh adds ${titles.length} sheets`,
    ),
    h("p", {}, `${titles.join(", ")}.`),
    note(WORDS.sheetsGo),
  );
}
