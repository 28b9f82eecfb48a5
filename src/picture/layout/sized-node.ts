import type { Language } from "../../model/index.ts";
import { type Chart, type ChartNode, symbolOf } from "./chart.ts";
import { type Block, blockOf, type Paragraph, paragraph, paragraphsOf } from "./content.ts";
import { withDetails } from "./details.ts";
import type { Size } from "./picture.ts";
import { symbols } from "./symbols/index.ts";

export interface SizedNode extends ChartNode, Size {
  readonly text: Block;
  /** No step, but where a line branches: at a point or along a bar. It is not drawn. */
  readonly fork?: "junction" | "bar";
}

/** Every box is this wide unless its text needs more: equal symbols line up. In a lane the unit need not be said again. */
const usual = { width: 208, widthInLane: 164, widthOfPhase: 212, height: 44 };
/** A text of more rows than this gets a wider box. */
const manyRows = 9;

/** A step with its wrapped text and the size of the symbol that holds it. */
export function sizedNode(node: ChartNode, { process, show }: Chart, lang: Language, inLane: boolean): SizedNode {
  const { standIn, figure } = node;
  const ofStep = () => [
    ...withDetails(paragraphsOf(node.step, node.mark, process, lang, inLane), node.step, process, lang, show),
    ...(figure === undefined ? [] : [[paragraph("figure", figure)]]),
  ];
  const paragraphs = standIn?.rows ?? ofStep();
  const width = standIn?.symbol === "subprocess" ? usual.widthOfPhase : inLane ? usual.widthInLane : usual.width;
  const sized = inSymbol(node, paragraphs, width);
  return sized.text.rows.length > manyRows ? inSymbol(node, paragraphs, 2 * width) : sized;
}

function inSymbol(node: ChartNode, paragraphs: readonly (readonly Paragraph[])[], width: number): SizedNode {
  const symbol = symbols[symbolOf(node)];
  const choices = symbol.textWidths(width).map((maxWidth): SizedNode => {
    const text = blockOf(paragraphs, maxWidth);
    const size = symbol.around(text, { height: usual.height, width });
    return { ...node, text, width: even(size.width), height: even(size.height) };
  });
  return choices.reduce((best, choice) => (cost(choice) < cost(best) ? choice : best));
}

/** The area, and five hundredths of it for each row: a little room is worth fewer breaks. */
function cost({ width, height, text }: SizedNode): number {
  return width * height * (1 + 0.05 * text.rows.length);
}

/** Whole even pixels keep the middles of boxes on whole pixels. */
function even(length: number): number {
  return 2 * Math.ceil(length / 2);
}
