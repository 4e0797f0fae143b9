import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

/** The folder with the answers and example registers that stand beside the project. */
export const sharedFolder = (): string => process.env["MUSTER_SHARED"] ?? resolve(process.cwd(), "..", "shared");

/** The path of a shared file. */
export const sharedPath = (name: string): string => resolve(sharedFolder(), name);

/** Whether a shared file is there; a test that needs it says so when it is not. */
export const hasShared = (name: string): boolean => existsSync(sharedPath(name));

/** The JSON of a shared file, unchecked. Fails by name when the file is missing. */
export function readSharedJson(name: string): unknown {
  if (!hasShared(name)) throw new Error(`missing: ${sharedPath(name)} (set MUSTER_SHARED to the folder that holds it)`);
  return JSON.parse(readFileSync(sharedPath(name), "utf8"));
}
