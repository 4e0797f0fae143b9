import type { SimWorkbook } from "../../hosts/excel/host/book.ts";
import type { HostChannel } from "../../hosts/excel/host/channel.ts";
import { cellsOfFormula } from "../../hosts/excel/host/classes/name.ts";
import type { FaultCode } from "../../hosts/excel/host/wire.ts";
import { FAULT } from "../../hosts/excel/host/wire.ts";

/** Where the answers of the host can be held up. */
export interface Pace {
  delay: number;
}

/** What can go wrong with a host: begins it; the way out is `endFaults`. */
export interface Trouble {
  readonly label: string;
  readonly begin: (host: HostChannel, pace: Pace) => void;
}

const always =
  (code: FaultCode) =>
  ({ wire }: HostChannel): void => {
    wire.fail(code, { times: Number.MAX_SAFE_INTEGER });
  };

/** Sheets that a name of Muster's leads to. */
const ownSheets = (book: SimWorkbook): readonly SimWorkbook["sheets"][number][] =>
  book.names.flatMap(({ name, formula }) => {
    const sheet = name.startsWith("Muster_") ? cellsOfFormula(book, formula)?.sheet : undefined;
    return sheet === undefined ? [] : [sheet];
  });

/** The faults of the menu, by their value there. */
export const TROUBLES = {
  none: { label: "None", begin: () => undefined },
  cellEdit: {
    label: "A cell is being edited",
    begin: ({ user }) => {
      user.beginEdit();
    },
  },
  payload: { label: "Answers too large", begin: always(FAULT.responseTooLarge) },
  protected: {
    label: "Dashboards are protected",
    begin: ({ workbook }) => {
      for (const sheet of ownSheets(workbook)) sheet.protection = {};
    },
  },
  accessDenied: { label: "Access denied", begin: always(FAULT.accessDenied) },
  lostSession: { label: "Session lost", begin: always(FAULT.lostSession) },
  activityLimit: { label: "Too much activity", begin: always(FAULT.activityLimit) },
  slow: {
    label: "Slow answers",
    begin: (_host, pace) => {
      pace.delay = 700;
    },
  },
} as const satisfies Readonly<Record<string, Trouble>>;

export type TroubleName = keyof typeof TROUBLES;

/** Ends whatever trouble there is. */
export function endFaults({ wire, user, workbook }: HostChannel, pace: Pace): void {
  wire.reset();
  user.endEdit();
  pace.delay = 0;
  for (const sheet of ownSheets(workbook)) sheet.protection = undefined;
}
