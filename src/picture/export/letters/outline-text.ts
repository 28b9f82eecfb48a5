import { requireArgument, requireArguments, requireFields } from "../../../model/index.ts";
import { readContours } from "../fonts/contours.ts";
import { writeGlyphPath } from "../fonts/glyph-path.ts";
import { type Typeface, typefacesKind } from "../fonts/typeface.ts";
import { type LetteredDrawing, withDefinitions } from "./lettered-drawing.ts";
import { collectCharacters, computeTextLeft, getTextWeight, listMissingCharacters, strike, type Typefaces } from "./lettering.ts";
import { type PaintedText, parseAttributes, readDrawing } from "./shapes.ts";

/** The letters that `outlineText` turns into shapes. */
export interface OutlineOptions {
  readonly typefaces: Typefaces;
}

/**
 * An SVG that `drawFlowchart` or `drawWaterfall` made, with its letters as shapes: every program shows it as it was
 * measured, without any font. The text stays where it was, not seen, so that it is still found, selected, copied and
 * read aloud. A line with characters that the typefaces lack, or that must be joined or turned, is left as it was. Ids
 * begin as the others of the drawing do. The last thing to do to an SVG: `png` and `pdf` take it as it was drawn.
 * @throws RangeError when the SVG is not of leadpath
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { buildProcess, draw } from "leadpath";
 * import { outlineText, readTypeface } from "leadpath/export";
 * const face = await readTypeface([await readFile(new URL(import.meta.resolve("leadpath/fonts/regular.woff")))]);
 * const svg = await draw(buildProcess({ id: "permit", steps: [{ id: "apply", days: 5 }] }));
 * outlineText(svg, { typefaces: { regular: face, bold: face } }).missing; // → []
 * ```
 */
export function outlineText(svg: string, options: OutlineOptions): LetteredDrawing {
  requireArgument("svg", svg, "text");
  requireFields("options", options, { typefaces: typefacesKind });
  requireArguments(options, { typefaces: typefacesKind });
  const { typefaces } = options;
  const drawing = readDrawing(svg);
  const lines = drawing.shapes.filter((shape) => shape.kind === "text");
  const prefix = /^<svg\s[^>]* id="([^"]*)picture"/.exec(svg)?.[1] ?? "";
  const glyphs = new Map<string, string>();
  let index = 0;
  const outlined = svg.replace(/<text((?:\s[^<>]*)?)>([^<]*)<\/text>/g, (element, attributes: string, content: string) => {
    const line = lines[index++];
    if (line === undefined) throw new RangeError("A line of text has no parts");
    const typeface = typefaces[getTextWeight(line)];
    if (!isPlainLine(line.text, typeface)) return element;
    const { width, shapes } = placeGlyphs(line, typeface, prefix, glyphs);
    if (shapes === "") return element;
    const own = parseAttributes(attributes);
    const left = computeTextLeft({ x: Number(own.x ?? 0), anchor: line.anchor }, width);
    const painted = attributes.match(/ (?:fill|class)="[^"]*"/g)?.join("") ?? "";
    const place = `translate(${formatCoordinate(left)} ${formatCoordinate(Number(own.y ?? 0))})scale(${line.size / typeface.unitsPerEm})`;
    const length = `lengthAdjust="spacingAndGlyphs" textLength="${formatCoordinate(width)}"`;
    return `<g aria-hidden="true"${painted} transform="${place}">${shapes}</g><text${attributes} fill-opacity="0" ${length}>${content}</text>`;
  });
  const definitions = [...glyphs].map(([id, path]) => `<path d="${path}" id="${id}"/>`).join("");
  return {
    svg: definitions === "" ? svg : withDefinitions(outlined, `<defs>${definitions}</defs>`),
    missing: listMissingCharacters(typefaces, collectCharacters(drawing.shapes)),
  };
}

/** Whether the glyphs of a line stand beside each other in the order of its characters. */
function isPlainLine(text: string, typeface: Typeface): boolean {
  return !/[\p{M}\p{Cf}]/u.test(text) && Array.from(text).every((character) => typeface.glyphOf(character.codePointAt(0) ?? 0));
}

/** The glyphs of a line from its start at 0, in font units; those that are new are added to `glyphs`. */
function placeGlyphs(line: PaintedText, typeface: Typeface, prefix: string, glyphs: Map<string, string>) {
  const shapes: string[] = [];
  let x = 0;
  for (const character of line.text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const glyph = typeface.glyphOf(codePoint) ?? typeface.missing;
    if (glyph.outline.length > 0) {
      // Told by what it shows, so that pictures with the same ids still show the right one.
      const id = `${prefix}${getTextWeight(line)}-${codePoint.toString(16)}`;
      if (!glyphs.has(id)) glyphs.set(id, writeGlyphPath(readContours(glyph)));
      shapes.push(`<use href="#${id}"${x === 0 ? "" : ` x="${x}"`}/>`);
    }
    x += glyph.advance;
  }
  const { unitsPerEm } = typeface;
  if (line.struck && x > 0) shapes.push(`<path d="M0 ${-strike.above * unitsPerEm}h${x}v${strike.width * unitsPerEm}H0z"/>`);
  return { width: (x * line.size) / unitsPerEm, shapes: shapes.join("") };
}

function formatCoordinate(value: number): string {
  return String(Math.round(value * 100) / 100);
}
