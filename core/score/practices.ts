import { isAnswer, isReached, type MaturityItem } from "./maturity.ts";
import { known, type Measured, unknown } from "./measured.ts";

/** Best practices achieved, of those that apply and are answered (OPM3): a share, no level. */
export interface PracticeScore {
  readonly achieved: number;
  readonly applicable: number;
  readonly unanswered: number;
  readonly percent: Measured;
}

export interface Practices {
  readonly all: PracticeScore;
  /** In the order the domains appear; the stages lowest first. */
  readonly domains: readonly {
    readonly dimension: string;
    readonly all: PracticeScore;
    readonly stages: readonly PracticeScore[];
  }[];
}

function scoreOf(items: readonly MaturityItem[], threshold: number | undefined): PracticeScore {
  const answered = items.filter(({ answer }) => isAnswer(answer));
  const achieved = answered.filter(({ answer }) => isReached(answer, threshold)).length;
  const applicable = answered.length;
  const percent = applicable > 0 ? known((achieved / applicable) * 100) : unknown(["applicable"]);
  return { achieved, applicable, unanswered: items.length - applicable, percent };
}

/** The score by domain and stage of practices that apply; an unanswered one is unknown and counts in neither part. */
export function practicesOf(items: readonly MaturityItem[], stages: number, threshold?: number): Practices {
  const dimensions = [...new Set(items.map(({ dimension }) => dimension))];
  return {
    all: scoreOf(items, threshold),
    domains: dimensions.map((dimension) => {
      const own = items.filter((item) => item.dimension === dimension);
      return {
        dimension,
        all: scoreOf(own, threshold),
        stages: Array.from({ length: stages }, (_, at) =>
          scoreOf(
            own.filter(({ level }) => level === at + 1),
            threshold,
          ),
        ),
      };
    }),
  };
}
