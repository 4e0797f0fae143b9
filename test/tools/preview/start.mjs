// Shows the add-in in a browser, beside a simulated workbook: node test/tools/preview/start.mjs [--port NUMBER]
import { spawn } from "node:child_process";
import { buildPreview } from "./build.mjs";
import { servePreview } from "./server.mjs";

const at = process.argv.indexOf("--port");
const port = at < 0 ? 0 : Number(process.argv[at + 1]);

/** How each system opens an address in the default browser. */
const OPENERS = { darwin: ["open"], win32: ["cmd", "/c", "start", ""] };

function openBrowser(address) {
  const [command, ...args] = OPENERS[process.platform] ?? ["xdg-open"];
  // Where there is no browser to open, the address on the screen is enough.
  spawn(command, [...args, address], { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}

try {
  await buildPreview();
  const { address } = await servePreview(port);
  console.log(`Muster beside a simulated Excel: ${address}\nEnds with Ctrl+C.`);
  if (process.env.CI === undefined && process.env.NO_OPEN === undefined) openBrowser(address);
} catch (error) {
  console.error(`The preview did not start: ${error.message}`);
  process.exitCode = 1;
}
