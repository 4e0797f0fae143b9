// Builds and serves the preview and starts one browser for all tests; without a browser the tests fail here.
import { launchBrowserServer } from "../tools/preview/browser.mjs";
import { buildPreview } from "../tools/preview/build.mjs";
import { servePreview } from "../tools/preview/server.mjs";

export default async function setUp() {
  await buildPreview();
  const [server, browser] = await Promise.all([servePreview(), launchBrowserServer()]);
  process.env.PREVIEW_ADDRESS = server.address;
  process.env.PREVIEW_BROWSER = browser.wsEndpoint();
  globalThis.previewEnds = async () => {
    await browser.close();
    server.close();
  };
}
