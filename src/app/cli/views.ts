import type { View } from "../../picture/layout/index.ts";
import { wrongUsage } from "./exit.ts";
import { words } from "./words.ts";

/** What `draw` can show. */
export type DrawnView = View | "pages" | "waterfall" | "frontier" | "overlaps" | "gantt" | "drag" | "list";

const viewOptions = ["direction", "diff", "show", "theme", "quality", "start", "order"] as const;
type ViewOption = (typeof viewOptions)[number];

/** The options that each view has beside those that choose what of the process is shown; in the order of the help. */
const taken: Readonly<Record<DrawnView, readonly ViewOption[]>> = {
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
export const views = Object.keys(taken) as readonly DrawnView[];

/**
 * An option that a view would pass over in silence is refused.
 * @throws CommandFailure naming the views that have it
 */
export function refuseOthers(view: DrawnView, options: Readonly<Partial<Record<ViewOption, unknown>>>): void {
  for (const option of viewOptions) {
    if (options[option] === undefined || taken[view].includes(option)) continue;
    throw wrongUsage(
      words.onlyForViews(
        `--${option}`,
        view,
        views.filter((each) => taken[each].includes(option)),
      ),
    );
  }
}
