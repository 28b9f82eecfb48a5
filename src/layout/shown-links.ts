import { defaultLanguage, type LinkType, type Process } from "../model/index.ts";
import { markChanges } from "../reform/index.ts";
import { chartOf } from "./chart-of.ts";
import type { FlowchartOptions } from "./flowchart.ts";

/** A link between two steps, as a chart shows it: those of a removed step are joined. */
export interface ShownLink {
  readonly from: string;
  readonly to: string;
  readonly type: LinkType;
}

/**
 * The links that a flowchart of the same options shows, without returns and former links, in the order of the steps.
 * @throws InputError when the choice is wrong
 */
export function shownLinks(
  process: Process,
  options: Pick<FlowchartOptions, "scenario" | "measures" | "changes" | "route"> = {},
): readonly ShownLink[] {
  return chartOf(markChanges(process, options), defaultLanguage, options).connections.flatMap(({ from, to, kind, link }) =>
    kind === "link" ? [{ from, to, type: link ?? "FS" }] : [],
  );
}
