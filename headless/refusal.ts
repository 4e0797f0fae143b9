/** Why a file is not read or not written. The list is closed: programs may decide by these codes. */
export const REFUSALS = [
  "unreadable-file",
  "encrypted",
  "old-format",
  "not-a-zip",
  "not-text",
  "no-workbook",
  "duplicate-entries",
  "too-large",
  "signed",
  "corrupt",
  "unsupported",
  "changed-meanwhile",
  "not-writable",
  "verification-failed",
] as const;

export type RefusalCode = (typeof REFUSALS)[number];

/** A file that Muster leaves as it is. The message says what is wrong and what to do; it is made for people. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** A damaged file: `what` names the damage in a few words. */
export function corrupt(what: string): Refusal {
  return new Refusal(
    "corrupt",
    `The file is damaged: ${what}. Open it in your spreadsheet program, let it repair the file, save it, and try again.`,
  );
}
