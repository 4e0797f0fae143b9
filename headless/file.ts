import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import * as path from "node:path";
import { openPackage } from "./parts.ts";
import { Refusal } from "./refusal.ts";
import { childOf, isSet } from "./xml.ts";

/** What to check before a file is written over. */
export interface SaveChecks {
  /** Bytes that the file had when it was read; a file that has others by now is a Refusal. */
  readonly before?: Buffer;
  /** Checks the bytes as they stand on disk; throws when they are not right. */
  readonly verify?: (saved: Buffer) => void;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

function notWritable(file: string, error: unknown): Refusal {
  const reason = codeOf(error) || (error instanceof Error ? error.message : String(error));
  const advice = "Close it in other programs, check that you may write there, or name another file with --out.";
  return new Refusal("not-writable", `"${path.basename(file)}" cannot be written (${reason}). ${advice}`);
}

/** The file that a path really means, so that a link stays a link. */
function realTarget(file: string): string {
  try {
    return fs.realpathSync(file);
  } catch {
    return file;
  }
}

function writeWhole(temporary: string, bytes: Buffer, mode: number | undefined): void {
  const handle = fs.openSync(temporary, "wx", mode ?? 0o666);
  try {
    if (mode !== undefined) fs.fchmodSync(handle, mode);
    for (let at = 0; at < bytes.length;) at += fs.writeSync(handle, bytes, at);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** Makes a rename last beyond a power cut, where the system lets folders be synchronized. */
function syncFolder(folder: string): void {
  try {
    const handle = fs.openSync(folder, "r");
    fs.fsyncSync(handle);
    fs.closeSync(handle);
  } catch {
    // Windows has no such thing; the rename itself stands.
  }
}

function refuseChanged(file: string, before: Buffer | undefined): void {
  if (before === undefined || fs.readFileSync(file).equals(before)) return;
  const name = path.basename(file);
  throw new Refusal(
    "changed-meanwhile",
    `"${name}" was changed while Muster worked, so it was left as it is. Try again.`,
  );
}

function isWritable(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.W_OK);
    return (fs.statSync(file).mode & 0o222) !== 0;
  } catch {
    return false;
  }
}

/** Files by which Excel and LibreOffice say that they have a workbook open. */
const lockFiles = (name: string): readonly string[] => [`~$${name}`, `~$${name.slice(2)}`, `.~lock.${name}#`];

/** What speaks against writing over a file, in sentences; nothing for a file that is not there. Writing goes on. */
export function saveWarnings(file: string): readonly string[] {
  if (!fs.existsSync(file)) return [];
  const target = realTarget(file);
  const name = path.basename(target);
  const warnings: string[] = [];
  if (!isWritable(target)) warnings.push(`"${name}" is marked as read-only.`);
  const lock = lockFiles(name).find((one) => fs.existsSync(path.join(path.dirname(target), one)));
  if (lock !== undefined)
    warnings.push(
      `"${name}" seems to be open in another program ("${lock}" stands beside it), which may write over Muster's sheets.`,
    );
  return warnings;
}

/** What a workbook itself says against new sheets, in sentences. */
export function workbookWarnings(bytes: Buffer): readonly string[] {
  const { root } = openPackage(bytes, { allowSigned: true }).workbook;
  if (!isSet(childOf(root, "workbookProtection"), "lockStructure")) return [];
  return ["The structure of the workbook is locked; Muster's sheets are added all the same, and Excel keeps the lock."];
}

/**
 * Writes a file in one step: into a temporary file beside it, synchronized, read back and verified, then renamed over it.
 * The file keeps its mode; a link stays a link. A failure at any moment leaves the file as it was, without the temporary one,
 * and is a Refusal. Gives the warnings of `saveWarnings`.
 */
export function saveAtomically(file: string, bytes: Buffer, { before, verify }: SaveChecks = {}): readonly string[] {
  const target = realTarget(file);
  const warnings = saveWarnings(target);
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    const mode = fs.existsSync(target) ? fs.statSync(target).mode & 0o7777 : undefined;
    writeWhole(temporary, bytes, mode);
    const saved = fs.readFileSync(temporary);
    if (!saved.equals(bytes))
      throw new Refusal("verification-failed", "The disk did not keep what was written; the file was left as it was.");
    verify?.(saved);
    refuseChanged(target, before);
    fs.renameSync(temporary, target);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error instanceof Refusal ? error : notWritable(file, error);
  }
  syncFolder(path.dirname(target));
  return warnings;
}
