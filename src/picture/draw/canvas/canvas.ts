import { type Container, SVG, type Svg, withWindow } from "@svgdotjs/svg.js";
import { fontFamily, textStyle } from "../../text/index.ts";
import { createColouring, nameColours, writeDarkStyle } from "./colouring.ts";
import { serializeSvg } from "./serialize.ts";
import { type Theme, validateTheme } from "./theme.ts";

/** What stands around a drawing. Sizes in pixels. */
export interface DrawingFrame {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  /** Begins every id, so that several pictures can stand in one page. */
  readonly idPrefix: string;
}

/**
 * One SVG as text: a titled, described frame that `paint` fills; it may make the drawing higher. `paint` gets the theme
 * with names of colours in place of the colours. `document` is the DOM to draw on and stays as it was.
 * @throws RangeError when the document has no window, whose constructors svg.js needs
 * @throws RangeError when the theme has something else than colours in it
 */
export function drawFrame(
  document: Document,
  frame: DrawingFrame,
  chosen: Theme,
  paint: (root: Container, theme: Theme, setHeight: (height: number) => void) => void,
): string {
  const valid = validateTheme(chosen);
  const theme = nameColours(valid);
  const window = document.defaultView;
  if (!window) throw new RangeError("The document to draw on has no window");
  return withWindow(window, () => {
    const root = SVG() as Svg;
    const prefix = frame.idPrefix.replace(/[^\p{L}\p{N}_-]/gu, "_");
    root.attr({
      id: `${prefix}picture`,
      role: "graphics-document document",
      "aria-labelledby": `${prefix}title ${prefix}desc`,
      lang: frame.lang,
      "font-family": fontFamily,
      style: textStyle,
      fill: theme.ink,
    });
    root.element("title").attr("id", `${prefix}title`).words(frame.title);
    root.element("desc").attr("id", `${prefix}desc`).words(frame.description);
    const style = writeDarkStyle(valid, prefix);
    if (style !== "") root.element("style").words(style);
    const ground = root.rect(0, 0).attr("fill", theme.paper);
    let { height } = frame;
    paint(root, theme, (wanted) => {
      height = wanted;
    });
    ground.attr({ width: frame.width, height });
    root.attr({ width: frame.width, height, viewBox: `0 0 ${frame.width} ${height}` });
    return serializeSvg(root.node, createColouring(valid, prefix));
  });
}
