import { serve } from "./engine-worker.ts";

// The global object of a worker has what `serve` asks for.
serve(globalThis);
