import { describe, expect, it } from "@jest/globals";
import { spokenNow } from "../../core/index.ts";
import { DE } from "../../core/words/languages/de.ts";
import { REPORT } from "../addin/view/report.ts";
import type { Failed, PaneAnswers, Spoken } from "../../apps-script/pane-answers.ts";
import type { Ask } from "../../apps-script/sidebar/script-run.ts";
import { openSession } from "../../apps-script/sidebar/session.ts";
import type { Progress } from "../../addin/view/pane-session.ts";

interface Line {
  readonly ask: Ask;
  readonly asked: string[];
  /** Ends the refresh that is under way. */
  readonly end: (answer: PaneAnswers["paneRefresh"] | Failed) => void;
  /** The time of the next question about progress has come. */
  readonly poll: () => Promise<void>;
  readonly isPolling: () => boolean;
}

/** A script whose refresh ends when the test says so, and tells a step each time it is asked. */
function lineWith(
  steps: readonly PaneAnswers["paneProgress"][],
): Line & { readonly tools: Parameters<typeof openSession>[1] } {
  const asked: string[] = [];
  const left = [...steps];
  let end: Line["end"] = () => undefined;
  let work: (() => void) | undefined;
  const answers = (name: keyof PaneAnswers): Promise<unknown> => {
    asked.push(name);
    if (name === "paneRefresh") return new Promise((resolve) => (end = resolve));
    return Promise.resolve(left.shift() ?? { kind: "progress" });
  };
  return {
    // Each name has its own kind of answer; the test asks for these alone.
    ask: answers as Ask,
    asked,
    end: (answer) => {
      end(answer);
    },
    poll: async () => {
      work?.();
      for (let turn = 0; turn < 9; turn += 1) await Promise.resolve();
    },
    isPolling: () => work !== undefined,
    tools: {
      now: () => 0,
      newRun: () => "run",
      every: (_, what) => {
        work = what;
        return () => {
          work = undefined;
        };
      },
    },
  };
}

const writing = (sheets: number): PaneAnswers["paneProgress"] => ({
  kind: "progress",
  step: { step: "write", sheets, ofSheets: 12 },
});

describe("a refresh from the sidebar", () => {
  it("tells the steps that the script tells, and asks no more once it has ended", async () => {
    const line = lineWith([{ kind: "progress" }, writing(3), writing(4)]);
    const told: Progress[] = [];
    const result = openSession(line.ask, line.tools).refresh({ onProgress: (step) => told.push(step) });
    for (let turn = 0; turn < 3; turn += 1) await line.poll();
    expect(told).toEqual([
      { step: "write", sheets: 3, ofSheets: 12 },
      { step: "write", sheets: 4, ofSheets: 12 },
    ]);
    line.end({ kind: "canceled", written: 4, ofSheets: 12 });
    expect(await result).toEqual({ kind: "canceled", written: 4, ofSheets: 12 });
    expect(line.isPolling()).toBe(false);
  });

  it("lets the page speak the language of its answer", async () => {
    const line = lineWith([]);
    const session = openSession(line.ask, line.tools);
    const end = async (spoken: Spoken): Promise<string> => {
      const result = session.refresh({});
      line.end({ kind: "refreshed", report: REPORT, refreshedAt: 1, added: [], changed: [], removed: [], ...spoken });
      await result;
      return spokenNow();
    };
    expect(await end({ language: "de", words: DE })).toBe("de");
    // The same again comes without words.
    expect(await end({ language: "de" })).toBe("de");
    expect(await end({ language: "en" })).toBe("en");
  });

  it("passes a cancel on to the script", async () => {
    const line = lineWith([]);
    const abort = new AbortController();
    const result = openSession(line.ask, line.tools).refresh({ signal: abort.signal });
    abort.abort();
    expect(line.asked).toEqual(["paneRefresh", "paneCancel"]);
    line.end({ kind: "canceled", written: 0, ofSheets: 0 });
    expect((await result).kind).toBe("canceled");
  });

  it("that was killed came as far as it told last", async () => {
    const line = lineWith([writing(6)]);
    const result = openSession(line.ask, line.tools).refresh({});
    await line.poll();
    line.end({ kind: "failed", fault: { kind: "timeLimit", minutes: 6, left: [] }, written: 0, ofSheets: 0 });
    expect(await result).toMatchObject({ written: 5, ofSheets: 12 });
  });
});
