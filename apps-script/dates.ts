const MS_A_MINUTE = 60_000;
const MS_A_DAY = 86_400_000;
/** Serial of 1 January 1970. */
const EPOCH_SERIAL = 25_569;
/** Offsets that agree at both ends of so many days agree between them. */
const STRETCH_MS = 8 * MS_A_DAY;
/** Offsets that agree at both ends of so many stretches agree between them where they make a cell show midnight, as nearly all do. */
const STRETCHES = 4;
const HOUR = 60;
/** Minutes by which a clock is put forward at most; a longer step is a change of the date line. */
const MOST_FORWARD = 180;
/** Until then some zones kept a local time with seconds, which no offset text tells. */
const STANDARD_TIME_MS = 73_526_400_000;

/** Minutes by which a zone is ahead of UTC at an instant in milliseconds. */
export type OffsetAt = (ms: number) => number;

/** Reads dates of a spreadsheet, which stand for a wall clock in its zone. */
export interface ZoneClock {
  /**
   * The serial, in the 1900 system of Excel, of what the cell shows. Midnight is a whole number, also on a day that has none because
   * the clock was put forward then.
   */
  readonly serialOf: (ms: number) => number;
}

interface Stretch {
  readonly before: number;
  readonly after: number;
  /** Instant of the change; not a number where there is none. */
  readonly change: number;
}

/** The first of the values `from + step`, `from + 2 * step` … `to` that is not `before`, where `to` is none and none comes after one. */
function firstAfter(
  { from, to, step }: { readonly from: number; readonly to: number; readonly step: number },
  isBefore: (value: number) => boolean,
): number {
  let [low, high] = [from, to];
  while (high - low > step) {
    const middle = low + step * Math.floor((high - low) / (2 * step));
    if (isBefore(middle)) low = middle;
    else high = middle;
  }
  return high;
}

/** The instant, to the minute, from which the later offset holds: nearly always a full hour. */
function findChange(from: number, to: number, offsetAt: OffsetAt): number {
  const before = offsetAt(from);
  const isBefore = (minute: number): boolean => offsetAt(minute * MS_A_MINUTE) === before;
  const hour = firstAfter({ from: from / MS_A_MINUTE, to: to / MS_A_MINUTE, step: HOUR }, isBefore);
  const isFull = isBefore(hour - 1);
  return (isFull ? hour : firstAfter({ from: hour - HOUR, to: hour - 1, step: 1 }, isBefore)) * MS_A_MINUTE;
}

function serialIn({ before, after, change }: Stretch, ms: number): number {
  const isForward = after > before && after - before <= MOST_FORWARD && ms === change;
  const isMissedMidnight = isForward && (ms + before * MS_A_MINUTE) % MS_A_DAY === 0;
  const offset = ms >= change && !isMissedMidnight ? after : before;
  const serial = (ms + offset * MS_A_MINUTE) / MS_A_DAY + EPOCH_SERIAL;
  const whole = Math.round(serial);
  return ms < STANDARD_TIME_MS && Math.abs(serial - whole) * MS_A_DAY <= MS_A_MINUTE ? whole : serial;
}

/** A clock that asks for the offset of a stretch of days once, however many cells show one of them. */
export function zoneClock(offsetAt: OffsetAt): ZoneClock {
  const offsets = new Map<number, number>();
  const stretches = new Map<number, Stretch>();
  const edge = (index: number): number => {
    let offset = offsets.get(index);
    if (offset === undefined) {
      offset = offsetAt(index * STRETCH_MS);
      offsets.set(index, offset);
    }
    return offset;
  };
  const stretchAt = (index: number): Stretch => {
    const [before, after] = [edge(index), edge(index + 1)];
    const change = before === after ? NaN : findChange(index * STRETCH_MS, (index + 1) * STRETCH_MS, offsetAt);
    return { before, after, change };
  };
  const midnightSerial = (ms: number): number | undefined => {
    if (ms < STANDARD_TIME_MS) return undefined;
    const index = STRETCHES * Math.floor(ms / STRETCH_MS / STRETCHES);
    const offset = edge(index);
    const serial = (ms + offset * MS_A_MINUTE) / MS_A_DAY + EPOCH_SERIAL;
    return Number.isInteger(serial) && edge(index + STRETCHES) === offset ? serial : undefined;
  };
  return {
    serialOf: (ms) => {
      const midnight = midnightSerial(ms);
      if (midnight !== undefined) return midnight;
      const index = Math.floor(ms / STRETCH_MS);
      let stretch = stretches.get(index);
      if (stretch === undefined) {
        stretch = stretchAt(index);
        stretches.set(index, stretch);
      }
      return serialIn(stretch, ms);
    },
  };
}

/** Minutes of "+1300" or "-0330"; 0 for anything else. */
export function offsetMinutes(text: string): number {
  const found = /^([+-])(\d{2})(\d{2})$/.exec(text);
  if (found === null) return 0;
  const minutes = Number(found[2]) * 60 + Number(found[3]);
  return found[1] === "-" ? -minutes : minutes;
}

/** The clock of a spreadsheet. */
export function clockOf(zone: string): ZoneClock {
  return zoneClock((ms) => offsetMinutes(Utilities.formatDate(new Date(ms), zone, "Z")));
}
