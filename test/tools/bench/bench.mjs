// npm run bench [-- --quick]: refreshes a generated workbook of 100,000 risks and 10,000 projects, and lets two well-known libraries
// read, group and write the same workbook. Prints a table, and writes out/bench.json. --quick leaves exceljs out. Counts what a refresh
// costs in Excel and in Google Sheets too; --excel and --sheets do that alone. --pane tells for how long the
// task pane holds its page up. --registers measures the core alone over a workbook with
// every register filled, against one plain pass over the same cells.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { measureExcel } from "./excel.mjs";
import { measureOften, median } from "./measure.mjs";
import { measurePane } from "./pane.mjs";
import { measureRegisters } from "./measure-registers.mjs";
import { measureSheets } from "./sheets.mjs";

const MOST_RISKS = 100_000;
const SIZES = [1_000, 10_000, MOST_RISKS];
const RUNS = 5;
const PEER_RUNS = 3;
const LEAST_RATIO = 8;
const MOST_MEGABYTES = 450;
/** Twice the time of straight growth is no longer called straight. */
const MOST_GROWTH = 2;

const root = fileURLToPath(new URL("../../..", import.meta.url));
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const isQuick = process.argv.includes("--quick");
const folder = mkdtempSync(join(tmpdir(), "muster-bench-"));

