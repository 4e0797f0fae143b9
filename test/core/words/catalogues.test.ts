import { execFileSync } from "node:child_process";
import * as path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { FAMILIES } from "../../../core/registers/families.ts";
import { DE } from "../../../core/words/languages/de.ts";
import { ES } from "../../../core/words/languages/es.ts";
import { FR } from "../../../core/words/languages/fr.ts";

const TOOL = path.resolve(__dirname, "../../tools/words/keys.mjs");
const LANGUAGES = [DE, FR, ES];

/** Letters of colors are asked for by a key that is made of the word. */
const LETTERS = ["Red", "Amber", "Green", "Unknown", "Closed"].map((word) => `${word}, letter`);

const KEYS: readonly string[] = execFileSync(process.execPath, [TOOL], {
  encoding: "utf8",
  stdio: ["ignore", "pipe", "ignore"],
})
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => String(JSON.parse(line)));

/** A catalogue may have a word of its own for a value of one list: "Share (response)". */
const SENSES: ReadonlySet<string> = new Set(
  FAMILIES.flatMap(({ columns }) => Object.values(columns)).flatMap(({ vocabulary }) =>
    vocabulary === undefined ? [] : Object.keys(vocabulary.words).map((value) => `${value} (${vocabulary.name})`),
  ),
);

const slotsOf = (text: string): readonly string[] => [...new Set(text.match(/\{\d+\}/g) ?? [])].sort();

describe.each(LANGUAGES.map((words) => [words.language, words.texts] as const))("the words of %s", (_, texts) => {
  it("hold every text of the code, and nothing else", () => {
    expect(KEYS.length).toBeGreaterThan(3000);
    const wanted = new Set([...KEYS, ...LETTERS]);
    expect([...wanted].filter((key) => texts[key] === undefined)).toEqual([]);
    expect(Object.keys(texts).filter((key) => !wanted.has(key) && !SENSES.has(key))).toEqual([]);
  });

  it("have the values of the English text, each at least once", () => {
    const wrong = Object.entries(texts).filter(([key, text]) => slotsOf(key).join() !== slotsOf(text).join());
    expect(wrong).toEqual([]);
  });

  it("are no English texts that were left, but for names and codes", () => {
    const long = Object.entries(texts).filter(([key]) => key.split(" ").length > 3);
    expect(long.length).toBeGreaterThan(1000);
    expect(long.filter(([key, text]) => key === text).map(([key]) => key)).toEqual([]);
  });

  it("have letters that tell the colors apart, with their marks", () => {
    const letters = LETTERS.map((key) => texts[key] ?? "");
    expect(letters.every((letter) => letter.length > 0 && letter.length <= 2)).toBe(true);
    expect(new Set(letters).size).toBe(LETTERS.length);
  });
});
