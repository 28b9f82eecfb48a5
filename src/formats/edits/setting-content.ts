import type { CatalogFile } from "../../model/index.ts";
import { getPathValue } from "./path-value.ts";
import type { ContentSetting } from "./settings.ts";

/**
 * The content of a file in which settings hold. Lists lose entries last, because paths count those that the file has.
 */
export function applySettings(content: CatalogFile, settings: readonly ContentSetting[]): CatalogFile {
  const result = structuredClone(content);
  const ofLists = settings.filter((setting) => "kept" in setting);
  for (const setting of settings) {
    if ("kept" in setting) continue;
    const map = getPathValue(result, setting.path) as object;
    if (setting.instead !== undefined) Reflect.deleteProperty(map, setting.instead);
    if (setting.value === undefined) Reflect.deleteProperty(map, setting.key);
    else Reflect.set(map, setting.key, setting.value);
  }
  for (const { path, key, kept, added } of ofLists) {
    const map = getPathValue(result, path) as object;
    const before = Reflect.get(map, key) as readonly unknown[];
    Reflect.set(map, key, [...before.filter((_, index) => kept[index]), ...added]);
  }
  return result;
}
