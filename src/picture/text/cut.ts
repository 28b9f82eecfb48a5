import { singleLine } from "./clean.ts";
import { clustersOf } from "./clusters.ts";
import { measure } from "./measure.ts";

/** The text as one line, or as much of its beginning as fits in `maxWidth` pixels with an ellipsis behind. */
export function cutToWidth(text: string, maxWidth: number, size: number, bold = false): string {
  const line = singleLine(text);
  if (measure(line, size, bold) <= maxWidth) return line;
  let left = maxWidth - measure("…", size, bold);
  let kept = "";
  for (const sign of clustersOf(line)) {
    left -= measure(sign, size, bold);
    if (left < 0) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}
