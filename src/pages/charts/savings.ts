import type { RiskComparison } from "../../analysis/simulate/index.ts";
import type { Process } from "../../model/index.ts";
import { requireArgument, requireProcess } from "../../model/index.ts";
import type { SavingsData } from "../../picture/draw/index.ts";
import { buildChartSource } from "./chart-source.ts";
import { formatFullLimit } from "./limit-name.ts";

/** What the chart of single cases shows of two simulations with the same cases. */
export function buildSavingsData(process: Process, comparison: RiskComparison): SavingsData {
  requireProcess(process);
  requireArgument("comparison", comparison, "object");
  const { baseline, reformed, saved, savings, shorter, gained } = comparison;
  return {
    ...buildChartSource(process, reformed.scenario),
    runs: reformed.runs,
    seed: reformed.seed,
    converted: reformed.approximate || baseline.approximate,
    saved,
    shorter,
    quantiles: savings.quantiles,
    histogram: savings.histogram,
    limits: reformed.limits.map((limit, number) => ({
      name: formatFullLimit(process, reformed, limit),
      before: baseline.limits[number]?.chance ?? null,
      now: limit.chance,
      gained: gained[number] ?? null,
    })),
  };
}
