import type { Box, Wire } from "../layout/index.ts";
import type { Theme } from "./theme.ts";

/** How a line is drawn. Lines differ in weight and pattern, not by colour alone. */
export interface Stroke {
  readonly colour: string;
  readonly width: number;
  /** SVG dash pattern; absent for a solid line. */
  readonly dash?: string;
  /** Width of a line in the colour of the ground inside it, which makes it double. */
  readonly inside?: number;
}

export interface BoxLook extends Stroke {
  readonly fill: string;
  /** The strip along the left border is filled. */
  readonly strip: boolean;
}

const dashes = { excluded: "7 4", applicant: "2.4 3.6", removed: "4 4", return: "6 4" };

/** The look of a step. The border tells critical and clock, the inside tells what a reform changed. */
export function boxLook(box: Pick<Box, "kind" | "clock" | "change">, critical: boolean, theme: Theme): BoxLook {
  if (box.change === "removed") return { colour: theme.removed, width: 1.2, dash: dashes.removed, fill: theme.paper, strip: false };
  return {
    colour: critical ? theme.critical : box.change ? theme.change : theme.ink,
    ...(theme.monochrome ? monochromeBorder(critical, box.change !== undefined) : { width: critical ? 2.4 : box.change ? 1.8 : 1.2 }),
    ...(box.clock !== "counted" && { dash: dashes[box.clock] }),
    fill: box.change ? theme.changeFill : theme.box,
    strip: critical,
  };
}

/** Without colour a change is a double border and a critical step has a heavy one. */
function monochromeBorder(critical: boolean, changed: boolean): Pick<Stroke, "width" | "inside"> {
  if (changed) return critical ? { width: 6, inside: 1.6 } : { width: 3.6, inside: 1.6 };
  return { width: critical ? 3.6 : 1.2 };
}

export function wireLook(wire: Pick<Wire, "kind" | "change">, critical: boolean, theme: Theme): Stroke {
  if (wire.kind === "former") return { colour: theme.removed, width: theme.monochrome ? 1.4 : 1, dash: dashes.removed };
  if (wire.kind === "return") return { colour: theme.ink, width: 1.2, dash: dashes.return };
  const { monochrome } = theme;
  if (wire.change && critical) return { colour: theme.critical, ...(monochrome ? { width: 6.6, inside: 2.2 } : { width: 5, inside: 2 }) };
  if (wire.change) return { colour: theme.change, width: 4.2, inside: 1.2 };
  return critical ? { colour: theme.critical, width: monochrome ? 3.6 : 2.4 } : { colour: theme.ink, width: 1.2 };
}
