import { refreshByItself } from "./clicks.ts";
import type { Session, SessionEvent, ShowListener } from "./session-types.ts";

/** What the commands need of a session besides what the pane does. */
export interface CommandTools {
  readonly session: Session;
  readonly tell: (event: SessionEvent) => void;
  /** Asks the pane for a view. */
  readonly show: ShowListener;
}

/** Ids under which the ribbon, the menu of a cell and the shortcuts know the commands. */
export const COMMANDS = ["refresh", "check", "explain", "showPane"] as const;
export type Command = (typeof COMMANDS)[number];

const showPane = async (): Promise<void> => {
  await Office.addin.showAsTaskpane();
};

/** What each command does; none waits for the pane. */
export function commandsOf({ session, tell, show }: CommandTools): Readonly<Record<Command, () => Promise<void>>> {
  return {
    refresh: () => refreshByItself({ tell, refresh: session.refresh }),
    check: async () => {
      show("overview");
      await showPane();
      await session.open();
    },
    explain: async () => {
      show("why");
      await showPane();
    },
    showPane,
  };
}

/** Runs a command and always tells the ribbon that it is done. */
async function runCommand(work: () => Promise<void>, event: Office.AddinCommands.Event | undefined): Promise<void> {
  try {
    await work();
  } catch {
    // A host without the pane's own calls has shown the pane itself, or cannot.
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
