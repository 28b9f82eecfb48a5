import type { Language } from "../../model/index.ts";
import { type Chart, type ChartNode, getNodeSymbol } from "./chart/chart.ts";
import { buildStepParagraphs, buildTextBlock, createParagraph, type Paragraph, type TextBlock } from "./chart/content.ts";
import { withDetails } from "./chart/details.ts";
import type { Size } from "./picture.ts";
import { stepSymbols } from "./symbols/index.ts";

export interface SizedNode extends ChartNode, Size {
  readonly text: TextBlock;
  /** No step, but where a line branches: at a point or along a bar. It is not drawn. */
  readonly fork?: "junction" | "bar";
}

/**
 * Every box is this wide unless its text needs more: equal symbols line up. In a lane the unit need not be said again.
 */
const usualBoxSize = { width: 208, widthInLane: 164, widthOfPhase: 212, height: 44 };
/** A text of more rows than this gets a wider box. */
const manyTextRows = 9;

/** A step with its wrapped text and the size of the symbol that holds it. */
export function sizeNode(node: ChartNode, { process, show }: Chart, lang: Language, inLane: boolean): SizedNode {
  const { standIn, figure } = node;
  const buildStepRows = () => [
    ...withDetails(buildStepParagraphs(node.step, node.mark, process, lang, inLane), node.step, process, lang, show),
    ...(figure === undefined ? [] : [[createParagraph("figure", figure)]]),
  ];
  const paragraphs = standIn?.rows ?? buildStepRows();
  const width = standIn?.symbol === "subprocess" ? usualBoxSize.widthOfPhase : inLane ? usualBoxSize.widthInLane : usualBoxSize.width;
  const sized = fitSymbol(node, paragraphs, width);
  return sized.text.rows.length > manyTextRows ? fitSymbol(node, paragraphs, 2 * width) : sized;
}

function fitSymbol(node: ChartNode, paragraphs: readonly (readonly Paragraph[])[], width: number): SizedNode {
  const symbol = stepSymbols[getNodeSymbol(node)];
  const choices = symbol.textWidths(width).map((maxWidth): SizedNode => {
    const text = buildTextBlock(paragraphs, maxWidth);
    const size = symbol.around(text, { height: usualBoxSize.height, width });
    return { ...node, text, width: roundToEven(size.width), height: roundToEven(size.height) };
  });
  return choices.reduce((best, choice) => (computeNodeCost(choice) < computeNodeCost(best) ? choice : best));
}

/** The area, and five hundredths of it for each row: a little room is worth fewer breaks. */
function computeNodeCost({ width, height, text }: SizedNode): number {
  return width * height * (1 + 0.05 * text.rows.length);
}

/** Whole even pixels keep the middles of boxes on whole pixels. */
function roundToEven(length: number): number {
  return 2 * Math.ceil(length / 2);
}
