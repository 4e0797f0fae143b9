/** One thing that waits for another. */
export interface Edge {
  readonly from: string;
  readonly to: string;
}

/** A graph by position: nodes in the order they appear. */
export interface Graph {
  readonly names: readonly string[];
  readonly next: readonly (readonly number[])[];
  readonly before: readonly (readonly number[])[];
}

export function graphOf(edges: readonly Edge[]): Graph {
  const places = new Map<string, number>();
  const next: number[][] = [];
  const before: number[][] = [];
  const place = (name: string): number => {
    const found = places.get(name);
    if (found !== undefined) return found;
    places.set(name, places.size);
    next.push([]);
    before.push([]);
    return places.size - 1;
  };
  for (const { from, to } of edges) {
    const [a, b] = [place(from), place(to)];
    next[a]?.push(b);
    before[b]?.push(a);
  }
  return { names: [...places.keys()], next, before };
}

/** Edges by the node they end at. */
export function byEnd<E extends Edge>(edges: readonly E[]): ReadonlyMap<string, readonly E[]> {
  const ending = new Map<string, E[]>();
  for (const edge of edges) {
    const found = ending.get(edge.to);
    if (found === undefined) ending.set(edge.to, [edge]);
    else found.push(edge);
  }
  return ending;
}

/** Nodes in an order in which every predecessor comes first; what lies in a cycle or behind one is left out. */
export function inOrder({ next, before }: Graph): readonly number[] {
  const waits = before.map((each) => each.length);
  const order: number[] = [];
  waits.forEach((count, at) => {
    if (count === 0) order.push(at);
  });
  // Grows while it is walked.
  for (const at of order)
    for (const after of next[at] ?? []) {
      waits[after] = (waits[after] ?? 0) - 1;
      if (waits[after] === 0) order.push(after);
    }
  return order;
}

/** Nodes that are left when all that lie behind no cycle and before no cycle are taken away. */
function tangled(graph: Graph): ReadonlySet<number> {
  const left = new Set(graph.names.map((_, at) => at));
  for (const at of inOrder(graph)) left.delete(at);
  const backward: Graph = { names: graph.names, next: graph.before, before: graph.next };
  for (const at of inOrder(backward)) left.delete(at);
  return left;
}

/** Walks on from a node, always to the first successor that is tangled too, until a node comes back. */
function loopFrom({ next }: Graph, start: number, within: ReadonlySet<number>): readonly number[] {
  const path: number[] = [];
  const places = new Map<number, number>();
  for (let at = start; ;) {
    const seen = places.get(at);
    if (seen !== undefined) return path.slice(seen);
    places.set(at, path.length);
    path.push(at);
    const after = next[at]?.find((each) => within.has(each));
    if (after === undefined) return [];
    at = after;
  }
}

/**
 * Cycles by name, each as the path around it without the return: one for every tangle, and more as long as taking the nodes of those
 * found away leaves another. Empty: there is none.
 */
export function cyclesOf(edges: readonly Edge[]): readonly (readonly string[])[] {
  const cycles: (readonly string[])[] = [];
  let open = edges;
  for (;;) {
    const graph = graphOf(open);
    const within = tangled(graph);
    const [start] = [...within].sort((a, b) => a - b);
    if (start === undefined) return cycles;
    const loop = loopFrom(graph, start, within).map((at) => graph.names[at] ?? "");
    if (loop.length === 0) return cycles;
    cycles.push(loop);
    const taken = new Set(loop);
    open = open.filter(({ from, to }) => !taken.has(from) && !taken.has(to));
  }
}
