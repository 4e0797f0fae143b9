import { byEnd, graphOf, inOrder } from "./dependency-cycles.ts";

/** One task of a forward pass. */
export interface PassTask {
  readonly key: string;
  readonly durationDays: number;
  /** Where it may begin when nothing holds it. */
  readonly start: number;
}

export interface PassedTask {
  readonly key: string;
  readonly start: number;
  readonly finish: number;
}

export interface FinishToStart {
  readonly from: string;
  readonly to: string;
  readonly lagDays: number;
}

/** Forward pass: start = max(finish of the predecessors + lag), finish = start + duration. What lies in a cycle or behind one is left out. */
export function forwardPass(tasks: readonly PassTask[], links: readonly FinishToStart[]): readonly PassedTask[] {
  const byKey = new Map(tasks.map((task) => [task.key, task]));
  const inside = links.filter(({ from, to }) => byKey.has(from) && byKey.has(to));
  const ending = byEnd(inside);
  const graph = graphOf(inside);
  const linked = new Set(graph.names);
  const free = tasks.filter(({ key }) => !linked.has(key)).map(({ key }) => key);
  const passed = new Map<string, PassedTask>();
  for (const key of [...free, ...inOrder(graph).map((at) => graph.names[at] ?? "")]) {
    const task = byKey.get(key);
    if (task === undefined) continue;
    let { start } = task;
    for (const { from, lagDays } of ending.get(key) ?? [])
      start = Math.max(start, (passed.get(from)?.finish ?? -Infinity) + lagDays);
    passed.set(key, { key, start, finish: start + task.durationDays });
  }
  return tasks.flatMap(({ key }) => passed.get(key) ?? []);
}
