import type { Risk } from "../../analysis/simulate/index.ts";
import { formatPercent, type Language, requireFields } from "../../model/index.ts";
import type { Criticality } from "../../picture/draw/index.ts";
import { chartsCriticalityWords } from "./words.ts";

/**
 * How often each step is critical, to paint a flowchart with; and the same in words for the boxes of its steps.
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { readProcess, simulate } from "leadpath";
 * import { buildCriticality } from "leadpath/charts";
 * const risk = await simulate(readProcess(await readFile("fixtures/licence.yaml", "utf8")), { runs: 1000, seed: 1 });
 * buildCriticality(risk, "en").figures.get("review"); // → "critical 93.1 %"
 * ```
 */
export function buildCriticality(
  risk: Risk,
  lang: Language,
): { readonly criticality: Criticality; readonly figures: ReadonlyMap<string, string> } {
  requireFields("risk", risk, { steps: "list", runs: "count" });
  const { steps, runs, seed } = risk;
  return {
    criticality: { shares: new Map(steps.map(({ id, criticality }) => [id, criticality])), runs, seed },
    figures: new Map(steps.map(({ id, criticality }) => [id, `${chartsCriticalityWords.figures[lang]} ${formatPercent(criticality)}`])),
  };
}
