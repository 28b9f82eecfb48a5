import type { Highs, Model } from "highs";
import { requireArgument, wasmKind } from "../../../model/index.ts";
import type { LinearProgram, LinearSolution, LinearSolver } from "./linear-program.ts";

/**
 * HiGHS (Huangfu and Hall 2018), compiled to WebAssembly. A solve keeps its thread busy until it ends: where it must be
 * possible to stop it, it is to run in a worker that can be ended.
 *
 * `wasm` is its WebAssembly where that cannot be loaded from beside the script, as in a page that was opened from a
 * folder.
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { loadHighsSolver, optimize, readProcess } from "leadpath";
 * const process = readProcess(await readFile("fixtures/urban-renewal.yaml", "utf8"));
 * const { status, set } = await optimize(process, { target: 586, solver: await loadHighsSolver() });
 * [status, set?.effort]; // → [ "optimal", 48 ]
 * ```
 */
export async function loadHighsSolver(wasm?: BufferSource): Promise<LinearSolver> {
  if (wasm !== undefined) requireArgument("wasm", wasm, wasmKind);
  // Its types are those of a CommonJS module, whose default export would be one level deeper than it is.
  const { default: load } = (await import("highs")) as unknown as { readonly default: typeof import("highs").default };
  const highs = await load(wasm && createWasmOptions(wasm));
  return (program) => Promise.resolve(highs.withModel((model: Model) => solveProgram(highs, model, program)));
}

/**
 * The hook of Emscripten by which it is given its WebAssembly; the options that the package names for this (1.15.3) are
 * not in its build.
 */
function createWasmOptions(wasm: BufferSource): object {
  return {
    instantiateWasm: (imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) => {
      void WebAssembly.instantiate(wasm, imports).then(({ instance }) => receive(instance));
      return {};
    },
  };
}

/** What costs more time on our programs than it saves: they are small, and good sets are found on the way. */
const mipOptions = {
  mip_detect_symmetry: false,
  mip_allow_restart: false,
  mip_heuristic_effort: 0,
  mip_heuristic_run_feasibility_jump: false,
  mip_heuristic_run_rens: false,
  mip_heuristic_run_rins: false,
  mip_heuristic_run_root_reduced_cost: false,
};

function solveProgram(highs: Highs, model: Model, program: LinearProgram): LinearSolution {
  const { columns, rows, objective, mostNodes } = program;
  model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5, mip_max_nodes: mostNodes, ...mipOptions });
  const starts = [0];
  for (const { terms } of rows) starts.push((starts.at(-1) as number) + terms.length);
  const { variableType, modelStatus, objectiveSense } = highs.constants;
  model.passModel({
    numCols: columns.length,
    numRows: rows.length,
    sense: objectiveSense.minimize,
    colCost: objective,
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    integrality: columns.map(({ isWhole }) => (isWhole ? variableType.integer : variableType.continuous)),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: rows.flatMap(({ terms }) => terms.map(([column]) => column)),
      values: rows.flatMap(({ terms }) => terms.map(([, factor]) => factor)),
    },
  });
  model.run();
  // Its presolve takes some programs for infeasible that are not (1.15): without it, they are looked at again.
  if (model.getModelStatus() === modelStatus.infeasible) {
    model.options.set({ presolve: "off" });
    model.clearSolver();
    model.run();
  }
  const status = model.getModelStatus();
  if (status === modelStatus.infeasible) return { status: "infeasible" };
  const found = model.info.get("primal_solution_status") === highs.constants.solutionStatus.feasible;
  const values = found ? model.getSolution().colValue : undefined;
  if (status === modelStatus.optimal && values) return { status: "optimal", values, objective: model.getObjectiveValue() };
  return { status: "limit", values, bound: Number(model.info.get("mip_dual_bound")) };
}
