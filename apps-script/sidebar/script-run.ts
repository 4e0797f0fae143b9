import { faultOf } from "../faults.ts";
import type { Asked, Failed, PaneAnswers } from "../pane-answers.ts";

/** The functions of the script as a page reaches them: `google.script.run`. */
export interface ScriptRun {
  readonly withSuccessHandler: (then: (json: string) => void) => ScriptRun;
  readonly withFailureHandler: (then: (error: unknown) => void) => ScriptRun;
}

/** Asks a function of the script; what fails on the way is an answer as well. */
export type Ask = <N extends keyof PaneAnswers>(name: N, asked?: Asked) => Promise<PaneAnswers[N] | Failed>;

const failure = (error: unknown): Failed => ({ kind: "failed", fault: faultOf(error), written: 0, ofSheets: 0 });

/** The functions that the script has for the page. */
type Callable = Readonly<Record<keyof PaneAnswers, (json: string) => void>>;

/** A way to the script by its runner. */
export function askBy(run: ScriptRun): Ask {
  return (name, asked = {}) =>
    new Promise((resolve) => {
      const answered = run
        .withSuccessHandler((json) => {
          // The script answers each function with its own kind of answer.
          resolve(JSON.parse(json) as Failed);
        })
        .withFailureHandler((error) => {
          resolve(failure(error));
        });
      // The runner has a method for each function of the script.
      (answered as ScriptRun & Callable)[name](JSON.stringify(asked));
    });
}
