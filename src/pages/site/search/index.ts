import { listTexts, writePlainJson } from "../../../model/index.ts";
import type { SearchEntry, SearchPart } from "../parts/parts.ts";
import { buildSearchIndex, type FoundItem, type SearchShard } from "./shard.ts";

/** The items of a shard and their index as a script, which unlike JSON a page may load from a folder. */
export function writeSearchFile({ entries }: SearchPart): string {
  const units = new Map(
    entries.flatMap(({ unit, unitAliases = [] }) =>
      unit ? [[unit.id, [unit.name, ...unitAliases].flatMap(listTexts).join(" ")] as const] : [],
    ),
  );
  const index = buildSearchIndex(
    entries.map(({ name, unit }, id) => ({ id, name: listTexts(name).join(" "), unit: units.get(unit?.id ?? "") ?? "" })),
  );
  const shard: SearchShard = { items: entries.map(toFoundItem), units: [...units], index };
  // Browsers read JSON in a text several times as fast as the same as a script.
  const text = writePlainJson(shard).replace(/[\\']/g, "\\$&");
  return `(self.leadpathShards ??= []).push(JSON.parse('${text}'));\n`;
}

function toFoundItem({ code, page, name, unit, type, level, state, phases }: SearchEntry): FoundItem {
  return [code, page, name ?? 0, unit?.id ?? "", type, level ?? "", state ?? "", phases];
}
