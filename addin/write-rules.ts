import type { CellStyle, ConditionalFormat, OutputSheet, SheetKey, Validation } from "../core/index.ts";
import { absoluteArea, areaText, cutText } from "../core/index.ts";
import { color } from "./facets.ts";
import type { Step } from "./steps.ts";
import { ACTION_BYTES } from "./steps.ts";
import type { Target } from "./write-format.ts";

/** Most characters of a list of words in a rule, and of a prompt. */
const LIST_LIMIT = 255;

const SIDES = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;

/** A conditional format changes the color, weight, slant and underline of the font, the fill, and lines. */
function setLook(format: Excel.ConditionalRangeFormat, style: CellStyle): void {
  const { font, fill } = style;
  format.font.color = color(font.color);
  if (font.bold) format.font.bold = true;
  if (font.italic) format.font.italic = true;
  if (font.underline) format.font.underline = "Single";
  if (fill !== undefined) format.fill.color = color(fill);
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const line = style[side];
    if (line === undefined) continue;
    const border = format.borders.getItem(SIDES[side]);
    border.style = "Continuous";
    border.color = color(line.color);
  }
}

function addRule(range: Excel.Range, { formula }: ConditionalFormat, style: CellStyle, priority: number): void {
  const format = range.conditionalFormats.add("Custom");
  format.custom.rule.formula = `=${formula}`;
  setLook(format.custom.format, style);
  format.priority = priority;
}

/** Conditional formats, the first given the strongest: one step, for they are counted from the first. */
export function conditionalSteps(sheet: OutputSheet, styles: readonly CellStyle[], { host }: Target): readonly Step[] {
  const formats = sheet.conditionalFormats;
  if (formats.length === 0) return [];
  return [
    {
      bytes: formats.length * 8 * ACTION_BYTES,
      write: (sheetOf) => {
        sheetOf(host).getRange().conditionalFormats.clearAll();
        formats.forEach((format, priority) => {
          const style = styles[format.style];
          if (style !== undefined) addRule(sheetOf(host).getRange(areaText(format.area)), format, style, priority);
        });
      },
    },
  ];
}

/** Title of an own sheet; undefined when it is not in the book. */
export type TitleOfKey = (key: SheetKey) => string | undefined;

/** Source of a list: its words, or cells of an own sheet. Undefined when no rule can hold it: any text may stand there then. */
function listSource(list: Validation["list"], titleOfKey: TitleOfKey): string | undefined {
  if ("sheet" in list) {
    const title = titleOfKey(list.sheet);
    return title === undefined ? undefined : `=${absoluteArea(title, list.area)}`;
  }
  const words = list.join(",");
  const isUnfit = list.length === 0 || words.length > LIST_LIMIT || list.some((word) => word.includes(","));
  return isUnfit ? undefined : words;
}

/** Lists to choose from. */
export function validationSteps(sheet: OutputSheet, titleOfKey: TitleOfKey, { host }: Target): readonly Step[] {
  const steps: Step[] = [];
  for (const { area, list, prompt } of sheet.validations) {
    const source = listSource(list, titleOfKey);
    if (source === undefined) continue;
    steps.push({
      bytes: 4 * ACTION_BYTES + source.length,
      write: (sheetOf) => {
        const { dataValidation } = sheetOf(host).getRange(areaText(area));
        dataValidation.rule = { list: { inCellDropDown: true, source } };
        dataValidation.ignoreBlanks = true;
        if (prompt !== undefined)
          dataValidation.prompt = { showPrompt: true, title: "", message: cutText(prompt, LIST_LIMIT) };
      },
    });
  }
  return steps;
}

/** Merged areas; a merge of one cell is none. */
export function mergeSteps({ merges }: OutputSheet, { host }: Target): readonly Step[] {
  const real = merges.filter(({ top, left, bottom, right }) => bottom > top || right > left);
  return real.map((area) => ({
    bytes: ACTION_BYTES,
    write: (sheetOf) => {
      sheetOf(host).getRange(areaText(area)).merge(false);
    },
  }));
}
