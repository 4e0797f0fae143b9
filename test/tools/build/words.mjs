// The words of each language as data: files of the Apps Script project that the script reads when it speaks that language.
import { readFileSync } from "node:fs";
import { transformSync } from "@swc/core";

const TAGS = ["de", "fr", "es"];

const compiled = (path) =>
  transformSync(readFileSync(path, "utf8"), {
    filename: path,
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
  }).code;

const urlOf = (code) => `data:text/javascript,${encodeURIComponent(code)}`;

/** JSON that holds nothing which a page or a template could take for a mark of its own. */
export const wordsFile = (texts) => JSON.stringify(texts).replace(/</g, "\\u003c").replace(/&/g, "\\u0026");

/** A file for each language, by name. Catalogues import types, and the words of the menu. */
export async function wordsFiles(root) {
  const folder = `${root}core/words/languages/`;
  const menu = urlOf(compiled(`${folder}menu.ts`));
  const files = {};
  for (const tag of TAGS) {
    const code = compiled(`${folder}${tag}.ts`).replace(/(["'])\.\/menu\.ts\1/, () => JSON.stringify(menu));
    const words = (await import(urlOf(code)))[tag.toUpperCase()];
    files[`words-${tag}.html`] = wordsFile(words.texts);
  }
  return files;
}
