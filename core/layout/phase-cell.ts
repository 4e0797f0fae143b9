import type { PhaseCell } from "../dashboard/cell.ts";
import { NOT_STARTED, PHASE_WORDS, spokenMark, STATUS_MARKS } from "../words/marks.ts";
import { say } from "../words/say.ts";
import type { LayoutContext } from "./canvas.ts";
import { serialOf } from "./canvas.ts";
import type { Shown } from "./shown.ts";
import { barOf } from "./sparks.ts";
import type { FillName, FontName, StyleCode } from "./style.ts";
import { styleCode } from "./style.ts";

type Beside = NonNullable<Shown["beside"]>;

interface PhaseLook {
  readonly text: string;
  readonly font: FontName;
  readonly fill: FillName;
  /** Font of the day or percent beside it. */
  readonly beside: FontName;
}

const LOOKS: Readonly<Record<Exclude<PhaseCell["state"], "inProgress">, PhaseLook>> = {
  passed: { text: PHASE_WORDS.passed, font: "accent", fill: "accent1", beside: "small" },
  ready: { text: PHASE_WORDS.ready, font: "data", fill: "accent2", beside: "data" },
  readyLate: {
    text: `${STATUS_MARKS.amber.mark} ${PHASE_WORDS.ready}`,
    font: "amberBold",
    fill: "amber",
    beside: "amberBold",
  },
  conditions: {
    text: `${STATUS_MARKS.amber.mark} ${PHASE_WORDS.conditions}`,
    font: "smallAmber",
    fill: "amber",
    beside: "smallAmber",
  },
  rework: {
    text: `${STATUS_MARKS.red.mark} ${PHASE_WORDS.rework}`,
    font: "whiteBold",
    fill: "red",
    beside: "whiteBold",
  },
  lapsed: {
    text: `${STATUS_MARKS.red.mark} ${PHASE_WORDS.lapsed}`,
    font: "whiteBold",
    fill: "red",
    beside: "whiteBold",
  },
  noEvidence: {
    text: `${STATUS_MARKS.gray.mark} ${PHASE_WORDS.noEvidence}`,
    font: "secondary",
    fill: "none",
    beside: "small",
  },
  notStarted: { text: NOT_STARTED, font: "secondary", fill: "none", beside: "small" },
};

/** States whose words take both units. */
const WIDE: readonly PhaseCell["state"][] = ["ready", "readyLate", "noEvidence", "notStarted"];

function besideOf({ state, day, percent }: PhaseCell, look: PhaseLook, context: LayoutContext): Beside {
  const { beside: font, fill } = look;
  const blank: StyleCode = styleCode({ fill });
  if (WIDE.includes(state)) return { value: null, code: blank };
  if (state === "rework" || state === "lapsed")
    return percent === undefined
      ? { value: null, code: blank }
      : { value: percent, code: styleCode({ font, fill, format: "wholePercent", horizontal: "right", indent: 1 }) };
  return day === undefined
    ? { value: null, code: blank }
    : {
        value: serialOf(context, day),
        code: styleCode({ font, fill, format: "dayShortYear", horizontal: "right", indent: 1 }),
      };
}

/** The day since which a phase runs that has no percent. */
const sinceOf = ({ day }: PhaseCell, context: LayoutContext): Beside =>
  day === undefined
    ? { value: null, code: styleCode({}) }
    : {
        value: serialOf(context, day),
        code: styleCode({ font: "small", format: "dayShortYear", horizontal: "right", indent: 1 }),
      };

/** A phase in two units: its word, or a bar while it runs; beside it a day or the percent that is complete. */
export function showPhase(cell: PhaseCell, context: LayoutContext): Shown {
  if (cell.state === "inProgress") {
    const percent = styleCode({ font: "dataBold", format: "wholePercent", horizontal: "right", indent: 1 });
    const beside: Beside = cell.percent === undefined ? sinceOf(cell, context) : { value: cell.percent, code: percent };
    const bar = cell.percent === undefined ? say`In progress` : barOf(cell.percent / 100);
    const code = styleCode({ font: cell.percent === undefined ? "data" : "bar", horizontal: "left" });
    return { value: bar, code, beside, why: cell.why };
  }
  const look = LOOKS[cell.state];
  const code = styleCode({ font: look.font, fill: look.fill, horizontal: "left" });
  return { value: spokenMark(look.text), code, beside: besideOf(cell, look, context), why: cell.why };
}
