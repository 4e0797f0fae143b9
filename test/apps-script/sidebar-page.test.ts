import { afterEach, describe, expect, it } from "@jest/globals";
import type { Book } from "../hosts/sheets/book.ts";
import { Book as NewBook } from "../hosts/sheets/book.ts";
import { ownSheet, plainValues } from "../hosts/sheets/load.ts";
import type { Project } from "../hosts/sheets/realm.ts";
import { largeBook } from "./large.ts";
import { projectOn } from "./setup.ts";
import type { Sidebar } from "./sidebar-page.ts";
import { openSidebar } from "./sidebar-page.ts";

let sidebar: Sidebar | undefined;

afterEach(() => {
  sidebar?.close();
});

async function opened(project: Project): Promise<Sidebar> {
  sidebar = await openSidebar(project);
  return sidebar;
}

/** A list of projects that leaves the question which of two columns is the forecast finish. */
function askingBook(): Book {
  const book = new NewBook({ name: "Asking" });
  const sheet = book.add("Project list");
  [
    ["Project", "Manager", "Forecast Finish Date", "Expected Completion Date"],
    ["Apollo", "Ann", 46_143, 46_174],
    ["Gemini", "Bob", 46_203, 46_234],
  ].forEach((row, at) => {
    row.forEach((value, column) => {
      sheet.values.set(at, column, value);
      if (typeof value === "number") sheet.styles.NumberFormat.set(at, column, "d mmm yyyy");
    });
  });
  return book;
}

/** The first cell of a sheet whose column has a header and which holds one of the words. */
function find(book: Book, key: string, words: readonly string[]): { readonly row: number; readonly column: number } {
  const rows = plainValues(ownSheet(book, key) ?? book.sheet(key));
  for (const [row, cells] of rows.entries()) {
    const column = cells.findIndex((cell) => typeof cell === "string" && words.some((word) => cell.includes(word)));
    if (row > 5 && column >= 0) return { row, column };
  }
  throw new Error(`none of ${words.join(", ")} on ${key}`);
}

const settingsOf = (book: Book): string => JSON.stringify(plainValues(ownSheet(book, "Settings") ?? book.add("none")));

describe("the sidebar", () => {
  it("shows what was found, then the result of a refresh, and leads to a finding's cell", async () => {
    const project = projectOn(largeBook(8));
    const { document, press, text } = await opened(project);
    expect(document.documentElement.dataset["host"]).toBe("sheets");
    expect(text("section[data-view=overview] h1")).toBe("2 registers found");
    expect(project.host.book.sheets.length).toBe(2);
    await press("Refresh");
    expect(text("section[data-view=overview] table.counts")).toContain("Red");
    expect(text("header .now")).toContain("Refreshed today, 12:");
    const link = document.querySelector<HTMLElement>("section.block li button.link");
    const place = /(?<title>[^!]+)!(?<letter>[A-Z])(?<row>\d+)$/.exec(link?.textContent.replace(/^Go to /, "") ?? "");
    link?.click();
    await sidebar?.rest();
    const { active, sheets } = project.host.book;
    expect([sheets[active.sheet]?.title, active.row + 1]).toEqual([
      place?.groups?.["title"],
      Number(place?.groups?.["row"]),
    ]);
  });

  it("explains the selected cell, and says so where there is nothing to explain", async () => {
    const project = projectOn(largeBook(8));
    const { press, text, document } = await opened(project);
    await press("Refresh");
    const { book } = project.host;
    const sheet = ownSheet(book, "Projects");
    book.active = { sheet: sheet ? book.sheets.indexOf(sheet) : 0, ...find(book, "Projects", ["Red", "Amber"]) };
    await press("Why");
    expect(text("section[data-view=why]")).toContain("Select a cell on a dashboard");
    await press("Explain selected cell");
    expect(text("section[data-view=why] p.at")).toContain("Projects!");
    expect([...document.querySelectorAll("section[data-view=why] h2")].map((one) => one.textContent)).toContain("Rule");
    expect(text("[data-key=act]")).toBe("Refresh");
    book.active = { sheet: 0, row: 2, column: 2 };
    await press("Explain selected cell");
    expect(text("section[data-view=why] h1")).toBe("This cell holds no computed value.");
    expect(text("section[data-view=why] p.at")).toContain("Project list!C3");
  });

  it("takes the answer to a question along, and asks no more", async () => {
    const project = projectOn(askingBook());
    const { document, press } = await opened(project);
    const asked = (): number => document.querySelectorAll("fieldset").length;
    const before = asked();
    document.querySelector<HTMLInputElement>("fieldset input[type=radio]")?.click();
    await press("Refresh");
    expect(asked()).toBeLessThan(before);
    expect(settingsOf(project.host.book)).toMatch(/Forecast Finish Date|Expected Completion Date/);
  });

  it("writes a changed setting with the next refresh", async () => {
    const project = projectOn(largeBook(8));
    const { document, press, text } = await opened(project);
    await press("Settings");
    const scale = [...document.querySelectorAll<HTMLSelectElement>("section[data-view=settings] select")].find((one) =>
      [...one.options].some(({ value }) => value === "3x3"),
    );
    if (scale === undefined) throw new Error("no field for the scale");
    scale.value = "3x3";
    scale.dispatchEvent(new (document.defaultView ?? window).Event("change", { bubbles: true }));
    await press("Refresh");
    expect(settingsOf(project.host.book)).toContain("3x3");
    expect(text("header")).not.toContain("not applied yet");
  });

  it("removes Muster's sheets after a question", async () => {
    const project = projectOn(largeBook(8));
    const { press, document, text } = await opened(project);
    await press("Settings");
    expect(text("section[data-view=settings]")).not.toContain("Version history");
    await press("Refresh");
    await press("Settings");
    // Dashboards that stand have versions, which Google Sheets keeps; Muster restores none.
    expect(text("section[data-view=settings]")).toContain("Version history");
    await press("Remove Muster’s sheets");
    const count = project.host.book.sheets.length - 2;
    const confirm = document.querySelector<HTMLElement>("dialog button.danger");
    expect(confirm?.textContent).toBe(`Remove ${count} sheets`);
    confirm?.click();
    await sidebar?.rest();
    expect(project.host.book.sheets.map(({ title }) => title)).toEqual(["Project list", "Risk register"]);
    expect(text("section[data-view=settings]")).not.toContain("Restore previous dashboards");
  });
});

