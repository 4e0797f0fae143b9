import { mountView } from "../../../addin/view/view.ts";
import type { Words } from "../../../core/index.ts";
import { speak, stateOf } from "../../../core/index.ts";
import { DE } from "../../../core/words/languages/de.ts";
import { ES } from "../../../core/words/languages/es.ts";
import { FR } from "../../../core/words/languages/fr.ts";
import { STATES } from "../../addin/view/states.ts";

const asked = new URLSearchParams(location.search);
const LANGUAGES: Readonly<Record<string, Words>> = { de: DE, fr: FR, es: ES };
speak(LANGUAGES[asked.get("language") ?? ""]);

const named = asked.get("state") ?? "looking";
const root = document.getElementById("muster");
const memory = STATES[named];
if (root === null || memory === undefined) throw new Error(`no such state: ${named}`);
mountView(root, () => undefined).show(stateOf(memory));

document.documentElement.dataset["ready"] = named;
