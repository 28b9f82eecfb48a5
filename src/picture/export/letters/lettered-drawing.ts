/** A drawing that carries its own letters. */
export interface LetteredDrawing {
  readonly svg: string;
  /** Characters that the typefaces lack; they are seen in whatever font the reader has. */
  readonly missing: readonly string[];
}

/**
 * An SVG that draw/ made with something more before what is painted.
 * @throws RangeError when draw/ did not make it
 */
export function withDefinitions(svg: string, definitions: string): string {
  const head = readStart(svg, /^<svg\s[^>]*>/);
  if (head === "") throw new RangeError("Letters are put into a drawing only");
  const title = readStart(svg.slice(head.length), /^<title[^>]*>[^<]*<\/title>/);
  const description = readStart(svg.slice(head.length + title.length), /^<desc[^>]*(?:\/>|>[^<]*<\/desc>)/);
  const start = head + title + description;
  return start + definitions + svg.slice(start.length);
}

function readStart(svg: string, pattern: RegExp): string {
  return pattern.exec(svg)?.[0] ?? "";
}
