import type { Host, SimMenu } from "./host.ts";

function menuObject(host: Host, caption: string): object {
  const items: { caption: string; runs: string }[] = [];
  const menu: object = host.object("Base.Menu", {
    addItem: (text: string, runs: string) => {
      items.push({ caption: text, runs });
      return menu;
    },
    addSeparator: () => {
      items.push({ caption: "", runs: "" });
      return menu;
    },
    addSubMenu: () => menu,
    addToUi: () => {
      const made: SimMenu = { caption, items: [...items] };
      host.menus = [...host.menus.filter((one) => one.caption !== caption), made];
    },
  });
  return menu;
}

interface Page {
  readonly content: string;
}

const isPage = (self: unknown): self is Page => typeof self === "object" && self !== null && "content" in self;

/** An HtmlOutput with its content. */
export function htmlObject(host: Host, content: string): object {
  const page: object = host.object(
    "HTML.HtmlOutput",
    {
      setTitle: () => page,
      setWidth: () => page,
      setHeight: () => page,
      getContent: () => content,
    },
    { content },
  );
  return page;
}

/** The user interface of the document. */
export function uiObject(host: Host): object {
  const buttons = host.enumOf("Base.Button");
  const press = (): object => {
    const answer = host.answers.shift() ?? "OK";
    return buttons[answer] ?? host.fail(`no button ${answer}`);
  };
  const shows = (kind: "dialog" | "sidebar") => (page: unknown, title?: string) => {
    const { content } = host.selfOf(page, isPage);
    host.shown.push({ kind, title: title ?? "", text: content });
  };
  return host.object("Base.Ui", {
    createMenu: (caption: string) => menuObject(host, caption),
    createAddonMenu: () => menuObject(host, "add-on"),
    alert: (...args: readonly unknown[]) => {
      const texts = args.filter((arg) => typeof arg === "string");
      host.shown.push({
        kind: "alert",
        title: texts.length > 1 ? String(texts[0]) : "",
        text: String(texts[texts.length - 1]),
      });
      return press();
    },
    prompt: (...args: readonly unknown[]) => {
      const texts = args.filter((arg) => typeof arg === "string");
      host.shown.push({ kind: "prompt", title: "", text: texts.join("\n") });
      const typed = host.answers.shift() ?? "";
      return host.object("Base.PromptResponse", {
        getResponseText: () => typed,
        getSelectedButton: () => buttons["OK"],
      });
    },
    showSidebar: shows("sidebar"),
    showModalDialog: shows("dialog"),
    showModelessDialog: shows("dialog"),
  });
}
