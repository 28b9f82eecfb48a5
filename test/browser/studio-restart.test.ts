import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { createStudioFile, serveStudio } from "./served-studio.ts";
import { openStudio } from "./studio-page.ts";

// A page that is left open while the studio's program is killed, as the system kills it, and started again.

let browser: Browser;
let file: string;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  file = await createStudioFile();
});

const serve = () => serveStudio([file], `${file}.cache`);

test.each([
  ["en", "The connection to the program is lost. Start the same command again"],
  ["zh", "与本机程序的连接断了。请在终端里再次运行原来的命令"],
])(
  "a page (%s) says that its program is gone and what to do, finds it when it is back, shows what was edited meanwhile, and saves",
  async (lang, words) => {
    const first = await serve();
    const { page, waitForTotal } = await openStudio(browser, `${first.address}#measures=M01&lang=${lang}`);
    await waitForTotal(925);
    await first.kill();
    const notice = page.locator(".problems", { hasText: words });
    await notice.waitFor();
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace(/(id: A03[^\n]*days: )20/, "$121"));
    const second = await serve();
    expect(new URL(second.address).origin).toBe(new URL(first.address).origin);
    expect(second.address).not.toBe(first.address);
    await notice.waitFor({ state: "detached" });
    await waitForTotal(926);
    expect(page.url()).toMatch(new RegExp(`^${second.address}#.*measures=M01`));
    const saved = await page.evaluate(async () => (await fetch("save", { method: "POST" })).status);
    // It is let in, and told that this is no edit.
    expect(saved).toBe(415);
    await page.reload();
    await waitForTotal(926);
    await page.close();
  },
);

test("a step that is edited on a page is written by the program that was started again", async () => {
  const first = await serve();
  const { page, waitForTotal } = await openStudio(browser, `${first.address}#step=A03&lang=en`);
  await waitForTotal(955);
  await first.kill();
  await page.locator(".problems", { hasText: "Start the same command again" }).waitFor();
  await page.fill("#step-days-number", "30");
  await page.locator("#step-days-number").press("Enter");
  await page.click("#save");
  await page.check("[value=status-quo]");
  await page.click("#write");
  await page.locator("dialog [role=status]", { hasText: "Not written: the connection to the program is lost" }).waitFor();
  await serve();
  await page.locator(".problems", { hasText: "Start the same command again" }).waitFor({ state: "detached" });
  await page.click("#write");
  await page.locator("dialog [role=status]", { hasText: /^Written$/ }).waitFor();
  expect(await readFile(file, "utf8")).toMatch(/id: A03[^\n]*days: 30/);
  await page.close();
});

test("another program that takes the port meanwhile is given no token and no text, and shows nothing", async () => {
  const first = await serve();
  const { page, waitForTotal } = await openStudio(browser, `${first.address}#step=A03&lang=en`);
  await waitForTotal(955);
  await first.kill();
  const { port, pathname } = new URL(first.address);
  const heard: string[] = [];
  const hear = ({ url = "", headers }: IncomingMessage) => heard.push(`${url} ${JSON.stringify(headers)}`);
  const other = createServer((request, response) => {
    hear(request);
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ run: "0".repeat(32), proof: "0".repeat(64) }));
  });
  other.on("upgrade", (request, socket) => {
    hear(request);
    socket.destroy();
  });
  other.listen(Number(port), "127.0.0.1");
  await once(other, "listening");
  await page.fill("#step-days-number", "30");
  await page.locator("#step-days-number").press("Enter");
  await page.click("#save");
  await page.check("[value=status-quo]");
  await page.click("#write");
  await page.locator("dialog [role=status]", { hasText: "Not written: the connection to the program is lost" }).waitFor();
  await expect.poll(() => heard.length, { timeout: 30_000 }).toBeGreaterThan(2);
  expect(heard.filter((each) => !/^\/proof\/[0-9a-f]{32} /.test(each) || each.includes(pathname))).toEqual([]);
  await page.locator(".problems", { hasText: "Start the same command again" }).waitFor();
  other.closeAllConnections();
  await new Promise((resolve) => other.close(resolve));
  await serve();
  await page.locator(".problems", { hasText: "Start the same command again" }).waitFor({ state: "detached" });
  await page.close();
});
