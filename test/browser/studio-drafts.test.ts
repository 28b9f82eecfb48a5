import { readFile, writeFile } from "node:fs/promises";
import type { BrowserContext, Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { createStudioFile, serveStudio } from "./served-studio.ts";
import { openStudio, withStudio } from "./studio-page.ts";

// What becomes of work that is in no file when a tab ends without being asked, as in a crash.

const studio = withStudio();

/** A profile of a browser, in which tabs share what is kept. */
async function openProfile(): Promise<BrowserContext> {
  const profile = await studio.browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
  onTestFinished(() => profile.close());
  return profile;
}

async function setDays(page: Page, days: number): Promise<void> {
  const field = page.locator("#step-days-number");
  await field.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type(String(days));
  await page.keyboard.press("Enter");
}

interface Kept {
  readonly id: string;
  readonly time: number;
  readonly content: unknown;
}

/** The drafts that the browser has; `put` takes their place first. */
function exchangeDrafts(page: Page, put?: readonly Kept[]): Promise<Kept[]> {
  return page.evaluate(
    (given) =>
      new Promise<Kept[]>((resolve, reject) => {
        const opening = indexedDB.open("leadpath-studio", 1);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const store = opening.result.transaction("drafts", "readwrite").objectStore("drafts");
          if (given) store.clear();
          for (const each of given ?? []) store.put(each);
          const asked = store.getAll();
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result.map((each) => ({ ...each, content: typeof each.content === "string" ? each.content : "sealed" })));
          };
        };
      }),
    put,
  );
}

async function waitForDrafts(page: Page, count: number, text = ""): Promise<void> {
  await expect
    .poll(async () => (await exchangeDrafts(page)).filter(({ content }) => String(content).includes(text)).length, { timeout: 15_000 })
    .toBe(count);
}

const notice = "#draft";

describe.each(["http", "file"] as const)("of a page at an address of %s", (place) => {
  const openTab = (profile: BrowserContext, hash = "lang=en&step=A03") => openStudio(profile, `${studio.site[place]}index.html#${hash}`);

  test("work is there again, is told, and one undo shows what the file has", async () => {
    const profile = await openProfile();
    const first = await openTab(profile);
    await setDays(first.page, 30);
    await first.waitForTotal(965);
    await waitForDrafts(first.page, 1);
    await first.page.close();
    const { page, seen, waitForTotal } = await openTab(profile);
    await waitForTotal(965);
    expect(await page.textContent(notice)).toMatch(/^Not in your file yet: 1 change from \d\d:\d\d, here again\.Throw it away$/);
    await page.locator("#unwritten", { hasText: "not in your file yet" }).waitFor();
    await page.click("#undo");
    await waitForTotal(955);
    expect(await page.locator("#undo").isDisabled()).toBe(true);
    expect(await page.locator(notice).count()).toBe(0);
    await waitForDrafts(page, 0);
    expect(seen).toEqual([]);
  });

  test("work that is thrown away does not come again", async () => {
    const profile = await openProfile();
    const first = await openTab(profile);
    await setDays(first.page, 30);
    await waitForDrafts(first.page, 1);
    await first.page.close();
    const second = await openTab(profile, "lang=zh");
    expect(await second.page.textContent(notice)).toMatch(/^尚未写入文件：\d\d:\d\d 的 1 处改动，已恢复。丢弃$/);
    await second.page.click("#throw-away");
    await second.waitForTotal(955);
    await waitForDrafts(second.page, 0);
    await second.page.close();
    const third = await openTab(profile);
    expect([await third.total(), await third.page.locator(notice).count()]).toEqual(["955", 0]);
  });
});

const openTab = (profile: BrowserContext, hash = "lang=en&step=A03") => openStudio(profile, `${studio.site.http}index.html#${hash}`);

test("of two tabs each keeps its own work, and each tab that is opened later has one of them", async () => {
  const profile = await openProfile();
  const tabs = [await openTab(profile), await openTab(profile)];
  for (const [at, tab] of tabs.entries()) {
    await setDays(tab.page, 30 + 10 * at);
    await waitForDrafts(tab.page, at + 1);
  }
  for (const { page } of tabs) await page.close();
  const later = await openTab(profile);
  await later.waitForTotal(975);
  expect(await later.page.textContent(notice)).toContain("1 more: open this page in another tab to see the next.");
  const last = await openTab(profile);
  await last.waitForTotal(965);
  expect(await later.total()).toBe("975");
  await waitForDrafts(last.page, 2);
});

test("a link that says something else is shown as it is, and the work is offered beside it", async () => {
  const profile = await openProfile();
  const first = await openTab(profile);
  await setDays(first.page, 30);
  await waitForDrafts(first.page, 1);
  await first.page.close();
  const { page, waitForTotal } = await openTab(profile, "lang=en&measures=M01");
  await page.locator(notice, { hasText: "what is shown here is that of the link" }).waitFor();
  await waitForTotal(925);
  await page.click("#show-draft");
  await waitForTotal(965);
  await page.click("#undo");
  await waitForTotal(925);
});

