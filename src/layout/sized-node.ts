import type { Language, Process } from "../model/index.ts";
import type { ChartNode } from "./chart.ts";
import { type Block, blockOf, paragraphsOf } from "./content.ts";
import type { Size } from "./picture.ts";
import { symbols } from "./symbols/index.ts";

export interface SizedNode extends ChartNode, Size {
  readonly text: Block;
}

/** Every box is this wide unless its text needs more: equal symbols line up. */
const usual = { width: 208, height: 44 };
const usualText = 172;
/** A text of more rows than this gets a wider box. */
const manyRows = 7;

/** A step with its wrapped text and the size of the symbol that holds it. */
export function sizedNode(node: ChartNode, process: Process, lang: Language): SizedNode {
  const { step, mark } = node;
  const symbol = symbols[step.kind];
  const paragraphs = paragraphsOf(step, mark, process, lang);
  const narrow = blockOf(paragraphs, usualText);
  const text = narrow.rows.length > manyRows ? blockOf(paragraphs, 2 * usualText) : narrow;
  const { width, height } = symbol.around(text, usual);
  return { ...node, text, width: even(width), height: even(height) };
}

/** Whole even pixels keep the middles of boxes on whole pixels. */
function even(length: number): number {
  return 2 * Math.ceil(length / 2);
}
