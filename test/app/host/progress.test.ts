import { afterEach, expect, test, vi } from "vitest";
import { tellInterruption, withProgress } from "../../../src/app/host/progress.ts";
import type { Terminal } from "../../../src/app/host/terminal.ts";
import { measureColumns } from "../../../src/pages/report/text/width.ts";

function terminalOf(lang: "zh" | "en", isWatched: boolean) {
  const told: string[] = [];
  const plain = (text: string) => text;
  const warn = (text: string) => void told.push(text);
  return { told, terminal: { lang, width: 80, print: plain, warn, isWatched, style: plain, warnStyle: plain } satisfies Terminal };
}

/** Work of ten parts of 100,000 cases, each of which takes half a second. */
async function work(terminal: Terminal, during: () => void = () => undefined): Promise<string> {
  let now = 5_000;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  return await withProgress("cases", terminal, async (onProgress) => {
    for (let part = 1; part <= 10; part++) {
      now += 500;
      onProgress({ done: 100_000 * part, of: 1_000_000 });
    }
    during();
    return "done";
  });
}

afterEach(() => {
  vi.restoreAllMocks();
});

test.each(["zh", "en"] as const)(
  "who watches sees how far, how fast and how long still, and in the end an empty line (%s)",
  async (lang) => {
    const { told, terminal } = terminalOf(lang, true);
    expect(await work(terminal)).toBe("done");
    const lines = told.filter((text) => !text.startsWith("\r"));
    expect(lines).toHaveLength(9);
    expect(lines[0]).toBe(
      { zh: "200,000 / 1,000,000 件，每秒 200,000，还需 4 秒", en: "200,000 / 1,000,000 cases, 200,000 a second, 4 s left" }[lang],
    );
    expect(told.at(-1)).toMatch(/^\r +\r$/);
    for (const line of lines) expect(measureColumns(line)).toBeLessThan(80);
  },
);

test("nobody who does not watch is told anything", async () => {
  const { told, terminal } = terminalOf("en", false);
  await work(terminal);
  expect(told).toEqual([]);
});

test("the parts of a site are followed in a log too, in a line now and then", async () => {
  const { told, terminal } = terminalOf("en", false);
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  await withProgress("parts", terminal, async (onProgress) => {
    for (; now <= 24_000; now += 4_000) onProgress({ done: now, of: 40_000 });
    tellInterruption();
  });
  expect(told).toEqual([
    "12,000 / 40,000 parts, 1,000 a second, 28 s left\n",
    "24,000 / 40,000 parts, 1,000 a second, 16 s left\n",
    "Interrupted after 24,000 of 40,000 parts; the site is as it was, what is done is kept for the next run\n",
  ]);
});

test.each([
  ["en", "Interrupted after 1,000,000 of 1,000,000 cases; no result is printed\n"],
  ["zh", "已中断：做完 1,000,000 / 1,000,000 件，没有输出结果\n"],
] as const)("an interruption is told with what was done, and only while work goes on (%s)", async (lang, sentence) => {
  const { told, terminal } = terminalOf(lang, false);
  await work(terminal, tellInterruption);
  tellInterruption();
  expect(told).toEqual([sentence]);
});
