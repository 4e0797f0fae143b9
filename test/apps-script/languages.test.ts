import { describe, expect, it } from "@jest/globals";
import { Book } from "../hosts/sheets/book.ts";
import { ownSheet } from "../hosts/sheets/load.ts";
import type { Project } from "../hosts/sheets/realm.ts";
import { ask } from "./ask.ts";
import { largeBook } from "./large.ts";
import { projectOn } from "./setup.ts";

const reads = ({ host }: Project): readonly string[] => host.filesRead.filter((name) => name.startsWith("words-"));

const said = ({ host }: Project): string => host.shown.map(({ text }) => text).join("\n");

describe("the words of a language", () => {
  it("are not read where English is spoken, nor where nothing is said", () => {
    const english = projectOn(largeBook(2));
    english.call("refresh");
    expect(reads(english)).toEqual([]);
    const german = projectOn(largeBook(2), { userLocale: "de" });
    german.run("CUSTOM_FUNCTION", "MUSTER_CPI", 3, 4);
    expect(reads(german)).toEqual([]);
    ask(german, "paneProgress", { run: "one" });
    expect(reads(german)).toEqual([]);
    german.run("NONE", "onOpen");
    expect(reads(german)).toEqual([]);
    expect(german.host.menus[0]?.items[0]?.caption).toBe("Aktualisieren");
  });

  it("are read once by an execution that speaks them, and go to the sidebar", () => {
    const book = largeBook(2);
    book.locale = "fr_FR";
    const project = projectOn(book, { userLocale: "en" });
    project.call("refresh");
    expect(reads(project)).toEqual(["words-fr"]);
    expect(ownSheet(book, "Portfolio")?.title).toBe("Portefeuille");
    const opened = ask(project, "paneOpen");
    if (opened.kind !== "opened") throw new Error("it opens");
    expect(opened.words?.language).toBe("fr");
    expect(opened.words?.texts["Refresh"]).toBe("Actualiser");
  });

  it("are those of all that a refresh says, also of how many sheets it made", () => {
    const book = largeBook(2);
    book.locale = "de_DE";
    const project = projectOn(book, { userLocale: "de" });
    project.call("refresh");
    expect(said(project)).toMatch(/^\d+ Blätter hinzugefügt\.$/);
    const [warning] = ownSheet(book, "Portfolio")?.protections ?? [];
    expect(warning?.description).toContain("bei jeder Aktualisierung neu");
  });

  it("that lack are told of in English", () => {
    const project = projectOn(new Book({ name: "Empty" }), { userLocale: "es" });
    project.host.files.clear();
    project.call("about");
    expect(said(project)).toContain("No HTML file named words-es was found.");
    expect(said(project)).toMatch(/^Google Sheets/);
  });
});
