import { forEachAtEase } from "./breathe.ts";
import type { Separator } from "./separator.ts";
import { separatorOf } from "./separator.ts";
import type { Wire } from "./wire.ts";
import { exchange, inHalves } from "./wire.ts";

/** Bytes of a request that are well under the 5 MB that Excel on the web allows. */
const REQUEST_BYTES = 3_000_000;

/** Gives a sheet of the workbook, by its id or its title; one object for each request. */
export interface SheetLookup {
  (key: string): Excel.Worksheet;
  /** Several areas of a sheet, of a list of addresses with commas. */
  readonly areas: (key: string, addresses: string) => Excel.RangeAreas;
}

/** Something to be written, which takes about so many bytes of a request. Doing it twice gives the same as doing it once. */
export interface Step {
  readonly bytes: number;
  /** Whether it names several areas at once. */
  readonly joinsAreas?: true;
  readonly write: (sheetOf: SheetLookup, context: Excel.RequestContext) => void;
  /** Told once it was sent. */
  readonly done?: () => void;
}

/** Bytes of an action: the action, and the object that it acts on. */
export const ACTION_BYTES = 320;

function lookup(context: Excel.RequestContext, separator: Separator): SheetLookup {
  const sheets = new Map<string, Excel.Worksheet>();
  const sheetOf = (key: string): Excel.Worksheet => {
    const known = sheets.get(key);
    if (known !== undefined) return known;
    const sheet = context.workbook.worksheets.getItem(key);
    sheets.set(key, sheet);
    return sheet;
  };
  const areas: SheetLookup["areas"] = (key, addresses) => sheetOf(key).getRanges(addresses.split(",").join(separator));
  return Object.assign(sheetOf, { areas });
}

/** Steps in groups, each for one request. */
function packed(steps: readonly Step[]): readonly (readonly Step[])[] {
  const groups: Step[][] = [];
  let bytes = 0;
  for (const step of steps) {
    const last = groups[groups.length - 1];
    if (last === undefined || bytes + step.bytes > REQUEST_BYTES) {
      groups.push([step]);
      bytes = step.bytes;
    } else {
      last.push(step);
      bytes += step.bytes;
    }
  }
  return groups;
}

function queueSteps(context: Excel.RequestContext, steps: readonly Step[], separator: Separator): Promise<void> {
  const sheetOf = lookup(context, separator);
  return forEachAtEase(steps, ({ write }) => {
    write(sheetOf, context);
  });
}

/** The screen stands still while the last request is carried out; doing so for each would make it flicker. */
function holdScreen({ application }: Excel.RequestContext): void {
  application.suspendScreenUpdatingUntilNextSync();
  application.suspendApiCalculationUntilNextSync();
}

/**
 * Writes steps in their order in as few round trips as they fit in, and in halves where the host says that they do not. `onSent` is told
 * once of all that went together.
 *
 * @throws what the host answers.
 */
export async function runSteps(wire: Wire, steps: readonly Step[], onSent?: () => void): Promise<void> {
  const groups = packed(steps);
  const separator = steps.some(({ joinsAreas }) => joinsAreas) ? await separatorOf(wire) : ",";
  for (const [at, group] of groups.entries()) {
    await inHalves(group, async (part) => {
      await exchange(wire, (context) => {
        if (at === groups.length - 1 && part.length > 1) holdScreen(context);
        return queueSteps(context, part, separator);
      });
      for (const step of part) step.done?.();
      onSent?.();
    });
  }
}
