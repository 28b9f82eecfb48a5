import { type Language, textIn } from "../../../model/index.ts";
import { type Panel, panelWidth } from "../panel-page.ts";
import { boundInWords } from "./bounds.ts";
import { daysOfClock, figuresInWords } from "./day-figures.ts";
import type { RiskClock, RiskData } from "./risk-data.ts";

/** A panel for each clock: that of the whole process across the page, those of limits two in a row. */
export function clockRows(
  [total, ...limits]: readonly RiskClock[],
  panel: (clock: RiskClock, width: number, isTotal: boolean) => Panel,
  pageWidth?: number,
): readonly (readonly Panel[])[] {
  const pairs = limits.flatMap((clock, place) => (place % 2 === 0 ? [[clock, ...limits.slice(place + 1, place + 2)]] : []));
  return [
    ...(total ? [[panel(total, panelWidth(1, pageWidth), true)]] : []),
    ...pairs.map((row) => row.map((clock) => panel(clock, panelWidth(2, pageWidth), false))),
  ];
}

/** All clocks with their figures and bounds, for those who do not see them. */
export function clocksInWords({ clocks }: RiskData, lang: Language): string {
  const sentences = clocks.map((clock) => {
    const figures = daysOfClock(clock).map(({ days, isNow }) => figuresInWords(days, clock.before ? isNow : undefined, lang));
    const parts = [...figures, ...clock.bounds.map((bound) => boundInWords(bound, lang))];
    return `${textIn(clock.name, lang)}${lang === "zh" ? "：" : ": "}${parts.join(lang === "zh" ? "；" : "; ")}${lang === "zh" ? "。" : "."}`;
  });
  return sentences.join(lang === "zh" ? "" : " ");
}