const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}`;

const bookOf = (risks) => join(folder, `risks-${risks}.xlsx`);

function generate(risks) {
  const done = spawnSync(process.execPath, [here("register.mjs"), bookOf(risks), String(risks)], { stdio: "inherit" });
  if (done.status !== 0) throw new Error("the workbook of the benchmark could not be made");
}

/** The phase that a step of the command belongs to, by its first word. */
const PHASES = {
  Starting: "starting",
  Reading: "reading",
  Computing: "computing",
  Writing: "writing",
  Checking: "writing",
};

/** Seconds of each phase of one refresh, from what it says on standard error. */
function phasesOf({ said }) {
  const told = said.split("\n").find((one) => one.startsWith('{"steps"'));
  if (told === undefined) throw new Error(`the refresh did not tell its steps: ${said}`);
  const taken = { starting: 0, reading: 0, computing: 0, writing: 0 };
  for (const { step, ms } of JSON.parse(told).steps) taken[PHASES[step.split(" ")[0]]] += ms / 1000;
  return taken;
}

async function refresh(risks) {
  const command = [join(root, "headless/bin/muster.mjs"), "refresh", bookOf(risks)];
  const args = [...command, "--out", join(folder, "muster.xlsx"), "--day", "2026-06-30", "--quiet"];
  const measured = await measureOften(args, RUNS, { folder, env: { MUSTER_TIMES: "1" } });
  const phases = measured.runs.map(phasesOf);
  const medianOf = (name) => [name, median(phases.map((one) => one[name]))];
  return { ...measured, phases: Object.fromEntries(Object.keys(phases[0]).map(medianOf)) };
}

const peer = (script, times) =>
  measureOften([here(script), bookOf(MOST_RISKS), join(folder, "peer.xlsx")], times, { folder });

const rounded = (number, digits) => Number(number.toFixed(digits));
const line = (cells) => console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(30) : cell.padStart(13))).join(""));

function printPeers(muster, peers) {
  line([`${MOST_RISKS.toLocaleString("en")} risks`, "seconds", "peak MB", "× Muster"]);
  line(["Muster", muster.seconds.toFixed(2), muster.peak.toFixed(0), "1.0"]);
  for (const { name, seconds, peak } of peers)
    line([name, seconds.toFixed(2), peak.toFixed(0), (seconds / muster.seconds).toFixed(1)]);
}

function printPhases({ phases, seconds }) {
  console.log("");
  line(["share of Muster's time", "seconds", "%"]);
  const rest = seconds - Object.values(phases).reduce((sum, one) => sum + one, 0);
  for (const [name, taken] of Object.entries({ ...phases, ending: rest }))
    line([name, taken.toFixed(2), ((100 * taken) / seconds).toFixed(0)]);
}

function printGrowth(bySize) {
  console.log("");
  line(["growth", "seconds", "peak MB", "work, s", "µs per risk"]);
  for (const [risks, { seconds, peak, phases }] of bySize) {
    const work = seconds - phases.starting;
    const perRisk = (1e6 * work) / risks;
    line([
      `${risks.toLocaleString("en")} risks`,
      seconds.toFixed(2),
      peak.toFixed(0),
      work.toFixed(2),
      perRisk.toFixed(1),
    ]);
  }
}

function printSheets(figures) {
  console.log("");
  line(["Google Sheets, simulated", "calls", "seconds"]);
  for (const { name, calls, seconds } of figures) line([name, String(calls), seconds.toFixed(1)]);
}

function printExcel(figures) {
  console.log("");
  line(["Excel, simulated", "round trips", "sent, MB", "received, MB"]);
  for (const { name, roundTrips, sentMb, receivedMb } of figures)
    line([name, String(roundTrips), sentMb.toFixed(3), receivedMb.toFixed(3)]);
}

function printPane(figures) {
  console.log("");
  line(["task pane, in Chromium", "tasks > 50 ms", "longest, ms"]);
  for (const { name, longTasks, longestMs } of figures) line([name, String(longTasks), longestMs.toFixed(0)]);
}

function printRegisters({ rows, cells, findings, plainSeconds, coreSeconds, simulationSeconds, ratio }) {
  const told = Object.entries(rows).map(([what, count]) => `${count.toLocaleString("en")} ${what}`);
  console.log(
    `\nEvery register filled: ${told.join(", ")} and more, ${cells.toLocaleString("en")} cells; ${findings} findings`,
  );
  line(["seconds of the processor", "seconds", "× plain pass"]);
  line(["one plain pass", plainSeconds.toFixed(2), "1.0"]);
  line(["the core, no simulation", coreSeconds.toFixed(2), ratio.toFixed(1)]);
  line(["the simulation beside it", simulationSeconds.toFixed(2), (simulationSeconds / plainSeconds).toFixed(1)]);
}

function record(name, figures) {
  mkdirSync(join(root, "out"), { recursive: true });
  writeFileSync(join(root, "out", name), `${JSON.stringify(figures, null, 2)}\n`);
}

function registersAlone() {
  const figures = measureRegisters();
  printRegisters(figures);
  record("bench-registers.json", { machine, ...figures });
}

async function paneAlone() {
  const sizes = SIZES.slice(1);
  sizes.forEach(generate);
  const generated = sizes.map((risks) => ({ name: `${risks.toLocaleString("en")} risks`, file: bookOf(risks) }));
  const figures = await measurePane([{ name: "sample" }, ...generated]);
  printPane(figures);
  record("bench-pane.json", { machine, figures });
}

/** What was promised and is not kept, in sentences. */
function misses(bySize, peers) {
  const [, middle, largest] = SIZES.map((risks) => bySize.get(risks));
  const ratio = peers[0].seconds / largest.seconds;
  const growth = largest.seconds / middle.seconds / (SIZES[2] / SIZES[1]);
  return [
    ratio < LEAST_RATIO && `${ratio.toFixed(1)} times faster than SheetJS, not ${LEAST_RATIO}`,
    largest.peak > MOST_MEGABYTES && `${largest.peak.toFixed(0)} MB at the peak, over ${MOST_MEGABYTES}`,
    growth > MOST_GROWTH && `time grows ${growth.toFixed(1)} times as fast as the rows`,
  ].filter((miss) => miss !== false);
}

function recordOf({ seconds, peak, phases, runs }) {
  const kept = {
    seconds: rounded(seconds, 3),
    peakMegabytes: rounded(peak, 0),
    runs: runs.map((run) => rounded(run.seconds, 3)),
  };
  const told = phases && Object.fromEntries(Object.entries(phases).map(([name, taken]) => [name, rounded(taken, 3)]));
  return told === undefined ? kept : { ...kept, phases: told };
}

async function bench() {
  SIZES.forEach(generate);
  const bySize = new Map();
  for (const risks of SIZES) bySize.set(risks, await refresh(risks));
  const peers = [{ name: "SheetJS 0.18.5", ...(await peer("peer-sheetjs.mjs", PEER_RUNS)) }];
  if (!isQuick) peers.push({ name: "exceljs 4.4.0", ...(await peer("peer-exceljs.mjs", 1)) });
  console.log(`${machine}; median of ${RUNS} runs of whole processes (SheetJS ${PEER_RUNS}, exceljs 1), worst peak\n`);
  const muster = bySize.get(MOST_RISKS);
  printPeers(muster, peers);
  printPhases(muster);
  printGrowth(bySize);
  const sheets = await measureSheets();
  printSheets(sheets);
  const excel = await measureExcel();
  printExcel(excel);
  const registers = measureRegisters();
  printRegisters(registers);
  const missed = misses(bySize, peers);
  record("bench.json", {
    machine,
    muster: Object.fromEntries([...bySize].map(([risks, one]) => [risks, recordOf(one)])),
    peers: Object.fromEntries(peers.map((one) => [one.name, recordOf(one)])),
    sheets,
    excel,
    registers,
    missed,
  });
  console.log(missed.length === 0 ? "\nAll promises kept." : `\nNot kept: ${missed.join("; ")}.`);
  if (missed.length > 0) process.exitCode = 1;
}

try {
  if (process.argv.includes("--sheets")) printSheets(await measureSheets());
  else if (process.argv.includes("--excel")) printExcel(await measureExcel());
  else if (process.argv.includes("--registers")) registersAlone();
  else if (process.argv.includes("--pane")) await paneAlone();
  else await bench();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
