import { declaredIds } from "../declared-ids.ts";
import type { CatalogRule } from "../rule.ts";

/** What YAML 1.1 readers take for true, false or nothing. */
const truthValues = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

export const truthValueIds: CatalogRule = {
  codes: ["truth-value-id"],
  checkCatalog(catalog, report) {
    for (const { id, path, what } of declaredIds(catalog)) {
      if (!truthValues.test(id)) continue;
      report("truth-value-id", {
        path,
        message: {
          zh: `${what.zh}编号“${id}”在其他 YAML 读取器中会变成真假值`,
          en: `Other YAML readers take the ${what.en} id "${id}" for a truth value`,
        },
        remedy: { zh: `改名，例如“outcome-${id}”`, en: `Rename it, for example to "outcome-${id}"` },
      });
    }
  },
};
