import { applyTransforms, buildElementOutline, type Matrix, type ShapeOutline, type SvgAttributes } from "./outline.ts";

/** What is to be painted, in pixels of the drawing, from back to front. */
export type PaintedShape = PaintedOutline | PaintedText;

export interface PaintedOutline {
  readonly kind: "outline";
  readonly outline: ShapeOutline;
  /** `#rrggbb`, or undefined for nothing. */
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
  readonly strokeWidth: number;
  readonly dash: readonly number[];
  readonly roundJoin: boolean;
}

export interface PaintedText {
  readonly kind: "text";
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly anchor: "start" | "middle" | "end";
  readonly struck: boolean;
  readonly fill: string;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly lang: string;
  /** The colours of the sheet, and of ordinary text and lines: `#rrggbb`. */
  readonly ground: string;
  readonly ink: string;
  readonly shapes: readonly PaintedShape[];
}

/** Attributes that reach from a group to what is in it. */
const inheritedAttributes = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linejoin",
  "font-size",
  "font-weight",
  "text-anchor",
];
const unpaintedElements = new Set(["title", "desc", "style", "metadata"]);
const groupElements = new Set(["svg", "g", "a"]);

/**
 * The shapes of an SVG that draw/ made. It reads what is drawn there and nothing more: no styles, references or files.
 * @throws RangeError on an element, colour or path that it does not know, instead of leaving it out
 */
export function readDrawing(svg: string): Drawing {
  const shapes: PaintedShape[] = [];
  const open: { name: string; style: SvgAttributes; matrix: Matrix }[] = [];
  let root: SvgAttributes = {};
  let title = "";
  let text: { style: SvgAttributes; matrix: Matrix; content: string } | undefined;
  for (const [, closing, name = "", attributes = "", alone, content = ""] of svg.matchAll(
    /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>([^<]*)/g,
  )) {
    if (closing) {
      open.pop();
      if (name === "text" && text) {
        shapes.push(createPaintedText(text.content, text.style, text.matrix));
        text = undefined;
      } else if (text) text.content += decodeEntities(content);
      continue;
    }
    const own = parseAttributes(attributes);
    const above = open.at(-1);
    const style = {
      ...Object.fromEntries(Object.entries(above?.style ?? {}).filter(([key]) => inheritedAttributes.includes(key))),
      ...own,
    };
    const matrix = applyTransforms(above?.matrix ?? [1, 0, 0, 1, 0, 0], own.transform);
    if (above === undefined) root = own;
    if (name === "title" && open.length === 1) title = decodeEntities(content);
    if (name === "text") text = { style, matrix, content: decodeEntities(content) };
    else if (name === "tspan" && text) text.content += decodeEntities(content);
    else if (!groupElements.has(name) && !unpaintedElements.has(name))
      shapes.push(createPaintedOutline(buildElementOutline(name, own, matrix), style));
    if (!alone) open.push({ name, style, matrix });
    else if (name === "text") text = undefined;
  }
  const [sheet] = shapes;
  return {
    width: parseSvgNumber(root.width),
    height: parseSvgNumber(root.height),
    title,
    lang: root.lang ?? "",
    // The first shape of a drawing is what all others lie on.
    ground: (sheet?.kind === "outline" ? sheet.fill : undefined) ?? "#ffffff",
    ink: parseColour(root.fill ?? "#000000") ?? "#000000",
    shapes,
  };
}

export function parseAttributes(source: string): SvgAttributes {
  return Object.fromEntries(
    [...source.matchAll(/(?<![\w:-])([\w:-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, decodeEntities(value)]),
  );
}

const xmlEntities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (_, decimal?: string, hexadecimal?: string, name = "") => {
    if (decimal ?? hexadecimal) return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? "", 16));
    return xmlEntities[name] ?? "";
  });
}

function createPaintedOutline(outline: ShapeOutline, style: SvgAttributes): PaintedOutline {
  return {
    kind: "outline",
    outline,
    fill: parseColour(style.fill ?? "#000000"),
    stroke: parseColour(style.stroke ?? "none"),
    strokeWidth: parseSvgNumber(style["stroke-width"] ?? "1"),
    dash: (style["stroke-dasharray"] ?? "none") === "none" ? [] : (style["stroke-dasharray"] ?? "").split(/[\s,]+/).map(parseSvgNumber),
    roundJoin: style["stroke-linejoin"] === "round",
  };
}

function createPaintedText(text: string, style: SvgAttributes, [a, b, c, d, e, f]: Matrix): PaintedText {
  if (a !== 1 || b !== 0 || c !== 0 || d !== 1) throw new RangeError("Text is drawn upright only");
  const anchor = style["text-anchor"];
  return {
    kind: "text",
    text,
    x: parseSvgNumber(style.x ?? "0") + e,
    y: parseSvgNumber(style.y ?? "0") + f,
    size: parseSvgNumber(style["font-size"] ?? "16"),
    bold: style["font-weight"] === "bold" || Number(style["font-weight"]) >= 600,
    anchor: anchor === "middle" || anchor === "end" ? anchor : "start",
    struck: style["text-decoration"] === "line-through",
    fill: parseColour(style.fill ?? "#000000") ?? "#000000",
  };
}

function parseColour(text: string): string | undefined {
  if (text === "none") return undefined;
  if (!/^#[0-9a-f]{6}$/i.test(text)) throw new RangeError(`A drawing has no colour "${text}"`);
  return text;
}

/** @throws RangeError on anything else */
function parseSvgNumber(text: string | undefined): number {
  const value = Number(text);
  if (text === undefined || text.trim() === "" || !Number.isFinite(value)) throw new RangeError(`A drawing has no number "${text}"`);
  return value;
}
