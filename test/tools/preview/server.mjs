// Serves the preview: its page, the built add-in, and Microsoft's client from node_modules, all from one address without certificates.
import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { basename, extname, join, normalize } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { OFFICE_CLIENT } from "../build/page.mjs";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const MOST_BYTES = 200 * 1024 * 1024;

const KINDS = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
};

/** Folders by the beginning of an address. */
const SITES = [
  ["/addin/", `${root}dist/addin/`],
  ["/client/", `${root}node_modules/@microsoft/office-js/dist/`],
  ["/built/", `${root}dist/preview/`],
  ["/", `${root}test/tools/preview/site/`],
];

/**
 * The client trusts no page over http by itself: it opens this page, which stands beside it, and asks. Only the preview serves it, for
 * nothing but the client in the preview.
 */
const TRUST_PATH = "/client/AgaveErrorUX/index.html";
const TRUST_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Trust</title></head><body><script>
parent.postMessage(JSON.stringify({ hostUserTrusted: true }), location.origin);
</script></body></html>`;

/** The pane as it is delivered, but for where the client comes from and for the frame in which it asks for trust. */
const localPane = (text) =>
  text
    .replace(`src="${OFFICE_CLIENT}"`, 'src="/client/office.js"')
    .replace(/(worker-src 'self';)/, "$1 frame-src 'self';");

/** The file of an address; undefined for what no folder holds. */
function fileOf(path) {
  const [prefix, folder] = SITES.find(([start]) => path.startsWith(start)) ?? ["", ""];
  const file = normalize(join(folder, path.slice(prefix.length)));
  const isThere = file.startsWith(normalize(folder)) && statSync(file, { throwIfNoEntry: false })?.isFile() === true;
  return isThere ? file : undefined;
}

async function bodyOf(request) {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > MOST_BYTES) throw new Error("The file is larger than 200 MB.");
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function send(response, status, kind, content) {
  response.writeHead(status, { "content-type": kind, "cache-control": "no-store" }).end(content);
}

/** What the page asks for as data: the sample or a file that was sent, and the metadata of the client. */
async function sendData(reader, url, request, response) {
  try {
    if (url.pathname === "/data/metadata") send(response, 200, KINDS[".json"], reader.readMetadata());
    else {
      const isSample = url.pathname === "/data/sample";
      const bytes = isSample ? readFileSync(`${root}sample/portfolio.xlsx`) : await bodyOf(request);
      const name = isSample ? "portfolio.xlsx" : basename(url.searchParams.get("name") ?? "book.xlsx");
      send(response, 200, KINDS[".json"], reader.readBook(bytes, name));
    }
  } catch (error) {
    send(response, 422, "text/plain; charset=utf-8", error.message);
  }
}

function sendFile(url, response) {
  const path = url.pathname === "/" ? "/index.html" : url.pathname;
  if (path === TRUST_PATH) {
    send(response, 200, KINDS[".html"], TRUST_PAGE);
    return;
  }
  const file = fileOf(path);
  if (file === undefined) send(response, 404, "text/plain", "Not here.");
  else {
    const content = readFileSync(file);
    const kind = KINDS[extname(file)] ?? "application/octet-stream";
    send(response, 200, kind, path === "/addin/taskpane.html" ? localPane(content.toString()) : content);
  }
}

/** Serves on a port of this machine only, a free one for 0; gives the address and what ends it. */
export async function servePreview(port = 0) {
  const reader = await import(pathToFileURL(`${root}dist/preview/book-file.mjs`));
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    if (url.pathname.startsWith("/data/")) void sendData(reader, url, request, response);
    else sendFile(url, response);
  });
  await new Promise((resolve, reject) => {
    server.on("error", reject).listen(port, "127.0.0.1", resolve);
  });
  return {
    address: `http://localhost:${server.address().port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
