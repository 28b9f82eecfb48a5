import type { Size } from "../../layout/index.ts";

/** Entries of a legend, and the room between them, in pixels. */
export const entrySize = { gap: 8, between: 22, height: 24, size: 12 };

/** Where entries of these sizes stand when they fill lines of a width: from the upper left corner of all. */
export function placeEntries(
  sizes: readonly Size[],
  width: number,
): { readonly at: readonly { readonly x: number; readonly y: number }[]; readonly height: number } {
  let x = 0;
  let y = 0;
  let lineHeight = 0;
  const at = sizes.map((own) => {
    if (x > 0 && x + own.width > width) {
      x = 0;
      y += lineHeight;
      lineHeight = 0;
    }
    const place = { x, y };
    x += own.width + entrySize.between;
    lineHeight = Math.max(lineHeight, own.height);
    return place;
  });
  return { at, height: y + lineHeight };
}
