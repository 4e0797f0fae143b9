// The scripts of the add-in, each by what it is loaded for.

/** The core, and what of the add-in comes with a part of it; the words of a language are chunks of their own. */
const LOADED_BY_NEED = /[\\/](?:core[\\/](?!words[\\/]languages[\\/])|addin[\\/](?:desk|desk-run|template-book)[.])/;

/** What only makes the documents of the dashboards. */
const SHOWING = /[\\/]core[\\/]dashboard[\\/]/;

/** What only lays them out on sheets, and tells of a run. */
const DRAWING = /[\\/](?:core[\\/](?:layout|pane)[\\/]|addin[\\/]desk-run[.])/;

/** The part of a module, by what needs it first: the pane, functions in cells, a plan (`desk`), a run, a template. */
function partOf({ resource }, chunks) {
  const isFor = (name) => chunks.some((chunk) => chunk.name === name);
  if (isFor("taskpane")) return "core";
  if (isFor("functions")) return isFor("desk") ? "core" : "core-functions";
  if (isFor("desk")) return "engine-plan";
  if (!isFor("desk-run")) return "template";
  if (SHOWING.test(resource)) return "engine-show";
  return DRAWING.test(resource) ? "engine-draw" : "engine-judge";
}

const group = (name) => ({
  name,
  enforce: true,
  test: (module, { chunkGraph }) =>
    LOADED_BY_NEED.test(module.resource ?? "") && partOf(module, [...chunkGraph.getModuleChunks(module)]) === name,
});

/** Cache groups of webpack. A run is three files, fetched together. */
export const PARTS = Object.fromEntries(
  ["core", "core-functions", "engine-plan", "engine-judge", "engine-show", "engine-draw", "template"].map((name) => [
    name,
    group(name),
  ]),
);
