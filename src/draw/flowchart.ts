/// <reference lib="dom" preserve="true" />
import type { Container } from "@svgdotjs/svg.js";
import type { Picture, Wire } from "../layout/index.ts";
import { type Language, textIn } from "../model/index.ts";
import type { Schedule } from "../schedule/index.ts";
import { wrap } from "../text/index.ts";
import { drawBox, drawTextLine } from "./boxes.ts";
import { drawing } from "./canvas.ts";
import { drawnLines } from "./drawn-lines.ts";
import { type Critical, drawLegend, legendOf } from "./legend.ts";
import { drawStrips } from "./strips.ts";
import { textLine } from "./text-line.ts";
import { paper, type Theme } from "./theme.ts";
import { totalInWords } from "./total.ts";
import { drawWire } from "./wires.ts";
import { illustrative, onCriticalPath, workingDays } from "./words.ts";

export interface DrawOptions {
  /** The DOM to draw on: the browser's, or a DOM in JavaScript. It is left as it was. */
  readonly document: Document;
  /** Tells the critical steps and links, and the total. */
  readonly schedule?: Schedule | undefined;
  readonly theme?: Theme | undefined;
  /** Language of the legend and footer; the picture's when absent. */
  readonly lang?: Language | undefined;
  /** Begins every id; give each a different one when several pictures stand in one page. */
  readonly idPrefix?: string | undefined;
}

/**
 * The picture as one SVG, well-formed XML without scripts or references to anything outside; a style only where the theme has colours for
 * the dark. Below the chart stand the
 * total, a legend of what occurs in it and a footer.
 * @throws RangeError when the theme has something else than colours in it
 */
export function drawFlowchart(picture: Picture, options: DrawOptions): string {
  const lang = options.lang ?? picture.lang;
  const { schedule } = options;
  const critical = criticalOf(schedule);
  const total = schedule ? totalInWords(schedule, lang) : "";
  const frame = {
    width: picture.width,
    height: picture.height,
    title: picture.title,
    description: [picture.description, total].filter((text) => text !== "").join(" "),
    lang: picture.lang,
    idPrefix: options.idPrefix ?? "leadpath-",
  };
  return drawing(options.document, frame, options.theme ?? paper, (root, theme, setHeight) => {
    for (const line of picture.headings) drawTextLine(root, line, theme);
    drawStrips(root, picture, theme);
    const wires = root.group().attr("aria-hidden", "true");
    for (const [wire, line] of drawnLines(inDrawingOrder(picture.wires, critical)))
      drawWire(wires, wire, line, critical.isLink(wire), theme);
    for (const box of picture.boxes) {
      const isCritical = box.change !== "removed" && critical.steps.has(box.id);
      drawBox(root, box, isCritical, box.description + (isCritical ? textIn(onCriticalPath, lang) : ""), theme);
    }
    setHeight(drawFoot(root, picture, critical, total, lang, theme));
  });
}

function criticalOf(schedule: Schedule | undefined): Critical {
  const links = new Set(schedule?.criticalLinks.map(({ from, to }) => JSON.stringify([from, to])));
  return {
    steps: new Set(schedule?.criticalSteps),
    isLink: ({ kind, from, to }) => kind === "link" && links.has(JSON.stringify([from, to])),
  };
}

/** What matters more is drawn later, on top. */
function inDrawingOrder(wires: readonly Wire[], critical: Critical): readonly Wire[] {
  const rank = (wire: Wire) => (wire.kind === "former" ? 0 : critical.isLink(wire) ? 3 : wire.change ? 2 : 1);
  return [...wires].sort((one, other) => rank(one) - rank(other));
}

const margin = 28;
const note = { size: 12, height: 18 };

/** Total, legend and footer; answers the height of the whole drawing. */
function drawFoot(on: Container, picture: Picture, critical: Critical, total: string, lang: Language, theme: Theme): number {
  const width = picture.width - 2 * margin;
  const foot = on.group();
  let y = picture.height;
  foot.path(`M ${margin} ${y} h ${width}`).attr({ fill: "none", stroke: theme.grid, "stroke-width": 1 });
  y += 12;
  const write = (text: string, bold: boolean, colour: string) => {
    for (const line of wrap(text, width, note.size, bold)) {
      textLine(foot, line, { x: margin, y: y + note.size, size: note.size, bold, colour });
      y += note.height;
    }
  };
  if (total !== "") write(total, true, theme.ink);
  y += 4 + drawLegend(foot, legendOf(picture, critical), { x: margin, y: y + 2, width }, lang, theme) + 6;
  write(textIn(workingDays, lang), false, theme.quiet);
  if (picture.illustrative) write(textIn(illustrative, lang), false, theme.quiet);
  return Math.ceil(y + margin / 2);
}
