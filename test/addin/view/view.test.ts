import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "@jest/globals";
import type { PaneMemory } from "../../../core/index.ts";
import { speak } from "../../../core/index.ts";
import { DE } from "../../../core/words/languages/de.ts";
import { DAY_FIELDS_ID } from "../../../addin/view/settings.ts";
import { openPage, type Page } from "./page.ts";
import { STATES, after } from "./states.ts";

const state = (name: string): PaneMemory => {
  const found = STATES[name];
  if (found === undefined) throw new Error(`no state: ${name}`);
  return found;
};

function opened(name: string): Page {
  const page = openPage();
  page.show(state(name));
  return page;
}

const change = (field: HTMLElement, value: string): void => {
  // The fields of the pane are inputs and lists; both have a value.
  (field as HTMLInputElement).value = value;
  field.dispatchEvent(new (field.ownerDocument.defaultView as unknown as { Event: typeof Event }).Event("change"));
};

describe("actions", () => {
  it.each([
    ["first-open", "Refresh", { kind: "refresh" }],
    ["first-open", "Use 31 Oct 2026", { kind: "useDay", iso: "2026-10-31" }],
    ["first-open", "Keep today", { kind: "keepDay" }],
    ["first-open", "Project list!H4", { kind: "goTo", place: { sheet: "Project list", row: 3, column: 7 } }],
    ["reading", "Cancel", { kind: "cancel" }],
    ["empty", "Check again", { kind: "check" }],
    ["empty", "Use selected row as headers", { kind: "useHeaders" }],
    ["first-open", "Use selected row as headers", { kind: "useHeaders" }],
    ["empty", "New from template", { kind: "ask", dialog: "template" }],
    ["result", "Why", { kind: "show", view: "why" }],
    ["result", "3 reported better than the data", { kind: "goTo", place: { sheet: "Portfolio", row: 0, column: 0 } }],
    ["edited", "Refresh over them", { kind: "refreshOverEdits" }],
    ["protected", "Go to Portfolio", { kind: "goTo", place: { sheet: "Portfolio", row: 0, column: 0 } }],
    ["why", "M22", { kind: "goTo", place: { sheet: "Project list", row: 21, column: 12 } }],
    ["sidebar-why", "Explain selected cell", { kind: "explain" }],
    ["settings", "Discard", { kind: "discard" }],
    ["settings", "Restore previous dashboards", { kind: "ask", dialog: "restore" }],
    ["settings", "Remove Muster’s sheets", { kind: "ask", dialog: "remove" }],
    ["remove", "Remove 8 sheets", { kind: "confirm", dialog: "remove" }],
  ])("in %s, %s", (name, words, action) => {
    const page = opened(name);
    page.button(words).click();
    expect(page.actions).toEqual([action]);
  });

  it("answers a question by the place of the option", () => {
    const page = opened("first-open");
    page.one('input[name="question-map.end"][value="1"]').click();
    expect(page.actions).toEqual([{ kind: "answer", question: "map.end", option: 1 }]);
  });

  it("tells a choice of the language, and a whole number", () => {
    const page = opened("settings");
    change(page.one("#set-language"), "Deutsch");
    change(page.one("#set-risk-seed"), "7");
    expect(page.actions).toEqual([
      { kind: "choose", key: "language", value: "Deutsch" },
      { kind: "number", key: "risk.seed", text: "7" },
    ]);
  });

  it("tells a choice, a limit and a day as they were given", () => {
    const page = opened("settings");
    change(page.one("#set-risk-preset"), "auto");
    change(page.one("#set-sr"), "twelve");
    change(page.one('input[type="date"]'), "2026-09-30");
    page.one('input[value="latest"]').click();
    expect(page.actions).toEqual([
      { kind: "choose", key: "risk.preset", value: "auto" },
      { kind: "limit", key: "sr", text: "twelve" },
      { kind: "useDay", iso: "2026-09-30" },
      { kind: "dayMode", mode: "latest" },
    ]);
  });
});

