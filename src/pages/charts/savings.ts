import type { RiskComparison } from "../../analysis/simulate/index.ts";
import type { Process } from "../../model/index.ts";
import { requireArgument, requireProcess } from "../../model/index.ts";
import type { SavingsData } from "../../picture/draw/index.ts";
import { buildChartSource } from "./chart-source.ts";
import { formatFullLimit } from "./limit-name.ts";

/**
 * What the chart of single cases shows of two simulations with the same cases.
 * @example
 * ```ts
 * import { buildProcess, compareRisks } from "leadpath";
 * import { buildSavingsData } from "leadpath/charts";
 * const permit = buildProcess({ id: "permit", name: "Permit", steps: [{ id: "apply", days: 5 }] });
 * const comparison = await compareRisks(permit, { changes: [{ step: "apply", days: 2 }], runs: 100 });
 * buildSavingsData(permit, comparison).title; // → "Permit"
 * ```
 */
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
