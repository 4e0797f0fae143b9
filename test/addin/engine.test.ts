import { describe, expect, it } from "@jest/globals";
import type { WorkerLike } from "../../addin/engine-line.ts";
import { deskLine } from "../../addin/engine-line.ts";
import { refusal } from "../../addin/faults.ts";
import { fetchDesk } from "../../addin/fetch-desk.ts";
import { serve } from "../../addin/engine-worker.ts";
import { openEngine } from "../../addin/engine.ts";
import type { Day, RawWorkbook } from "../../core/index.ts";
import { dayOf, plan } from "../../core/index.ts";
import { openPackage } from "../../headless/parts.ts";
import { readWorkbook } from "../../headless/read.ts";
import { newWorkbook } from "../../headless/new-book.ts";

type Handler = (event: { readonly data: never }) => void;

/** A worker in this thread: what passes is cloned as a browser clones it. */
function fakeWorker(open = fetchDesk): WorkerLike & { readonly isEnded: () => boolean } {
  const inside: Handler[] = [];
  const outside: Handler[] = [];
  let isEnded = false;
  const pass = (handlers: readonly Handler[], message: unknown): void => {
    const data = structuredClone(message) as never; // what arrives has the type that was sent
    setTimeout(() => {
      if (!isEnded) for (const handler of handlers) handler({ data });
    }, 0);
  };
  serve(
    {
      addEventListener: (_, listener) => inside.push(listener as unknown as Handler),
      postMessage: (message) => {
        pass(outside, message);
      },
    },
    open,
  );
  return {
    postMessage: (message) => {
      pass(inside, message);
    },
    addEventListener: (type: string, listener: unknown) => {
      if (type === "message") outside.push(listener as Handler); // the two other events have other listeners
    },
    terminate: () => {
      isEnded = true;
    },
    isEnded: () => isEnded,
  };
}

/** A worker whose script does not load. */
const brokenWorker = (): WorkerLike => {
  const failing: (() => void)[] = [];
  return {
    postMessage: () => {
      setTimeout(() => {
        for (const tell of failing) tell();
      }, 0);
    },
    addEventListener: (type: string, listener: unknown) => {
      if (type === "error") failing.push(listener as () => void); // its listener takes nothing
    },
    terminate: () => undefined,
  };
};

/** Opens a desk only from the second time on. */
function lateDesk(): typeof fetchDesk {
  let times = 0;
  return () => {
    times += 1;
    return times === 1 ? Promise.reject(refusal({ kind: "notLoaded" })) : fetchDesk();
  };
}

async function workbook(): Promise<RawWorkbook> {
  const header = ["Risk ID", "Project", "Risk", "Status", "Likelihood", "Impact"];
  const rows = Array.from({ length: 30 }, (_, n) => [`R-${n}`, "P", `Risk ${n}`, "Open", (n % 5) + 1, (n % 4) + 1]);
  const bytes = newWorkbook({ title: "Risk log", cells: [header, ...rows] });
  const source = await readWorkbook(openPackage(bytes), { fileName: "book.xlsx", locale: "en-GB" });
  return source.read(plan(source.outline));
}

const today: Day = dayOf(2026, 11, 24) ?? (0 as Day); // the day exists
const OPTIONS = { today, refreshedAt: 46_350.5 };

describe("the engine", () => {
  it("gives the same beside the pane and in it", async () => {
    const book = await workbook();
    const [beside, inPlace] = [openEngine(fakeWorker), openEngine()];
    expect([beside.where(), inPlace.where()]).toEqual(["beside", "inPlace"]);
    const results = await Promise.all(
      [beside, inPlace].map(async (engine) => {
        const planned = await engine.plan(book.outline, []);
        const computed = await engine.run(book, OPTIONS);
        const why = await engine.explain({ sheet: "Risks", row: 8, column: 1 });
        return { ranges: planned.ranges, computed, why, written: await engine.written() };
      }),
    );
    expect(results[0]?.computed.book.sheets.length).toBeGreaterThan(2);
    expect(results[0]).toEqual(results[1]);
  });

  it("goes on in the pane when no worker comes up", async () => {
    const engine = openEngine(brokenWorker);
    const { book } = await engine.run(await workbook(), OPTIONS);
    expect(book.sheets.length).toBeGreaterThan(2);
    expect(engine.where()).toBe("inPlace");
  });

  it("ends the worker when it is canceled, and starts another for the next run", async () => {
    const workers: ReturnType<typeof fakeWorker>[] = [];
    const engine = openEngine(() => {
      const worker = fakeWorker();
      workers.push(worker);
      return worker;
    });
    const book = await workbook();
    await engine.plan(book.outline, []);
    engine.cancel();
    expect(workers[0]?.isEnded()).toBe(true);
    expect((await engine.run(book, OPTIONS)).book.sheets.length).toBeGreaterThan(2);
    expect(workers).toHaveLength(2);
  });

  it.each([
    ["beside the pane", fakeWorker],
    ["in the pane", undefined],
  ])("lets nobody wait for what was canceled %s", async (_, start) => {
    const engine = openEngine(start);
    const book = await workbook();
    const waiting = [engine.run(book, OPTIONS), engine.plan(book.outline, [])].map((one) =>
      one.then(
        () => "answered",
        () => "failed",
      ),
    );
    engine.cancel();
    expect(await Promise.all(waiting)).toContain("failed");
    expect((await engine.run(book, OPTIONS)).book.sheets.length).toBeGreaterThan(2);
  });

  it("says so when a part of the worker does not come, and asks for it again", async () => {
    const engine = openEngine(() => fakeWorker(lateDesk()));
    const book = await workbook();
    await expect(engine.run(book, OPTIONS)).rejects.toMatchObject({ fault: { kind: "notLoaded" } });
    expect((await engine.run(book, OPTIONS)).book.sheets.length).toBeGreaterThan(2);
    expect(engine.where()).toBe("beside");
  });

  it("notices a worker that went away before the first order", async () => {
    const ends: (() => void)[] = [];
    const engine = openEngine(() => ({
      postMessage: () => undefined,
      terminate: () => undefined,
      addEventListener: (type: string, listener: unknown) => {
        if (type === "error") ends.push(listener as () => void); // its listener takes nothing
      },
    }));
    engine.prepare();
    for (const end of ends) end();
    expect((await engine.run(await workbook(), OPTIONS)).book.sheets.length).toBeGreaterThan(2);
    expect(engine.where()).toBe("inPlace");
  });

  it("begins anew in the pane, too", async () => {
    const fetch = lateDesk();
    const order = { kind: "ranges" } as const;
    const line = deskLine(fetch);
    await expect(line.send(order)).rejects.toMatchObject({ fault: { kind: "notLoaded" } });
    expect(line.isBroken()).toBe(true);
    expect(await deskLine(fetch).send(order)).toEqual([{ kind: "done" }]);
  });
});
