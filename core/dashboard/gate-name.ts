import { say } from "../words/say.ts";
/** "Gate 2"; the fourth, which ends the project, is "Closure". */
export const gateName = (gate: number): string => (gate >= 4 ? say`Closure` : say`Gate ${gate}`);
