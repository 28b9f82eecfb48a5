import type { Container } from "@svgdotjs/svg.js";
import { round } from "./round.ts";
import { shape } from "./shape.ts";
import { type Colours, type Theme, unitColours } from "./theme.ts";

/** How the bars of a unit are filled, in colours of a theme. */
export interface UnitLook {
  readonly fill: keyof Colours;
  /** The colour of the lines over it. */
  readonly line: keyof Colours;
  readonly pattern: Pattern;
}

/** Of bars that tell of no unit. */
export const noUnit: UnitLook = { fill: "box", line: "ink", pattern: "plain" };

type Pattern = "plain" | "rising" | "falling" | "upright" | "level" | "crossed";

const patterns: readonly Pattern[] = ["plain", "rising", "falling", "upright", "level", "crossed"];
const spacing = 5;

/**
 * The looks of units, by their ids in order: six colours, then the same with lines over them, so that 36 units differ; without colour the lines
 * alone tell six apart. None where units are more than differ: a look that two of them share would say that they are one.
 */
export function unitLooks(ids: readonly string[], { monochrome }: Pick<Theme, "monochrome">): ReadonlyMap<string, UnitLook> {
  const fills = monochrome ? (["box"] as const) : unitColours;
  const line = monochrome ? "ink" : "paper";
  const looks = patterns.flatMap((pattern) => fills.map((fill): UnitLook => ({ fill, line, pattern })));
  if (ids.length > looks.length) return new Map();
  return new Map(ids.map((id, place) => [id, looks[place] ?? noUnit]));
}

export interface BarPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Fills a bar with the look of its unit; the outline is drawn by the caller. */
export function fillBar(on: Container, place: BarPlace, look: UnitLook, theme: Theme): void {
  const { x, y, width, height } = place;
  shape(on, "rect", { x: round(x), y: round(y), width: round(width), height, fill: theme[look.fill] });
  const d = hatching(place, look.pattern);
  if (d !== "") shape(on, "path", { d, fill: "none", stroke: theme[look.line], "stroke-width": 1.2 });
}

function hatching({ x, y, width, height }: BarPlace, pattern: Pattern): string {
  if (pattern === "plain") return "";
  if (pattern === "level") return [1, 2].map((part) => `M ${round(x)} ${round(y + (part * height) / 3)} h ${round(width)}`).join(" ");
  if (pattern === "upright")
    return offsets(width)
      .map((at) => `M ${round(x + at)} ${round(y)} v ${height}`)
      .join(" ");
  const rising = slanted(x, y + height, width, height, -1);
  const falling = slanted(x, y, width, height, 1);
  return pattern === "rising" ? rising : pattern === "falling" ? falling : `${rising} ${falling}`;
}

/** Lines at 45 degrees, cut off at the sides of the bar, so that nothing has to be clipped. */
function slanted(x: number, from: number, width: number, height: number, way: 1 | -1): string {
  const parts: string[] = [];
  for (let at = spacing - height; at < width; at += spacing) {
    const [start, end] = [Math.max(0, at), Math.min(width, at + height)];
    if (end <= start) continue;
    parts.push(`M ${round(x + start)} ${round(from + way * (start - at))} L ${round(x + end)} ${round(from + way * (end - at))}`);
  }
  return parts.join(" ");
}

function offsets(width: number): readonly number[] {
  return Array.from({ length: Math.max(0, Math.ceil(width / spacing) - 1) }, (_, index) => (index + 1) * spacing);
}
