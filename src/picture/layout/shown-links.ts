import { defaultLanguage, type LinkType, type Process } from "../../model/index.ts";
import { markChanges } from "../../process/reform/index.ts";
import { listConnections } from "./chart/build-chart.ts";
import type { FlowchartOptions } from "./flowchart.ts";

/**
 * A link between two steps, as a chart shows it: those of a removed step are joined, those of several outcomes are one.
 */
export interface ShownLink {
  readonly from: string;
  readonly to: string;
  readonly type: LinkType;
}

/**
 * The links that a flowchart of the same options shows, without returns and former links, in the order of the steps.
 * @throws InputError when the choice is wrong
 */
export function listShownLinks(
  process: Process,
  options: Pick<FlowchartOptions, "scenario" | "measures" | "changes" | "route"> = {},
): readonly ShownLink[] {
  const { connections } = listConnections(markChanges(process, options), defaultLanguage, options);
  const links = connections.flatMap(({ from, to, kind, link = "FS" as const }): readonly ShownLink[] =>
    kind === "link" ? [{ from, to, type: link }] : [],
  );
  return [...new Map(links.map((link) => [JSON.stringify(link), link])).values()];
}
