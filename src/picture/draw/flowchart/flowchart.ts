/// <reference lib="dom" preserve="true" />

import { A, type Container } from "@svgdotjs/svg.js";
import { type Language, localizeText, mapKind, requireFields } from "../../../model/index.ts";
import type { Box, Picture, Wire } from "../../layout/index.ts";
import { drawFrame } from "../canvas/canvas.ts";
import { requireDrawOptions } from "../canvas/chart/options.ts";
import { buildIdPrefix } from "../canvas/fingerprint.ts";
import { paperTheme, type Theme } from "../canvas/theme.ts";
import { criticalPhaseRemark, criticalStepRemark } from "../words.ts";
import { drawBox, drawTextLine } from "./boxes.ts";
import type { CriticalParts } from "./critical.ts";
import { computeDrawnLines } from "./drawn-lines.ts";
import { drawFoot } from "./foot.ts";
import { buildFootContent, type FootOptions, footOptionKinds } from "./foot-content.ts";
import { getBoxLook } from "./looks.ts";
import { drawNotes } from "./notes.ts";
import { drawStrips } from "./strips.ts";
import { drawWire } from "./wires.ts";

/** How `drawFlowchart` draws a picture that is laid out. */
export interface FlowchartDrawOptions extends FootOptions {
  /** The DOM to draw on: the browser's, or a DOM in JavaScript. It is left as it was. */
  readonly document: Document;
  readonly theme?: Theme | undefined;
  /** Language of the legend and footer; the picture's when absent. */
  readonly lang?: Language | undefined;
  /** Begins every id. Without one the check code does, so that two pictures that differ can stand in one page. */
  readonly idPrefix?: string | undefined;
  /**
   * The file of each page by its name, in the folder of this one; boxes that stand for other pages are then links to
   * them.
   */
  readonly pageFiles?: ReadonlyMap<string, string> | undefined;
}

/**
 * The picture as one SVG, well-formed XML without scripts or references to anything outside; a style only where the
 * theme has colours for the dark. Below the chart stand the total, a legend of what occurs in it and a footer.
 * @throws RangeError when the theme has something else than colours in it, or a page file is anything but the plain
 * name of an SVG
 * @example
 * ```ts
 * import { buildProcess, createBlankDocument, drawFlowchart, layoutFlowchart, schedule } from "leadpath";
 * const steps = [{ id: "apply", days: 5 }, { id: "decide", days: 3, after: ["apply"] }];
 * const permit = buildProcess({ id: "permit", steps });
 * const options = { document: createBlankDocument(), schedule: schedule(permit), lang: "en" } as const;
 * drawFlowchart(await layoutFlowchart(permit), options).includes("8 working days"); // → true
 * ```
 */
export function drawFlowchart(picture: Picture, options: FlowchartDrawOptions): string {
  requireFields("picture", picture, { boxes: "list", wires: "list", headings: "list" });
  requireDrawOptions(options, { ...footOptionKinds, pageFiles: mapKind });
  const lang = options.lang ?? picture.lang;
  const foot = buildFootContent(picture, lang, options);
  const { critical, total } = foot;
  const frame = {
    width: picture.width,
    height: picture.height,
    title: picture.title,
    description: [picture.description, total].filter((text) => text !== "").join(" "),
    lang: picture.lang,
    idPrefix: options.idPrefix ?? buildIdPrefix(foot.code),
  };
  return drawFrame(options.document, frame, options.theme ?? paperTheme, (root, theme, setHeight) => {
    for (const line of picture.headings) drawTextLine(root, line, theme);
    const { home } = picture;
    const way = home && linkPage(root, home, options.pageFiles);
    if (home && way !== root) drawTextLine(way as Container, home.line, theme);
    drawStrips(root, picture, theme);
    const wires = root.group().attr("aria-hidden", "true");
    for (const [wire, line] of computeDrawnLines(sortWires(picture.wires, critical)))
      drawWire(wires, wire, line, critical.isLink(wire), theme);
    drawNotes(root, picture, theme);
    for (const box of picture.boxes) {
      const isCritical = critical.isStep(box);
      const remark = box.steps === undefined ? criticalStepRemark : criticalPhaseRemark;
      const alternative = box.description + (isCritical ? localizeText(remark, lang) : "");
      const grade = critical.gradeOf(box);
      drawBox(
        linkPage(root, box, options.pageFiles),
        box,
        getBoxLook(box, isCritical, theme, grade),
        alternative,
        theme,
        grade !== undefined,
      );
    }
    setHeight(drawFoot(root, picture, foot, lang, theme));
  });
}

/** A link to a page, where its file is known; else the container itself. */
function linkPage(on: Container, { page }: Pick<Box, "page">, files: FlowchartDrawOptions["pageFiles"]): Container {
  const file = page === undefined ? undefined : files?.get(page);
  return file === undefined ? on : new A().attr("href", encodeSiblingFile(file)).addTo(on);
}

/** A name without folders, scheme, query or anything else that could lead away from the set. */
function encodeSiblingFile(file: string): string {
  if (!/^[\p{L}\p{N}_-]+\.svg$/u.test(file)) throw new RangeError(`A page is linked by the plain name of an SVG file, not by "${file}"`);
  return encodeURIComponent(file);
}

/** What matters more is drawn later, on top. */
function sortWires(wires: readonly Wire[], critical: CriticalParts): readonly Wire[] {
  const getRank = (wire: Wire) => (wire.kind === "former" ? 0 : critical.isLink(wire) ? 3 : wire.change ? 2 : 1);
  const ranked = wires.map((wire) => ({ wire, rank: getRank(wire) }));
  return ranked.sort((one, other) => one.rank - other.rank).map(({ wire }) => wire);
}
