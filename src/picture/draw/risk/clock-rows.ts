import { type Language, localizeText, punctuation } from "../../../model/index.ts";
import { computePanelWidth, type Panel } from "../canvas/panel-page.ts";
import { formatBound } from "./bounds.ts";
import type { RiskClock, RiskData } from "./data.ts";
import { formatDayFigures, listClockDays } from "./day-figures.ts";

/** A panel for each clock: that of the whole process across the page, those of limits two in a row. */
export function arrangeClockPanels(
  [total, ...limits]: readonly RiskClock[],
  panel: (clock: RiskClock, width: number, isTotal: boolean) => Panel,
  pageWidth?: number,
): readonly (readonly Panel[])[] {
  const pairs = limits.flatMap((clock, place) => (place % 2 === 0 ? [[clock, ...limits.slice(place + 1, place + 2)]] : []));
  return [
    ...(total ? [[panel(total, computePanelWidth(1, pageWidth), true)]] : []),
    ...pairs.map((row) => row.map((clock) => panel(clock, computePanelWidth(2, pageWidth), false))),
  ];
}

/** All clocks with their figures and bounds, for those who do not see them. */
export function describeClocks({ clocks }: RiskData, lang: Language): string {
  const sentences = clocks.map((clock) => {
    const figures = listClockDays(clock).map(({ days, isNow }) => formatDayFigures(days, clock.before ? isNow : undefined, lang));
    const parts = [...figures, ...clock.bounds.map((bound) => formatBound(bound, lang))];
    return `${localizeText(clock.name, lang)}${punctuation.colon[lang]}${parts.join(punctuation.semicolon[lang])}${punctuation.stop[lang]}`;
  });
  return sentences.join(punctuation.sentence[lang]);
}
