// Serves dist/addin at https://localhost:3000 for Excel: node test/tools/serve.mjs
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:https";
import { homedir } from "node:os";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const PORT = 3000;
const site = fileURLToPath(new URL("../../dist/addin/", import.meta.url));
const folder = join(homedir(), ".office-addin-dev-certs");

const KINDS = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
};

/** The certificate of Microsoft's tool for add-ins; it is asked for only here, since installing it needs the user's consent. */
function certificate() {
  const [key, cert] = ["localhost.key", "localhost.crt"].map((name) => join(folder, name));
  if (!existsSync(key) || !existsSync(cert)) {
    console.log("A certificate for localhost is installed once; your system may ask whether you trust it.");
    const args = ["--yes", "office-addin-dev-certs@3", "install"];
    spawnSync("npx", args, { stdio: "inherit", shell: process.platform === "win32" });
  }
  if (!existsSync(key) || !existsSync(cert)) {
    console.error("There is no certificate for https://localhost:3000. Try: npx office-addin-dev-certs@3 install");
    process.exit(1);
  }
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

/** The file of an address, only below the site. */
function fileOf(address) {
  if (!URL.canParse(address, "https://localhost")) return undefined;
  // The site has plain names only: an escaped address names no file of it.
  const path = normalize(join(site, new URL(address, "https://localhost").pathname));
  return path.startsWith(site) && statSync(path, { throwIfNoEntry: false })?.isFile() === true ? path : undefined;
}

createServer(certificate(), (request, response) => {
  const path = fileOf(request.url ?? "/");
  if (path === undefined) response.writeHead(404).end();
  else
    response
      .writeHead(200, {
        "content-type": KINDS[extname(path)] ?? "application/octet-stream",
        "cache-control": "max-age=0",
      })
      .end(readFileSync(path));
})
  .on("error", (error) => {
    console.error(error.code === "EADDRINUSE" ? `Port ${PORT} is in use: is it served already?` : error.message);
    process.exit(1);
  })
  .listen(PORT, "localhost", () => console.log(`Serving the add-in at https://localhost:${PORT}`));
