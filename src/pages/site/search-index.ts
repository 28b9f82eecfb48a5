import { jsonWithoutExtras, textsOf } from "../../model/index.ts";
import type { SearchEntry, SearchPart } from "./parts.ts";
import { type FoundItem, indexOf, type SearchShard } from "./search-shard.ts";

/** The items of a shard and their index as a script, which unlike JSON a page may load from a folder. */
export function searchFile({ entries }: SearchPart): string {
  const units = new Map(
    entries.flatMap(({ unit, unitAliases = [] }) =>
      unit ? [[unit.id, [unit.name, ...unitAliases].flatMap(textsOf).join(" ")] as const] : [],
    ),
  );
  const index = indexOf(
    entries.map(({ name, unit }, id) => ({ id, name: textsOf(name).join(" "), unit: units.get(unit?.id ?? "") ?? "" })),
  );
  const shard: SearchShard = { items: entries.map(foundItem), units: [...units], index };
  // Browsers read JSON in a text several times as fast as the same as a script.
  const text = jsonWithoutExtras(shard).replace(/[\\']/g, "\\$&");
  return `(self.leadpathShards ??= []).push(JSON.parse('${text}'));\n`;
}

function foundItem({ code, page, name, unit, type, level, state, phases }: SearchEntry): FoundItem {
  return [code, page, name ?? 0, unit?.id ?? "", type, level ?? "", state ?? "", phases];
}
