import {
  type Frontier,
  frontier,
  loadHighsSolver,
  type OptimizeOptions,
  type Optimum,
  optimize,
} from "../../src/analysis/optimize/index.ts";
import { readCatalog } from "../../src/formats/index.ts";

/**
 * A catalog as text, and what is asked of its first process: an optimum for a target or a budget, else the frontier.
 */
export interface Question {
  readonly text: string;
  readonly asked: Pick<OptimizeOptions, "target" | "budget">;
}

/** The same in a worker of a page and in Node. */
export async function answer({ text, asked }: Question): Promise<Optimum | Frontier> {
  const [process] = readCatalog(text).catalog.processes;
  if (!process) throw new Error("no process");
  const solver = await loadHighsSolver();
  return asked.target === undefined && asked.budget === undefined ? frontier(process, { solver }) : optimize(process, { ...asked, solver });
}
