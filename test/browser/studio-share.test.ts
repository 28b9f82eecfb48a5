import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { writeCatalog } from "../../src/formats/index.ts";
import { assembleCatalog, catalogSchema } from "../../src/model/index.ts";
import { serveStudio } from "./served-studio.ts";
import { openStudio, type StudioPage, withStudio } from "./studio-page.ts";

// The studio as one file for others: made here and there, opened from a folder, edited by somebody.

const studio = withStudio();

/** The largest that a mail should carry. */
const maxBytes = 1.5e6;

const state = `measures=M01,M05&set=${encodeURIComponent('{"step":"A03","days":33.5}')}&start=2026-03-02&view=gantt&step=A03&lang=en`;

interface TakenFile {
  readonly name: string;
  readonly text: string;
}

async function takeSharedFile(page: Page): Promise<TakenFile> {
  await page.click("#share");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#share-file")]);
  await page.keyboard.press("Escape");
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

/** The address of a text as a file in a folder of its own. */
async function writePage(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "leadpath-shared-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "shared.html"), text);
  return pathToFileURL(join(folder, "shared.html")).href;
}

/** Addresses that a page asked for, beside itself and what it holds. */
function listForeign({ asked }: Pick<StudioPage, "asked">, own: string): string[] {
  return asked.filter((url) => url.replace(/#.*/, "") !== own && !/^(?:blob|data):/.test(url));
}

const packedPattern = /(id="packed">)([^<]*)/;

function unpackContent(text: string) {
  return JSON.parse(inflateRawSync(Buffer.from(packedPattern.exec(text)?.[2] ?? "", "base64")).toString());
}

function repack(text: string, bytes: Uint8Array): string {
  return text.replace(packedPattern, (_, begin) => `${begin}${Buffer.from(bytes).toString("base64")}`);
}

/** A chain of so many steps in five offices, of two days each. */
function longProcess(count: number): string {
  const units = Array.from({ length: 5 }, (_, unit) => ({ id: `u${unit}` }));
  const steps = Array.from({ length: count }, (_, step) => ({
    id: `s${step}`,
    name: { zh: `第 ${step} 步`, en: `Step ${step} of a long way` },
    unit: `u${step % 5}`,
    days: 2,
    after: step === 0 ? [] : [`s${step - 1}`],
  }));
  return writeCatalog(assembleCatalog(catalogSchema.parse({ leadpath: 1, units, processes: [{ id: "long", steps }] })));
}

/** All that a reader sees of the work. */
async function readWork(page: Page) {
  await page.locator("#finish").waitFor();
  await page.locator(".stage svg").waitFor();
  return {
    lang: await page.evaluate(() => document.documentElement.lang),
    total: await page.textContent("#total"),
    finish: await page.textContent("#finish"),
    start: await page.inputValue("#start"),
    measures: await page.locator("[data-measure]:checked").evaluateAll((all) => all.map((each) => each.getAttribute("data-measure"))),
    scenarios: await page.locator("#scenario option").allTextContents(),
    days: await page.inputValue("#step-days-number"),
    steps: await page.locator(".stage svg [data-step]").count(),
  };
}

test("a shared file opens from a folder with the same total, date, scenarios, measures, changes and language, and can be shared again", async () => {
  const { page } = await openStudio(studio.browser, `${studio.site.http}index.html#${state}`);
  await page.fill("#scenario-name", "Two first");
  await page.locator("#scenario-name").press("Enter");
  const work = await readWork(page);
  expect(work).toMatchObject({ lang: "en", measures: ["M01", "M05"], days: "33.5", start: "2026-03-02" });
  const shared = await takeSharedFile(page);
  expect(shared.name).toBe(`urban-renewal-Two-first-${work.total}-days.html`);
  expect(Buffer.byteLength(shared.text)).toBeLessThan(maxBytes);
  await page.close();

  const address = await writePage(shared.text);
  const opened = await openStudio(studio.browser, address);
  expect(await readWork(opened.page)).toEqual(work);
  expect(/<title>(.*)<\/title>/.exec(shared.text)?.[1]).toMatch(new RegExp(`^.*: ${work.total} days$`));
  expect([opened.seen, listForeign(opened, address)]).toEqual([[], []]);
  const again = await takeSharedFile(opened.page);
  expect(unpackContent(again.text)).toEqual(unpackContent(shared.text));
  await opened.page.close();
});

test("a shared file of 1,000 steps keeps within what a mail carries", async () => {
  const { page, waitForTotal } = await openStudio(studio.browser, `${studio.site.http}index.html`);
  const file = { name: "long.yaml", mimeType: "application/yaml", buffer: Buffer.from(longProcess(1_000)) };
  await page.setInputFiles("input[type=file]", file);
  await waitForTotal(2_000);
  const { name, text } = await takeSharedFile(page);
  await page.close();
  expect(name).toBe("long-2000-days.html");
  expect(Buffer.byteLength(text)).toBeLessThan(maxBytes);
  const opened = await openStudio(studio.browser, await writePage(text));
  expect(await opened.total()).toBe("2000");
  expect(opened.seen).toEqual([]);
  await opened.page.close();
});

test("made from the live server it is the same, has nothing of the server in it, and the link is told to be for this machine alone", async () => {
  const { address: live } = await serveStudio([resolve("fixtures/urban-renewal.yaml")]);
  const { page } = await openStudio(studio.browser, `${live}#${state}`);
  const work = await readWork(page);
  await page.click("#share");
  expect(await page.locator(".sharing").textContent()).toContain("this machine alone");
  await page.keyboard.press("Escape");
  const { name, text } = await takeSharedFile(page);
  await page.close();
  expect(name).toBe(`urban-renewal-${work.total}-days.html`);
  const { hostname, port, pathname } = new URL(live);
  const { script, sharing, ...content } = unpackContent(text);
  const own = `${text.replace(packedPattern, "")}${JSON.stringify(content)}`;
  for (const secret of [hostname, `:${port}`, pathname.replaceAll("/", ""), process.cwd()]) expect(own).not.toContain(secret);
  expect(`${script}${sharing}`).not.toContain(pathname.replaceAll("/", ""));
  const address = await writePage(text);
  const opened = await openStudio(studio.browser, address);
  expect(await readWork(opened.page)).toEqual(work);
  expect([opened.seen, listForeign(opened, address)]).toEqual([[], []]);
  expect(await opened.page.locator("#share-link").count()).toBe(0);
  await opened.page.close();
});

test("the answer to a goal is in the file, told to be what was found then, and goes with another goal", async () => {
  const { page } = await openStudio(studio.browser, `${studio.site.http}index.html#target=586&measures=M01&lang=en`);
  const answer = page.locator(".goal .found");
  await answer.waitFor();
  const said = await answer.textContent();
  const { text } = await takeSharedFile(page);
  await page.close();
  const opened = await openStudio(studio.browser, await writePage(text));
  const goal = opened.page.locator(".goal");
  await goal.locator(".note", { hasText: "found before the file was shared" }).waitFor();
  expect(await goal.locator(".found").textContent()).toBe(said);
  await goal.locator(".chart svg").waitFor();
  const points = await goal.locator(".points li").count();
  expect(points).toBeGreaterThan(10);
  const again = await takeSharedFile(opened.page);
  expect(unpackContent(again.text)).toEqual(unpackContent(text));
  await opened.page.fill("#target", "600");
  await opened.page.locator("#target").press("Enter");
  await goal.locator(".fault", { hasText: "The solver is left out" }).waitFor();
  expect(await goal.locator(".found").count()).toBe(0);
  await opened.page.fill("#target", "586");
  await opened.page.locator("#target").press("Enter");
  await goal.locator(".found").waitFor();
  expect(await goal.locator(".fault").count()).toBe(0);
  await opened.page.click("#adopt-widest, #adopt");
  await opened.page.waitForFunction(() => Number(document.getElementById("total")?.textContent) < 955);
  expect(opened.seen).toEqual([]);
  await opened.page.close();
});

const hostile = [
  "</script><script>globalThis.ran=1</script>",
  "<!--<script>",
  "]]>",
  "a\u2028b\u2029c",
  "\ud800",
  "&#x3c;img src=x onerror=globalThis.ran=1&#x3e;",
  "<svg onload=globalThis.ran=1>",
  "<img src=http://127.0.0.1:9/x onerror=globalThis.ran=1>",
  "javascript:globalThis.ran=1",
  "url(http://127.0.0.1:9/x)",
  "</style><style>*{background:url(http://127.0.0.1:9/x)}</style>",
  "'-globalThis.ran=1-'",
  "$\u007bglobalThis.ran=1}",
  "$&$`$'",
  "__proto__",
];

/** What a page must not have after hostile content: something that ran, or asked for, or put into the page. */
async function expectNothingRan(opened: StudioPage, address: string): Promise<void> {
  expect(
    await opened.page.evaluate(() => ({
      ran: "ran" in globalThis || "ran" in {},
      elements: document.querySelectorAll("img, iframe, object, embed, foreignObject, base, [onload], [onerror], a[href^='javascript:' i]")
        .length,
    })),
  ).toEqual({ ran: false, elements: 0 });
  expect(listForeign(opened, address)).toEqual([]);
}

/** A catalog in which every name and note is one of the hostile texts. */
function hostileCatalog(): string {
  const things = (letter: string, other: (at: number) => object = () => ({})) =>
    hostile.map((text, at) => ({ id: `${letter}${at}`, name: text, note: text, ...other(at) }));
  return JSON.stringify({
    leadpath: 1,
    name: hostile.join(" "),
    units: things("u"),
    phases: things("f"),
    processes: [
      {
        id: "p",
        name: hostile.join(" "),
        note: hostile.join(" "),
        steps: things("s", (at) => ({ unit: `u${at}`, phase: `f${at}`, days: 2, after: at === 0 ? [] : [`s${at - 1}`] })),
        measures: things("M", (at) => ({ effort: 1, guard: "within-powers", changes: [{ step: `s${at}`, days: 1 }] })),
        scenarios: things("c", (at) => ({ measures: [`M${at}`] })),
      },
    ],
  });
}

test("hostile texts in names, notes, the names of files and the state stay texts in a shared file", async () => {
  const { page, waitForTotal } = await openStudio(studio.browser, `${studio.site.http}index.html`);
  const file = { name: "p.yaml", mimeType: "application/yaml", buffer: Buffer.from(hostileCatalog()) };
  await page.setInputFiles("input[type=file]", file);
  await waitForTotal(2 * hostile.length);
  await page.check("[data-measure=M0]");
  await waitForTotal(2 * hostile.length - 1);
  const { text: shared } = await takeSharedFile(page);
  await page.close();
  const content = unpackContent(shared);
  const state = new URLSearchParams(content.address);
  for (const text of hostile) {
    state.append("scenario", JSON.stringify({ id: text, name: text, measures: ["M1"] }));
    for (const key of ["set", "step", "without", "guard", "powers", "spread", "item", "variant"]) state.append(key, text);
  }
  const files = [{ file: hostile.join(" "), text: content.files[0].text }];
  const edited = repack(shared, deflateRawSync(JSON.stringify({ ...content, files, address: `${state}` })));
  for (const each of [shared, edited]) {
    const place = await writePage(each);
    const opened = await openStudio(studio.browser, place);
    await opened.waitForTotal(2 * hostile.length - 1);
    await opened.page.locator(".stage svg").waitFor();
    for (const view of ["2", "3", "4", "5"]) await opened.page.keyboard.press(view);
    await opened.page.click("#save");
    await opened.page.locator("dialog").waitFor();
    await opened.page.keyboard.press("Escape");
    await expectNothingRan(opened, place);
    expect(opened.seen).toEqual([]);
    const again = await takeSharedFile(opened.page);
    expect(unpackContent(again.text).files[0].text).toBe(content.files[0].text);
    await opened.page.close();
  }
});

/** A shared file of the reference case, as whoever edits it has it. */
async function shareReference(): Promise<string> {
  const { page } = await openStudio(studio.browser, `${studio.site.http}index.html#${state}`);
  const { text } = await takeSharedFile(page);
  await page.close();
  return text;
}

const damages: Readonly<Record<string, (text: string) => string>> = {
  "that is cut off": (text) => text.replace(packedPattern, (_, begin, packed: string) => `${begin}${packed.slice(0, packed.length / 2)}`),
  "without what is packed": (text) => text.replace(packedPattern, "$1"),
  "that is no base64": (text) => text.replace(packedPattern, "$1%%%\u0000"),
  "that inflates to 1 GB": (text) => repack(text, deflateRawSync(Buffer.alloc(2 ** 30, " "))),
  "that is no JSON": (text) => repack(text, deflateRawSync("{")),
  "that is nothing": (text) => repack(text, deflateRawSync("null")),
  "with other keys": (text) => repack(text, deflateRawSync('{"__proto__":{"ran":1},"constructor":1,"files":[]}')),
  "with other files": (text) => repackWith(text, { files: [{ file: {}, text: 1 }] }),
  "with a list of nothing": (text) => repackWith(text, { files: [null] }),
  "with another state": (text) => repackWith(text, { address: { toString: "x" } }),
  "without a script": (text) => repackWith(text, { script: "" }),
};

function repackWith(text: string, other: Readonly<Record<string, unknown>>): string {
  return repack(text, deflateRawSync(JSON.stringify({ ...unpackContent(text), ...other })));
}

test("a shared file that somebody has edited is told to be damaged: nothing runs, nothing is asked for", async () => {
  const shared = await shareReference();
  for (const [damage, edit] of Object.entries(damages)) {
    const page = await studio.browser.newPage();
    const asked: string[] = [];
    const failed: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("pageerror", (error) => failed.push(error.message));
    const address = await writePage(edit(shared));
    await page.goto(address);
    const told = page.locator("#studio > [role=alert]");
    await told.waitFor();
    expect(await told.textContent(), damage).toMatch(/^This shared file cannot be opened: .*这个分享文件打不开：/);
    expect(listForeign({ asked }, address), damage).toEqual([]);
    expect(failed, damage).toEqual([]);
    await page.close();
  }
});

test("a shared file whose catalog or answer somebody has edited says what is wrong with it", async () => {
  const shared = await shareReference();
  const open = async (other: Readonly<Record<string, unknown>>) => {
    const address = await writePage(repackWith(shared, other));
    const page = await studio.browser.newPage({ locale: "en-GB" });
    const failed: string[] = [];
    page.on("pageerror", (error) => failed.push(error.message));
    await page.goto(address);
    return { page, failed };
  };
  for (const files of [
    [],
    [{ file: "a.yaml", text: "" }],
    [{ file: "a.yaml", text: "leadpath: 1\nprocesses: 3\n" }],
    [{ file: "a.yaml", text: "\u0000PK\u0003" }],
  ]) {
    const { page, failed } = await open({ files });
    await page.locator(".problems[role=alert]").waitFor();
    expect(failed).toEqual([]);
    await page.close();
  }
  const asked = "target=586&lang=en";
  for (const answer of [
    null,
    1,
    "x",
    [],
    {},
    { points: [["M99"]], proven: true },
    { points: [], optimum: { set: [] } },
    { points: [[{}]] },
    { points: [], optimum: { status: "optimal", set: "M01" } },
  ]) {
    const { page, failed } = await open({ address: asked, answer });
    await page.locator(".goal .fault", { hasText: "The solver is left out" }).waitFor();
    expect(await page.locator(".goal .found").count()).toBe(0);
    expect(failed).toEqual([]);
    await page.close();
  }
});

test("what the studio exports, a folder and what is no file of ours are told in one sentence when they are dropped, and the work stays", async () => {
  const { page, seen, total } = await openStudio(studio.browser, `${studio.site.http}index.html#measures=M01&lang=en`);
  await page.locator(".stage svg").waitFor();
  const before = await total();
  await page.click("#exports");
  const exported: { readonly name: string; readonly bytes: readonly number[] }[] = [];
  for (const id of ["export-svg", "export-png", "export-xlsx", "export-report"]) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.click(`#${id}`)]);
    exported.push({ name: download.suggestedFilename(), bytes: [...(await readFile(await download.path()))] });
  }
  const shared = await takeSharedFile(page);
  const foreign = ["a.bpmn", "a.ods", "a.drawio"].map((name) => ({ name, bytes: [1, 2, 3] }));
  const drop = (files: readonly { readonly name: string; readonly bytes: readonly number[] }[]) =>
    page.evaluate((given) => {
      const dataTransfer = new DataTransfer();
      for (const { name, bytes } of given) dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
      window.dispatchEvent(new DragEvent("drop", { dataTransfer, cancelable: true }));
    }, files);
  for (const each of [
    ...exported,
    { name: shared.name, bytes: [...Buffer.from(shared.text)] },
    ...foreign,
    { name: "empty.yaml", bytes: [] },
  ]) {
    await drop([each]);
    await page.locator(".problems li", { hasText: each.name }).waitFor();
    expect(await page.locator(".problems li").count(), each.name).toBe(1);
    expect(await total()).toBe(before);
  }
  const catalogs = Array.from({ length: 40 }, (_, at) => ({
    name: `${at}.yaml`,
    bytes: [...Buffer.from(`leadpath: 1\nprocesses: [{id: p${at}, steps: [{id: a, days: 3}]}]\n`)],
  }));
  // What a browser does with a folder: it has a name, and is not given.
  await page.evaluate(() => {
    const folder = new File([], "plans");
    folder.arrayBuffer = () => Promise.reject(new DOMException("", "NotFoundError"));
    const dataTransfer = { files: [folder], items: [], types: ["Files"] };
    window.dispatchEvent(Object.assign(new Event("drop", { cancelable: true }), { dataTransfer }));
  });
  await page.locator(".problems", { hasText: 'cannot read "plans"' }).waitFor();
  expect(await total()).toBe(before);
  await drop(catalogs);
  await page.waitForFunction(() => document.querySelectorAll("#process option").length === 40);
  expect(seen).toEqual([]);
  await page.close();
});