test("what somebody else has put among the drafts is told or left, nothing of it runs, and the page goes on", async () => {
  const profile = await openProfile();
  const first = await openTab(profile);
  await setDays(first.page, 30);
  await waitForDrafts(first.page, 1);
  const [own] = await exchangeDrafts(first.page);
  if (!own) throw new Error("none");
  const nasty = `<img src=x onerror="globalThis.ran = true"><script>globalThis.ran = true</script>`;
  const renamed = String(own.content)
    .replaceAll("urban-renewal.yaml", `../../${nasty.replaceAll('"', "'")}.yaml`)
    .replaceAll("lang=en", `process=${encodeURIComponent(nasty)}&set=${encodeURIComponent('{"__proto__":{"days":1},"step":"A03"}')}`);
  await first.page.close();
  for (const [content, expected] of [
    [renamed, /^Not in your file yet|^Work from/],
    ["{", /^The work of last time cannot be read/],
    [{ toString: 5 }, /^The work of last time cannot be read/],
    [JSON.stringify({ version: 1, works: [{ isOwn: true, read: [{ file: "a", text: nasty }], address: "" }] }), /cannot be read/],
  ] as const) {
    const blank = await profile.newPage();
    await blank.goto(`${studio.site.http}studio.css`);
    await exchangeDrafts(blank, [{ ...own, content }]);
    await blank.close();
    const { page, seen } = await openTab(profile, "lang=en");
    await page.locator(notice).waitFor();
    expect(await page.textContent(notice)).toMatch(expected);
    expect(await page.evaluate(() => "ran" in globalThis || Object.hasOwn(Object.prototype, "days"))).toBe(false);
    expect(seen).toEqual([]);
    await page.click("#throw-away");
    await page.waitForFunction(() => document.getElementById("total")?.textContent === "955");
    await page.close();
  }
});

test("old drafts, drafts of tomorrow and all but twenty go; the one of an open tab stays", async () => {
  const profile = await openProfile();
  const first = await openTab(profile);
  await setDays(first.page, 30);
  await waitForDrafts(first.page, 1);
  const [own] = await exchangeDrafts(first.page);
  if (!own) throw new Error("none");
  const [now, day] = [Date.now(), 86_400_000];
  const others = Array.from({ length: 30 }, (_, at) => ({ id: `page other ${at}`, time: now - at * 1_000, content: "" }));
  const aged = [
    { id: "page old", time: now - 31 * day, content: "" },
    { id: "page new", time: now + 31 * day, content: "" },
  ];
  await exchangeDrafts(first.page, [...others, ...aged, { ...own, time: now - 40 * day }]);
  const second = await openTab(profile);
  await expect.poll(async () => (await exchangeDrafts(second.page)).length, { timeout: 15_000 }).toBeLessThan(22);
  const left = (await exchangeDrafts(second.page)).map(({ id }) => id);
  expect(left).toContain(own.id);
  expect(left).toContain("page other 0");
  expect(left.filter((id) => /old|new|other 2\d/.test(id))).toEqual([]);
});

test("where the browser keeps nothing the work goes on, and one sentence says that no draft is kept", async () => {
  const profile = await openProfile();
  await profile.addInitScript(() => Object.defineProperty(globalThis, "indexedDB", { value: undefined }));
  const { page, seen, waitForTotal } = await openTab(profile);
  expect(await page.textContent("#unwritten")).toBe("");
  await setDays(page, 30);
  await waitForTotal(965);
  expect(await page.textContent("#unwritten")).toBe("not in your file yetthis browser keeps no draft");
  expect(seen).toEqual([]);
});

test("closing asks as long as something is in no file, also of files that were open before, and leaving keeps it", async () => {
  const profile = await openProfile();
  const { page, waitForTotal } = await openTab(profile);
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.reload();
  await waitForTotal(955);
  await page.selectOption("#scenario", "reform");
  await waitForTotal(586);
  await page.waitForURL(/measures=/);
  await page.reload();
  await waitForTotal(586);
  expect(asked).toEqual([]);
  await page.selectOption("#scenario", "");
  await setDays(page, 30);
  await waitForTotal(965);
  await page.waitForURL(/set=/);
  await page.reload();
  await waitForTotal(965);
  expect(asked).toEqual(["beforeunload"]);
  const other = "leadpath: 1\nprocesses:\n  - id: other\n    steps: [{id: a, days: 3}]\n";
  await page.setInputFiles("input[type=file]", { name: "b.yaml", mimeType: "application/yaml", buffer: Buffer.from(other) });
  await waitForTotal(3);
  await waitForDrafts(page, 1, "A03");
  // Browsers ask where somebody has done something on the page.
  await page.click("#total");
  await page.reload();
  expect(asked).toEqual(["beforeunload", "beforeunload"]);
});

