import type { Area, ConditionalFormat, OutputSheet, SheetKey, Validation } from "../core/index.ts";
import { absoluteArea, areaText, cutText } from "../core/index.ts";
import { escapeXml } from "./xml.ts";

/** Most characters of a list of words in a rule, of a prompt, and of its title. */
const LIST_LIMIT = 255;

/** `mergeCells` of a sheet; a merge of one cell is none. */
export function mergesXml(merges: readonly Area[]): string {
  const real = merges.filter(({ top, left, bottom, right }) => bottom > top || right > left);
  if (real.length === 0) return "";
  const cells = real.map((area) => `<mergeCell ref="${areaText(area)}"/>`).join("");
  return `<mergeCells count="${real.length}">${cells}</mergeCells>`;
}

const ruleXml = ({ formula }: ConditionalFormat, dxf: number, priority: number): string =>
  `<cfRule type="expression" dxfId="${dxf}" priority="${priority}"><formula>${escapeXml(formula)}</formula></cfRule>`;

/** Conditional formats of a sheet, the first given the strongest. `dxfOf` gives the index in dxfs of a style. */
export function conditionalXml(formats: readonly ConditionalFormat[], dxfOf: (style: number) => number): string {
  return formats
    .map((format, i) => {
      const rule = ruleXml(format, dxfOf(format.style), i + 1);
      return `<conditionalFormatting sqref="${areaText(format.area)}">${rule}</conditionalFormatting>`;
    })
    .join("");
}

/**
 * Formula of a list: its words, or cells of an own sheet. Undefined when no rule can hold it: no words, over 255
 * characters, a word with a comma, or a sheet that is not there.
 */
function listFormula(list: Validation["list"], titleOfKey: (key: SheetKey) => string | undefined): string | undefined {
  if ("sheet" in list) {
    const title = titleOfKey(list.sheet);
    return title === undefined ? undefined : absoluteArea(title, list.area);
  }
  const words = list.join(",");
  if (list.length === 0 || words.length > LIST_LIMIT || list.some((word) => word.includes(","))) return undefined;
  return `"${words.replaceAll('"', '""')}"`;
}

/** A note that shows when its cell is chosen; anything may stand there. */
const noteXml = (area: Area, prompt: string): string =>
  `<dataValidation allowBlank="1" showInputMessage="1" prompt="${escapeXml(cutText(prompt, LIST_LIMIT))}" sqref="${areaText(area)}"/>`;

/** `dataValidations` of a sheet: lists to choose from. A list that no rule can hold is left out: any text may stand there. */
export function validationsXml(
  validations: OutputSheet["validations"],
  titleOfKey: (key: SheetKey) => string | undefined,
): string {
  const rules: string[] = [];
  for (const { area, list, prompt } of validations) {
    if ("length" in list && list.length === 0 && prompt !== undefined) {
      rules.push(noteXml(area, prompt));
      continue;
    }
    const formula = listFormula(list, titleOfKey);
    if (formula === undefined) continue;
    const shown = prompt === undefined ? "" : ` prompt="${escapeXml(cutText(prompt, LIST_LIMIT))}"`;
    rules.push(
      `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1"${shown} ` +
        `sqref="${areaText(area)}"><formula1>${escapeXml(formula)}</formula1></dataValidation>`,
    );
  }
  return rules.length === 0 ? "" : `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`;
}