describe("what the sidebar says when something fails", () => {
  const alertAfter = async (project: Project, message: string | undefined): Promise<string> => {
    const { press, text, fail } = await opened(project);
    fail(message);
    await press("Refresh");
    fail(undefined);
    return text("[role=alert]");
  };

  it("is to sign in with one account", async () => {
    expect(
      await alertAfter(projectOn(largeBook(8)), "ScriptError: PERMISSION_DENIED: You do not have permission to access"),
    ).toContain("Several Google accounts are signed in");
  });

  it("is to refresh again after a run that Google ended, also when it opens anew", async () => {
    const project = projectOn(largeBook(8));
    expect(await alertAfter(project, "Exceeded maximum execution time")).toContain(
      "Google Sheets stopped the refresh after 6 minutes",
    );
    project.host.clock.killAt = 700;
    expect(() => project.call("refresh")).toThrow("Exceeded");
    project.host.clock.killAt = undefined;
    const { text, press } = await opened(project);
    expect(text("[role=alert]")).toContain("Refresh again: it continues with the sheets not written yet.");
    await press("Refresh");
    expect(text("[role=alert]")).toBe("");
  });

  it("is that the connection was lost, or what Google says", async () => {
    expect(await alertAfter(projectOn(largeBook(8)), "NetworkError: Connection failure due to HTTP 0")).toContain(
      "The connection to Google Sheets was lost",
    );
    expect(await alertAfter(projectOn(largeBook(8)), "Something new.")).toContain(
      "Google Sheets refusedSomething new.",
    );
  });

  it("is that another refresh runs, or which edits would be lost, with a way over them", async () => {
    const project = projectOn(largeBook(8));
    const { press, text } = await opened(project);
    project.host.book.lockedElsewhere = true;
    await press("Refresh");
    expect(text("[role=alert]")).toContain("Another refresh is running");
    project.host.book.lockedElsewhere = false;
    await press("Refresh");
    const sheet = ownSheet(project.host.book, "Risks");
    sheet?.values.set(3, 1, "My own words");
    await press("Refresh");
    expect(text("[role=alert]")).toContain("Your edits on Risks would be lost");
    await press("Refresh over them");
    expect(text("[role=alert]")).toBe("");
    expect(sheet?.values.get(3, 1)).not.toBe("My own words");
  });

  it("is which sheet is protected, and nothing is written then", async () => {
    const project = projectOn(largeBook(8));
    const { press, text } = await opened(project);
    await press("Refresh");
    const sheet = ownSheet(project.host.book, "Portfolio");
    if (sheet) sheet.lockedForUser = true;
    project.host.book.sheet("Project list").values.set(2, 6, 123_456);
    const before = JSON.stringify(project.host.book.sheets.map(plainValues));
    await press("Refresh");
    expect(text("[role=alert]")).toContain("The sheet Portfolio is protectedUnprotect it under Data");
    expect(JSON.stringify(project.host.book.sheets.map(plainValues))).toBe(before);
  });
});
