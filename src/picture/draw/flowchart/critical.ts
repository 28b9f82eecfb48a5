import { createKey } from "../../../model/index.ts";
import type { Schedule } from "../../../process/schedule/index.ts";
import type { Box, Wire } from "../../layout/index.ts";

/** How often steps are critical in simulated cases. */
export interface Criticality {
  /** The share of cases in which each step is, by its id. */
  readonly shares: ReadonlyMap<string, number>;
  readonly runs: number;
  readonly seed: number;
}

/** Quarters of the cases in which a step is critical, the fewest first. */
export const grades = [0, 1, 2, 3] as const;
export type Grade = (typeof grades)[number];

/** Which boxes and wires of a picture are critical. */
export interface CriticalParts {
  /** In how many of simulated cases a box is; undefined where none were. */
  readonly gradeOf: (box: Box) => Grade | undefined;
  readonly isStep: (box: Box) => boolean;
  readonly isLink: (wire: Wire) => boolean;
}

/** Which steps and links of a picture a schedule finds critical, and how often steps are in simulated cases. */
export function buildCriticalParts(schedule: Schedule | undefined, criticality?: Criticality): CriticalParts {
  const steps = new Set(schedule?.criticalSteps);
  const links = new Set(schedule?.criticalLinks.map(({ from, to }) => createKey(from, to)));
  return {
    gradeOf: (box) => {
      const share = box.change === "removed" ? undefined : criticality?.shares.get(box.id);
      return share === undefined ? undefined : (Math.min(3, Math.floor(share * 4)) as Grade);
    },
    isStep: (box) => box.change !== "removed" && (box.steps ?? [box.id]).some((id) => steps.has(id)),
    isLink: (wire) => wire.kind === "link" && (wire.links ?? [wire]).some(({ from, to }) => links.has(createKey(from, to))),
  };
}
