import { serve } from "./engine-worker.ts";
import { fetchDesk } from "./fetch-desk.ts";

// The global object of a worker has what `serve` asks for.
serve(globalThis, fetchDesk);
