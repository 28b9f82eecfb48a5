import type { Load, LoadComparison } from "../../analysis/simulate/index.ts";
import type { Language, Process } from "../../model/index.ts";
import { loadOf } from "../../pages/index.ts";
import { blankDocument, drawQueue, drawUtilisation, drawWaiting, type Theme } from "../../picture/draw/index.ts";
import { choiceInWords } from "../../picture/layout/index.ts";
import type { ScheduleOptions } from "../../process/schedule/index.ts";
import type { Drawn } from "./picture-file.ts";
import type { LoadView } from "./risk-views.ts";

const drawers = { utilisation: drawUtilisation, waiting: drawWaiting, queue: drawQueue } as const satisfies Record<LoadView, unknown>;

/** A view of cases under load, with what was chosen in its title. */
export function loadPicture(
  view: LoadView,
  process: Process,
  found: Load | LoadComparison,
  choice: ScheduleOptions,
  look: { readonly theme: Theme; readonly lang: Language },
): Drawn {
  const data = { ...loadOf(process, found), scenario: choiceInWords(process, choice, look.lang) || undefined };
  return { svg: drawers[view](data, { document: blankDocument(), ...look }) };
}
