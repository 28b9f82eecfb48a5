import { type PartResult, partResultSchema } from "../release/part-result.ts";
import { type FileFault, findTakenPaths, proveFiles } from "./prove-files.ts";

/** Why what a worker handed over is not believed. */
export type PartFault = { readonly fault: "shape" | "key" } | FileFault;

/** What a worker handed over, as proven; or why not. */
export type PartProof = { readonly result: PartResult } | { readonly faults: readonly PartFault[] };

/**
 * Proves what a worker says that a part gave, and takes its content over: by schema, by the key that was asked for, by
 * paths, and by size and hash of every content. A part whose proof fails leaves only content that nothing names.
 * @param given whatever came, as parsed JSON
 * @param from the store that workers share
 * @param to the store of the site
 */
export function provePartResult(given: unknown, key: string, from: string, to: string): PartProof {
  const parsed = partResultSchema.safeParse(given);
  if (!parsed.success) return { faults: [{ fault: "shape" }] };
  if (parsed.data.key !== key) return { faults: [{ fault: "key" }] };
  const conflicts = findTakenPaths(parsed.data.files);
  if (conflicts.length > 0) return { faults: conflicts };
  const { faults } = proveFiles(from, parsed.data.files, to);
  return faults.length > 0 ? { faults } : { result: parsed.data };
}
