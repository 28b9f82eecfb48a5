/// <reference lib="dom" preserve="true" />
import type { Picture, Wire } from "../layout/index.ts";
import { type Language, textIn } from "../model/index.ts";
import type { Schedule } from "../schedule/index.ts";
import { drawBox, drawTextLine } from "./boxes.ts";
import { drawing } from "./canvas.ts";
import { drawnLines } from "./drawn-lines.ts";
import { fingerprint } from "./fingerprint.ts";
import { drawFoot } from "./foot.ts";
import type { Critical } from "./legend.ts";
import { drawStrips } from "./strips.ts";
import { paper, type Theme } from "./theme.ts";
import { totalInWords } from "./total.ts";
import { drawWire } from "./wires.ts";
import { onCriticalPath } from "./words.ts";

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
    setHeight(drawFoot(root, { picture, critical, total, mark: markOf(picture, schedule), lang }, theme));
  });
}

function criticalOf(schedule: Schedule | undefined): Critical {
  const links = new Set(schedule?.criticalLinks.map(({ from, to }) => JSON.stringify([from, to])));
  return {
    steps: new Set(schedule?.criticalSteps),
    isLink: ({ kind, from, to }) => kind === "link" && links.has(JSON.stringify([from, to])),
  };
}

/** The first 8 digits of the fingerprint of what is shown: the picture and what the schedule says of it, in whatever theme. */
function markOf(picture: Picture, schedule: Schedule | undefined): string {
  const { days, counted, excluded, applicant, lag, criticalSteps, criticalLinks } = schedule ?? {};
  return fingerprint(JSON.stringify([picture, days, counted, excluded, applicant, lag, criticalSteps, criticalLinks])).slice(0, 8);
}

/** What matters more is drawn later, on top. */
function inDrawingOrder(wires: readonly Wire[], critical: Critical): readonly Wire[] {
  const rank = (wire: Wire) => (wire.kind === "former" ? 0 : critical.isLink(wire) ? 3 : wire.change ? 2 : 1);
  return [...wires].sort((one, other) => rank(one) - rank(other));
}
