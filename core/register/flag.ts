import { normalizeWord } from "../words/normalize.ts";
import { isSentinel } from "../words/sentinels.ts";
import { YES_NO, type YesNo } from "../words/vocabularies.ts";
import { noteText, noteWord, readCells, type ColumnTask, type Notes } from "./reading.ts";
import { readWordText, wordList } from "./word-reader.ts";
import { label } from "../words/say.ts";

const LINK = /^(?:https?:|www\.|file:|\\\\|[a-z]:\\)|\.(?:docx?|pdf|xlsx?|pptx?)$/i;

type FlagText = YesNo | "sentinel" | "unknown";

function readFlag(text: string, list: ReturnType<typeof wordList>): FlagText {
  if (LINK.test(text)) return "yes";
  const found = readWordText(text, list);
  if (found.kind !== "value") return isSentinel(text) ? "sentinel" : "unknown";
  return found.value === "yes" || found.value === "no" ? found.value : "notApplicable";
}

/** Yes or no; a link in the place of a yes is one ("Charter"). "N/A" is neither: unknown, without a finding. */
export function readFlags(task: ColumnTask, notes: Notes): (boolean | undefined)[] {
  const list = wordList(YES_NO, task.sheet.settings);
  const cache = new Map<string, FlagText>();
  const read = (text: string): boolean | undefined => {
    const found = cache.get(text) ?? readFlag(text, list);
    cache.set(text, found);
    return found === "yes" ? true : found === "no" ? false : undefined;
  };
  return readCells(task, notes, {
    number: (value) => (value === 1 ? true : value === 0 ? false : undefined),
    text: read,
    truth: (value) => value,
    refuse: (text, entry) => {
      const found = cache.get(text);
      if (found === "notApplicable") {
        notes.unreadable.set(entry, text);
        return;
      }
      if (found === "unknown" && normalizeWord(text) !== "") noteWord(task, notes, entry, text);
      else noteText(task, notes, entry, { text, type: label("yes or no") });
    },
  });
}
