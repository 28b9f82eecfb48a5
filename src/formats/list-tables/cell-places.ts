import type { DataPath, LocationLookup } from "../../model/index.ts";
import type { CellPlace } from "./cells/problem.ts";
import type { TableRecord } from "./records.ts";

/** The cells from which the things of a catalog come. */
export interface CellPlaces {
  readonly set: (path: DataPath, record: TableRecord) => void;
  /** Of the innermost thing at a path that has a row. */
  readonly at: (path: DataPath) => CellPlace | undefined;
  readonly places: LocationLookup;
}

export function createCellPlaces(): CellPlaces {
  const rows = new Map<string, TableRecord>();
  const findPlace = (path: DataPath): CellPlace | undefined => {
    for (let length = path.length; length > 0; length--) {
      const record = rows.get(JSON.stringify(path.slice(0, length)));
      if (record) return record.at(findColumnKey(path.slice(length), record));
    }
    return undefined;
  };
  return {
    set: (path, record) => rows.set(JSON.stringify(path), record),
    at: findPlace,
    places: (path) => findPlace(path)?.place,
  };
}

/** The column of what stands in a thing: of the two keys that lead to it, of its key, or of what names the thing. */
function findColumnKey([key, inner]: DataPath, { hasColumn }: TableRecord): string | undefined {
  if (key === undefined) return ["id", "code"].find(hasColumn);
  if (["days", "calendarDays", "weeks", "months"].includes(String(key))) return "length";
  if (key === "limits") return ["promised", "statutory"].find(hasColumn);
  return [`${key}.${inner}`, String(key)].find(hasColumn);
}
