/**
 * A picture that the library drew as an element of the page. Its style is that of the page's sheet, because the page
 * allows no other; where the reader has set colours, its paper and its ink are those.
 */
export function parseSvg(text: string): SVGSVGElement {
  const unstyled = text.replace(/^<svg [^>]*>/, (tag) => tag.replace(/ style="[^"]*"/, ""));
  const isForced = matchMedia("(forced-colors: active)").matches;
  const coloured = isForced ? unstyled.replace(/"#[0-9a-f]{6}"/g, getSystemColour) : unstyled;
  const { documentElement } = new DOMParser().parseFromString(coloured, "image/svg+xml");
  return document.adoptNode(documentElement as unknown as SVGSVGElement);
}

/** Of a colour of a picture for copiers, which is white or dark. */
function getSystemColour(colour: string): string {
  return colour === '"#ffffff"' ? '"Canvas"' : '"CanvasText"';
}
