import type { DataPath, Problem } from "../../model/index.ts";

/**
 * The paths of errors, as JSON, and of everything around them: what is said of such a place may be wrong, because part
 * of it could not be read.
 */
export function collectFaultyPlaces(found: readonly Problem[]): Set<string> {
  const around = new Set<string>();
  for (const { severity, path } of found) {
    if (severity !== "error") continue;
    for (let end = path.length; end > 0; end--) around.add(JSON.stringify(path.slice(0, end) satisfies DataPath));
  }
  return around;
}
