import { readFileSync } from "node:fs";
import { jest } from "@jest/globals";
import { buttonOf, newDom } from "../addin/view/page.ts";
import type { Project } from "../hosts/sheets/realm.ts";

/** The sidebar on a page of its own, with the script of a project behind it. */
export interface Sidebar {
  readonly document: Document;
  /** The button whose text ends with the words. */
  readonly press: (words: string) => Promise<void>;
  readonly text: (selector: string) => string;
  /** Waits until the script has answered all that the page has asked. */
  readonly rest: () => Promise<void>;
  /** Makes the next calls fail on their way, as Google's page does. */
  readonly fail: (message: string | undefined) => void;
  readonly close: () => void;
}

interface Handlers {
  readonly then: (json: string) => void;
  readonly fails: (error: unknown) => void;
}

interface Line {
  open: number;
  failure: string | undefined;
}

/** `google.script.run`: every function of the script, called later, answered by the handlers that were set before. */
function runner(project: Project, line: Line, handlers: Handlers): object {
  const call = (name: string) => (json: unknown) => {
    line.open += 1;
    setTimeout(() => {
      line.open -= 1;
      if (line.failure !== undefined) {
        handlers.fails(Object.assign(new Error(line.failure), { name: "ScriptError" }));
        return;
      }
      if (typeof json !== "string") throw new Error("the sidebar sends texts only");
      handlers.then(String(project.call(name, json)));
    }, 0);
  };
  return new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === "withSuccessHandler")
          return (then: Handlers["then"]) => runner(project, line, { ...handlers, then });
        if (name === "withFailureHandler")
          return (fails: Handlers["fails"]) => runner(project, line, { ...handlers, fails });
        return project.globals.includes(String(name)) ? call(String(name)) : undefined;
      },
    },
  );
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Opens the sidebar and waits until it has looked at the spreadsheet. */
export async function openSidebar(project: Project): Promise<Sidebar> {
  const dom = newDom(readFileSync("addin/view/pane.html", "utf8"));
  const { document } = dom.window;
  const line: Line = { open: 0, failure: undefined };
  const nobody: Handlers = { then: () => undefined, fails: () => undefined };
  Object.assign(globalThis, { document, google: { script: { run: runner(project, line, nobody) } } });
  await jest.isolateModulesAsync(async () => {
    await import("../../apps-script/sidebar/sidebar.ts");
  });
  const rest = async (): Promise<void> => {
    for (let quiet = 0; quiet < 3; quiet += 1) {
      await turn();
      if (line.open > 0) quiet = -1;
    }
  };
  await rest();
  return {
    document,
    rest,
    press: async (words) => {
      buttonOf(document, words).click();
      await rest();
    },
    text: (selector) => document.querySelector(selector)?.textContent ?? "",
    fail: (message) => {
      line.failure = message;
    },
    close: () => {
      dom.window.close();
    },
  };
}
