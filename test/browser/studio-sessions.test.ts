import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { build } from "vite";
import { expect, test } from "vitest";
import { playSession, type SessionRecord } from "../app/studio/state/random-session.ts";
import { openBrowser } from "./browser.ts";

const count = 1000;

test("1,000 random sessions go in the browser as they go in Node, figure by figure, and lose nothing there either", async () => {
  const script = await bundleSessions();
  const server = createServer((request, response) => {
    const isScript = request.url === "/sessions.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(isScript ? script : "<!doctype html><title>leadpath</title><script src=sessions.js></script>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const inPage = await page.evaluate(
    (times) => (globalThis as unknown as { playSessions: (count: number) => Promise<readonly SessionRecord[]> }).playSessions(times),
    count,
  );
  await browser.close();
  server.close();
  expect(inPage.flatMap(({ broken }) => broken)).toEqual([]);
  const inNode = await Promise.all(Array.from({ length: count }, (_, seed) => playSession(seed)));
  expect(JSON.stringify(inPage)).toBe(JSON.stringify(inNode));
}, 300_000);

async function bundleSessions(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, rolldownOptions: { input: "test/browser/session-page.ts", output: { format: "iife" } } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const [script] = output && "output" in output ? output.output : [];
  if (script?.type !== "chunk") throw new Error("The sessions were not bundled");
  return script.code;
}
