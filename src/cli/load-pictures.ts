import { blankDocument, drawQueue, drawUtilisation, drawWaiting, type Theme } from "../draw/index.ts";
import type { Language, Process } from "../model/index.ts";
import { loadOf } from "../publish/index.ts";
import type { Load, LoadComparison } from "../simulate/index.ts";
import type { Drawn } from "./picture-file.ts";
import type { LoadView } from "./risk-views.ts";

const drawers = { utilisation: drawUtilisation, waiting: drawWaiting, queue: drawQueue } as const satisfies Record<LoadView, unknown>;

/** A view of cases under load. */
export function loadPicture(
  view: LoadView,
  process: Process,
  found: Load | LoadComparison,
  look: { readonly theme: Theme; readonly lang: Language },
): Drawn {
  return { svg: drawers[view](loadOf(process, found), { document: blankDocument(), ...look }) };
}
