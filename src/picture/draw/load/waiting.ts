/// <reference lib="dom" preserve="true" />
import { capital, defaultLanguage, formatDays, type Language, textIn } from "../../../model/index.ts";
import type { ChartOptions } from "../chart-options.ts";
import { drawPanelPage, panelWidth } from "../panel-page.ts";
import { round } from "../round.ts";
import { type SampleEntry, sampleWidth } from "../sample-legend.ts";
import { niceTicks } from "../scale.ts";
import { shape } from "../shape.ts";
import { paper, type Theme } from "../theme.ts";
import { type BarPlace, fillBar, type UnitLook, unitLooks } from "../unit-look.ts";
import { type Delay, type Delays, delays, type LoadData, type LoadWait } from "./load-data.ts";
import { loadNotes, loadSubtitle } from "./load-notes.ts";
import { loadWords } from "./load-words.ts";
import { type UnitBar, unitRows } from "./unit-rows.ts";

/**
 * What cases wait for as one SVG: for each unit a bar of working days a case, split into the wait for an officer, for the office to open and for the day
 * of the step; then the applicant and the time before the last return; before and after one below the other.
 * @throws RangeError when the theme has something else than colours in it
 */
export function drawWaiting(data: LoadData, options: ChartOptions): string {
  const lang = options.lang ?? defaultLanguage;
  const looks = unitLooks(delays, options.theme ?? paper) as ReadonlyMap<Delay, UnitLook>;
  const rows = data.waits.map((wait) => ({ name: textIn(wait.name, lang), bars: barsOf(wait, looks, lang) }));
  const most = Math.max(0, ...data.waits.flatMap(({ now, before }) => [totalOf(now), totalOf(before ?? {})]));
  const scale = { name: loadWords.waitAxis[lang], ticks: niceTicks(most, 6), write: formatDays, columns: [] };
  const chart = {
    source: data,
    subtitle: loadSubtitle(loadWords.waiting, data, lang),
    description: rows.flatMap(({ bars }) => bars.map(({ alternative }) => alternative)).join(lang === "zh" ? "；" : "; "),
    rows: rows.length === 0 ? [] : [[unitRows(rows, scale, panelWidth(1))]],
    legend: legendOf(data, looks, lang),
    notes: [rows.length === 0 ? loadWords.noWait[lang] : loadWords.chain[lang], ...loadNotes(data, lang)],
  };
  return drawPanelPage(chart, [loadWords.waiting, data], options);
}

function totalOf(parts: Delays): number {
  return delays.reduce((sum, delay) => sum + (parts[delay] ?? 0), 0);
}

function barsOf({ name, now, before }: LoadWait, looks: ReadonlyMap<Delay, UnitLook>, lang: Language): readonly UnitBar[] {
  const barOf = (parts: Delays, tag: string): UnitBar => ({
    tag,
    end: totalOf(parts),
    words: formatDays(totalOf(parts)),
    columns: [],
    alternative: partsInWords([textIn(name, lang), tag].filter((part) => part !== "").join(" "), parts, lang),
    draw: (on, { y, height }, across, theme) => {
      let from = 0;
      for (const delay of delays) {
        const days = parts[delay] ?? 0;
        const look = looks.get(delay);
        if (days > 0 && look) drawPart(on, { x: across(from), y, width: across(from + days) - across(from), height }, look, theme);
        from += days;
      }
    },
  });
  if (before === undefined) return [barOf(now, "")];
  return [barOf(before, capital(loadWords.before[lang])), barOf(now, capital(loadWords.after[lang]))];
}

function drawPart(on: Parameters<typeof fillBar>[0], place: BarPlace, look: UnitLook, theme: Theme): void {
  fillBar(on, place, look, theme);
  const { x, y, width, height } = place;
  shape(on, "rect", { x: round(x), y: round(y), width: round(width), height, fill: "none", stroke: theme.ink, "stroke-width": 0.8 });
}

function partsInWords(name: string, parts: Delays, lang: Language): string {
  const told = delays.flatMap((delay) => (parts[delay] ? [`${loadWords.delays[delay][lang]} ${formatDays(parts[delay])}`] : []));
  return `${name}${lang === "zh" ? "：" : ": "}${told.join(lang === "zh" ? "，" : ", ") || "0"}`;
}

/** What occurs. */
function legendOf({ waits }: LoadData, looks: ReadonlyMap<Delay, UnitLook>, lang: Language): readonly SampleEntry[] {
  return delays.flatMap((delay): readonly SampleEntry[] => {
    const look = looks.get(delay);
    if (!look || !waits.some(({ now, before }) => now[delay] || before?.[delay])) return [];
    const draw: SampleEntry["draw"] = (on, x, middle, theme) =>
      drawPart(on, { x, y: middle - 7, width: sampleWidth, height: 14 }, look, theme);
    return [{ text: capital(loadWords.delays[delay][lang]), draw }];
  });
}
