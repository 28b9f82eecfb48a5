import type { Container } from "@svgdotjs/svg.js";
import { roundCoordinate } from "./round.ts";
import { drawShape } from "./shape.ts";
import { type Colours, type Theme, unitColours } from "./theme.ts";

/** How the bars of a unit are filled, in colours of a theme. */
export interface UnitLook {
  readonly fill: keyof Colours;
  /** The colour of the lines over it. */
  readonly line: keyof Colours;
  readonly pattern: Pattern;
}

/** Of bars that tell of no unit. */
export const noUnitLook: UnitLook = { fill: "box", line: "ink", pattern: "plain" };

type Pattern = "plain" | "rising" | "falling" | "upright" | "level" | "crossed";

const patterns: readonly Pattern[] = ["plain", "rising", "falling", "upright", "level", "crossed"];
const hatchSpacing = 5;

/**
 * The looks of units, by their ids in order: six colours, then the same with lines over them, so that 36 units differ;
 * without colour the lines alone tell six apart. None where units are more than differ: a look that two of them share
 * would say that they are one.
 */
export function assignUnitLooks(ids: readonly string[], { monochrome }: Pick<Theme, "monochrome">): ReadonlyMap<string, UnitLook> {
  const fills = monochrome ? (["box"] as const) : unitColours;
  const line = monochrome ? "ink" : "paper";
  const looks = patterns.flatMap((pattern) => fills.map((fill): UnitLook => ({ fill, line, pattern })));
  if (ids.length > looks.length) return new Map();
  return new Map(ids.map((id, place) => [id, looks[place] ?? noUnitLook]));
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
  drawShape(on, "rect", { x: roundCoordinate(x), y: roundCoordinate(y), width: roundCoordinate(width), height, fill: theme[look.fill] });
  const d = writeHatching(place, look.pattern);
  if (d !== "") drawShape(on, "path", { d, fill: "none", stroke: theme[look.line], "stroke-width": 1.2 });
}

function writeHatching({ x, y, width, height }: BarPlace, pattern: Pattern): string {
  if (pattern === "plain") return "";
  if (pattern === "level")
    return [1, 2]
      .map((part) => `M ${roundCoordinate(x)} ${roundCoordinate(y + (part * height) / 3)} h ${roundCoordinate(width)}`)
      .join(" ");
  if (pattern === "upright")
    return listOffsets(width)
      .map((at) => `M ${roundCoordinate(x + at)} ${roundCoordinate(y)} v ${height}`)
      .join(" ");
  const rising = writeSlantedLines(x, y + height, width, height, -1);
  const falling = writeSlantedLines(x, y, width, height, 1);
  return pattern === "rising" ? rising : pattern === "falling" ? falling : `${rising} ${falling}`;
}

/** Lines at 45 degrees, cut off at the sides of the bar, so that nothing has to be clipped. */
function writeSlantedLines(x: number, from: number, width: number, height: number, way: 1 | -1): string {
  const parts: string[] = [];
  for (let at = hatchSpacing - height; at < width; at += hatchSpacing) {
    const [start, end] = [Math.max(0, at), Math.min(width, at + height)];
    if (end <= start) continue;
    parts.push(
      `M ${roundCoordinate(x + start)} ${roundCoordinate(from + way * (start - at))} L ${roundCoordinate(x + end)} ${roundCoordinate(from + way * (end - at))}`,
    );
  }
  return parts.join(" ");
}

function listOffsets(width: number): readonly number[] {
  return Array.from({ length: Math.max(0, Math.ceil(width / hatchSpacing) - 1) }, (_, index) => (index + 1) * hatchSpacing);
}
