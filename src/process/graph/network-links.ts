import type { Link, Step } from "../../model/index.ts";

/** A link between two steps by their numbers. */
export interface NetworkLink {
  readonly from: number;
  readonly to: number;
  readonly link: Link;
}

/** The links of `after` whose two steps are among those given, as far as they are wanted. */
export function listNetworkLinks(steps: readonly Step[], wanted: (source: Step, link: Link) => boolean): NetworkLink[] {
  const number = new Map(steps.map((step, index) => [step.id, index]));
  const links: NetworkLink[] = [];
  for (const [to, { after }] of steps.entries()) {
    for (const link of after) {
      const from = number.get(link.step);
      if (from !== undefined && wanted(steps[from] as Step, link)) links.push({ from, to, link });
    }
  }
  return links;
}
