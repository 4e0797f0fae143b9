/** The preview: a spreadsheet view of the simulated workbook beside the real pane. */
import { readReference, referenceOf, splitAddress } from "../../hosts/excel/host/area.ts";
import { findSheet } from "../../hosts/excel/host/book.ts";
import type { Value } from "../../hosts/excel/host/book.ts";
import { formulaAt } from "../../hosts/excel/host/cells.ts";
import { cellsOfFormula } from "../../hosts/excel/host/classes/name.ts";
import type { Metadata } from "../../hosts/excel/host/metadata.ts";
import { sheetsOf } from "../../hosts/excel/sheets-of.ts";
import type { Seat } from "./desk.ts";
import { openSeat } from "./desk.ts";
import type { TroubleName } from "./faults.ts";
import { endFaults, TROUBLES } from "./faults.ts";
import type { PreviewFunctions } from "./functions.ts";
import { openFunctions } from "./functions.ts";
import { openGrid } from "./grid.ts";
import { openBook } from "./open-book.ts";
import { printOf, valuesOn } from "./prints.ts";
import { drawTabs } from "./tabs.ts";
import { applyTheme, THEMES } from "./themes.ts";

/** What tests ask of the page; people use its controls. */
export interface Preview {
  /** Titles of all sheets, each with a number that changes with anything on it that a person sees. */
  readonly prints: () => readonly (readonly [title: string, print: number])[];
  /** Contents of the cells of a sheet, by address. */
  readonly values: (title: string) => Readonly<Record<string, Value>>;
  readonly active: () => string;
  readonly selection: () => string;
  readonly select: (title: string, address: string) => void;
  readonly type: (title: string, address: string, value: unknown) => void;
  readonly unsupported: () => readonly string[];
}

declare global {
  interface Window {
    preview: Preview;
  }
}

