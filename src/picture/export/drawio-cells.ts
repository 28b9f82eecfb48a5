import { isStruck, type Stroke } from "../draw/index.ts";
import type { Box, Point, Rectangle, TextLine } from "../layout/index.ts";
import { printable } from "../text/index.ts";
import { escaped } from "./escaped.ts";

/** Keys and values as draw.io names them. */
export type Style = Readonly<Record<string, string | number>>;

/** Text is HTML, as draw.io has it by default, so that lines keep their size and weight. */
const common = { html: 1 } as const;

/** Text without a box. */
export const bare = { fillColor: "none", strokeColor: "none" } as const;

/** `name` is a style of draw.io; what matters of it is repeated for other readers of mxGraph. */
export function styleOf(style: Style, name = ""): string {
  const entries = Object.entries({ ...common, ...style }).map(([key, value]) => `${key}=${value};`);
  return attribute(`${name === "" ? "" : `${name};`}${entries.join("")}`);
}

export function vertex(id: string, value: string, style: string, place: Rectangle, parent = "1"): string {
  const [x, y, width, height] = [place.x, place.y, place.width, place.height].map(rounded);
  const geometry = `<mxGeometry x="${x}" y="${y}" width="${width}" height="${height}" as="geometry"/>`;
  return `<mxCell id="${attribute(id)}" value="${attribute(value)}" style="${style}" vertex="1" parent="${attribute(parent)}">${geometry}</mxCell>`;
}

/** A double line, which tells a change where no colour does, is as heavy as both its strokes. */
export function borderStyle(look: Stroke): Style {
  return look.inside === undefined
    ? strokeStyle(look, look.width)
    : { ...strokeStyle(look, strokesOf(look) / 2), double: 1, margin: look.inside };
}

/** Links cannot be double there: what a reform adds begins with a ring. */
export function linkStyle(look: Stroke): Style {
  return look.inside === undefined
    ? strokeStyle(look, look.width)
    : { ...strokeStyle(look, strokesOf(look)), startArrow: "oval", startFill: 0 };
}

function strokesOf({ width, inside = 0 }: Stroke): number {
  return rounded(width - inside);
}

function strokeStyle({ colour, dash }: Stroke, strokeWidth: number): Style {
  return { strokeColor: colour, strokeWidth, ...(dash && { dashed: 1, fixDash: 1, dashPattern: dash }) };
}

export function mxPoint({ x, y }: Point, role: string): string {
  return `<mxPoint x="${rounded(x)}" y="${rounded(y)}"${role === "" ? "" : ` as="${role}"`}/>`;
}

export function htmlOf(lines: readonly TextLine[], box?: Box): string {
  return lines
    .map((line) => {
      const bold = line.bold ? `<b>${escaped(line.text)}</b>` : escaped(line.text);
      const struck = isStruck(line, box) ? `<s>${bold}</s>` : bold;
      return `<span style="font-size: ${line.size}px">${struck}</span>`;
    })
    .join("<br>");
}

export function attribute(text: string): string {
  return escaped(printable(text)).replaceAll("\t", "&#9;").replaceAll("\n", "&#10;").replaceAll("\r", "&#13;");
}

export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}

/** Boxes as draw.io names them; only its extended rectangle can have a double border. */
export const symbols: Readonly<Record<Box["kind"], readonly [name: string, style: Style]>> = {
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
