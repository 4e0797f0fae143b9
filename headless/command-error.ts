/** Why a command was not carried out although no file is at fault. The list is closed: programs may decide by these codes. */
export type CommandErrorCode =
  | "wrong-command-line"
  | "target-exists"
  | "no-such-cell"
  | "no-project"
  | "no-such-project"
  | "no-book"
  | "made-by-rollup"
  | "no-dashboards";

/** A command that cannot be carried out as it was given. The message says what to do; it is made for people. */
export class CommandError extends Error {
  override readonly name = "CommandError";
  readonly code: CommandErrorCode;

  constructor(code: CommandErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

export const wrongCommandLine = (message: string): CommandError => new CommandError("wrong-command-line", message);
