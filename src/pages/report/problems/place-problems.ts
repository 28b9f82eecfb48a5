import { compareProblems, type DataPath, type LocationLookup, type Problem } from "../../../model/index.ts";
import { mostProblems, severityOrder } from "./problems.ts";

/**
 * The problems of which those that are printed in full have their places and come first, in the order of these. Of a
 * long list only the files are taken apart in which they stand.
 */
export function placePrintedProblems(
  problems: readonly Problem[],
  { places, fileOf }: { readonly places: LocationLookup; readonly fileOf: (path: DataPath) => string | undefined },
): Problem[] {
  const printed = new Map<Problem, Problem>();
  for (const severity of severityOrder) {
    const byFile = new Map<string, Problem[]>();
    for (const each of problems) {
      if (each.severity !== severity) continue;
      const file = each.file ?? fileOf(each.path) ?? "";
      const inFile = byFile.get(file);
      if (inFile) inFile.push(each);
      else byFile.set(file, [each]);
    }
    const found: [Problem, Problem][] = [];
    for (const file of [...byFile.keys()].sort()) {
      if (printed.size + found.length >= mostProblems) break;
      for (const each of byFile.get(file) ?? []) found.push([each, addPlaces(each, places)]);
    }
    found.sort(([, one], [, other]) => compareProblems(one, other));
    for (const pair of found.slice(0, mostProblems - printed.size)) printed.set(...pair);
  }
  return [...[...printed.values()].sort(compareProblems), ...problems.filter((each) => !printed.has(each))];
}

function addPlaces(each: Problem, places: LocationLookup): Problem {
  if (each.file !== undefined) return each;
  return {
    ...each,
    ...places(each.path),
    ...(each.related && { related: each.related.map((other) => ({ ...other, ...places(other.path) })) }),
  };
}
