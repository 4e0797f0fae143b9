/** A generator with a fixed seed (mulberry32), so that the sample is the same each time it is made. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low, high) => low + Math.floor(next() * (high - low + 1));
  return { next, between, pick: (list) => list[Math.floor(next() * list.length)], chance: (share) => next() < share };
}

const DAY = 86400000;
export const day = (iso) => new Date(`${iso}T00:00:00Z`);
export const plus = (date, days) => new Date(date.getTime() + days * DAY);
export const daysBetween = (from, to) => Math.round((to.getTime() - from.getTime()) / DAY);
