import { assembleCatalog, type CatalogContent, catalogSchema, InputError, type Problem, type Process } from "../../src/model/index.ts";

export type ProcessContent = Omit<NonNullable<CatalogContent["processes"]>[number], "id">;

/** A process from what a file would say of it. Units and phases need not be declared, except units that have staff. */
export function processFrom(content: ProcessContent, units: CatalogContent["units"] = []): Process {
  const { processes } = assembleCatalog(catalogSchema.parse({ leadpath: 1, units, processes: [{ id: "p", ...content }] }));
  return processes[0] as Process;
}

/** What an action reports by throwing `InputError`; nothing when it succeeds. */
export function problemsOf(action: () => unknown): readonly Problem[] {
  try {
    action();
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}

/** The codes of the problems that an action reports, each once, in alphabetical order. */
export function codesOf(action: () => unknown): string[] {
  return [...new Set(problemsOf(action).map((each) => each.code))].sort();
}
