const MS_A_DAY = 86_400_000;
/** Milliseconds from 1899-12-30, the day 0 of Google Sheets, to 1970. */
const EPOCH_MS = 25_569 * MS_A_DAY;

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
      era: "short",
    });
    formats.set(zone, format);
  }
  return format;
}

/** Wall clock of an instant in a zone, as milliseconds that read like UTC. */
export function wallOf(instant: number, zone: string): number {
  return instant + offsetOf(instant, zone);
}

function freshOffset(instant: number, zone: string): number {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): number => Number(parts.get(name));
  const year = parts.get("era") === "BC" ? 1 - part("year") : part("year");
  const wall = Date.UTC(year, part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return wall - Math.floor(instant / 1000) * 1000;
}

/** Milliseconds by which a zone is ahead of UTC at an instant. */
export function offsetOf(instant: number, zone: string): number {
  // Zones change at whole quarters of an hour.
  const key = `${zone}|${Math.floor(instant / 900_000)}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    offset = freshOffset(instant, zone);
    offsets.set(key, offset);
  }
  return offset;
}

/** The instant of a wall clock in a zone; one in a gap is moved forward, of two the first is taken. */
export function instantOf(wall: number, zone: string): number {
  const before = wall - offsetOf(wall - MS_A_DAY, zone);
  if (wallOf(before, zone) === wall) return before;
  const after = wall - offsetOf(wall + MS_A_DAY, zone);
  return wallOf(after, zone) === wall ? after : before;
}

/** The instant of a serial of the spreadsheet. */
export const serialToInstant = (serial: number, zone: string): number =>
  instantOf(Math.round(serial * MS_A_DAY) - EPOCH_MS, zone);

/** The serial of an instant in the spreadsheet's zone. */
export const instantToSerial = (instant: number, zone: string): number => (wallOf(instant, zone) + EPOCH_MS) / MS_A_DAY;

/** "+1300" */
export function offsetText(instant: number, zone: string): string {
  const minutes = Math.round(offsetOf(instant, zone) / 60_000);
  const text = (n: number): string => String(n).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${text(Math.floor(Math.abs(minutes) / 60))}${text(Math.abs(minutes) % 60)}`;
}
