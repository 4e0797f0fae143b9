import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readMetadata } from "./host/metadata.ts";
import type { Metadata } from "./host/metadata.ts";

const FOLDER = resolve(process.cwd(), "node_modules/@microsoft/office-js/dist");

/** Text of a file of the client library, by its path in the package. */
export const clientFile = (path: string): string => readFileSync(resolve(FOLDER, path), "utf8");

let metadata: Metadata | undefined;

/** Classes and members of the installed client library. */
export function clientMetadata(): Metadata {
  metadata ??= readMetadata(clientFile("excel-web-16.00.debug.js"));
  return metadata;
}
