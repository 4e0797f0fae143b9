import { refreshByItself } from "./clicks.ts";
import type { Session, SessionEvent, ShowListener } from "./session-types.ts";

/** What the commands need of a session besides what the pane does. */
export interface CommandTools {
  readonly session: Pick<Session, "refresh" | "isBusy">;
  readonly tell: (event: SessionEvent) => void;
  /** Asks the pane for a view. */
  readonly show: ShowListener;
  /** Reads the workbook again and tells the pane what was found. */
  readonly check: () => Promise<void>;
  /** Comes when no such look is under way. */
  readonly looked: () => Promise<void>;
}

/** Ids under which the ribbon, the menu of a cell and the shortcuts know the commands. */
export const COMMANDS = ["refresh", "check", "explain"] as const;
export type Command = (typeof COMMANDS)[number];

/** A host without this call has shown the pane itself, or cannot. */
const showPane = async (): Promise<void> => {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    return;
  }
};

/** What each command does; none waits for the pane to be shown. */
export function commandsOf({
  session,
  tell,
  show,
  check,
  looked,
}: CommandTools): Readonly<Record<Command, () => Promise<void>>> {
  return {
    refresh: async () => {
      // The page begins with a look, also where it was opened for this refresh.
      await looked();
      // What is under way is shown instead of begun twice.
      await (session.isBusy() ? showPane() : refreshByItself({ tell, refresh: session.refresh }));
    },
    check: async () => {
      show("overview");
      await showPane();
      if (!session.isBusy()) await check();
    },
    explain: async () => {
      show("why");
      await showPane();
    },
  };
}

/** Runs a command and always tells the ribbon that it is done. */
async function runCommand(work: () => Promise<void>, event: Office.AddinCommands.Event | undefined): Promise<void> {
  try {
    await work();
  } catch {
    // The pane tells faults of the session; there is nobody else to tell.
    return;
  } finally {
    event?.completed();
  }
}

/** Associates the commands with their ids; shortcuts call them without an event. */
export function associateCommands(tools: CommandTools): void {
  const commands = commandsOf(tools);
  for (const id of COMMANDS)
    Office.actions.associate(id, (event?: Office.AddinCommands.Event) => void runCommand(commands[id], event));
}
