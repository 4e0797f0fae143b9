// Renders dashboards to pictures, each sheet whole at 100 % and as printed pages: npm run look [-- book.xlsx ...]. Without a workbook it
// refreshes the sample and the national register. Needs LibreOffice and pdftoppm. The pictures stand in out/look, not in the repository.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "out/look");
const GMPP = join(root, "../shared/data/registers/gmpp-2022.csv");
const DEFAULTS = [
  { name: "sample", input: join(root, "sample/portfolio.xlsx"), day: "2026-09-14" },
  { name: "gmpp", input: GMPP, day: "2022-03-31" },
];
const WHOLE_SHEETS = 'pdf:calc_pdf_Export:{"SinglePageSheets":{"type":"boolean","value":"true"}}';
const SCREEN_DPI = "96";
const PRINT_DPI = "90";

function step(command, args) {
  const done = spawnSync(command, args, { stdio: ["ignore", "pipe", "pipe"], encoding: "utf8" });
  if (done.status === 0) return done.stdout;
  console.error(done.error === undefined ? `${command} failed: ${done.stderr}` : `${command} is missing.`);
  process.exit(1);
}

function refreshed({ name, input, day }) {
  const book = join(folder, `${name}.xlsx`);
  rmSync(book, { force: true });
  const muster = join(root, "headless/bin/muster.mjs");
  step(process.execPath, [muster, "refresh", input, "--out", book, "--day", day, "--quiet"]);
  return book;
}

/** Pictures of one form of a workbook: `filter` makes the PDF, `prefix` names the pictures. */
function draw(book, { filter, prefix, dpi }) {
  const profile = mkdtempSync(join(tmpdir(), "muster-look-"));
  const settings = `-env:UserInstallation=file://${profile}`;
  step("soffice", [settings, "--headless", "--convert-to", filter, "--outdir", profile, resolve(book)]);
  const made = join(profile, `${basename(book).replace(/\.[^.]+$/, "")}.pdf`);
  const pdf = join(folder, `${prefix}.pdf`);
  renameSync(made, pdf);
  step("pdftoppm", ["-r", dpi, "-png", pdf, join(folder, prefix)]);
  rmSync(profile, { recursive: true, force: true });
  console.log(`${prefix}-*.png`);
}

mkdirSync(folder, { recursive: true });
const given = process.argv.slice(2);
for (const { input } of DEFAULTS)
  if (given.length === 0 && !existsSync(input)) console.error(`Left out, missing: ${input}`);
const books = given.length > 0 ? given : DEFAULTS.filter(({ input }) => existsSync(input)).map(refreshed);
for (const book of books) {
  const name = basename(book).replace(/\.[^.]+$/, "");
  draw(book, { filter: WHOLE_SHEETS, prefix: `${name}-sheet`, dpi: SCREEN_DPI });
  draw(book, { filter: "pdf", prefix: `${name}-print`, dpi: PRINT_DPI });
}
console.log(`in ${folder}`);
