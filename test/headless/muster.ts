import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { openPackage } from "../../headless/parts.ts";
import { inflate } from "../../headless/zip.ts";

const BIN = resolve("headless/bin/muster.mjs");

export interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own with the files given, in which `muster` runs. */
export interface Desk {
  readonly folder: string;
  readonly muster: (...args: readonly string[]) => Result;
  readonly path: (name: string) => string;
  readonly bytes: (name: string) => Buffer;
  readonly clear: () => void;
}

/** Runs the built command, so that types must have been built before. */
export function openDesk(...files: readonly string[]): Desk {
  if (!existsSync("dist/headless/main.js"))
    throw new Error('run "npm run build" first: dist/headless/main.js is missing');
  const folder = mkdtempSync(join(tmpdir(), "muster-"));
  for (const file of files) copyFileSync(file, join(folder, basename(file)));
  const path = (name: string): string => join(folder, name);
  return {
    folder,
    path,
    bytes: (name) => readFileSync(path(name)),
    muster: (...args) => {
      const env = { ...process.env, LANG: "en_GB.UTF-8", LC_ALL: "" };
      const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
        cwd: folder,
        encoding: "utf8",
        env,
      });
      return { code: status, out: stdout, err: stderr };
    },
    clear: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Content of every part of a workbook, by name. */
export const partsOf = (bytes: Buffer): ReadonlyMap<string, string> =>
  new Map(
    openPackage(bytes, { allowSigned: true }).zip.entries.map((entry) => [
      entry.name,
      inflate(entry).toString("latin1"),
    ]),
  );

/** Titles of all sheets, in tab order. */
export const titlesOf = (bytes: Buffer): readonly string[] =>
  openPackage(bytes, { allowSigned: true }).sheets.map(({ name }) => name);
