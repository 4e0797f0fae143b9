// What a refresh costs between the add-in and Excel: round trips and bytes on the wire, counted in the simulation and the same on every
// machine.
import { requireTypescript } from "./typescript.mjs";

const MB = 1_000_000;

/** Figures of a first refresh, and of one where nothing has changed. */
export async function measureExcel() {
  const require = requireTypescript(import.meta.url);
  const { largeWorkbook, openSeat, sampleWorkbook, succeeded } = require("../../addin/excel.ts");
  const books = {
    sample: sampleWorkbook,
    "10,000 risks x 12": () => largeWorkbook(10_000),
    "100,000 risks x 15": () => largeWorkbook(100_000, 15),
  };
  const figures = [];
  for (const [name, make] of Object.entries(books)) {
    const { excel, session, close } = await openSeat({ workbook: make() });
    for (const what of [name, `${name}, unchanged`]) {
      succeeded(await session.refresh());
      const { roundTrips, requestBytes, responseBytes } = excel.wire;
      figures.push({ name: what, roundTrips, sentMb: requestBytes / MB, receivedMb: responseBytes / MB });
      excel.wire.reset();
    }
    await close();
  }
  return figures;
}
