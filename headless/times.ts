/** Takes the name of each step as it begins. */
export type StepWatch = (step: string) => void;

interface BegunStep {
  readonly step: string;
  /** Milliseconds since the process began. */
  readonly at: number;
}

function told(begun: readonly BegunStep[], end: number): string {
  const steps = begun.map(({ step, at }, i) => ({ step, ms: (begun[i + 1]?.at ?? end) - at }));
  return `${JSON.stringify({ steps })}\n`;
}

/**
 * Where MUSTER_TIMES is set: tells at the end, as one line of JSON on standard error, how many milliseconds each step took, the first of
 * them the start of the process itself. Otherwise does nothing.
 */
export function openStepWatch(): StepWatch {
  if ((process.env["MUSTER_TIMES"] ?? "") === "") return () => undefined;
  const begun: BegunStep[] = [{ step: "Starting …", at: 0 }];
  process.on("exit", () => {
    process.stderr.write(told(begun, performance.now()));
  });
  return (step) => {
    begun.push({ step, at: performance.now() });
  };
}
