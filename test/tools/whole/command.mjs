import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const BIN = fileURLToPath(new URL("../../../headless/bin/muster.mjs", import.meta.url));

/** Runs a command of Muster on a file: exit code, and what it said on standard output and on standard error. */
export function muster(command, file, ...options) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, command, file, ...options], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 2 ** 28,
  });
  return { status, stdout, stderr };
}
