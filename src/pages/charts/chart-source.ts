import type { Process } from "../../model/index.ts";
import type { ChartSource } from "../../picture/draw/index.ts";

/** What charts of a simulation say of the process, and of the scenario that they show. */
export function buildChartSource(process: Process, scenario: string | undefined): ChartSource {
  return {
    process: process.id,
    title: process.name ?? process.id,
    scenario: scenario === undefined ? undefined : (process.scenarios.find(({ id }) => id === scenario)?.name ?? scenario),
    illustrative: process.illustrative,
  };
}
