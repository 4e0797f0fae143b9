// Pages and other files that stand beside the scripts of a target, as plugins of webpack.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import webpack from "webpack";

const { Compilation, sources } = webpack;
const NAME = "MusterPages";

/** Hands files to webpack: `files(compilation)` gives texts or bytes by name. */
export class FilesPlugin {
  constructor(files) {
    this.files = files;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tapPromise({ name: NAME, stage }, async () => {
        const files = await this.files(compilation);
        for (const [name, content] of Object.entries(files))
          compilation.emitAsset(name, new sources.RawSource(content));
      });
    });
  }
}

/**
 * What a page may load: its own files and Microsoft's client, which styles elements by script. Whether a frame may show it is for
 * headers to say.
 */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const LOCAL_SCRIPT = /[ \t]*<script\b[^>]*\bsrc="(?!https?:)[^"]*"[^>]*>\s*<\/script>\r?\n?/g;
const LOCAL_STYLE = /[ \t]*<link\b[^>]*\brel="stylesheet"[^>]*>\r?\n?/g;
const COMMENT = /<!--[\s\S]*?-->\r?\n?/g;
const POLICY = /[ \t]*<meta\b[^>]*http-equiv="Content-Security-Policy"[^>]*>\r?\n?/gi;

/** Microsoft's own address of its client, which the store asks for. */
export const OFFICE_CLIENT = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const hrefOf = (tag) => /\bhref="([^"]*)"/.exec(tag)?.[1];

/** The stylesheets that a page names, one after the other; `@import` of a local file stands for that file. */
function styleOf(path) {
  const text = readFileSync(path, "utf8");
  return text.replace(/@import\s+(?:url\()?["']([^"']+)["']\)?;/g, (_, name) => styleOf(join(dirname(path), name)));
}

/** Without comments and needless blanks; strings of a stylesheet of ours hold neither. */
const smaller = (css) =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,]) ?/g, "$1")
    .trim();

/** The page of the pane in a host, from the root of the repository. */
export const PANE_PAGE = "addin/view/pane.html";

/**
 * A page with its local scripts and styles taken out, and the built ones put in; scripts of other sites come first. The host is the one
 * that its root element names.
 */
export function builtPage(path, { scripts, styleName, host }) {
  const html = readFileSync(path, "utf8");
  const styles = (html.match(LOCAL_STYLE) ?? [])
    .map(hrefOf)
    .filter((href) => href !== undefined && !/^https?:/.test(href));
  const css = smaller(styles.map((href) => styleOf(join(dirname(path), href))).join("\n"));
  const head = [
    `<link rel="stylesheet" href="${styleName}" />`,
    ...scripts.map((name) => `<script defer src="${name}"></script>`),
  ];
  const page = html
    .replace(LOCAL_SCRIPT, "")
    .replace(LOCAL_STYLE, "")
    .replace(POLICY, "")
    .replace(COMMENT, "")
    .replace(/ data-host="[^"]*"/, ` data-host="${host}"`)
    .replace(
      /<meta charset="[^"]*"\s*\/?>/i,
      (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}" />`,
    )
    .replace("</head>", `  ${head.join("\n    ")}\n  </head>`);
  return { page, css };
}
