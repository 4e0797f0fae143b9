// Starts Excel with the add-in on this machine, or takes it away again: node test/tools/sideload.mjs start|stop
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const MANIFEST = "dist/addin/manifest.xml";
const TOOL = "office-addin-debugging@7";
const action = process.argv[2] ?? "start";
const isWindows = process.platform === "win32";

function stopWith(...lines) {
  for (const line of lines) console.error(line);
  process.exit(1);
}

/** The tool as it was installed, else fetched by npx for this once: it is optional, since it does not build everywhere. */
function debuggingTool(args) {
  const own = `${root}node_modules/office-addin-debugging/cli.js`;
  if (existsSync(own)) return [process.execPath, [own, ...args]];
  console.error(`${TOOL} is not installed (it is optional); npx fetches it now.`);
  return ["npx", ["--yes", TOOL, ...args]];
}

function run(command, args) {
  const done = spawnSync(command, args, { cwd: root, stdio: "inherit", shell: isWindows && command === "npx" });
  if (done.error !== undefined) stopWith(`${command} cannot be started: ${done.error.message}`);
  return done.status ?? 1;
}

if (action !== "start" && action !== "stop") stopWith("Usage: node test/tools/sideload.mjs start|stop");
if (process.platform !== "win32" && process.platform !== "darwin")
  stopWith(
    "Excel is sideloaded on Windows and Mac only.",
    "Excel on the web takes the add-in without this command: docs/excel.md tells how. `npm start` shows it without Excel.",
  );

let server;
if (action === "start") {
  if (run(process.execPath, ["test/tools/build.mjs", "addin"]) !== 0) process.exit(1);
  if (!existsSync(root + MANIFEST)) stopWith("The add-in could not be built; see above.");
  server = spawn(process.execPath, ["test/tools/serve.mjs"], { cwd: root, stdio: "inherit" });
}
const status = run(...debuggingTool([action, MANIFEST, "desktop"]));
if (status !== 0) {
  server?.kill();
  stopWith(
    `Excel could not be ${action === "start" ? "started with" : "freed of"} the add-in; see above and docs/excel.md.`,
  );
}
if (server !== undefined) {
  console.log('Ctrl+C ends the serving; "npm run sideload:stop" takes the add-in out of Excel.');
  server.on("exit", (code) => process.exit(code ?? 0));
}
