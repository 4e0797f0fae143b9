// What a refresh costs in Google Sheets: calls of its services, and seconds by the costs that are known of them. Both are counted in
// the simulation, and the same on every machine.
import { requireTypescript } from "./typescript.mjs";

const HOUR_MS = 3_600_000;

/** Figures of a first refresh, and of one where nothing has changed. */
export async function measureSheets() {
  const require = requireTypescript(import.meta.url);
  const { bookOf, NOW, projectOn, SAMPLE } = require("../../apps-script/setup.ts");
  const { largeBook } = require("../../apps-script/large.ts");
  const books = { sample: await bookOf(SAMPLE), "100,000 risks x 15": largeBook(100_000) };
  return Object.entries(books).flatMap(([name, book]) => {
    return [name, `${name}, unchanged`].map((what, at) => {
      // Each refresh is an execution of its own, which has read no file yet.
      const project = projectOn(book, { now: NOW + at * HOUR_MS });
      project.call("refresh");
      const { clock, shown } = project.host;
      const refused = shown.find(({ kind }) => kind === "alert");
      if (refused !== undefined) throw new Error(`the refresh in Google Sheets says: ${refused.text}`);
      return { name: what, calls: clock.log.length, seconds: clock.spent() / 1000 };
    });
  });
}
