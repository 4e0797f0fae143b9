// Metadata of the custom functions, from their doc comments.
import metadata from "custom-functions-metadata";

/** functions.json; the page of help is added here because only the build knows the host. */
export async function functionsJson(path, host) {
  const { metadataJson, errors } = await metadata.generateCustomFunctionsMetadata(path);
  if (errors.length > 0) throw new Error(`custom functions: ${errors.join("; ")}`);
  const { functions, ...rest } = JSON.parse(metadataJson);
  const helped = functions.map((found) => ({ ...found, helpUrl: `${host}/support.html#${found.id.toLowerCase()}` }));
  return `${JSON.stringify({ ...rest, functions: helped }, null, 2)}\n`;
}
