import type { Container } from "@svgdotjs/svg.js";
import { capitalizeText, formatDays, formatInterval, type Language, localizeText, punctuation } from "../../../model/index.ts";
import { wrapText } from "../../text/index.ts";
import type { Panel } from "../canvas/panel-page.ts";
import { sampleWidth } from "../canvas/sample-legend.ts";
import { drawText } from "../canvas/text-line.ts";
import type { Theme } from "../canvas/theme.ts";
import type { RiskClock, RiskDays } from "./data.ts";
import { riskChartWords } from "./words.ts";

/** The shares of cases whose days are marked. */
export const markedShares = [0.5, 0.8, 0.9] as const;

/** The days of a clock, before and after, in the order in which they are shown. */
export function listClockDays({ before, now }: RiskClock): readonly { readonly days: RiskDays; readonly isNow: boolean }[] {
  return [...(before ? [{ days: before, isNow: false }] : []), { days: now, isNow: true }];
}

export function getQuantileDays({ quantiles }: Pick<RiskDays, "quantiles">, share: number): number {
  return quantiles.find((each) => each.share === share)?.days.value ?? 0;
}

/** `P80`. */
export function formatQuantileName(share: number): string {
  return `P${Math.round(share * 100)}`;
}

/**
 * From what to what days a chart of a clock reaches: a long tail is cut off, and bounds far from all cases are left
 * out.
 */
export function computeDayRange(clock: RiskClock): readonly [least: number, most: number] {
  const ends = listClockDays(clock).map(({ days: { curve } }) => {
    const [least, ninth, most] = [0, 90, 100].map((place) => curve[place]?.days ?? 0) as [number, number, number];
    return { least, most: Math.min(most, ninth + 1.5 * (ninth - least)) };
  });
  const [least, most] = [Math.min(...ends.map((each) => each.least)), Math.max(...ends.map((each) => each.most))];
  const span = Math.max(most - least, 1);
  const near = clock.bounds.map(({ days }) => days).filter((days) => days > least - span && days < most + span);
  const [first, last] = [Math.min(least, ...near), Math.max(most, ...near)];
  // What lies at the end is still seen, with the whole of its bar.
  return [first, Math.max(last + (last - first) / 50, most + clock.now.histogram.width)];
}

const clockTitleSize = { size: 14, height: 20 };
const clockLineSize = { size: 12, height: 18 };

/**
 * The name of a clock, and below it the mean and the marked quantiles of each of its curves behind a sample of that.
 */
export function createClockHead(
  clock: RiskClock,
  width: number,
  drawSample: (on: Container, isNow: boolean, x: number, middle: number, theme: Theme) => void,
  lang: Language,
): Panel {
  const names = wrapText(localizeText(clock.name, lang), width, clockTitleSize.size, true);
  const rows = listClockDays(clock).map(({ days, isNow }) => ({
    isNow,
    lines: wrapText(formatDayFigures(days, clock.before ? isNow : undefined, lang), width - sampleWidth - 8, clockLineSize.size),
  }));
  return {
    height: names.length * clockTitleSize.height + rows.reduce((sum, { lines }) => sum + lines.length * clockLineSize.height, 0) + 4,
    draw: (on, x, top, theme) => {
      let y = top;
      for (const name of names) {
        drawText(on, name, { x, y: y + clockTitleSize.size, size: clockTitleSize.size, bold: true });
        y += clockTitleSize.height;
      }
      for (const { isNow, lines } of rows) {
        drawSample(on, isNow, x, y + 8, theme);
        for (const each of lines) {
          drawText(on, each, { x: x + sampleWidth + 8, y: y + clockLineSize.size, size: clockLineSize.size });
          y += clockLineSize.height;
        }
      }
    },
  };
}

/** The mean and the marked quantiles in a sentence; with `isNow` also whether they are those before or after. */
export function formatDayFigures(days: RiskDays, isNow: boolean | undefined, lang: Language): string {
  const quantiles = markedShares.map((share) => `${formatQuantileName(share)} ${formatDays(getQuantileDays(days, share))}`);
  const { value } = days.mean;
  const figures = riskChartWords.figures(formatDays(value), formatInterval(days.mean), quantiles.join(punctuation.clause[lang]))[lang];
  if (isNow === undefined) return lang === "zh" ? figures : capitalizeText(figures);
  const name = capitalizeText((isNow ? riskChartWords.after : riskChartWords.before)[lang]);
  return `${name}${punctuation.colon[lang]}${figures}`;
}
