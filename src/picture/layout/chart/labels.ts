import type { Connection } from "./chart.ts";
import { buildTextBlock, createParagraph, type TextBlock } from "./content.ts";

const labelMaxWidth = { usual: 112, inLane: 92 };
const labelMargin = { x: 3, y: 0 };

/** A label, wrapped, with its size; nothing where there is none. */
export function buildLabelBlock({ label, remark }: Connection, inLane: boolean): TextBlock | undefined {
  if (label === "") return undefined;
  const block = buildTextBlock(
    [[createParagraph("outcome", label), ...(remark === undefined ? [] : [createParagraph("outcome", remark)])]],
    inLane ? labelMaxWidth.inLane : labelMaxWidth.usual,
  );
  return { ...block, width: block.width + 2 * labelMargin.x, height: block.height + 2 * labelMargin.y };
}
