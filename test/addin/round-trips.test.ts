import { describe, expect, it } from "@jest/globals";
import { largeWorkbook, openSeat, sampleWorkbook, succeeded } from "./excel.ts";

const TIME_LIMIT_MS = 240_000;
const LIMIT_BYTES = 5_242_880;

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
