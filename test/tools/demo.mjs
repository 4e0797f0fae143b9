// Refreshes a copy of the sample workbook and says where it stands.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const target = `${root}out/portfolio.xlsx`;
mkdirSync(`${root}out`, { recursive: true });
copyFileSync(`${root}sample/portfolio.xlsx`, target);
const done = spawnSync(
  process.execPath,
  [`${root}headless/bin/muster.mjs`, "refresh", target, "--day", "2026-09-14", ...process.argv.slice(2)],
  { stdio: "inherit" },
);
if (done.status === 0) console.log("\nOpen out/portfolio.xlsx to see the dashboards.");
process.exit(done.status ?? 1);
