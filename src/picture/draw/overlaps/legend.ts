import type { Language } from "../../../model/index.ts";
import { layOutSampleLegend, type SampleEntry, type SampleLegend, sampleWidth } from "../canvas/sample-legend.ts";
import { drawShape } from "../canvas/shape.ts";
import type { OverlapsData } from "./data.ts";
import { computeStrengths, drawGround, formatStrengthRange, getStrength, roundCellDays, type Strength } from "./overlap-cells.ts";
import { overlapsWords } from "./words.ts";

/** What the grounds of a matrix mean, as far as they occur: overlaps from few days to many, then synergies. */
export function buildOverlapsLegend(data: OverlapsData, width: number, lang: Language): SampleLegend {
  const strengths = computeStrengths(data);
  const hasStrength = (sign: -1 | 1, strength: Strength) =>
    data.pairs.some(({ days }) => roundCellDays(days) * sign > 0 && getStrength(days, strengths) === strength);
  const getFrame = (x: number, middle: number) => ({ x, y: middle - 8, width: sampleWidth, height: 16 });
  const grounds = ([-1, 1] as const).flatMap((sign) =>
    ([0, 1, 2] as const).flatMap((strength): readonly SampleEntry[] => {
      if (!hasStrength(sign, strength)) return [];
      const text = (sign < 0 ? overlapsWords.shares : overlapsWords.gains)(...formatStrengthRange(strength, strengths))[lang];
      return [{ text, draw: (on, x, middle, theme) => drawGround(on, getFrame(x, middle), sign, strength, theme) }];
    }),
  );
  const alone: SampleEntry = {
    text: overlapsWords.alone[lang],
    draw: (on, x, middle, theme) =>
      drawShape(on, "rect", { ...getFrame(x, middle), fill: theme.tint, stroke: theme.grid, "stroke-width": 0.5 }),
  };
  return layOutSampleLegend([...(data.measures.length > 0 ? [alone] : []), ...grounds], width);
}
