import type { Desk } from "./desk.ts";
import { fetchPart } from "./fetch-part.ts";

/** A desk, with what plans. */
export const fetchDesk = async (): Promise<Desk> =>
  (await fetchPart(() => import(/* webpackChunkName: "desk" */ "./desk.ts"))).openDesk();
