import { mountView } from "../../../addin/view/view.ts";
import { stateOf } from "../../../core/index.ts";
import { STATES } from "../../addin/view/states.ts";

const named = new URLSearchParams(location.search).get("state") ?? "looking";
const root = document.getElementById("muster");
const memory = STATES[named];
if (root === null || memory === undefined) throw new Error(`no such state: ${named}`);
mountView(root, () => undefined).show(stateOf(memory));

document.documentElement.dataset["ready"] = named;
