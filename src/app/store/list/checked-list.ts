import { type Catalog, compareProblems, type LocationLookup, type Problem } from "../../../model/index.ts";
import { checkCatalog } from "../../../process/check/index.ts";
import { type LoadedList, type ReadTextParts, readList } from "./read-list.ts";
import { readTextFile } from "./text-reader.ts";

/** Files as read: what they describe and everything that is wrong with them. */
export interface Input {
  readonly catalog: Catalog;
  readonly problems: readonly Problem[];
  readonly places: LocationLookup;
  /** Files by name, for code frames. */
  readonly sources: LoadedList["sources"];
  /** Absent where a file alone was named. */
  readonly fileOf?: LoadedList["fileOf"];
}

/** Reads and checks files, and folders of files, as one catalog. Nothing is printed. */
export async function readInput(files: readonly string[], readElsewhere?: ReadTextParts): Promise<Input> {
  return checkLoadedList(await readList(files, readTextFile, readElsewhere));
}

/** Checks what was read. */
export function checkLoadedList({ catalog, problems, places, sources, fileOf }: LoadedList): Input {
  const unsound = checkCatalog(catalog, { places, found: problems });
  return { catalog, problems: [...problems, ...unsound].sort(compareProblems), places, sources, fileOf };
}
