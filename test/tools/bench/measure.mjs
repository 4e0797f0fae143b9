import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const PEAK = new URL("peak.mjs", import.meta.url).href;
const KILOBYTES = 1024;
const SHOWN = 2000;

/** The middle one of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function ended(child) {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (piece) => (said += piece));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, said }));
  });
}

/** Runs a program of Node from start to end: seconds, peak memory in megabytes, and what it said on standard error. */
export async function measure(args, { folder, env = {} }) {
  const peakFile = join(folder, "peak.txt");
  const start = performance.now();
  const child = spawn(process.execPath, ["--import", PEAK, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...env, MUSTER_PEAK: peakFile },
  });
  const { code, said } = await ended(child);
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`exit ${code} of ${args.join(" ")}\n${said.slice(0, SHOWN)}`);
  return { seconds, peak: Number(readFileSync(peakFile, "utf8")) / KILOBYTES, said };
}

/** The same several times: median of seconds, worst peak, every run. */
export async function measureOften(args, times, options) {
  const runs = [];
  while (runs.length < times) runs.push(await measure(args, options));
  return {
    seconds: median(runs.map((run) => run.seconds)),
    peak: Math.max(...runs.map((run) => run.peak)),
    runs,
  };
}
