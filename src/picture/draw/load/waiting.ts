/// <reference lib="dom" preserve="true" />
import { capitalizeText, formatDays, type Language, localizeText, punctuation } from "../../../model/index.ts";
import type { ChartDrawOptions } from "../canvas/chart/options.ts";
import { roundCoordinate } from "../canvas/round.ts";
import { type SampleEntry, sampleWidth } from "../canvas/sample-legend.ts";
import { computeNiceTicks } from "../canvas/scale.ts";
import { drawShape } from "../canvas/shape.ts";
import { paperTheme, type Theme } from "../canvas/theme.ts";
import { assignUnitLooks, type BarPlace, fillBar, type UnitLook } from "../canvas/unit-look.ts";
import { type Delay, type Delays, delays, type LoadData, type LoadWait } from "./data.ts";
import { drawUnitPage, requireLoadCall } from "./unit-page.ts";
import type { UnitBar } from "./unit-rows.ts";
import { loadChartWords } from "./words.ts";

/**
 * What cases wait for as one SVG: for each unit a bar of working days a case, split into the wait for an officer, for
 * the office to open and for the day of the step; then the applicant and the time before the last return; before and
 * after one below the other.
 * @throws RangeError when the theme has something else than colours in it
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { readProcess, simulateLoad } from "leadpath";
 * import { buildLoadData, createBlankDocument, drawWaiting } from "leadpath/charts";
 * const permit = readProcess(await readFile("fixtures/permit-office.yaml", "utf8"));
 * const load = await simulateLoad(permit, { arrivals: { perDay: 2 }, cases: 200, replications: 2 });
 * drawWaiting(buildLoadData(permit, load), { document: createBlankDocument() }).startsWith("<svg "); // → true
 * ```
 */
export function drawWaiting(data: LoadData, options: ChartDrawOptions): string {
  const lang = requireLoadCall(data, options);
  const looks = assignUnitLooks(delays, options.theme ?? paperTheme) as ReadonlyMap<Delay, UnitLook>;
  const rows = data.waits.map((wait) => ({ name: localizeText(wait.name, lang), bars: buildWaitBars(wait, looks, lang) }));
  const most = Math.max(0, ...data.waits.flatMap(({ now, before }) => [sumDelays(now), sumDelays(before ?? {})]));
  const scale = { name: loadChartWords.waitAxis[lang], ticks: computeNiceTicks(most, 6), write: formatDays, columns: [] };
  const { waiting: title, chain: reading, noWait: nothing } = loadChartWords;
  return drawUnitPage(data, { title, rows, scale, legend: buildDelayLegend(data, looks, lang), reading, nothing }, options);
}

function sumDelays(parts: Delays): number {
  return delays.reduce((sum, delay) => sum + (parts[delay] ?? 0), 0);
}

function buildWaitBars({ name, now, before }: LoadWait, looks: ReadonlyMap<Delay, UnitLook>, lang: Language): readonly UnitBar[] {
  const buildBar = (parts: Delays, tag: string): UnitBar => ({
    tag,
    end: sumDelays(parts),
    words: formatDays(sumDelays(parts)),
    columns: [],
    alternative: formatDelays([localizeText(name, lang), tag].filter((part) => part !== "").join(" "), parts, lang),
    draw: (on, { y, height }, across, theme) => {
      let from = 0;
      for (const delay of delays) {
        const days = parts[delay] ?? 0;
        const look = looks.get(delay);
        if (days > 0 && look) drawDelay(on, { x: across(from), y, width: across(from + days) - across(from), height }, look, theme);
        from += days;
      }
    },
  });
  if (before === undefined) return [buildBar(now, "")];
  return [buildBar(before, capitalizeText(loadChartWords.before[lang])), buildBar(now, capitalizeText(loadChartWords.after[lang]))];
}

function drawDelay(on: Parameters<typeof fillBar>[0], place: BarPlace, look: UnitLook, theme: Theme): void {
  fillBar(on, place, look, theme);
  const { x, y, width, height } = place;
  drawShape(on, "rect", {
    x: roundCoordinate(x),
    y: roundCoordinate(y),
    width: roundCoordinate(width),
    height,
    fill: "none",
    stroke: theme.ink,
    "stroke-width": 0.8,
  });
}

function formatDelays(name: string, parts: Delays, lang: Language): string {
  const told = delays.flatMap((delay) => (parts[delay] ? [`${loadChartWords.delays[delay][lang]} ${formatDays(parts[delay])}`] : []));
  return `${name}${punctuation.colon[lang]}${told.join(punctuation.clause[lang]) || "0"}`;
}

/** What occurs. */
function buildDelayLegend({ waits }: LoadData, looks: ReadonlyMap<Delay, UnitLook>, lang: Language): readonly SampleEntry[] {
  return delays.flatMap((delay): readonly SampleEntry[] => {
    const look = looks.get(delay);
    if (!look || !waits.some(({ now, before }) => now[delay] || before?.[delay])) return [];
    const draw: SampleEntry["draw"] = (on, x, middle, theme) =>
      drawDelay(on, { x, y: middle - 7, width: sampleWidth, height: 14 }, look, theme);
    return [{ text: capitalizeText(loadChartWords.delays[delay][lang]), draw }];
  });
}
