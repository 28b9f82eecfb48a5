import type { SearchEntry, SearchPart } from "./parts.ts";
import { type FoundItem, indexOf, type SearchShard } from "./search-shard.ts";
import { textsOf } from "./texts.ts";

/** The items of a shard and their index as a script, which unlike JSON a page may load from a folder. */
export function searchFile({ entries }: SearchPart): string {
  const index = indexOf(
    entries.map(({ code, name, unit }, id) => ({
      id,
      code,
      name: textsOf(name).join(" "),
      unit: unit ? [...textsOf(unit.name), unit.id].join(" ") : "",
    })),
  );
  const shard: SearchShard = { items: entries.map(foundItem), index };
  return `(self.leadpathShards ??= []).push(${JSON.stringify(shard)});\n`;
}

function foundItem({ code, page, name, unit, type, level, state, phases }: SearchEntry): FoundItem {
  return [code, page, name ?? 0, unit?.id ?? "", type, level ?? "", state ?? "", phases];
}
