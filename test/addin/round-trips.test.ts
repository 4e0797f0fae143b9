import { describe, expect, it } from "@jest/globals";
import { newWire } from "../../addin/session-state.ts";
import { snapshotOf } from "../../addin/snapshot.ts";
import { differences } from "../hosts/differences.ts";
import { sheetsOf } from "../hosts/excel/index.ts";
import type { SimWorkbook } from "../hosts/excel/index.ts";
import { largeWorkbook, openSeat, sampleWorkbook, succeeded } from "./excel.ts";

const TIME_LIMIT_MS = 240_000;
const LIMIT_BYTES = 5_242_880;

const dashboards = (workbook: SimWorkbook) => sheetsOf(workbook).filter(({ title }) => title !== "Issue log");

describe("a refresh of the sample", () => {
  it(
    "takes five round trips at most, and writes one cell where nothing changed",
    async () => {
      const { excel, session, close } = await openSeat({ workbook: sampleWorkbook() });
      const first = succeeded(await session.refresh());
      expect(first.added.length).toBeGreaterThan(5);
      expect(excel.wire.roundTrips).toBeLessThanOrEqual(5);
      expect(excel.wire.log.every((one) => one.requestBytes < LIMIT_BYTES * 0.75)).toBe(true);

      excel.wire.reset();
      const second = succeeded(await session.refresh());
      expect([second.added, second.changed, second.removed]).toEqual([[], [], []]);
      expect(excel.wire.roundTrips).toBeLessThanOrEqual(5);
      const last = excel.wire.log[excel.wire.log.length - 1];
      expect(last?.requestBytes).toBeLessThan(1_000);
      expect(excel.wire.unsupported).toEqual([]);
      await close();
    },
    TIME_LIMIT_MS,
  );

  it(
    "writes less where little changed",
    async () => {
      const { excel, session, close } = await openSeat({ workbook: sampleWorkbook() });
      const { added: all } = succeeded(await session.refresh());
      const firstBytes = excel.wire.requestBytes;
      excel.user.type("Issue log", "C5", [["Supplier invoices are late"]]);
      excel.wire.reset();
      const { changed, added } = succeeded(await session.refresh());
      expect(added).toEqual([]);
      expect(changed.length).toBeGreaterThan(0);
      expect(changed.length).toBeLessThan(all.length);
      expect(excel.wire.requestBytes).toBeLessThan(firstBytes / 2);
      await close();
    },
    TIME_LIMIT_MS,
  );
});

describe("the first refresh of a session", () => {
  it(
    "asks of earlier dashboards the formats of those alone that will look otherwise",
    async () => {
      const workbook = sampleWorkbook();
      const earlier = await openSeat({ workbook });
      succeeded(await earlier.session.refresh());
      const before = dashboards(workbook);
      await earlier.close();
      const { excel, session, close } = await openSeat({ workbook });
      excel.user.type("Issue log", "C5", [["Supplier invoices are late"]]);
      const { changed } = succeeded(await session.refresh());
      expect(changed.length).toBeGreaterThan(0);
      expect(excel.wire.responseBytes).toBeLessThan(LIMIT_BYTES);
      expect(differences(before, dashboards(workbook))).not.toEqual([]);
      succeeded(await session.restore());
      expect(differences(before, dashboards(workbook))).toEqual([]);
      await close();
    },
    TIME_LIMIT_MS,
  );

  it("asks nothing of them where too many cells will look otherwise: they cannot be restored then", async () => {
    const cells = Array.from({ length: 10_001 }, () => Array.from({ length: 10 }, () => "x"));
    const why = { key: "Why", id: "1", title: "Why", isProtected: false, charts: [], cells, look: "another" } as const;
    const { excel, close } = await openSeat({ workbook: largeWorkbook(2) });
    const subject = { standing: [why], book: { sheets: [], styles: [] } };
    expect(await snapshotOf(newWire({}), undefined, subject)).toBeUndefined();
    expect(excel.wire.roundTrips).toBe(0);
    await close();
  });
});

describe("a refresh of 10,000 rows and 12 columns", () => {
  it(
    "takes as many round trips as the sample, and one more for each full answer",
    async () => {
      const { excel, session, close } = await openSeat({ workbook: largeWorkbook(10_000) });
      succeeded(await session.refresh());
      const answers = excel.wire.responseBytes / 3_000_000;
      const requests = excel.wire.requestBytes / 3_000_000;
      expect(excel.wire.roundTrips).toBeLessThanOrEqual(5 + Math.floor(answers) + Math.floor(requests));
      for (const { requestBytes, responseBytes } of excel.wire.log)
        expect(Math.max(requestBytes, responseBytes)).toBeLessThan(LIMIT_BYTES * 0.75);
      await close();
    },
    TIME_LIMIT_MS,
  );

  it(
    "halves what the host finds too large",
    async () => {
      const { excel, session, close } = await openSeat({
        workbook: largeWorkbook(3_000),
        requestLimit: 300_000,
        responseLimit: 200_000,
      });
      const { added } = succeeded(await session.refresh());
      expect(added.length).toBeGreaterThan(0);
      excel.wire.reset();
      expect(succeeded(await session.refresh()).changed).toEqual([]);
      await close();
    },
    TIME_LIMIT_MS,
  );
});
