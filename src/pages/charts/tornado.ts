import type { Risk } from "../../analysis/simulate/index.ts";
import type { Process } from "../../model/index.ts";
import { requireArgument, requireProcess } from "../../model/index.ts";
import type { TornadoData } from "../../picture/draw/index.ts";
import { buildChartSource } from "./chart-source.ts";
import { collectStepNames } from "./limit-name.ts";

/** What a sheet has room for. */
const maxTornadoBars = 14;

/**
 * What the tornado chart shows of a simulation: steps whose days differ, those that move the total most first; 14 at
 * most.
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { readProcess, simulate } from "leadpath";
 * import { buildTornadoData } from "leadpath/charts";
 * const licence = readProcess(await readFile("fixtures/licence.yaml", "utf8"));
 * const { bars } = buildTornadoData(licence, await simulate(licence, { runs: 1000, seed: 1 }));
 * bars[0]?.id; // → "hearing"
 * ```
 */
export function buildTornadoData(process: Process, risk: Risk): TornadoData {
  requireProcess(process);
  requireArgument("risk", risk, "object");
  const names = collectStepNames(process, risk);
  const bars = risk.steps
    .flatMap(({ id, swing, criticality, sensitivity, cruciality }) =>
      swing === null ? [] : [{ id, name: names.get(id) ?? id, ...swing, criticality, sensitivity, cruciality }],
    )
    .toSorted((one, other) => Math.abs(other.long - other.short) - Math.abs(one.long - one.short));
  return {
    ...buildChartSource(process, risk.scenario),
    runs: risk.runs,
    seed: risk.seed,
    converted: risk.approximate,
    mean: risk.days.mean.value,
    bars: bars.slice(0, maxTornadoBars),
    omitted: Math.max(0, bars.length - maxTornadoBars),
  };
}
