/** Entries of a legend, and the room between them, in pixels. */
export const entrySize = { gap: 8, between: 22, height: 24, size: 12 };

/** Where entries of these widths stand when they fill lines of a width: from the upper left corner of all. */
export function placeEntries(
  widths: readonly number[],
  width: number,
): { readonly at: readonly { readonly x: number; readonly y: number }[]; readonly height: number } {
  let x = 0;
  let y = 0;
  const at = widths.map((own) => {
    if (x > 0 && x + own > width) {
      x = 0;
      y += entrySize.height;
    }
    const place = { x, y };
    x += own + entrySize.between;
    return place;
  });
  return { at, height: widths.length === 0 ? 0 : y + entrySize.height };
}
