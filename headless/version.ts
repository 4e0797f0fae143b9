import { readFileSync } from "node:fs";

/** Version of Muster, as its package states it. */
export function musterVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  const stated: unknown = JSON.parse(text);
  const isPackage = typeof stated === "object" && stated !== null && "version" in stated;
  return isPackage && typeof stated.version === "string" ? stated.version : "unknown";
}
