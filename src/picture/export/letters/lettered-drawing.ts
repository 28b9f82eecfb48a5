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
  const [head] = /^<svg\s[^>]*>(?:<title[^>]*>[^<]*<\/title>)?(?:<desc[^>]*(?:\/>|>[^<]*<\/desc>))?/.exec(svg) ?? [];
  if (head === undefined) throw new RangeError("Letters are put into a drawing only");
  return head + definitions + svg.slice(head.length);
}
