import type { Container } from "@svgdotjs/svg.js";
import { capitalizeText, type Language, terms } from "../../../model/index.ts";
import { roundCoordinate } from "../canvas/round.ts";
import { type SampleEntry, sampleWidth } from "../canvas/sample-legend.ts";
import { drawShape } from "../canvas/shape.ts";
import type { Theme } from "../canvas/theme.ts";
import { type BarPlace, fillBar, type UnitLook } from "../canvas/unit-look.ts";

/** What counts is solid, as the total is; what does not is lighter, each part with lines of its own. */
const partLooks = {
  counted: { fill: "ink", line: "ink", pattern: "plain" },
  excluded: { fill: "box", line: "ink", pattern: "rising" },
  applicant: { fill: "box", line: "ink", pattern: "upright" },
  lag: { fill: "box", line: "ink", pattern: "plain" },
} as const satisfies Record<string, UnitLook>;

/** The clocks that the days of a total are on, from left to right. */
export type TotalPart = keyof typeof partLooks;
const partOrder = Object.keys(partLooks) as readonly TotalPart[];

/** Fills the bar of a total with its parts, side by side. */
export function fillTotal(on: Container, place: BarPlace, parts: Readonly<Record<TotalPart, number>>, theme: Theme): void {
  const whole = partOrder.reduce((sum, part) => sum + parts[part], 0);
  let { x } = place;
  for (const part of partOrder) {
    const width = whole > 0 ? (place.width * Math.max(0, parts[part])) / whole : 0;
    if (width > 0) drawTotalPart(on, { ...place, x, width }, part, theme);
    x += width;
  }
}

function drawTotalPart(on: Container, place: BarPlace, part: TotalPart, theme: Theme): void {
  const { x, y, width, height } = place;
  fillBar(on, place, partLooks[part], theme);
  const outline = { x: roundCoordinate(x), y: roundCoordinate(y), width: roundCoordinate(width), height };
  drawShape(on, "rect", { ...outline, fill: "none", stroke: theme.ink, "stroke-width": 1 });
}

/** The parts that occur in totals, explained. */
export function listPartEntries(totals: readonly Readonly<Record<TotalPart, number>>[], lang: Language): readonly SampleEntry[] {
  return partOrder
    .filter((part) => totals.some((parts) => parts[part] > 0))
    .map((part) => ({
      text: capitalizeText(terms.clocks[part][lang]),
      draw: (on, x, middle, theme) => drawTotalPart(on, { x, y: middle - 6, width: sampleWidth, height: 12 }, part, theme),
    }));
}
