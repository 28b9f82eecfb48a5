import type { Language } from "../../model/index.ts";
import { cellDays, drawGround, rangeOf, type Strength, strengthOf, strengthsOf } from "./overlap-cells.ts";
import type { OverlapsData } from "./overlaps-data.ts";
import { overlapsWords } from "./overlaps-words.ts";
import { type SampleEntry, type SampleLegend, sampleLegend, sampleWidth } from "./sample-legend.ts";
import { shape } from "./shape.ts";

/** What the grounds of a matrix mean, as far as they occur: overlaps from few days to many, then synergies. */
export function overlapsLegend(data: OverlapsData, width: number, lang: Language): SampleLegend {
  const strengths = strengthsOf(data);
  const occurs = (sign: -1 | 1, strength: Strength) =>
    data.pairs.some(({ days }) => cellDays(days) * sign > 0 && strengthOf(days, strengths) === strength);
  const frame = (x: number, middle: number) => ({ x, y: middle - 8, width: sampleWidth, height: 16 });
  const grounds = ([-1, 1] as const).flatMap((sign) =>
    ([0, 1, 2] as const).flatMap((strength): readonly SampleEntry[] => {
      if (!occurs(sign, strength)) return [];
      const text = (sign < 0 ? overlapsWords.shares : overlapsWords.gains)(...rangeOf(strength, strengths))[lang];
      return [{ text, draw: (on, x, middle, theme) => drawGround(on, frame(x, middle), sign, strength, theme) }];
    }),
  );
  const alone: SampleEntry = {
    text: overlapsWords.alone[lang],
    draw: (on, x, middle, theme) => shape(on, "rect", { ...frame(x, middle), fill: theme.tint, stroke: theme.grid, "stroke-width": 0.5 }),
  };
  return sampleLegend([...(data.measures.length > 0 ? [alone] : []), ...grounds], width);
}
