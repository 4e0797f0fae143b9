#!/usr/bin/env node
import { existsSync } from "node:fs";

const OWN_FAULT = 3;
const entry = new URL("../../dist/headless/main.js", import.meta.url);

function fail(text) {
  process.stderr.write(`muster: ${text}\n`);
  process.exitCode = OWN_FAULT;
}

if (existsSync(entry)) {
  try {
    const { main } = await import(entry.href);
    await main(process.argv.slice(2));
  } catch (error) {
    fail(`it cannot start: ${error.message}. Run "npm run build" in its folder, then try again.`);
  }
} else fail('it is not built yet: run "npm run build" in its folder, then try again.');
