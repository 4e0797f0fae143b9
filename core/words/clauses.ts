import { say } from "./say.ts";

/**
 * Clauses of one sentence, parted as the spoken language parts them; empty ones are left out.
 * @example clauses(["two are late", "", "one is dear"]) // "two are late; one is dear"
 */
export function clauses(parts: readonly string[]): string {
  const [first = "", ...rest] = parts.filter((part) => part !== "");
  return rest.reduce((told, part) => say`${told}; ${part}`, first);
}
