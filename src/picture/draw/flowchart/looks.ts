import type { Box, Wire } from "../../layout/index.ts";
import { type Colours, overlapColours, type Theme } from "../canvas/theme.ts";
import type { Grade } from "./critical.ts";

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

const lineDashes = { excluded: "7 4", applicant: "2.4 3.6", removed: "4 4", return: "6 4" };

/** Grounds and borders of steps that are critical in few to most of simulated cases: heavier and darker. */
const gradeLooks = {
  ground: ["box", ...overlapColours] as const satisfies readonly (keyof Colours)[],
  width: [1, 1.8, 2.6, 3.6],
};

/**
 * The look of a step. The border tells critical and clock, the inside tells what a reform changed, or with a grade in
 * how many of simulated cases the step is critical.
 */
export function getBoxLook(box: Pick<Box, "kind" | "clock" | "change">, critical: boolean, theme: Theme, grade?: Grade): BoxLook {
  if (box.change === "removed") return { colour: theme.removed, width: 1.2, dash: lineDashes.removed, fill: theme.paper, strip: false };
  const dash = box.clock !== "counted" && { dash: lineDashes[box.clock] };
  if (grade !== undefined) return { ...getGradeBorder(box, grade, theme), ...dash, fill: theme[gradeLooks.ground[grade]], strip: false };
  return {
    colour: critical ? theme.critical : box.change ? theme.change : theme.ink,
    ...(theme.monochrome ? getMonochromeBorder(critical, box.change !== undefined) : { width: critical ? 2.4 : box.change ? 1.8 : 1.2 }),
    ...dash,
    fill: box.change ? theme.changeFill : theme.box,
    strip: critical,
  };
}

/** What a reform changed is drawn as elsewhere, as heavy as its grade asks. */
function getGradeBorder({ change }: Pick<Box, "change">, grade: Grade, { monochrome, ink, change: changed }: Theme): Stroke {
  const width = gradeLooks.width[grade] as number;
  if (change === undefined) return { colour: ink, width };
  return monochrome ? { colour: ink, width: width + 2.6, inside: 1.4 } : { colour: changed, width };
}

/** Without colour a change is a double border and a critical step has a heavy one. */
function getMonochromeBorder(critical: boolean, changed: boolean): Pick<Stroke, "width" | "inside"> {
  if (changed) return critical ? { width: 6, inside: 1.6 } : { width: 3.6, inside: 1.6 };
  return { width: critical ? 3.6 : 1.2 };
}

export function getWireLook(wire: Pick<Wire, "kind" | "change">, critical: boolean, theme: Theme): Stroke {
  if (wire.kind === "former") return { colour: theme.removed, width: theme.monochrome ? 1.4 : 1, dash: lineDashes.removed };
  if (wire.kind === "return") return { colour: theme.ink, width: 1.2, dash: lineDashes.return };
  const { monochrome } = theme;
  if (wire.change && critical) return { colour: theme.critical, ...(monochrome ? { width: 6.6, inside: 2.2 } : { width: 5, inside: 2 }) };
  if (wire.change) return { colour: theme.change, width: 4.2, inside: 1.2 };
  return critical ? { colour: theme.critical, width: monochrome ? 3.6 : 2.4 } : { colour: theme.ink, width: 1.2 };
}
