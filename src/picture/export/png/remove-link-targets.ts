/**
 * The SVG without the targets of its links. A renderer may read files that an SVG names, so that nothing is handed on
 * that names any.
 * @throws RangeError when something else than a link refers to a place outside the text
 */
export function removeLinkTargets(svg: string): string {
  const clean = svg.replace(/<a(?=\s)[^>]*(?:>|$)/g, (tag) => tag.replace(/\s(?:xlink:)?href="[^"]*"/g, ""));
  for (const [tag] of clean.matchAll(/<[^>]*(?:>|$)/g)) {
    if (
      /\s(?:xlink:)?href=|\bsrc=|url\s*\(|<(?:image|use|script|foreignObject|feImage)\b/i.test(
        tag.replace(/\s(?:aria-label|data-[\w-]+)="[^"]*"/g, ""),
      )
    )
      throw new RangeError(`A drawing refers to nothing, but: ${tag}`);
  }
  for (const [style] of clean.matchAll(/<style[^>]*(?:>[^<]*|$)/g)) {
    if (/@import|url\s*\(|\\/i.test(style)) throw new RangeError("The style of a drawing refers to nothing");
  }
  return clean;
}
