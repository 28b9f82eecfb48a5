import type { LinearSolver } from "../../analysis/optimize/index.ts";
import type { Process } from "../../model/index.ts";
import type { FrontierData } from "../../picture/draw/index.ts";
import type { ScheduleOptions } from "../../process/schedule/index.ts";
import { computeFrontierData } from "../charts/index.ts";

/** Programs that a report has solved at most, and nodes of each: it waits for a second or two, not for every proof. */
const [maxReportPrograms, maxReportNodes] = [150, 500];

/**
 * What every effort reaches, with the changes by hand and beside the chosen set; undefined where there is nothing to
 * choose. The search is bounded, which the result says where it mattered.
 */
export async function computeReportFrontier(
  process: Process,
  choice: ScheduleOptions,
  solver: LinearSolver | undefined,
): Promise<FrontierData | undefined> {
  if (process.measures.length === 0) return undefined;
  return computeFrontierData(process, choice, { solver: solver ?? noSolver, mostNodes: maxReportNodes, mostPrograms: maxReportPrograms });
}

/** Finds nothing. */
const noSolver: LinearSolver = async () => ({ status: "limit", bound: Number.NEGATIVE_INFINITY });
