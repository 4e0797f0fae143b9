// Where the built add-in will be served from.

export const DEVELOPMENT_HOST = "https://localhost:3000";

const isReserved = ({ hostname }) =>
  /^(localhost|127\..*|\[::1\])$|(^|\.)(example|test|invalid|localhost)$|(^|\.)example\.(com|net|org)$/.test(hostname);

/**
 * The address without a slash at its end. In production it comes from MUSTER_HOST, is https, and is nobody's example.
 * @throws with what to do, where it is not fit
 */
export function hostFrom({ stated, isProduction }) {
  if (!isProduction) return (stated ?? DEVELOPMENT_HOST).replace(/\/+$/, "");
  if (stated === undefined || stated === "")
    throw new Error("set MUSTER_HOST to the https address the add-in is served from");
  let url;
  try {
    url = new URL(stated);
  } catch {
    throw new Error(`MUSTER_HOST is no address: ${stated}`);
  }
  if (url.protocol !== "https:") throw new Error(`MUSTER_HOST must be https: ${stated}`);
  if (isReserved(url)) throw new Error(`MUSTER_HOST is a local or example address: ${stated}`);
  if (url.search !== "" || url.hash !== "") throw new Error(`MUSTER_HOST has a query or a fragment: ${stated}`);
  return stated.replace(/\/+$/, "");
}

/** The manifest of the repository stands for the development host. */
export const manifestFor = (manifest, host) => manifest.split(DEVELOPMENT_HOST).join(host);
