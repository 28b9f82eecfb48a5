import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { writeCatalog } from "../src/formats/index.ts";
import { assembleCatalog, catalogSchema } from "../src/model/index.ts";
import { openBrowser } from "../test/browser/browser.ts";
import { openStudio } from "../test/browser/studio-page.ts";
import type { Bench } from "./measure.ts";

export const studio: Bench = { title: "studio: what a tick of a slider takes in Chromium, from the event to the page laid out", run };

const ticks = 120;
/** The files of the first picture; the layout engine of flowcharts and the solver come later. */
const first = ["index.html", "studio.css", "studio.js", "lanes.js", "reckoning.js", "reference.js"];

async function run(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "leadpath-bench-"));
  const browser = await openBrowser();
  try {
    const chain = await ticked(browser, "fixtures/urban-renewal.yaml", "A03", 16);
    const long = join(folder, "long.yaml");
    await writeFile(long, longProcess(1_000));
    return [await packed(), chain, await ticked(browser, long, "s500", 50)];
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

async function packed(): Promise<string> {
  const sizes = await Promise.all(
    (await readdir("dist/studio")).map(
      async (name) => [name, gzipSync(await readFile(`dist/studio/${name}`), { level: 9 }).length] as const,
    ),
  );
  const bytes = sizes.reduce((sum, [name, size]) => sum + (first.includes(name) ? size : 0), 0);
  return `  first picture: ${(bytes / 1_000).toFixed(0)} kB packed; goal: at most 500, ${bytes <= 500_000 ? "met" : "MISSED"}`;
}

async function ticked(browser: Browser, file: string, step: string, goal: number): Promise<string> {
  const { page } = await openStudio(browser, `${pathToFileURL(resolve("dist/studio/index.html"))}#step=${step}`);
  await page.setInputFiles("input[type=file]", file);
  await page.waitForFunction(() => document.querySelector(".stage")?.getAttribute("data-drawn"));
  await page.evaluate((wanted) => {
    location.hash = `${location.hash}&step=${wanted}`;
  }, step);
  await page.waitForSelector("#step-days");
  const { times, picture } = await page.evaluate(async (count) => {
    const slider = document.getElementById("step-days") as HTMLInputElement;
    const frame = () => new Promise((then) => requestAnimationFrame(then));
    const told = [];
    for (let tick = 0; tick < count; tick++) {
      await frame();
      slider.value = String(10 + (tick % 20));
      const began = performance.now();
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      await Promise.resolve();
      await new Promise<void>((then) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => then();
        port2.postMessage(undefined);
      });
      document.getElementById("total")?.getBoundingClientRect();
      told.push(performance.now() - began);
    }
    // The picture of a last change, from the event on.
    const waits = [];
    for (let round = 0; round < 10; round++) {
      await new Promise((then) => setTimeout(then, 700));
      const stage = document.querySelector(".stage") as HTMLElement;
      const drawn = new Promise((then) =>
        new MutationObserver(then).observe(stage, { childList: true, subtree: true, characterData: true, attributes: true }),
      );
      const began = performance.now();
      slider.value = String(10 + round);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      await drawn;
      waits.push(performance.now() - began);
    }
    return { times: told, picture: waits };
  }, ticks);
  await page.close();
  const sorted = times.toSorted((one, other) => one - other);
  const late = sorted[Math.ceil(0.95 * sorted.length) - 1] as number;
  const middle = sorted[sorted.length >> 1] as number;
  const drawn = picture.toSorted((one, other) => one - other);
  return `  ${file.replace(/^.*\//, "").padEnd(22)} median ${middle.toFixed(1)} ms, 95 % within ${late.toFixed(1)} ms; goal ${goal}, ${late < goal ? "met" : "MISSED"}; picture after ${(drawn[5] as number).toFixed(0)} ms, at most ${(drawn[9] as number).toFixed(0)} ms`;
}

/** A process of so many steps in ten offices, each after the one before it and one further back. */
function longProcess(size: number): string {
  const units = Array.from({ length: 10 }, (_, unit) => ({ id: `u${unit}` }));
  const steps = Array.from({ length: size }, (_, step) => ({
    id: `s${step}`,
    unit: `u${step % 10}`,
    days: 1 + (step % 7),
    after: [...new Set([step - 1, step - 7])].filter((before) => before >= 0).map((before) => `s${before}`),
  }));
  return writeCatalog(assembleCatalog(catalogSchema.parse({ leadpath: 1, units, processes: [{ id: "long", steps }] })));
}