function byId<T extends HTMLElement>(id: string, kind: abstract new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${id}.`);
  return found;
}

const pane = byId("pane", HTMLElement);
const tabs = byId("tabs", HTMLElement);
const input = byId("cell-input", HTMLInputElement);
const message = byId("message", HTMLElement);
const theme = byId("theme", HTMLSelectElement);
const fault = byId("fault", HTMLSelectElement);

let seat: Seat | undefined;
let functions: PreviewFunctions | undefined;
let isDrawn = true;

const current = (): Seat => {
  if (seat === undefined) throw new Error("No workbook is open.");
  return seat;
};

/** Does what may be refused, and says why it was. */
function attempt(work: () => void): void {
  message.textContent = "";
  try {
    work();
  } catch (error) {
    message.textContent = error instanceof Error ? error.message : String(error);
  }
  functions?.refresh();
  changed();
}

const grid = openGrid({
  book: () => current().host.workbook,
  select: (sheet, area) => {
    attempt(() => {
      current().host.user.select(sheet.name, referenceOf(area));
    });
    grid.reveal();
  },
  follow: (link) => {
    attempt(() => {
      follow(link);
    });
  },
});

/** Goes where a link of the workbook leads: to a cell of a sheet, or to a name. */
function follow(link: string): void {
  const { host } = current();
  const { title, reference } = splitAddress(link);
  const named = title === undefined ? cellsOfFormula(host.workbook, `=${link}`) : undefined;
  const target = title ?? named?.sheet.name ?? host.workbook.active.name;
  const address = named === undefined ? reference : referenceOf(named.area);
  if (readReference(address) === undefined) throw new Error(`The link leads nowhere: ${link}`);
  host.user.select(target, address);
}

let shown = "";

function draw(): void {
  isDrawn = true;
  const { host } = current();
  const { active } = host.workbook;
  const { top, left } = active.selection;
  const place = `${active.name}!${referenceOf(active.selection)}`;
  byId("book-name", HTMLElement).textContent = host.workbook.name;
  byId("cell-name", HTMLElement).textContent = referenceOf(active.selection);
  if (document.activeElement !== input) input.value = String(formulaAt(active, top, left));
  drawTabs(tabs, host.workbook, (title) => {
    attempt(() => {
      host.user.activate(title);
    });
  });
  grid.draw();
  if (place !== shown) {
    shown = place;
    grid.reveal();
  }
}

/** Draws soon; many changes at once are drawn once. */
function changed(): void {
  if (!isDrawn) return;
  isDrawn = false;
  requestAnimationFrame(draw);
}

let metadata: Metadata | undefined;

async function openWorkbook(answer: Promise<Response>): Promise<void> {
  message.textContent = "Opening …";
  const [response, classes] = await Promise.all([
    answer,
    metadata ?? fetch("/data/metadata").then((one): Promise<unknown> => one.json()),
  ]);
  const text = await response.text();
  if (!response.ok) {
    message.textContent = text;
    return;
  }
  metadata = classes as Metadata; // what our own server sends
  seat?.close();
  const book = openBook(text);
  const own = openFunctions(book, () => seat?.frame);
  functions = own;
  book.calculate = own.calculate;
  seat = openSeat(book, { metadata, into: pane, changed });
  fault.value = "none";
  const { frame } = seat;
  frame.addEventListener("load", () => {
    applyTheme(theme.value, frame);
  });
  message.textContent = "";
  changed();
}

function listenToRibbon(): void {
  const toggle = byId("ribbon-pane", HTMLButtonElement);
  const show = (isShown: boolean): void => {
    pane.hidden = !isShown;
    toggle.textContent = isShown ? "Close Muster" : "Open Muster";
    toggle.setAttribute("aria-expanded", String(isShown));
    changed();
  };
  toggle.addEventListener("click", () => {
    show(pane.hidden);
  });
  byId("ribbon-refresh", HTMLButtonElement).addEventListener("click", () => {
    attempt(() => {
      current().host.user.invoke("refresh");
    });
  });
  byId("ribbon-check", HTMLButtonElement).addEventListener("click", () => {
    show(true);
    attempt(() => {
      current().host.user.invoke("check");
    });
  });
  byId("ribbon-why", HTMLButtonElement).addEventListener("click", () => {
    show(true);
    attempt(() => {
      current().host.user.invoke("explain");
    });
  });
}

function listenToCell(): void {
  const end = (isKept: boolean): void => {
    const { host } = current();
    const { active } = host.workbook;
    const value = input.value;
    host.user.endEdit();
    attempt(() => {
      if (isKept) host.user.type(active.name, referenceOf(active.selection).split(":")[0] ?? "", [[value]]);
    });
    byId("grid", HTMLElement).querySelector<HTMLElement>(".scroller")?.focus();
  };
  input.addEventListener("input", () => {
    current().host.user.beginEdit();
  });
  input.addEventListener("blur", () => {
    if (fault.value !== "cellEdit") current().host.user.endEdit();
    changed();
  });
  input.addEventListener("keydown", ({ key }) => {
    if (key === "Enter" || key === "Escape") end(key === "Enter");
  });
}

function fillMenu(menu: HTMLSelectElement, labels: Readonly<Record<string, string>>): void {
  menu.replaceChildren(...Object.entries(labels).map(([value, label]) => new Option(label, value)));
}

function listenToMenus(): void {
  fillMenu(theme, THEMES);
  const named = Object.entries(TROUBLES).map(([name, { label }]) => [name, label] as const);
  fillMenu(fault, Object.fromEntries(named));
  theme.addEventListener("change", () => {
    applyTheme(theme.value, current().frame);
  });
  fault.addEventListener("change", () => {
    const { host, pace } = current();
    endFaults(host, pace);
    TROUBLES[fault.value as TroubleName].begin(host, pace); // the menu was filled with their names
    changed();
  });
  byId("open-sample", HTMLButtonElement).addEventListener("click", () => void openWorkbook(fetch("/data/sample")));
  const file = byId("open-file", HTMLInputElement);
  file.addEventListener("change", () => {
    const chosen = file.files?.[0];
    file.value = "";
    if (chosen === undefined) return;
    const address = `/data/open?name=${encodeURIComponent(chosen.name)}`;
    void openWorkbook(fetch(address, { method: "POST", body: chosen }));
  });
}

window.preview = {
  prints: () =>
    sheetsOf(current().host.workbook).map((sheet) => [sheet.title, printOf(JSON.stringify(sheet))] as const),
  values: (title) => valuesOn(current().host.workbook, title),
  active: () => current().host.workbook.active.name,
  selection: () => referenceOf(current().host.workbook.active.selection),
  select: (title, address) => {
    current().host.user.select(title, address);
    changed();
  },
  type: (title, address, value) => {
    if (findSheet(current().host.workbook, title) === undefined) throw new Error(`There is no sheet "${title}".`);
    current().host.user.type(title, address, [[value]]);
    functions?.refresh();
    changed();
  },
  unsupported: () => current().host.wire.unsupported,
};

byId("grid", HTMLElement).append(grid.element);
listenToRibbon();
listenToCell();
listenToMenus();
addEventListener("resize", changed);
void openWorkbook(fetch("/data/sample"));
