// Renders the sheets of a workbook to pictures: node test/tools/look.mjs book.xlsx [folder]. Needs LibreOffice and pdftoppm.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";

const [book, folder = "out/look"] = process.argv.slice(2);
if (book === undefined) {
  console.error("Which workbook? node test/tools/look.mjs book.xlsx [folder]");
  process.exit(2);
}
const profile = mkdtempSync(join(tmpdir(), "muster-look-"));
mkdirSync(folder, { recursive: true });

function step(command, args) {
  const done = spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"] });
  if (done.status !== 0) {
    console.error(`${command} is missing or failed.`);
    process.exit(1);
  }
}

step("soffice", [
  `-env:UserInstallation=file://${profile}`,
  "--headless",
  "--convert-to",
  "pdf",
  "--outdir",
  profile,
  resolve(book),
]);
const pdf = join(profile, `${basename(book).replace(/\.[^.]+$/, "")}.pdf`);
step("pdftoppm", ["-r", "90", "-png", pdf, join(folder, "page")]);
console.log(
  readdirSync(folder)
    .filter((name) => name.endsWith(".png"))
    .map((name) => join(folder, name))
    .join("\n"),
);
