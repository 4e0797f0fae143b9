import type { Compiled } from "./problem.ts";

/** One decision, with what it must look back at. */
export interface Stage {
  readonly item: number;
  /** Items decided before that it requires. */
  readonly requires: readonly number[];
  /** Items decided before that require it. */
  readonly requiredBy: readonly number[];
  /** Members of its group that are decided before. */
  readonly rivals: readonly number[];
  /** The last member of a group of which exactly one is chosen. */
  readonly closesGroup: boolean;
  /** It requires an item that is out: it cannot be taken. */
  readonly blocked: boolean;
  /** Decided items, and members by group, that a later decision looks back at: states that differ there are kept apart. */
  readonly live: readonly (readonly number[])[];
}

/** Items that a decision on this one touches: its requirements both ways and its group. */
function linksOf({ items }: Compiled): readonly (readonly number[])[] {
  const links: number[][] = items.map(() => []);
  const members = new Map<number, number[]>();
  items.forEach(({ requires, group }, at) => {
    for (const other of requires) {
      links[at]?.push(other);
      links[other]?.push(at);
    }
    if (group >= 0) members.set(group, [...(members.get(group) ?? []), at]);
  });
  for (const group of members.values())
    group.forEach((one, at) => {
      const next = group[at + 1];
      if (next === undefined) return;
      links[one]?.push(next);
      links[next]?.push(one);
    });
  return links;
}

const worthOf = ({ items }: Compiled, at: number): number => {
  const item = items[at];
  if (item === undefined) return 0;
  if (item.cost > 0) return item.value / item.cost;
  return item.value === 0 ? 0 : item.value * Infinity;
};

/** Open items in the order they are decided: must-do first, then by value for cost, linked ones together. */
function decisionOrder(compiled: Compiled): readonly number[] {
  const { items } = compiled;
  const links = linksOf(compiled);
  const byWorth = items
    .map((_, at) => at)
    .filter((at) => items[at]?.forced !== "out")
    .sort((a, b) => {
      const first = Number(items[b]?.forced === "in") - Number(items[a]?.forced === "in");
      if (first !== 0) return first;
      const [left, right] = [worthOf(compiled, a), worthOf(compiled, b)];
      return left === right ? a - b : right - left;
    });
  const seen = new Set<number>();
  const order: number[] = [];
  for (const start of byWorth) {
    const waiting = [start];
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (seen.has(next) || items[next]?.forced === "out") continue;
      seen.add(next);
      order.push(next);
      for (const link of links[next] ?? []) waiting.push(link);
    }
  }
  return order;
}

/** Who requires each item, and who is in each group, among the open items in the order they are decided. */
interface Links {
  readonly place: readonly number[];
  readonly requiredBy: readonly (readonly number[])[];
  readonly members: readonly (readonly number[])[];
}

function openLinks({ items, groups }: Compiled, order: readonly number[]): Links {
  const place = items.map(() => -1);
  const requiredBy: number[][] = items.map(() => []);
  const members: number[][] = groups.map(() => []);
  order.forEach((item, at) => {
    place[item] = at;
    for (const other of items[item]?.requires ?? []) requiredBy[other]?.push(item);
    members[items[item]?.group ?? -1]?.push(item);
  });
  return { place, requiredBy, members };
}

/** Decided items that a later decision looks back at, one list each, and the decided members of each group that is still open. */
function liveAfter({ items }: Compiled, links: Links, order: readonly number[], at: number): Stage["live"] {
  const later = (item: number): boolean => (links.place[item] ?? -1) > at;
  const live: (readonly number[])[] = [];
  for (const item of order.slice(0, at + 1)) {
    const touched = [...(items[item]?.requires ?? []), ...(links.requiredBy[item] ?? [])];
    if (touched.some(later)) live.push([item]);
  }
  for (const members of links.members) {
    const decided = members.filter((item) => !later(item));
    if (decided.length > 0 && decided.length < members.length) live.push(decided);
  }
  return live;
}

/** The decisions in order; items that are out are not among them. */
export function stagesOf(compiled: Compiled): readonly Stage[] {
  const { items, groups } = compiled;
  const order = decisionOrder(compiled);
  const links = openLinks(compiled, order);
  const constrained = items.some(({ requires, group }) => requires.length > 0 || group >= 0);
  return order.map((item, at): Stage => {
    const before = (other: number): boolean => (links.place[other] ?? -1) >= 0 && (links.place[other] ?? -1) < at;
    const { requires = [], group = -1 } = items[item] ?? {};
    const members = links.members[group] ?? [];
    return {
      item,
      requires: requires.filter(before),
      requiredBy: (links.requiredBy[item] ?? []).filter(before),
      rivals: members.filter(before),
      closesGroup: groups[group]?.exactlyOne === true && members[members.length - 1] === item,
      blocked: requires.some((other) => (links.place[other] ?? -1) < 0),
      live: constrained ? liveAfter(compiled, links, order, at) : [],
    };
  });
}
