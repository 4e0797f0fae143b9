// Ends what setup.mjs started.
export default async function tearDown() {
  await globalThis.previewEnds?.();
}
