import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import * as leadpath from "./library-doors.ts";

// The pure library as a browser has it: bundled into one script, on a page without network.

let browser: Browser;
let page: Page;
let script: string;
let text: string;
const requests: string[] = [];
const failures: string[] = [];

beforeAll(async () => {
  text = await readFile("fixtures/urban-renewal.yaml", "utf8");
  browser = await openBrowser();
  page = await browser.newPage();
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => failures.push(error.message));
  await page.setContent("<!doctype html><title>leadpath</title>");
  script = await bundle();
  await page.addScriptTag({ content: script });
});
afterAll(() => browser?.close());

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: true,
      lib: { entry: "test/browser/library-doors.ts", formats: ["iife"], name: "leadpath" },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !("output" in output)) throw new Error("vite gave no bundle");
  return output.output[0].code;
}

/** Runs in the page as well as here: everything that it uses is an argument. */
async function scheduleAndDraw([library, source, document, lang]: readonly [typeof leadpath, string, Document, leadpath.Language]) {
  const { catalog, problems } = library.readCatalog(source);
  const process = catalog.processes[0] as leadpath.Process;
  const schedule = library.schedule(process, { scenario: "reform" });
  const before = await library.layoutFlowchart(process, { lang });
  const after = await library.layoutFlowchart(process, { lang, scenario: "reform" });
  return {
    problems: problems.length,
    days: [library.schedule(process).days, schedule.days],
    before: library.drawFlowchart(before, { document, lang, schedule: library.schedule(process) }),
    after: library.drawFlowchart(after, { document, lang, schedule }),
  };
}

/** Simulates as well, and draws what that finds. */
async function simulateAndDraw([library, source, document]: readonly [typeof leadpath, string, Document]) {
  const process = library.readCatalog(source).catalog.processes[0] as leadpath.Process;
  const choice = { scenario: "reform", spread: { low: 0.8, likely: 1, high: 1.5 }, runs: 2_000 };
  const found = await library.compareRisks(process, choice);
  const { criticality, figures } = library.buildCriticality(found.reformed, "zh");
  const picture = await library.layoutFlowchart(process, { scenario: "reform", figures, lang: "zh" });
  return [
    library.drawSCurve(library.buildRiskData(process, found), { document, lang: "zh" }),
    library.drawHistogram(library.buildRiskData(process, found), { document }),
    library.drawTornado(library.buildTornadoData(process, found.reformed), { document, lang: "zh" }),
    library.drawSavings(library.buildSavingsData(process, found), { document }),
    library.drawFlowchart(picture, { document, criticality }),
  ];
}

test("simulates and draws risk in Chromium with the same bytes as in Node", async () => {
  const there = await page.evaluate(
    async ([run, source]) => {
      const library = (globalThis as unknown as { leadpath: typeof leadpath }).leadpath;
      return await new Function(`return (${run})`)()([library, source, document]);
    },
    [simulateAndDraw.toString(), text] as const,
  );
  expect(there).toEqual(await simulateAndDraw([leadpath, text, leadpath.createBlankDocument()]));
});

test.each(["zh", "en"] as const)("schedules and draws the chain in Chromium with the same bytes as in Node (%s)", async (lang) => {
  const here = await scheduleAndDraw([leadpath, text, leadpath.createBlankDocument(), lang]);
  const there = await page.evaluate(
    async ([run, source, language]) => {
      const library = (globalThis as unknown as { leadpath: typeof leadpath }).leadpath;
      return await new Function(`return (${run})`)()([library, source, document, language]);
    },
    [scheduleAndDraw.toString(), text, lang] as const,
  );
  expect(here.days).toEqual([955, 586]);
  expect(there).toEqual(here);
});

test("counts the working days of China in Chromium as in Node", async () => {
  const due = await page.evaluate(async () => {
    const { loadCalendar, formatIsoDate, parseDay, computeDueDay } = (globalThis as unknown as { leadpath: typeof leadpath }).leadpath;
    return formatIsoDate(computeDueDay(await loadCalendar("cn"), parseDay("2025-01-20"), { days: 20 }));
  });
  expect(due).toBe("2025-02-21");
});

/** Runs in the page as well as here. */
async function simulateLicence([library, source]: readonly [typeof leadpath, string]) {
  const process = library.readCatalog(source).catalog.processes[0] as leadpath.Process;
  return await library.simulate(process, { runs: 3_000, seed: 7, spread: { low: 0.5, likely: 1, high: 2 } });
}

test("the same seed gives the same cases in Chromium as in Node", async () => {
  const licence = await readFile("fixtures/licence.yaml", "utf8");
  const there = await page.evaluate(
    async ([run, source]) => {
      const library = (globalThis as unknown as { leadpath: typeof leadpath }).leadpath;
      return await new Function(`return (${run})`)()([library, source]);
    },
    [simulateLicence.toString(), licence] as const,
  );
  expect(there).toEqual(await simulateLicence([leadpath, licence]));
});

/** Schedules a network again and again, and tells whether WebAssembly was to be had. */
function scheduleAgain() {
  const { buildNetwork, createRescheduler, scheduleNetwork } = (globalThis as unknown as { leadpath: typeof leadpath }).leadpath;
  const network = buildNetwork({ minutes: [480, 960, 240], from: [0, 1, 0], to: [1, 2, 2], type: ["SS", "FF", "FS"], lag: [60, -30, 0] });
  const reschedule = createRescheduler(network);
  const read = ({ earlyStart, lateStart, totalFloat, freeFloat }: leadpath.NetworkSchedule) =>
    [earlyStart, lateStart, totalFloat, freeFloat].map((times) => Array.from(times));
  // The next run overwrites what the last one found, so each is read at once.
  const found = [read(scheduleNetwork(network)), ...[480, 1440].map((minutes) => read(reschedule([minutes, 960, 240])))];
  try {
    new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
    return { found, hasWebAssembly: true };
  } catch {
    return { found, hasWebAssembly: false };
  }
}

test("schedules a network the same on a page that forbids WebAssembly as on one that does not", async () => {
  const strict = await browser.newPage();
  strict.on("pageerror", (error) => failures.push(error.message));
  const policy = "default-src 'none'; script-src 'unsafe-inline'";
  await strict.setContent(`<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><title>leadpath</title>`);
  await strict.addScriptTag({ content: script });
  const [open, closed] = [await page.evaluate(scheduleAgain), await strict.evaluate(scheduleAgain)];
  expect([open.hasWebAssembly, closed.hasWebAssembly]).toEqual([true, false]);
  expect(closed.found).toEqual(open.found);
  // 0 to 960 with b from 60 to 1020; c, of 240, ends half an hour before that at the earliest, after a.
  expect(open.found[0]?.[0]).toEqual([0, 60, 750]);
});

test("nothing is requested and nothing fails", () => {
  expect(requests).toEqual([]);
  expect(failures).toEqual([]);
});
