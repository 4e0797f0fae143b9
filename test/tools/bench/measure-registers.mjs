// The whole core over every register filled, in a process of its own.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const SCRIPT = fileURLToPath(new URL("registers-core.mjs", import.meta.url));
const MOST_MEMORY = "--max-old-space-size=6000";

/** Rows and cells, and seconds of the processor: of one plain pass, of the core without simulation, and of the simulation. */
export function measureRegisters() {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MOST_MEMORY, SCRIPT], { encoding: "utf8" });
  if (status !== 0) throw new Error(`the core over all registers failed: ${stderr.slice(0, 2000)}`);
  return JSON.parse(stdout);
}
