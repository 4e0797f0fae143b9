// Sets up what a fresh clone is missing: packages, then the build. Does nothing where all stands.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

function step(command, args) {
  // npm is a script on Windows, which only a shell runs.
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (done.status !== 0) {
    console.error(`Setting up failed at: ${command} ${args.join(" ")}`);
    process.exit(done.status ?? 1);
  }
}

/** The packages are those of the lock file when npm's own record of them is not older. */
function hasPackages() {
  const record = `${root}node_modules/.package-lock.json`;
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(`${root}package-lock.json`, "utf8")).packages ?? {};
  const held = JSON.parse(readFileSync(record, "utf8")).packages ?? {};
  return (
    Object.entries(held).every(
      ([name, { version }]) => wanted[name] === undefined || wanted[name].version === version,
    ) &&
    statSync(record).size > 0 &&
    Object.entries(wanted).every(
      ([name, { optional, dev }]) => name === "" || optional === true || held[name] !== undefined || dev === undefined,
    )
  );
}

if (!hasPackages()) {
  console.error("Installing packages (once) ...");
  step("npm", ["ci", "--no-audit", "--no-fund"]);
}
step(process.execPath, ["node_modules/typescript/bin/tsc", "-b"]);
step(process.execPath, ["test/tools/build.mjs", "--if-older", "headless"]);
