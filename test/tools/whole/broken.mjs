import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readZip, writeZip } from "../zip.mjs";
import { muster } from "./command.mjs";

const OLD_FORMAT = Buffer.from("d0cf11e0a1b11ae1", "hex");

/** The workbook with some bytes of a packed sheet turned over. */
function damaged(bytes) {
  const copy = Buffer.from(bytes);
  const name = [...readZip(bytes).keys()].find((part) => /worksheets\/sheet\d+\.xml$/.test(part));
  const at = copy.indexOf(name) + name.length + 100;
  for (let i = at; i < at + 16; i += 1) copy[i] ^= 0xff;
  return copy;
}

/** Files that no one can read, made of a workbook that is whole. */
function brokenFiles(bytes) {
  const parts = [...readZip(bytes)];
  const withoutWorkbook = parts.filter(([name]) => !/workbook\.xml$/.test(name));
  return {
    "empty.xlsx": Buffer.alloc(0),
    "text.xlsx": Buffer.from("This is not a workbook.\n"),
    "old-format.xlsx": Buffer.concat([OLD_FORMAT, Buffer.alloc(2048)]),
    "cut-in-half.xlsx": bytes.subarray(0, bytes.length >> 1),
    "without-its-end.xlsx": bytes.subarray(0, -30),
    "damaged-sheet.xlsx": damaged(bytes),
    "without-workbook.xlsx": writeZip(withoutWorkbook),
    "same-part-twice.xlsx": writeZip([...parts, parts.at(-1)]),
    "broken-xml.xlsx": writeZip(
      parts.map(([name, content]) => [name, name.endsWith("workbook.xml") ? "<workbook" : content]),
    ),
  };
}

function errorCode(stdout) {
  try {
    return JSON.parse(stdout).error.code;
  } catch {
    return undefined;
  }
}

/** What is wrong with how a command refuses a file: the words on standard error, the exit code, the file and its folder afterwards. */
function refusalFaults(command, folder, name) {
  const file = join(folder, name);
  const before = readFileSync(file);
  const { status, stderr, stdout } = muster(command, file, "--json");
  return [
    status !== 2 && `${command}: exit ${status}, not 2`,
    stderr.trim() === "" && `${command}: no word on standard error`,
    /\n\s+at /.test(stderr) && `${command}: a stack trace`,
    errorCode(stdout) === undefined && `${command}: no error on standard output`,
    !readFileSync(file).equals(before) && `${command}: the file was touched`,
    readdirSync(folder).length !== 1 && `${command}: left files behind`,
  ].filter((fault) => fault !== false);
}

/** Lets refresh and remove refuse an encrypted workbook and broken ones: `{name, faults, said}` of each. */
export function refuseBroken(folder, { whole, encrypted }) {
  const files = { "encrypted.xlsx": readFileSync(encrypted), ...brokenFiles(readFileSync(whole)) };
  return Object.entries(files).map(([name, bytes]) => {
    const own = join(folder, name.replace(".xlsx", ""));
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, name), bytes);
    // Removing reads no cells, so that it need not see damage inside a sheet.
    const commands = name === "damaged-sheet.xlsx" ? ["refresh"] : ["refresh", "remove"];
    const faults = commands.flatMap((command) => refusalFaults(command, own, name));
    const [said = ""] = muster("refresh", join(own, name)).stderr.trim().split("\n");
    return { name, faults, said };
  });
}
