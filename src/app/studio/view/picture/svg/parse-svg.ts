/**
 * A picture that the library drew as an element of the page. Its style is that of the page's sheet, because the page
 * allows no other.
 */
export function parseSvg(text: string): SVGSVGElement {
  const unstyled = text.replace(/^<svg [^>]*>/, (tag) => tag.replace(/ style="[^"]*"/, ""));
  const { documentElement } = new DOMParser().parseFromString(unstyled, "image/svg+xml");
  return document.adoptNode(documentElement as unknown as SVGSVGElement);
}
