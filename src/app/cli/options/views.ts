import type { ChartView } from "../../../picture/layout/index.ts";
import { createUsageFailure } from "../../host/index.ts";
import { cliWords } from "../words/words.ts";

/** What `draw` can show. */
export type DrawnView = ChartView | "pages" | "waterfall" | "frontier" | "overlaps" | "gantt" | "drag" | "list";

const viewOptions = ["direction", "diff", "show", "theme", "quality", "start", "order"] as const;
type ViewOption = (typeof viewOptions)[number];

/** The options that each view has beside those that choose what of the process is shown; in the order of the help. */
const viewOptionTable: Readonly<Record<DrawnView, readonly ViewOption[]>> = {
  flowchart: ["diff", "show", "theme", "quality"],
  swimlane: ["direction", "diff", "show", "theme", "quality"],
  phases: ["direction", "diff", "show", "theme", "quality"],
  overview: ["direction", "diff", "theme", "quality"],
  pages: ["direction", "diff", "show", "theme", "quality"],
  waterfall: ["theme", "order"],
  frontier: ["theme"],
  overlaps: ["theme"],
  gantt: ["theme", "start"],
  drag: ["theme", "start"],
  list: ["show"],
};

/** Every view by its name. */
export const drawableViews = Object.keys(viewOptionTable) as readonly DrawnView[];

/**
 * An option that a view would pass over in silence is refused.
 * @throws CommandFailure naming the views that have it
 */
export function refuseUnusedOptions(view: DrawnView, options: Readonly<Partial<Record<ViewOption, unknown>>>): void {
  for (const option of viewOptions) {
    if (options[option] === undefined || viewOptionTable[view].includes(option)) continue;
    throw createUsageFailure(
      cliWords.onlyForViews(
        `--${option}`,
        view,
        drawableViews.filter((each) => viewOptionTable[each].includes(option)),
      ),
    );
  }
}
