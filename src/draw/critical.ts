import type { Box, Wire } from "../layout/index.ts";
import type { Schedule } from "../schedule/index.ts";

/** Which boxes and wires of a picture are critical. */
export interface Critical {
  readonly isStep: (box: Box) => boolean;
  readonly isLink: (wire: Wire) => boolean;
}

/** Which steps and links of a picture a schedule finds critical. */
export function criticalOf(schedule: Schedule | undefined): Critical {
  const steps = new Set(schedule?.criticalSteps);
  const links = new Set(schedule?.criticalLinks.map(({ from, to }) => JSON.stringify([from, to])));
  return {
    isStep: (box) => box.change !== "removed" && (box.steps ?? [box.id]).some((id) => steps.has(id)),
    isLink: (wire) => wire.kind === "link" && (wire.links ?? [wire]).some(({ from, to }) => links.has(JSON.stringify([from, to]))),
  };
}
