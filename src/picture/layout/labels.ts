import type { Connection } from "./chart.ts";
import { type Block, blockOf, paragraph } from "./content.ts";

const maxWidth = { usual: 112, inLane: 92 };
const margin = { x: 3, y: 0 };

/** A label, wrapped, with its size; nothing where there is none. */
export function labelBlock({ label, remark }: Connection, inLane: boolean): Block | undefined {
  if (label === "") return undefined;
  const block = blockOf(
    [[paragraph("outcome", label), ...(remark === undefined ? [] : [paragraph("outcome", remark)])]],
    inLane ? maxWidth.inLane : maxWidth.usual,
  );
  return { ...block, width: block.width + 2 * margin.x, height: block.height + 2 * margin.y };
}
