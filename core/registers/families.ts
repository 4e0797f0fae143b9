import type { Family } from "../register/register.ts";
import { DEFINITIONS } from "./index.ts";
import { inLanguages } from "./languages/index.ts";

/** Every kind of register, in reading order, with the headers of every language. */
export const FAMILIES: readonly Family[] = DEFINITIONS.map(inLanguages);
