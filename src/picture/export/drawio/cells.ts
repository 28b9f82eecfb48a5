import { isStruck, type Stroke } from "../../draw/index.ts";
import type { Point, Rectangle } from "../../geometry/index.ts";
import type { Box, TextLine } from "../../layout/index.ts";
import { toPrintableText } from "../../text/index.ts";
import { escapeMarkup } from "../escape-markup.ts";

/** Keys and values as draw.io names them. */
export type DrawioStyle = Readonly<Record<string, string | number>>;

/** Text is HTML, as draw.io has it by default, so that lines keep their size and weight. */
const commonStyle = { html: 1 } as const;

/** Text without a box. */
export const bareStyle = { fillColor: "none", strokeColor: "none" } as const;

/** `name` is a style of draw.io; what matters of it is repeated for other readers of mxGraph. */
export function writeStyle(style: DrawioStyle, name = ""): string {
  const entries = Object.entries({ ...commonStyle, ...style }).map(([key, value]) => `${key}=${value};`);
  return escapeDrawioAttribute(`${name === "" ? "" : `${name};`}${entries.join("")}`);
}

export function writeVertex(id: string, value: string, style: string, place: Rectangle, parent = "1"): string {
  const [x, y, width, height] = [place.x, place.y, place.width, place.height].map(roundThousandths);
  const geometry = `<mxGeometry x="${x}" y="${y}" width="${width}" height="${height}" as="geometry"/>`;
  return `<mxCell id="${escapeDrawioAttribute(id)}" value="${escapeDrawioAttribute(value)}" style="${style}" vertex="1" parent="${escapeDrawioAttribute(parent)}">${geometry}</mxCell>`;
}

/** A double line, which tells a change where no colour does, is as heavy as both its strokes. */
export function getBorderStyle(look: Stroke): DrawioStyle {
  return look.inside === undefined
    ? getStrokeStyle(look, look.width)
    : { ...getStrokeStyle(look, computeStrokeWidth(look) / 2), double: 1, margin: look.inside };
}

/** Links cannot be double there: what a reform adds begins with a ring. */
export function getLinkStyle(look: Stroke): DrawioStyle {
  return look.inside === undefined
    ? getStrokeStyle(look, look.width)
    : { ...getStrokeStyle(look, computeStrokeWidth(look)), startArrow: "oval", startFill: 0 };
}

function computeStrokeWidth({ width, inside = 0 }: Stroke): number {
  return roundThousandths(width - inside);
}

function getStrokeStyle({ colour, dash }: Stroke, strokeWidth: number): DrawioStyle {
  return { strokeColor: colour, strokeWidth, ...(dash && { dashed: 1, fixDash: 1, dashPattern: dash }) };
}

export function writeMxPoint({ x, y }: Point, role: string): string {
  return `<mxPoint x="${roundThousandths(x)}" y="${roundThousandths(y)}"${role === "" ? "" : ` as="${role}"`}/>`;
}

export function writeHtmlLines(lines: readonly TextLine[], box?: Box): string {
  return lines
    .map((line) => {
      const bold = line.bold ? `<b>${escapeMarkup(line.text)}</b>` : escapeMarkup(line.text);
      const struck = isStruck(line, box) ? `<s>${bold}</s>` : bold;
      return `<span style="font-size: ${line.size}px">${struck}</span>`;
    })
    .join("<br>");
}

export function escapeDrawioAttribute(text: string): string {
  return escapeMarkup(toPrintableText(text)).replaceAll("\t", "&#9;").replaceAll("\n", "&#10;").replaceAll("\r", "&#13;");
}

export function roundThousandths(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}

/** Boxes as draw.io names them; only its extended rectangle can have a double border. */
export const drawioSymbols: Readonly<Record<Box["kind"], readonly [name: string, style: DrawioStyle]>> = {
  task: ["", { shape: "ext", rounded: 0 }],
  decision: ["rhombus", { shape: "rhombus", perimeter: "rhombusPerimeter" }],
  document: ["", { shape: "document", size: 0.12, boundedLbl: 1 }],
  data: ["", { shape: "parallelogram", perimeter: "parallelogramPerimeter", fixedSize: 1, size: 16 }],
  parallel: ["", { shape: "partialRectangle", left: 0, right: 0 }],
  milestone: ["", { shape: "hexagon", perimeter: "hexagonPerimeter2", fixedSize: 1, size: 16 }],
  start: ["", { shape: "ext", rounded: 1, arcSize: 50 }],
  end: ["", { shape: "ext", rounded: 1, arcSize: 50 }],
  "off-page": ["", { shape: "offPageConnector" }],
  subprocess: ["", { shape: "process", size: 0.06, backgroundOutline: 1 }],
};
