import type { Container } from "@svgdotjs/svg.js";
import { formatDays } from "../../../model/index.ts";
import type { Rectangle } from "../../geometry/index.ts";
import { roundCoordinate } from "../canvas/round.ts";
import { computeNiceTicks } from "../canvas/scale.ts";
import { drawShape } from "../canvas/shape.ts";
import { overlapColours, synergyColours, type Theme } from "../canvas/theme.ts";
import type { OverlapsData } from "./data.ts";

/** How strong an effect is: 0, 1 or 2. */
export type Strength = 0 | 1 | 2;

/** Round days up to which an effect is weak, and up to which it is of middle strength; and the strongest there is. */
export interface Strengths {
  readonly step: number;
  readonly most: number;
}

/** Days of a cell: to one decimal below 10, whole from there on, so that the columns stay narrow. */
export function roundCellDays(days: number): number {
  const tenths = Math.round(days * 10) / 10;
  return Math.abs(tenths) < 10 ? tenths : Math.round(days);
}

export function computeStrengths({ pairs }: OverlapsData): Strengths {
  const most = Math.max(0, ...pairs.map(({ days }) => Math.abs(roundCellDays(days))));
  const [, step = 1] = computeNiceTicks(most, 4);
  return { step, most };
}

export function getStrength(days: number, { step }: Strengths): Strength {
  const amount = Math.abs(roundCellDays(days));
  return amount <= step ? 0 : amount <= 2 * step ? 1 : 2;
}

/** From what to what the days of a strength go. */
export function formatStrengthRange(strength: Strength, { step, most }: Strengths): readonly [string, string] {
  const ends = [0, step, 2 * step, Math.max(most, 2 * step)];
  return [formatDays(ends[strength] as number), formatDays(Math.min(most, ends[strength + 1] as number))];
}

/**
 * The ground of a pair. Without colour an overlap has a solid border, a synergy a broken one, heavier with more days.
 */
export function drawGround(on: Container, { x, y, width, height }: Rectangle, days: number, strength: Strength, theme: Theme): void {
  const colour = (days < 0 ? overlapColours : synergyColours)[strength];
  if (!theme.monochrome) {
    drawShape(on, "rect", {
      x: roundCoordinate(x),
      y: roundCoordinate(y),
      width: roundCoordinate(width),
      height: roundCoordinate(height),
      fill: theme[colour],
    });
    return;
  }
  const weight = [0.8, 1.6, 2.6][strength] as number;
  const inset = 1 + weight / 2;
  drawShape(on, "rect", {
    x: roundCoordinate(x + inset),
    y: roundCoordinate(y + inset),
    width: roundCoordinate(width - 2 * inset),
    height: roundCoordinate(height - 2 * inset),
    fill: "none",
    stroke: theme.ink,
    "stroke-width": weight,
    ...(days > 0 && { "stroke-dasharray": "3 2" }),
  });
}
