import { runInThisContext } from "node:vm";
import type * as Jsdom from "jsdom";
import type { DOMWindow } from "jsdom";
import { clientFile } from "./client-files.ts";
import type { HostChannel } from "./host/channel.ts";
import { windowName } from "./host/frame-window.ts";

/**
 * jsdom by Node's own loader (20.19 or later): a part of it is an ES module, which the test runner's `require` refuses
 * and Node's takes. `runInThisContext` runs outside of the test's sandbox.
 */
const { JSDOM, VirtualConsole } = (runInThisContext("process") as NodeJS.Process) // Node's global, by its name
  .getBuiltinModule("node:module")
  .createRequire(`${process.cwd()}/package.json`)("jsdom") as typeof Jsdom; // what the package is

/** The pane's window with the client library's globals. */
export type PaneWindow = DOMWindow & {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: { readonly CommonUtility: { _doApiNotSupportedCheck: boolean } };
};

export interface Pane {
  readonly window: PaneWindow;
  readonly settled: () => Promise<void>;
  readonly close: () => void;
}

export interface PaneOptions {
  readonly conversationId: string;
  readonly html: string | undefined;
}

const PAGE = '<!doctype html><html lang="en"><head><title>Pane</title></head><body></body></html>';
const PANE_URL = "https://addin.test/taskpane.html";
const HOST_ORIGIN = "https://excel.officeapps.live.com";
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Which file of the package the library asks for. */
const pathIn = (url: string): string =>
  url
    .replace(/^.*\/lib\/1\/hosted\//, "")
    .replace(/\?.*$/, "")
    .toLowerCase();

/** The library adds its files as script elements; they are run from the installed package in their order. */
function serveScripts(window: DOMWindow): void {
  const { prototype } = window.HTMLHeadElement;
  prototype.appendChild = function appendChild<T extends Node>(this: Node, child: T): T {
    const source = child instanceof window.HTMLScriptElement ? child.src : "";
    if (!source.includes("/lib/1/hosted/")) return window.Node.prototype.appendChild.call(this, child) as T; // appendChild gives its argument
    window.setTimeout(() => {
      window.eval(clientFile(pathIn(source)));
      child.dispatchEvent(new window.Event("load"));
    }, 0);
    return child;
  };
}

function connect(window: DOMWindow, host: HostChannel): { readonly pending: () => number } {
  let pending = 0;
  const post = (text: string): void => {
    pending += 1;
    window.setTimeout(() => {
      pending -= 1;
      window.dispatchEvent(new window.MessageEvent("message", { data: text, origin: HOST_ORIGIN }));
    }, 0);
  };
  Object.defineProperty(window, "opener", {
    value: {
      postMessage: (text: unknown) => {
        host.receive(text, post);
      },
    },
  });
  return { pending: () => pending };
}

/** Loads the unmodified library into a new window whose opener is the host, and waits for Office.onReady. */
export async function openPaneWindow(host: HostChannel, options: PaneOptions): Promise<Pane> {
  const console = new VirtualConsole();
  const dom = new JSDOM(options.html ?? PAGE, {
    url: PANE_URL,
    runScripts: "outside-only",
    pretendToBeVisual: true,
    virtualConsole: console,
  });
  const { window } = dom;
  window.name = windowName(options.conversationId, HOST_ORIGIN);
  Object.defineProperty(window.Document.prototype, "domain", { get: () => window.location.hostname });
  const { pending } = connect(window, host);
  serveScripts(window);
  const tag = window.document.createElement("script");
  tag.setAttribute("src", OFFICE_JS);
  tag.setAttribute("type", "text/plain");
  window.document.body.append(tag);
  window.eval(clientFile("office.js"));
  // The library that just ran defines these globals.
  const pane = window as PaneWindow;
  await pane.Office.onReady();
  const settled = async (): Promise<void> => {
    do await new Promise((resolve) => setTimeout(resolve, 0));
    while (pending() > 0);
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return {
    window: pane,
    settled,
    close: () => {
      window.close();
    },
  };
}