it("asks for the status date before the counts that hang on it", () => {
  const [first, result] = [state("first-open"), state("result")];
  if (first.report === undefined || result.report === undefined) throw new Error("no report");
  const page = openPage();
  page.show({ ...result, dayKept: false, report: { ...result.report, day: first.report.day } });
  const counts = page.one("table.counts");
  const asked = page.button("Use 31 Oct 2026").compareDocumentPosition(counts);
  expect(asked & counts.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
});

describe("the language of the page", () => {
  afterEach(() => {
    speak(undefined);
  });

  it("is the one that is spoken, from one state to the next", () => {
    const page = opened("result");
    const lang = (): string => page.document.documentElement.lang;
    expect([lang(), page.button("Settings").textContent]).toEqual(["en", "Settings"]);
    speak(DE);
    page.show(state("settings"));
    expect([lang(), page.button("Einstellungen").textContent]).toEqual(["de", "Einstellungen"]);
    expect(page.text(`#${DAY_FIELDS_ID}`)).toContain("Heute");
    speak(undefined);
    page.show(state("result"));
    expect(lang()).toBe("en");
  });
});

describe("focus", () => {
  it("stays on the one primary button while it becomes Cancel and Refresh again", () => {
    const page = opened("first-open");
    const button = page.button("Refresh");
    button.focus();
    page.show(state("reading"));
    expect(button.textContent).toBe("Cancel");
    page.show(state("result"));
    expect([page.document.activeElement, button.textContent]).toEqual([button, "Refresh"]);
  });

  it("stays where it is when an alert comes and goes", () => {
    const page = opened("result");
    const link = page.button("Project list!A18");
    link.focus();
    page.show(state("held"));
    expect(page.document.activeElement).toBe(link);
    page.show(state("result"));
    expect(page.document.activeElement).toBe(link);
  });

  it("goes to the heading when what had it goes away", () => {
    const page = opened("first-open");
    page.button("Keep today").focus();
    page.show(after(state("first-open"), { act: { kind: "keepDay" } }));
    expect(page.document.activeElement?.tagName).toBe("H1");
  });

  it("leads from the status date to its fields in Settings", () => {
    const page = opened("result");
    page.one(".day button").click();
    expect(page.actions).toEqual([{ kind: "show", view: "settings" }]);
    page.show(state("settings"));
    page.one(".day button").click();
    expect(page.document.activeElement?.closest("#set-day")).not.toBeNull();
  });
});

describe("updates", () => {
  it("leave opened registers and typed text alone", () => {
    const page = opened("first-open");
    const register = page.one("details");
    register.setAttribute("open", "");
    page.show(state("reading"));
    expect(page.one("details")).toBe(register);
    expect(register.hasAttribute("open")).toBe(true);
  });

  it("do not touch a limit that is being typed, and set it back on Discard", () => {
    const page = opened("settings");
    const field = page.one("#set-sr") as HTMLInputElement; // a limit is an input
    field.value = "1";
    page.show(after(state("settings"), { act: { kind: "keepDay" } }));
    expect(field.value).toBe("1");
    change(field, "");
    page.show(state("settings"));
    expect(field.value).toBe("10");
  });

  it("take over the first paint and leave nothing of it behind", () => {
    const page = openPage(readFileSync("addin/view/pane.html", "utf8"));
    const [header, button] = [page.one("header"), page.one(".act")];
    page.show(state("why"));
    expect([page.one("header"), page.one(".act")]).toEqual([header, button]);
    const fresh = opened("why");
    expect(page.one("#muster").innerHTML.replace(/ data-key="[^"]*"/g, "")).toBe(fresh.one("#muster").innerHTML);
  });

  it("read no text of a workbook as markup", () => {
    const page = openPage();
    const bad = "<img src=x onerror=alert(1)>";
    const memory = state("result");
    const result = memory.report?.result;
    if (memory.report === undefined || result === undefined) throw new Error("no result");
    page.show({ ...memory, report: { ...memory.report, result: { ...result, title: bad } } });
    expect(page.text("h1")).toBe(bad);
    expect(page.document.querySelector("img")).toBeNull();
  });
});

describe("what a screen reader is told", () => {
  it("is at most one status message in two seconds, the newest one", () => {
    const page = opened("first-open");
    const said: string[] = [];
    const read = (): void => {
      const text = page.text("header [role=status]");
      if (said[said.length - 1] !== text) said.push(text);
    };
    read();
    for (let sheets = 0; sheets <= 10; sheets += 1) {
      const step = { step: "write", sheets, ofSheets: 12 } as const;
      page.show(after(state("writing"), { kind: "progress", step }));
      page.clock.move(500);
      read();
    }
    page.clock.move(2000);
    read();
    expect(said).toHaveLength(4);
    expect(said[said.length - 1]).toContain("10 of 12");
  });

  it("is an alert first in main, gone with its cause", () => {
    const page = opened("protected");
    expect(page.one("main").firstElementChild?.getAttribute("role")).toBe("alert");
    page.show(state("result"));
    expect(page.document.querySelector("[role=alert]")).toBeNull();
  });

  it("is the same alert while it stands", () => {
    const page = opened("lost");
    const alert = page.one("[role=alert]");
    page.show(after(state("lost"), { act: { kind: "show", view: "why" } }));
    expect(page.one("[role=alert]")).toBe(alert);
  });

  it("is the current view, and no other", () => {
    const page = opened("why");
    const current = [...page.document.querySelectorAll("[aria-current]")].map(({ textContent }) => textContent);
    expect(current).toEqual(["Why"]);
    expect([...page.document.querySelectorAll(".view:not([hidden])")]).toHaveLength(1);
  });

  it("is what is wrong with a limit, by its field", () => {
    const page = opened("settings-wrong");
    const field = page.one("#set-sr");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(page.text(`#${field.getAttribute("aria-describedby") ?? ""}`)).toContain("Amber");
    page.show(state("settings"));
    expect(field.getAttribute("aria-invalid")).toBeNull();
  });

  it("names the progress bar by its step", () => {
    const page = opened("reading");
    const bar = page.one("progress");
    const label = page.text(`#${bar.getAttribute("aria-labelledby") ?? ""}`);
    expect(label).toContain("12,480");
    expect(page.text("header [role=status]")).toBe(label);
    expect(Number(bar.getAttribute("value"))).toBeCloseTo(12480 / 31000, 3);
  });
});

describe("dialogs", () => {
  it("put the focus on Cancel and give it back", () => {
    const page = opened("settings");
    const button = page.button("Remove Muster’s sheets");
    button.focus();
    page.show(state("remove"));
    expect(page.document.activeElement?.textContent).toBe("Cancel");
    page.button("Cancel").click();
    page.show(state("settings"));
    expect([page.actions[0]?.kind, page.document.activeElement]).toEqual(["dismiss", button]);
  });

  it("are dismissed by Esc", () => {
    const page = opened("remove");
    const { Event } = page.document.defaultView as unknown as { Event: typeof globalThis.Event }; // jsdom's window
    page.one("dialog").dispatchEvent(new Event("cancel", { cancelable: true }));
    expect(page.actions).toEqual([{ kind: "dismiss" }]);
  });
});
