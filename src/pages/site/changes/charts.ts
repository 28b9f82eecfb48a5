import { InputError, type Language, type Process } from "../../../model/index.ts";
import { drawFlowchart, type Theme } from "../../../picture/draw/index.ts";
import { layOutVersions, layoutFlowchart, type Picture } from "../../../picture/layout/index.ts";
import { markVersions } from "../../../process/reform/index.ts";
import { type Schedule, schedule } from "../../../process/schedule/index.ts";

/** The flowcharts of two versions of a process; undefined where there is none, or it cannot be drawn. */
export interface VersionCharts {
  readonly before: string | undefined;
  /** With what changed marked, and what is gone as ghosts. */
  readonly after: string | undefined;
}

/** Draws two versions of a process, each as SVG, to stand side by side. */
export async function drawVersionCharts(
  before: Process | undefined,
  after: Process | undefined,
  { document, lang, theme }: { readonly document: Document; readonly lang: Language; readonly theme: Theme },
): Promise<VersionCharts> {
  const draw = async (process: Process, layout: () => Promise<Picture>, idPrefix: string) => {
    try {
      const timetable: Schedule = schedule(process);
      return drawFlowchart(await layout(), { document, schedule: timetable, lang, theme, idPrefix });
    } catch (error) {
      if (error instanceof InputError || error instanceof RangeError) return undefined;
      throw error;
    }
  };
  const options = { view: "swimlane", lang } as const;
  return {
    before: before && (await draw(before, () => layoutFlowchart(before, options), "before-")),
    after:
      after &&
      (await draw(
        after,
        () => (before ? layOutVersions(markVersions(before, after), { ...options, diff: true }) : layoutFlowchart(after, options)),
        "after-",
      )),
  };
}