describe("of files that the command serves", () => {
  const serve = (file: string) => serveStudio([file], `${file}.cache`);

  test("work is there after both the tab and the program have ended, is written, and its draft is gone", async () => {
    const file = await createStudioFile();
    const former = await readFile(file, "utf8");
    const [profile, server] = [await openProfile(), await serve(file)];
    const first = await openStudio(profile, `${server.address}#step=A03&lang=en`);
    await setDays(first.page, 30);
    await first.waitForTotal(965);
    await waitForDrafts(first.page, 1);
    // Another program that has the port some day can read none of it.
    expect((await exchangeDrafts(first.page)).map(({ content }) => content)).toEqual(["sealed"]);
    await first.page.close();
    await server.kill();
    const again = await serve(file);
    const { page, waitForTotal } = await openStudio(profile, `${again.address}#lang=en`);
    await waitForTotal(965);
    await page.locator(notice, { hasText: "Not in your file yet: 1 change" }).waitFor();
    await page.click("#undo");
    await waitForTotal(955);
    expect(await readFile(file, "utf8")).toBe(former);
    await page.click("#redo");
    await page.click("#save");
    await page.check("[name=save-way][value=status-quo]");
    await page.click("#write");
    await page.locator("dialog [role=status]", { hasText: /^Written$/ }).waitFor();
    expect(await readFile(file, "utf8")).toMatch(/id: A03[^\n]*days: 30/);
    await waitForDrafts(page, 0);
    await page.close();
    const last = await openStudio(profile, `${again.address}#lang=en`);
    expect([await last.total(), await last.page.locator(notice).count()]).toEqual(["965", 0]);
  });

  test("work stands upon a file that has changed meanwhile, which is told, and no text is written", async () => {
    const file = await createStudioFile();
    const [profile, server] = [await openProfile(), await serve(file)];
    const first = await openStudio(profile, `${server.address}#step=A03&lang=en`);
    await setDays(first.page, 30);
    await waitForDrafts(first.page, 1);
    await first.page.close();
    const changed = (await readFile(file, "utf8")).replace(/(id: A04[^\n]*days: )(\d+)/, (_, head, days) => `${head}${Number(days) + 7}`);
    await writeFile(file, changed);
    const { page, waitForTotal } = await openStudio(profile, `${server.address}#lang=en`);
    await page.locator(notice, { hasText: "The file has changed since" }).waitFor();
    await waitForTotal(972);
    await page.click("#undo");
    await waitForTotal(962);
    expect(await readFile(file, "utf8")).toBe(changed);
  });

  test("a draft that another program has written under the same port is not taken for work", async () => {
    const file = await createStudioFile();
    const [profile, server] = [await openProfile(), await serve(file)];
    const first = await openStudio(profile, `${server.address}#step=A03&lang=en`);
    await setDays(first.page, 30);
    await waitForDrafts(first.page, 1);
    const [own] = await exchangeDrafts(first.page);
    const text = await readFile(file, "utf8");
    const forged = { version: 1, works: [{ isOwn: true, read: [{ file, text }], address: "process=urban-renewal&measures=M01" }] };
    await first.page.close();
    const other = await profile.newPage();
    await other.goto(server.address);
    if (own) await exchangeDrafts(other, [{ ...own, content: JSON.stringify(forged) }]);
    await other.close();
    const { page, total } = await openStudio(profile, `${server.address}#lang=en`);
    await page.locator(notice, { hasText: "The work of last time cannot be read" }).waitFor();
    expect(await total()).toBe("955");
  });

  test("a second save before the program has told of the first is written too, and what was refused is still there", async () => {
    const file = await createStudioFile();
    const [profile, server] = [await openProfile(), await serve(file)];
    const { page, waitForTotal } = await openStudio(profile, `${server.address}#step=A03&lang=en`);
    // The page hears nothing from now on but answers.
    await page.evaluate(() => {
      const get = Object.getOwnPropertyDescriptor(MessageEvent.prototype, "data")?.get;
      Object.defineProperty(MessageEvent.prototype, "data", {
        get() {
          const data: unknown = get?.call(this);
          return typeof data === "string" && data.startsWith('{"kind":"files"') ? '{"kind":"key","key":""}' : data;
        },
      });
    });
    const save = async () => {
      await page.click("#save");
      await page.check("[name=save-way][value=status-quo]");
      await page.click("#write");
      await page.locator("dialog [role=status]").getByText(/\w/).waitFor();
      const told = await page.textContent("dialog [role=status]");
      await page.click("dialog p.buttons button:last-of-type");
      return told;
    };
    for (const days of [30, 31]) {
      await setDays(page, days);
      await waitForTotal(935 + days);
      expect(await save()).toBe("Written");
    }
    const text = await readFile(file, "utf8");
    expect(text).toMatch(/id: A03[^\n]*days: 31/);
    await writeFile(file, `${text}# changed\n`);
    await setDays(page, 40);
    expect(await save()).toMatch(/^The file changed underneath/);
    await waitForTotal(975);
    expect(await page.textContent("#unwritten")).toBe("not in your file yet");
    expect(await readFile(file, "utf8")).toBe(`${text}# changed\n`);
  });
});
