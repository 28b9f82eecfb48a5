import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAsset } from "../../src/app/host/assets.ts";
import { buildRedirectPage } from "../../src/app/server/entrance.ts";
import { type RunningStudio, startStudio } from "../../src/app/server/server.ts";
import { patience } from "../app/server/visitor.ts";
import { openBrowser } from "./browser.ts";
import { served } from "./served.ts";

// What a real browser sends and lets pass, with a small page in the place of the real one.

const text =
  "leadpath: 1\nprocesses:\n  - id: p\n    steps:\n      - {id: a, kind: start, days: 1}\n      - {id: b, kind: end, days: 2, after: [a]}\n";
const script = `
globalThis.messages = [];
new WebSocket(new URL("live", location.href.replace(/^http/, "ws"))).onmessage = ({ data }) => {
  const message = JSON.parse(data);
  if (message.kind !== "key") messages.push(message);
};
globalThis.save = async (file, base, text) => {
  const body = JSON.stringify({ file, base, text });
  return (await fetch("save", { method: "POST", headers: { "content-type": "application/json" }, body })).status;
};
new Worker(URL.createObjectURL(new Blob(["postMessage(1)"]))).onmessage = () => { globalThis.worked = true; };
`;
const page =
  '<!doctype html><title>studio</title><script>globalThis.inline = true</script><script src="studio.js"></script><img src="https://example.com/x.png">';

let folder = "";
let file = "";
let studio: RunningStudio;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leadpath-"));
  file = join(folder, "a.yaml");
  await writeFile(file, text);
  const assets = new Map([
    ["index.html", createAsset("index.html", page)],
    ["studio.js", createAsset("studio.js", script)],
  ]);
  studio = await startStudio({ files: [file], assets });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await studio.end();
  await rm(folder, { recursive: true, force: true });
});

interface Message {
  readonly files: readonly { readonly file: string; readonly text: string; readonly hash: string }[];
}

function messagesOf(of: Page): Promise<Message[]> {
  return of.evaluate(() => (globalThis as unknown as { messages: Message[] }).messages);
}

test("a file that leads to the entrance opens the page, which listens and is loaded again", async () => {
  const leading = join(folder, "leading.html");
  await writeFile(leading, buildRedirectPage(studio.entrance));
  const opened = await browser.newPage();
  await opened.goto(pathToFileURL(leading).href);
  await opened.waitForURL(studio.address);
  const hears = () => opened.waitForFunction(() => (globalThis as unknown as { messages?: unknown[] }).messages?.length === 1);
  await hears();
  await opened.reload();
  await hears();
  await opened.close();
});

test("its page listens, is told of changes and saves; nothing else runs or is loaded", async () => {
  const own = await browser.newPage();
  await own.addInitScript(() => {
    const refused: string[][] = [];
    Object.assign(globalThis, { refused });
    addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => refused.push([blockedURI, effectiveDirective]));
  });
  await own.goto(studio.address);
  await expect.poll(async () => (await messagesOf(own)).length, patience).toBe(1);
  const [first] = await messagesOf(own);
  const base = first?.files[0]?.hash ?? "";
  const save = (to: string, hash: string) =>
    own.evaluate(
      ([a, b, c]) => (globalThis as unknown as { save: (...given: unknown[]) => Promise<number> }).save(a, b, c),
      [file, hash, to],
    );
  expect(await save(`${text}# saved\n`, base)).toBe(200);
  expect(await readFile(file, "utf8")).toBe(`${text}# saved\n`);
  await expect.poll(async () => (await messagesOf(own)).at(-1)?.files[0]?.text, patience).toBe(`${text}# saved\n`);
  expect(await save(text, base)).toBe(409);
  expect(await own.evaluate(() => [(globalThis as { inline?: true }).inline, (globalThis as { worked?: true }).worked])).toEqual([
    undefined,
    true,
  ]);
  expect(await own.evaluate(() => (globalThis as unknown as { refused: string[][] }).refused)).toEqual([
    ["inline", "script-src-elem"],
    ["https://example.com/x.png", "img-src"],
  ]);
  await own.close();
});

test("a page from elsewhere that even knows the address reads, saves, hears and frames nothing", async () => {
  const foreign = await served(new Map([["index.html", "<!doctype html><title>foreign</title>"]]));
  const before = await readFile(file, "utf8");
  const visitor = await browser.newPage();
  await visitor.goto(`${foreign.http}index.html`);
  const tries = await visitor.evaluate(async (address) => {
    const failing = (action: () => Promise<unknown>) => action().then(String, () => "refused");
    const socket = new Promise((resolve, reject) => {
      const live = new WebSocket(`${address.replace(/^http/, "ws")}live`);
      live.onopen = () => resolve("open");
      live.onerror = reject;
    });
    const framed = new Promise((resolve) => {
      const frame = document.createElement("iframe");
      frame.onload = () => resolve(frame.contentDocument === null ? "closed" : "open");
      frame.src = address;
      document.body.append(frame);
    });
    const body = JSON.stringify({ file: "a.yaml", base: "", text: "" });
    const loaded = new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.onload = () => resolve("loaded");
      element.onerror = reject;
      element.src = `${address}studio.js`;
      document.body.append(element);
    });
    return {
      read: await failing(() => fetch(address)),
      saved: await failing(() => fetch(`${address}save`, { method: "POST", headers: { "content-type": "application/json" }, body })),
      socket: await failing(() => socket),
      loaded: await failing(() => loaded),
      framed: await failing(() => framed),
      blind: await fetch(`${address}save`, { method: "POST", mode: "no-cors", body }).then(
        ({ type }) => type,
        () => "refused",
      ),
    };
  }, studio.address);
  expect(tries).toEqual({ read: "refused", saved: "refused", socket: "refused", loaded: "refused", framed: "closed", blind: "refused" });
  expect(await readFile(file, "utf8")).toBe(before);
  await visitor.close();
  await foreign.end();
});
