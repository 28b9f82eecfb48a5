/// <reference lib="dom" preserve="true" />
import type { Container } from "@svgdotjs/svg.js";
import { capital, defaultLanguage, formatDays, formatInterval, type Language, textIn } from "../../../model/index.ts";
import { wrap } from "../../text/index.ts";
import type { ChartOptions } from "../chart-options.ts";
import { drawPanelPage, type Panel, panelWidth } from "../panel-page.ts";
import { curveLook } from "../risk/curve-look.ts";
import { type DayPlot, dayPlot, drawDayScales, drawSharesName } from "../risk/day-plot.ts";
import { round } from "../round.ts";
import { sampleWidth } from "../sample-legend.ts";
import { shape } from "../shape.ts";
import { textLine } from "../text-line.ts";
import type { Theme } from "../theme.ts";
import type { LoadData, LoadOffice, LoadUnit } from "./load-data.ts";
import { loadNotes, loadSubtitle } from "./load-notes.ts";
import { loadWords } from "./load-words.ts";

/** Sizes in pixels. */
const title = { size: 14, height: 20 };
const line = { size: 12, height: 18 };
const plotHeight = 210;

/**
 * Cases in line at each unit over time as one SVG, a plot for each unit, before and after in one: averages of all replications in stretches of as many
 * arrivals, on an axis of working days from the beginning.
 * @throws RangeError when the theme has something else than colours in it
 */
export function drawQueue(data: LoadData, options: ChartOptions): string {
  const lang = options.lang ?? defaultLanguage;
  const rows = data.units.flatMap((unit, number) => (number % 2 === 0 ? [[unit, ...data.units.slice(number + 1, number + 2)]] : []));
  const chart = {
    source: data,
    subtitle: loadSubtitle(loadWords.queue, data, lang),
    description: data.units
      .flatMap((unit) =>
        officesOf(unit).map(({ office, isNow }) => `${textIn(unit.name, lang)}: ${meanInWords(office, unit, isNow, lang)}`),
      )
      .join(lang === "zh" ? "；" : "; "),
    rows: rows.map((row) => row.map((unit) => queuePanel(unit, panelWidth(2), lang))),
    notes: [data.units.length === 0 ? loadWords.nobody[lang] : loadWords.stretches[lang], ...loadNotes(data, lang)],
  };
  return drawPanelPage(chart, [loadWords.queue, data], options);
}

function officesOf({ now, before }: LoadUnit): readonly { readonly office: LoadOffice; readonly isNow: boolean }[] {
  return [...(before ? [{ office: before, isNow: false }] : []), { office: now, isNow: true }];
}

function meanInWords({ queue, grows }: LoadOffice, { before }: LoadUnit, isNow: boolean, lang: Language): string {
  const mean = grows ? loadWords.grows[lang] : loadWords.mean(formatDays(queue.value), formatInterval(queue))[lang];
  if (before === undefined) return lang === "zh" ? mean : capital(mean);
  return `${capital((isNow ? loadWords.after : loadWords.before)[lang])}${lang === "zh" ? "：" : ": "}${mean}`;
}

function queuePanel(unit: LoadUnit, width: number, lang: Language): Panel {
  const names = wrap(textIn(unit.name, lang), width, title.size, true);
  const offices = officesOf(unit);
  const head = names.length * title.height + offices.length * line.height + 4;
  const most = Math.max(...offices.flatMap(({ office }) => office.course.map(({ queue }) => queue)), 0);
  const days = Math.max(...offices.flatMap(({ office }) => office.course.map(({ day }) => day)), 1);
  return {
    height: head + plotHeight,
    draw: (on, x, top, theme) => {
      for (const [number, name] of names.entries())
        textLine(on, name, { x, y: top + number * title.height + title.size, size: title.size, bold: true });
      const plot = dayPlot({ x, y: top + head, width, height: plotHeight }, [0, days], most);
      drawDayScales(on, plot, { days: loadWords.dayAxis[lang], write: formatDays }, theme);
      drawSharesName(on, plot, loadWords.queueAxis[lang], 0, theme);
      // That of before last: where both are the same it is still seen, as it is thin and broken.
      for (const [number, { office, isNow }] of [...offices.entries()].toReversed()) {
        const y = top + names.length * title.height + number * line.height;
        const words = meanInWords(office, unit, isNow, lang);
        shape(on, "path", { d: `M ${round(x)} ${round(y + 8)} h ${sampleWidth}`, ...curveLook(isNow, theme) });
        textLine(on, words, { x: x + sampleWidth + 8, y: y + line.size, size: line.size });
        drawCourse(on, office, plot, isNow, words, theme);
      }
    },
  };
}

function drawCourse(on: Container, { course }: LoadOffice, plot: DayPlot, isNow: boolean, words: string, theme: Theme): void {
  const group = on.group().attr({ role: "graphics-symbol img", "aria-label": words });
  group.element("title").words(words);
  const [first] = course;
  if (first === undefined) return;
  const steps = course.map(({ day, queue }) => `V ${round(plot.down(queue))} H ${round(plot.across(day))}`).join(" ");
  shape(group, "path", { d: `M ${round(plot.x)} ${round(plot.down(first.queue))} ${steps}`, ...curveLook(isNow, theme) });
}
