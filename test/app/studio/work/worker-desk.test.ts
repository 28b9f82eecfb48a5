import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { WorkerDesk } from "../../../../src/app/studio/work/worker-desk.ts";

/** A worker as the browser has it, which answers when the test says so. */
class FakeWorker {
  static readonly all: FakeWorker[] = [];
  readonly asked: string[] = [];
  isEnded = false;
  onmessage: ((event: { data: unknown }) => void) | undefined;
  onerror: ((event: { message: string }) => void) | undefined;

  constructor() {
    FakeWorker.all.push(this);
  }

  postMessage(question: string): void {
    this.asked.push(question);
  }

  terminate(): void {
    this.isEnded = true;
  }
}

vi.stubGlobal("addEventListener", () => {});
await import("../../../../src/app/studio/work/script-modules.ts");

/** Whether the script that keeps the module of the worker can be loaded. */
let loads: boolean;
beforeEach(() => {
  loads = true;
  FakeWorker.all.length = 0;
  vi.stubGlobal("Worker", FakeWorker);
  vi.stubGlobal("document", {
    createElement: () => ({}),
    head: {
      append: (script: { src: string; onload: () => void; onerror: () => void }) =>
        setTimeout(() => {
          if (!loads) return script.onerror();
          globalThis.leadpathModules.define(script.src.replace(/\.js$/, ""), [], () => {});
          script.onload();
        }),
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** The worker of a number, once it was asked something. */
async function workerAt(at: number): Promise<FakeWorker> {
  await vi.waitFor(() => expect(FakeWorker.all[at]?.asked.length).toBeGreaterThan(0));
  return FakeWorker.all[at] as FakeWorker;
}

test("of questions in a row the last is answered, those between are not asked at all", async () => {
  const desk = new WorkerDesk<string, string>("row");
  const first = desk.ask("a");
  const worker = await workerAt(0);
  const [second, third] = [desk.ask("b"), desk.ask("c")];
  worker.onmessage?.({ data: { answer: "A" } });
  expect([await first, await second]).toEqual(["A", undefined]);
  await vi.waitFor(() => expect(worker.asked).toEqual(["a", "c"]));
  worker.onmessage?.({ data: { answer: "C" } });
  expect(await third).toBe("C");
});

test("a worker at long work is ended by the next question", async () => {
  const desk = new WorkerDesk<string, string>("long", { isLong: true });
  const first = desk.ask("a");
  const worker = await workerAt(0);
  const second = desk.ask("b");
  expect(await first).toBeUndefined();
  const next = await workerAt(1);
  expect(worker.isEnded).toBe(true);
  worker.onmessage?.({ data: { answer: "A" } });
  next.onmessage?.({ data: { answer: "B" } });
  expect(await second).toBe("B");
});

test("a worker that fails is told, and another takes its place", async () => {
  const desk = new WorkerDesk<string, string>("failing");
  const first = desk.ask("a");
  const worker = await workerAt(0);
  const second = desk.ask("b");
  worker.onerror?.({ message: "out of memory" });
  await expect(first).rejects.toThrow("out of memory");
  const next = await workerAt(1);
  expect(worker.isEnded).toBe(true);
  next.onmessage?.({ data: { answer: "B" } });
  expect(await second).toBe("B");
});

test("where the worker cannot be loaded that is told of each question, and it is tried again", async () => {
  loads = false;
  const desk = new WorkerDesk<string, string>("missing");
  const failed = [desk.ask("a").catch(String), desk.ask("b"), desk.ask("c").catch(String)];
  expect(await Promise.all(failed)).toEqual(["Error: missing.js could not be loaded", undefined, "Error: missing.js could not be loaded"]);
  loads = true;
  const last = desk.ask("d");
  const worker = await workerAt(0);
  worker.onmessage?.({ data: { answer: "D" } });
  expect(await last).toBe("D");
});
