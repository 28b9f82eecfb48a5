/// <reference lib="dom" preserve="true" />
import type { Container } from "@svgdotjs/svg.js";
import { capital, defaultLanguage, formatChance, formatDays, formatPercent, type Language, textIn } from "../../../model/index.ts";
import type { ChartOptions } from "../chart-options.ts";
import { drawPanelPage, panelWidth } from "../panel-page.ts";
import { barLook } from "../risk/bars.ts";
import { lineOverBars } from "../risk/line-over-bars.ts";
import { round } from "../round.ts";
import { shape } from "../shape.ts";
import type { Theme } from "../theme.ts";
import type { LoadData, LoadOffice, LoadUnit } from "./load-data.ts";
import { loadNotes, loadSubtitle } from "./load-notes.ts";
import { loadWords } from "./load-words.ts";
import { type UnitBar, unitRows } from "./unit-rows.ts";

/**
 * How busy officers are as one SVG: for each unit the share of its open time in which an officer works, with its interval of 95 % confidence, its staff
 * and the officers whom the work would keep busy; before and after one below the other.
 * @throws RangeError when the theme has something else than colours in it
 */
export function drawUtilisation(data: LoadData, options: ChartOptions): string {
  const lang = options.lang ?? defaultLanguage;
  const rows = data.units.map((unit) => ({ name: textIn(unit.name, lang), bars: barsOf(unit, lang) }));
  const scale = {
    name: loadWords.busyAxis[lang],
    ticks: [0, 0.2, 0.4, 0.6, 0.8, 1],
    write: formatPercent,
    columns: [loadWords.staff[lang], loadWords.needed[lang]],
  };
  const chart = {
    source: data,
    subtitle: loadSubtitle(loadWords.utilisation, data, lang),
    description: rows.flatMap(({ bars }) => bars.map(({ alternative }) => alternative)).join(lang === "zh" ? "；" : "; "),
    rows: rows.length === 0 ? [] : [[unitRows(rows, scale, panelWidth(1))]],
    notes: [rows.length === 0 ? loadWords.nobody[lang] : loadWords.whisker[lang], ...loadNotes(data, lang)],
  };
  return drawPanelPage(chart, [loadWords.utilisation, data], options);
}

function barsOf({ name, now, before }: LoadUnit, lang: Language): readonly UnitBar[] {
  const barOf = (office: LoadOffice, tag: string, kind: "now" | "before"): UnitBar => {
    const words = formatChance(office.utilisation);
    return {
      tag,
      end: Math.min(1, office.utilisation.high),
      words: office.grows ? loadWords.grows[lang] : words,
      columns: [String(office.staff), formatDays(office.offered)],
      alternative: [textIn(name, lang), tag, words, office.grows ? loadWords.grows[lang] : ""].filter((part) => part !== "").join(" "),
      draw: (on, { y, height }, across, theme) => {
        const { value, low, high } = office.utilisation;
        const width = round(across(Math.min(1, value)) - across(0));
        shape(on, "rect", { x: round(across(0)), y, width, height, ...barLook(office.grows ? "longer" : kind, theme) });
        drawInterval(on, [across(Math.max(0, low)), across(Math.min(1, high))], y + height / 2, theme);
      },
    };
  };
  if (before === undefined) return [barOf(now, "", "now")];
  return [barOf(before, capital(loadWords.before[lang]), "before"), barOf(now, capital(loadWords.after[lang]), "now")];
}

function drawInterval(on: Container, [from, to]: readonly [number, number], y: number, theme: Theme): void {
  const d = `M ${round(from)} ${round(y - 4)} v 8 M ${round(from)} ${round(y)} H ${round(to)} M ${round(to)} ${round(y - 4)} v 8`;
  lineOverBars(on, d, 1.2, theme);
}
