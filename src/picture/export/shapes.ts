import { elementOutline, type Matrix, type Outline, transformed } from "./outline.ts";

/** What is to be painted, in pixels of the drawing, from back to front. */
export type Shape = PaintedOutline | PaintedText;

export interface PaintedOutline {
  readonly kind: "outline";
  readonly outline: Outline;
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
  readonly shapes: readonly Shape[];
}

type Attributes = Readonly<Record<string, string>>;

/** Attributes that reach from a group to what is in it. */
const inherited = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "font-size", "font-weight", "text-anchor"];
const unpainted = new Set(["title", "desc", "style", "metadata"]);
const groups = new Set(["svg", "g", "a"]);

/**
 * The shapes of an SVG that draw/ made. It reads what is drawn there and nothing more: no styles, references or files.
 * @throws RangeError on an element, colour or path that it does not know, instead of leaving it out
 */
export function readDrawing(svg: string): Drawing {
  const shapes: Shape[] = [];
  const open: { name: string; style: Attributes; matrix: Matrix }[] = [];
  let root: Attributes = {};
  let title = "";
  let text: { style: Attributes; matrix: Matrix; content: string } | undefined;
  for (const [, closing, name = "", attributes = "", alone, content = ""] of svg.matchAll(
    /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>([^<]*)/g,
  )) {
    if (closing) {
      open.pop();
      if (name === "text" && text) {
        shapes.push(paintedText(text.content, text.style, text.matrix));
        text = undefined;
      } else if (text) text.content += decoded(content);
      continue;
    }
    const own = attributesOf(attributes);
    const above = open.at(-1);
    const style = { ...Object.fromEntries(Object.entries(above?.style ?? {}).filter(([key]) => inherited.includes(key))), ...own };
    const matrix = transformed(above?.matrix ?? [1, 0, 0, 1, 0, 0], own.transform);
    if (above === undefined) root = own;
    if (name === "title" && open.length === 1) title = decoded(content);
    if (name === "text") text = { style, matrix, content: decoded(content) };
    else if (name === "tspan" && text) text.content += decoded(content);
    else if (!groups.has(name) && !unpainted.has(name)) shapes.push(paintedOutline(elementOutline(name, own, matrix), style));
    if (!alone) open.push({ name, style, matrix });
    else if (name === "text") text = undefined;
  }
  const [sheet] = shapes;
  return {
    width: numberOf(root.width),
    height: numberOf(root.height),
    title,
    lang: root.lang ?? "",
    // The first shape of a drawing is what all others lie on.
    ground: (sheet?.kind === "outline" ? sheet.fill : undefined) ?? "#ffffff",
    ink: colourOf(root.fill ?? "#000000") ?? "#000000",
    shapes,
  };
}

export function attributesOf(source: string): Attributes {
  return Object.fromEntries([...source.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, decoded(value)]));
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (_, decimal?: string, hexadecimal?: string, name = "") => {
    if (decimal ?? hexadecimal) return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? "", 16));
    return entities[name] ?? "";
  });
}

function paintedOutline(outline: Outline, style: Attributes): PaintedOutline {
  return {
    kind: "outline",
    outline,
    fill: colourOf(style.fill ?? "#000000"),
    stroke: colourOf(style.stroke ?? "none"),
    strokeWidth: numberOf(style["stroke-width"] ?? "1"),
    dash: (style["stroke-dasharray"] ?? "none") === "none" ? [] : (style["stroke-dasharray"] ?? "").split(/[\s,]+/).map(numberOf),
    roundJoin: style["stroke-linejoin"] === "round",
  };
}

function paintedText(text: string, style: Attributes, [a, b, c, d, e, f]: Matrix): PaintedText {
  if (a !== 1 || b !== 0 || c !== 0 || d !== 1) throw new RangeError("Text is drawn upright only");
  const anchor = style["text-anchor"];
  return {
    kind: "text",
    text,
    x: numberOf(style.x ?? "0") + e,
    y: numberOf(style.y ?? "0") + f,
    size: numberOf(style["font-size"] ?? "16"),
    bold: style["font-weight"] === "bold" || Number(style["font-weight"]) >= 600,
    anchor: anchor === "middle" || anchor === "end" ? anchor : "start",
    struck: style["text-decoration"] === "line-through",
    fill: colourOf(style.fill ?? "#000000") ?? "#000000",
  };
}

function colourOf(text: string): string | undefined {
  if (text === "none") return undefined;
  if (!/^#[0-9a-f]{6}$/i.test(text)) throw new RangeError(`A drawing has no colour "${text}"`);
  return text;
}

/** @throws RangeError on anything else */
function numberOf(text: string | undefined): number {
  const value = Number(text);
  if (text === undefined || text.trim() === "" || !Number.isFinite(value)) throw new RangeError(`A drawing has no number "${text}"`);
  return value;
}
