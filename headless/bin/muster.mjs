#!/usr/bin/env node
import { statSync } from "node:fs";
import module from "node:module";

const OWN_FAULT = 3;
const built = (name) => new URL(`../../dist/${name}`, import.meta.url);
const timeOf = (name) => statSync(built(name), { throwIfNoEntry: false })?.mtimeMs ?? 0;

// One file starts in half the time, but only where the types were not built anew since.
const isBundled =
  timeOf("bundle/muster.mjs") > Math.max(timeOf("core/tsconfig.tsbuildinfo"), timeOf("headless/tsconfig.tsbuildinfo"));
const entry = isBundled ? "bundle/muster.mjs" : "headless/main.js";

function fail(text) {
  process.stderr.write(`muster: ${text}\n`);
  process.exitCode = OWN_FAULT;
}

if (timeOf(entry) > 0) {
  // Node 22 and later keep what they compiled for the next start.
  module.enableCompileCache?.();
  try {
    const { main } = await import(built(entry).href);
    await main(process.argv.slice(2));
  } catch (error) {
    fail(`it cannot start: ${error.message}. Run "npm run build" in its folder, then try again.`);
  }
} else fail('it is not built yet: run "npm run build" in its folder, then try again.');
