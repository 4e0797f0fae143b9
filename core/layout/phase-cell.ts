import type { PhaseCell } from "../dashboard/cell.ts";
import type { Color } from "../value/color.ts";
import { markedWord, NOT_STARTED, PHASE_WORDS } from "../words/marks.ts";
import { say, word } from "../words/say.ts";
import type { LayoutContext } from "./canvas.ts";
import { serialOf } from "./canvas.ts";
import type { Shown } from "./shown.ts";
import { barOf } from "./sparks.ts";
import type { FillName, FontName, StyleCode } from "./style.ts";
import { styleCode } from "./style.ts";

type Beside = NonNullable<Shown["beside"]>;

interface PhaseLook {
  readonly word: string;
  /** The color whose mark stands before the word. */
  readonly color?: Color;
  readonly font: FontName;
  readonly fill: FillName;
  /** Font of the day or percent beside it. */
  readonly beside: FontName;
}

const LOOKS: Readonly<Record<Exclude<PhaseCell["state"], "inProgress">, PhaseLook>> = {
  passed: { word: PHASE_WORDS.passed, font: "accent", fill: "accent1", beside: "small" },
  ready: { word: PHASE_WORDS.ready, font: "data", fill: "accent2", beside: "data" },
  readyLate: { word: PHASE_WORDS.ready, color: "amber", font: "amberBold", fill: "amber", beside: "amberBold" },
  conditions: { word: PHASE_WORDS.conditions, color: "amber", font: "smallAmber", fill: "amber", beside: "smallAmber" },
  rework: { word: PHASE_WORDS.rework, color: "red", font: "whiteBold", fill: "red", beside: "whiteBold" },
  lapsed: { word: PHASE_WORDS.lapsed, color: "red", font: "whiteBold", fill: "red", beside: "whiteBold" },
  noEvidence: { word: PHASE_WORDS.noEvidence, color: "gray", font: "secondary", fill: "none", beside: "small" },
  notStarted: { word: NOT_STARTED, font: "secondary", fill: "none", beside: "small" },
};

/** States whose words take both units. */
const WIDE: readonly PhaseCell["state"][] = ["ready", "readyLate", "noEvidence", "notStarted"];

/** A day in the second unit of a phase; nothing where it is not known. */
function dayBeside({ day }: PhaseCell, context: LayoutContext, look: { font: FontName; fill?: FillName }): Beside {
  const { font, fill = "none" } = look;
  if (day === undefined) return { value: null, code: styleCode({ fill }) };
  const code = styleCode({ font, fill, format: "dayShortYear", horizontal: "right", indent: 1 });
  return { value: serialOf(context, day), code };
}

function besideOf(cell: PhaseCell, { beside: font, fill }: PhaseLook, context: LayoutContext): Beside {
  const { state, percent } = cell;
  const blank: StyleCode = styleCode({ fill });
  if (WIDE.includes(state)) return { value: null, code: blank };
  if (state !== "rework" && state !== "lapsed") return dayBeside(cell, context, { font, fill });
  return percent === undefined
    ? { value: null, code: blank }
    : { value: percent, code: styleCode({ font, fill, format: "wholePercent", horizontal: "right", indent: 1 }) };
}

/** A phase in two units: its word, or a bar while it runs; beside it a day or the percent that is complete. */
export function showPhase(cell: PhaseCell, context: LayoutContext): Shown {
  if (cell.state === "inProgress") {
    const percent = styleCode({ font: "dataBold", format: "wholePercent", horizontal: "right", indent: 1 });
    const beside: Beside =
      cell.percent === undefined ? dayBeside(cell, context, { font: "small" }) : { value: cell.percent, code: percent };
    const bar = cell.percent === undefined ? say`In progress` : barOf(cell.percent / 100);
    const code = styleCode({ font: cell.percent === undefined ? "data" : "bar", horizontal: "left" });
    return { value: bar, code, beside, why: cell.why };
  }
  const look = LOOKS[cell.state];
  const code = styleCode({ font: look.font, fill: look.fill, horizontal: "left" });
  const text = look.color === undefined ? word(look.word) : markedWord(look.color, look.word);
  return { value: text, code, beside: besideOf(cell, look, context), why: cell.why };
}
