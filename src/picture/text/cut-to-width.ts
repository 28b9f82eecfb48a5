import { toSingleLine } from "./clean.ts";
import { splitClusters } from "./clusters.ts";
import { measureText } from "./measure.ts";

/** The text as one line, or as much of its beginning as fits in `labelMaxWidth` pixels with an ellipsis behind. */
export function cutToWidth(text: string, maxWidth: number, size: number, bold = false): string {
  const line = toSingleLine(text);
  if (measureText(line, size, bold) <= maxWidth) return line;
  let left = maxWidth - measureText("…", size, bold);
  let kept = "";
  for (const sign of splitClusters(line)) {
    left -= measureText(sign, size, bold);
    if (left < 0) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}
