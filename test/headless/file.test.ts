import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  lstatSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { saveAtomically, saveWarnings, workbookWarnings } from "../../headless/file.ts";
import { Refusal } from "../../headless/refusal.ts";
import { patchWorkbook } from "../../headless/write.ts";
import { verifyWorkbook } from "../../headless/write-verify.ts";
import { edit, smallWorkbook } from "./package.ts";
import { sampleBook } from "./sample-book.ts";

let folder = "";
let file = "";
const old = Buffer.from("old");
const fresh = Buffer.from("fresh");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "muster-"));
  file = join(folder, "book.xlsx");
  writeFileSync(file, old, { mode: 0o640 });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const codeOf = (action: () => unknown): string => {
  try {
    action();
    return "";
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
};

describe("saving", () => {
  it("replaces the file, keeps its mode, and leaves nothing beside it", () => {
    chmodSync(file, 0o640);
    expect(saveAtomically(file, fresh, { before: old })).toEqual([]);
    expect(readFileSync(file)).toEqual(fresh);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(["book.xlsx"]);
  });

  it("writes through a link and leaves the link", () => {
    const link = join(folder, "link.xlsx");
    symlinkSync(file, link);
    saveAtomically(link, fresh);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(file)).toEqual(fresh);
  });

  it("makes a file that was not there", () => {
    saveAtomically(join(folder, "new.xlsx"), fresh);
    expect(readFileSync(join(folder, "new.xlsx"))).toEqual(fresh);
  });

  it.each([
    [
      "that fails its check",
      "verification-failed",
      () => ({
        verify: () => {
          throw new Refusal("verification-failed", "no");
        },
      }),
    ],
    ["whose file changed meanwhile", "changed-meanwhile", () => ({ before: Buffer.from("other") })],
  ] as const)("leaves the file after a write %s", (_, code, checks) => {
    expect(codeOf(() => saveAtomically(file, fresh, checks()))).toBe(code);
    expect(readFileSync(file)).toEqual(old);
    expect(readdirSync(folder)).toEqual(["book.xlsx"]);
  });

  it("says that a folder cannot be written", () => {
    expect(codeOf(() => saveAtomically(join(folder, "none", "book.xlsx"), fresh))).toBe("not-writable");
  });
});

describe("warnings", () => {
  it("tells of lock files and of read-only files", () => {
    expect(saveWarnings(file)).toEqual([]);
    writeFileSync(join(folder, ".~lock.book.xlsx#"), "");
    chmodSync(file, 0o440);
    expect(saveWarnings(file)).toHaveLength(2);
  });

  it("tells of a locked structure", () => {
    const locked = edit(smallWorkbook(), "xl/workbook.xml", (text) =>
      text.replace("<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>'),
    );
    expect(workbookWarnings(locked)).toHaveLength(1);
    expect(workbookWarnings(smallWorkbook())).toEqual([]);
  });
});

describe("verifying", () => {
  const before = smallWorkbook();
  const after = patchWorkbook(before, sampleBook());

  it("passes what was written", () => {
    expect(
      codeOf(() => {
        verifyWorkbook(after, before);
      }),
    ).toBe("");
  });

  it("refuses a damaged byte, a cut file and broken markup", () => {
    const damaged = Buffer.from(after);
    damaged.writeUInt8(damaged.readUInt8(damaged.length - 4000) ^ 1, damaged.length - 4000);
    const broken = edit(after, "xl/worksheets/sheet3.xml", (text) => text.replace("</sheetData>", ""));
    for (const bytes of [damaged, after.subarray(0, -30), broken])
      expect(
        codeOf(() => {
          verifyWorkbook(bytes, before);
        }),
      ).toBe("verification-failed");
  });
});
