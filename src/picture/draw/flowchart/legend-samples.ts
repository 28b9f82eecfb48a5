import type { Container } from "@svgdotjs/svg.js";
import type { Language } from "../../../model/index.ts";
import type { Box } from "../../layout/index.ts";
import { drawText } from "../canvas/text-line.ts";
import type { Theme } from "../canvas/theme.ts";
import type { LegendWord } from "../words.ts";
import { type LegendSample, legendSampleSize, placeLegendEntries } from "./legend.ts";
import { getBoxLook, getWireLook } from "./looks.ts";
import { drawLine } from "./wires.ts";

/** Draws the legend from the left edge `x`, `width` wide, its top at `y`; answers its height. */
export function drawLegend(
  on: Container,
  words: readonly LegendWord[],
  place: { x: number; y: number; width: number },
  lang: Language,
  theme: Theme,
): number {
  const { entries, height } = placeLegendEntries(words, place.width, lang);
  for (const { text, sample, x, middle, textX, size } of entries) {
    if (sample) drawLegendSample(on, sample, place.x + x, place.y + middle, theme);
    drawText(on, text, { x: place.x + textX, y: place.y + middle + size * 0.37, size, colour: theme.ink });
  }
  return height;
}

function drawLegendSample(on: Container, sample: LegendSample, x: number, middle: number, theme: Theme): void {
  const critical = sample.critical === true;
  if ("wire" in sample) {
    const points = [
      { x, y: middle },
      { x: x + legendSampleSize.width, y: middle },
    ];
    drawLine(on, { points, hops: [], hasArrow: true }, getWireLook(sample.wire, critical, theme), theme);
    return;
  }
  const look = getBoxLook(sample.box, critical, theme, sample.grade);
  const dash = look.dash && { "stroke-dasharray": look.dash };
  const outline = writeSampleOutline(sample.box.kind, x, middle);
  on.path(outline).attr({ fill: look.fill, stroke: look.colour, "stroke-width": look.width, ...dash });
  if (look.inside) on.path(outline).attr({ fill: "none", stroke: look.fill, "stroke-width": look.inside });
  if (sample.sign) {
    drawText(on, sample.sign, {
      x: x + legendSampleSize.width / 2,
      y: middle + 4,
      size: 11,
      bold: true,
      anchor: "middle",
      colour: look.colour,
    });
  }
  if (look.strip) on.rect(5, 16).attr({ x, y: middle - 8, fill: look.colour });
}

/** Small pictures of the symbols, 34 by 16 pixels. */
function writeSampleOutline(kind: Box["kind"], x: number, middle: number): string {
  const top = middle - 8;
  if (kind === "milestone") return `M ${x + 7} ${top} h 20 l 7 8 l -7 8 h -20 l -7 -8 Z`;
  if (kind === "data") return `M ${x + 7} ${top} h 27 l -7 16 h -27 Z`;
  if (kind === "parallel") return `M ${x} ${top + 4} h 34 M ${x} ${top + 12} h 34`;
  if (kind === "document") return `M ${x} ${top} h 34 v 14 q -8.5 -4 -17 0 t -17 0 Z`;
  if (kind === "off-page") return `M ${x + 4} ${top} h 26 v 11 l -13 5 l -13 -5 Z`;
  if (kind === "subprocess") return `M ${x} ${top} h 34 v 16 h -34 Z M ${x + 5} ${top} v 16 M ${x + 29} ${top} v 16`;
  return `M ${x} ${top} h 34 v 16 h -34 Z`;
}
