import { readdirSync, statSync } from "node:fs";

/** When a file was last written; 0 when there is none. Unit: milliseconds since 1970. */
export const timeOf = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** When the newest file of a folder, or the file itself, was last written. */
export function newestTime(path) {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return timeOf(path);
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestTime(`${path}/${name}`)), 0);
}
