import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeCatalog } from "../../src/formats/index.ts";
import { assembleCatalog, catalogSchema } from "../../src/model/index.ts";
import { entangledContent } from "../support/entangled.ts";
import { openBrowser } from "./browser.ts";
import { answer, type Question } from "./optimizer-answer.ts";

// The optimizer in a worker of a page, as a bundler packs it: the solver and its WebAssembly come from the same place
// as the worker.

const site = "https://leadpath.test/";

let browser: Browser;
let page: Page;
const failures: string[] = [];
const served: string[] = [];

beforeAll(async () => {
  const files = await bundle();
  browser = await openBrowser();
  page = await browser.newPage();
  page.on("pageerror", (error) => failures.push(error.message));
  await page.route("**/*", async (route) => {
    const name = route.request().url().slice(site.length);
    served.push(name);
    const body = name === "" ? "<!doctype html><title>leadpath</title>" : files.get(name);
    const type = name === "" ? "text/html" : name.endsWith(".wasm") ? "application/wasm" : "text/javascript";
    await (body === undefined ? route.abort() : route.fulfill({ body: Buffer.from(body), contentType: type }));
  });
  await page.goto(site);
});
afterAll(() => browser?.close());

/** The files of the worker by name; `worker.js` is the first to load. */
async function bundle(): Promise<Map<string, string | Uint8Array>> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    base: site,
    build: {
      write: false,
      rolldownOptions: { input: "test/browser/optimizer-worker.ts", output: { entryFileNames: "worker.js" } },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !("output" in output)) throw new Error("vite gave no bundle");
  return new Map(output.output.map((each) => [each.fileName, each.type === "asset" ? each.source : each.code]));
}

async function inWorker(question: Question): Promise<unknown> {
  return page.evaluate(
    (asked) =>
      new Promise((resolve, reject) => {
        const worker = new Worker("/worker.js", { type: "module" });
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(asked);
      }),
    question,
  );
}

const entangled = writeCatalog(assembleCatalog(catalogSchema.parse({ leadpath: 1, processes: [{ id: "p", ...entangledContent }] })));
const renewal = await readFile("fixtures/urban-renewal.yaml", "utf8");

test.each([
  ["the least effort for a target, with the solver", { text: entangled, asked: { target: 30 } }],
  ["the least days within a budget, with the solver", { text: entangled, asked: { budget: 9 } }],
  ["the frontier, with the solver", { text: entangled, asked: {} }],
  ["the frontier of the urban renewal", { text: renewal, asked: {} }],
] as const)("finds %s in a worker as in Node", async (_, question) => {
  expect(await inWorker(question)).toEqual(await answer(question));
  expect(failures).toEqual([]);
});

test("loads the solver where it is needed", () => {
  expect(served.filter((name) => name.endsWith(".wasm"))).not.toEqual([]);
});
