import type { Risk } from "../analysis/simulate/index.ts";
import type { Process } from "../model/index.ts";
import type { TornadoData } from "../picture/draw/index.ts";
import { chartSource } from "./chart-source.ts";
import { stepNames } from "./limit-name.ts";

/** What a sheet has room for. */
const most = 14;

/** What the tornado chart shows of a simulation: steps whose days differ, those that move the total most first; 14 at most. */
export function tornadoOf(process: Process, risk: Risk): TornadoData {
  const names = stepNames(process, risk);
  const bars = risk.steps
    .flatMap(({ id, swing, criticality, sensitivity, cruciality }) =>
      swing === null ? [] : [{ id, name: names.get(id) ?? id, ...swing, criticality, sensitivity, cruciality }],
    )
    .toSorted((one, other) => Math.abs(other.long - other.short) - Math.abs(one.long - one.short));
  return {
    ...chartSource(process, risk.scenario),
    runs: risk.runs,
    seed: risk.seed,
    converted: risk.approximate,
    mean: risk.days.mean.value,
    bars: bars.slice(0, most),
    omitted: Math.max(0, bars.length - most),
  };
}
