import type { Comparison } from "../../analysis/compare/index.ts";
import { indexById, localizeName, type Process, requireArgument, requireProcess, terms } from "../../model/index.ts";
import type { WaterfallData } from "../../picture/draw/index.ts";

/**
 * What the waterfall chart shows of a comparison: the chosen measures in the order of their adoption, changes by hand
 * as one bar, and the parts of the totals.
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { compare, readProcess } from "leadpath";
 * import { buildWaterfallData } from "leadpath/charts";
 * const process = readProcess(await readFile("fixtures/measures.yaml", "utf8"));
 * const { before, after, bars } = buildWaterfallData(process, compare(process, { scenario: "all" }));
 * [before, after, bars.length]; // → [ 10, 7, 3 ]
 * ```
 */
export function buildWaterfallData(process: Process, comparison: Comparison): WaterfallData {
  requireProcess(process);
  requireArgument("comparison", comparison, "object");
  const { before, after, baseline, reformed, changes, order } = comparison;
  const names = indexById(process.measures);
  const steps = new Map(comparison.measures.map(({ id, step }) => [id, step]));
  const bars = order.map((id) => ({ id, name: names.get(id)?.name ?? id, days: steps.get(id) ?? 0 }));
  return {
    title: { zh: localizeName(process, "zh"), en: localizeName(process, "en") },
    before,
    after,
    bars: changes === 0 ? bars : [...bars, { id: "", name: terms.changesByHand, days: changes }],
    parts: { before: pickClockParts(baseline), after: pickClockParts(reformed) },
    illustrative: process.illustrative,
  };
}

function pickClockParts({ counted, excluded, applicant, lag }: Comparison["baseline"]): NonNullable<WaterfallData["parts"]>["before"] {
  return { counted, excluded, applicant, lag };
}
