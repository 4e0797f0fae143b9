import { cellAt, isBlank, type Grid } from "./grid.ts";
import { headerTokens } from "./normalize.ts";
import { titleTokens } from "./titles.ts";

const LABEL =
  /^(project|programme|program|portfolio|projekt|programm|projet|proyecto)( name| title|name| id| number| no)?\.?\s*[:：]?\s*$/i;
const LABELED =
  /^(project|programme|program|portfolio|projekt|programm|projet|proyecto)( name| title|name)?\s*[:：]\s*(.{2,80})$/i;

/** Labels of other things that stand beside the label of a project whose name is left out. */
const OTHER_LABEL =
  /^((project|program|programme|portfolio|prepared|document|report|last) )?(manager|sponsor|owner|lead|id|no|number|code|phase|status|date|version|author|by|client|customer|department|team|updated|start|end|start date|end date|description|title|name)\.?\s*[:：]?$/i;

/** Rows above a header that may say what the sheet is about. */
const TITLE_ROWS = 15;

function valueBeside(grid: Grid, row: number, column: number): string | undefined {
  for (let next = column + 1; next <= column + 4; next += 1) {
    const cell = cellAt(grid, row, next);
    if (isBlank(cell)) continue;
    return typeof cell === "string" && isSubject(cell.trim()) ? cell.trim() : undefined;
  }
  return undefined;
}

/** Whether a text may be what a project is called: no label, and no space to fill in ("<project name>", "[Name]"). */
const isSubject = (text: string): boolean =>
  text.length <= 120 && !text.endsWith(":") && !OTHER_LABEL.test(text) && !/^[<[{(].*[>\]})]$/.test(text);

/** What a title cell above the header says: "Project Name:" with the name beside it or in the same cell. */
export function titledSubject(grid: Grid, headerRow: number): string | undefined {
  for (let row = headerRow - 1; row >= Math.max(0, headerRow - TITLE_ROWS); row -= 1) {
    for (let column = 0; column < Math.min(grid.columns, 12); column += 1) {
      const cell = cellAt(grid, row, column);
      if (typeof cell !== "string" || cell.length > 120) continue;
      const found = LABEL.test(cell.trim()) ? valueBeside(grid, row, column) : LABELED.exec(cell.trim())?.[3]?.trim();
      if (found !== undefined && found !== "") return found;
    }
  }
  return undefined;
}

/** Words that no project is called by alone. */
const COMMON = new Set(
  (
    "project program portfolio pmo risk issue action change decision milestone raid raidd aid opportunity threat status report " +
    "plan book workbook file team our all the my week month year q1 q2 q3 q4 january february march april may june july august " +
    "september october november december and of for with und der die das et des de la le y los las data raw processed input output " +
    "chart gantt timeline task activity schedule management strategy assessment analysis enhanced simple basic blank new table " +
    "tabelle feuil hoja blatt sheet page artifact document doc jira csv catalog catalogue matrix scorecard dashboard problem raci " +
    "anonymized sanitized dummy demo test"
  ).split(" "),
);

/**
 * What is left of a sheet or workbook name without the words for its kind of list: "Apollo - Risk Log v2" is "Apollo".
 * Undefined when nothing telling is left.
 */
export function namedSubject(title: string, kindWords: readonly (readonly string[])[]): string | undefined {
  const kind = new Set(kindWords.flat());
  const isTelling = (word: string): boolean => {
    const tokens = titleTokens(word);
    return tokens.length > 0 && tokens.some((t) => !kind.has(t) && !COMMON.has(t) && t.length > 1);
  };
  const words = title.split(/[\s_–—|:()[\]]+|-(?=\D)|-$/).filter((w) => w !== "");
  const telling = words.filter(isTelling);
  if (telling.length === 0) return undefined;
  const first = words.indexOf(telling[0] ?? "");
  const last = words.lastIndexOf(telling[telling.length - 1] ?? "");
  const name = words.slice(first, last + 1).filter((w) => isTelling(w) || headerTokens(w).length === 0 || /\d/.test(w));
  return name.join(" ");
}
