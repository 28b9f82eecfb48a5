import type { Container } from "@svgdotjs/svg.js";
import { formatDays } from "../../model/index.ts";
import type { Rectangle } from "../layout/index.ts";
import type { OverlapsData } from "./overlaps-data.ts";
import { round } from "./round.ts";
import { niceTicks } from "./scale.ts";
import { shape } from "./shape.ts";
import { overlapColours, synergyColours, type Theme } from "./theme.ts";

/** How strong an effect is: 0, 1 or 2. */
export type Strength = 0 | 1 | 2;

/** Round days up to which an effect is weak, and up to which it is of middle strength; and the strongest there is. */
export interface Strengths {
  readonly step: number;
  readonly most: number;
}

/** Days of a cell: to one decimal below 10, whole from there on, so that the columns stay narrow. */
export function cellDays(days: number): number {
  const tenths = Math.round(days * 10) / 10;
  return Math.abs(tenths) < 10 ? tenths : Math.round(days);
}

export function strengthsOf({ pairs }: OverlapsData): Strengths {
  const most = Math.max(0, ...pairs.map(({ days }) => Math.abs(cellDays(days))));
  const [, step = 1] = niceTicks(most, 4);
  return { step, most };
}

export function strengthOf(days: number, { step }: Strengths): Strength {
  const amount = Math.abs(cellDays(days));
  return amount <= step ? 0 : amount <= 2 * step ? 1 : 2;
}

/** From what to what the days of a strength go. */
export function rangeOf(strength: Strength, { step, most }: Strengths): readonly [string, string] {
  const ends = [0, step, 2 * step, Math.max(most, 2 * step)];
  return [formatDays(ends[strength] as number), formatDays(Math.min(most, ends[strength + 1] as number))];
}

/** The ground of a pair. Without colour an overlap has a solid border, a synergy a broken one, heavier with more days. */
export function drawGround(on: Container, { x, y, width, height }: Rectangle, days: number, strength: Strength, theme: Theme): void {
  const colour = (days < 0 ? overlapColours : synergyColours)[strength];
  if (!theme.monochrome) {
    shape(on, "rect", { x: round(x), y: round(y), width: round(width), height: round(height), fill: theme[colour] });
    return;
  }
  const weight = [0.8, 1.6, 2.6][strength] as number;
  const inset = 1 + weight / 2;
  shape(on, "rect", {
    x: round(x + inset),
    y: round(y + inset),
    width: round(width - 2 * inset),
    height: round(height - 2 * inset),
    fill: "none",
    stroke: theme.ink,
    "stroke-width": weight,
    ...(days > 0 && { "stroke-dasharray": "3 2" }),
  });
}
