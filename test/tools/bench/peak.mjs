// Loaded before a program that is measured: leaves the program's peak memory, in kilobytes, in the file MUSTER_PEAK.
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  writeFileSync(process.env.MUSTER_PEAK, String(process.resourceUsage().maxRSS));
});
