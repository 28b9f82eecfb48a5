import type { LoadComparison, LoadResult } from "../../../analysis/simulate/index.ts";
import type { Language, Process } from "../../../model/index.ts";
import { buildLoadData } from "../../../pages/charts/index.ts";
import { createBlankDocument, drawQueue, drawUtilisation, drawWaiting, type Theme } from "../../../picture/draw/index.ts";
import { formatChoice } from "../../../picture/layout/index.ts";
import type { ScheduleOptions } from "../../../process/schedule/index.ts";
import type { DrawnPicture } from "../picture/picture-file.ts";
import type { LoadView } from "./risk-views.ts";

const loadDrawers = { utilisation: drawUtilisation, waiting: drawWaiting, queue: drawQueue } as const satisfies Record<LoadView, unknown>;

/** A view of cases under load, with what was chosen in its title. */
export function drawLoadPicture(
  view: LoadView,
  process: Process,
  found: LoadResult | LoadComparison,
  choice: ScheduleOptions,
  look: { readonly theme: Theme; readonly lang: Language },
): DrawnPicture {
  const data = { ...buildLoadData(process, found), scenario: formatChoice(process, choice, look.lang) || undefined };
  return { svg: loadDrawers[view](data, { document: createBlankDocument(), ...look }) };
}
