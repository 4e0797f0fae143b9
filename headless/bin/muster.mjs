#!/usr/bin/env node
import { existsSync } from "node:fs";

const main = new URL("../../dist/headless/main.js", import.meta.url);
if (existsSync(main)) {
  const { main: run } = await import(main.href);
  await run(process.argv.slice(2));
} else {
  process.stderr.write('muster: it is not built yet: run "npm run build" in its folder, then try again.\n');
  process.exitCode = 3;
}
