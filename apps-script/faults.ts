const SEVERAL_ACCOUNTS =
  "Google could not tell your accounts apart. Sign in with one account, or use another browser profile, and try again.";
const PROTECTED =
  "A dashboard sheet is protected from your edits. Ask its owner, or unprotect it under Data, and refresh again.";
const FULL =
  "The spreadsheet is near Google's limit of 10 million cells. Delete empty rows or columns, and refresh again.";

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What to tell the user when a service refuses; registers are untouched whatever it says. */
export function describeFault(error: unknown): string {
  const message = messageOf(error);
  if (/PERMISSION_DENIED|you do not have permission to access/i.test(message)) return SEVERAL_ACCOUNTS;
  if (/protected cell or object/i.test(message)) return PROTECTED;
  if (/above the limit of \d+ cells/i.test(message)) return FULL;
  return `Google Sheets refused: ${message} Your registers are as they were.`;
}
