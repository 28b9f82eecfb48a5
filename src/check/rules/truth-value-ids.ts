import { declaredIds } from "../declared-ids.ts";
import type { CatalogRule } from "../rule.ts";

/** What YAML 1.1 readers take for true, false or nothing: https://yaml.org/type/bool.html */
const truthValues = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

export const truthValueIds: CatalogRule = {
  codes: ["truth-value-id"],
  checkCatalog(catalog, report) {
    for (const { id, path, what } of declaredIds(catalog)) {
      if (!truthValues.test(id)) continue;
      report("truth-value-id", {
        path,
        message: {
          zh: `${what.zh}编号“${id}”会被别的 YAML 软件当作真假值`,
          en: `Other YAML readers take the ${what.en} id "${id}" for a truth value`,
        },
        remedy: { zh: `改名，例如“${what.en}-${id}”`, en: `Rename it, for example to "${what.en}-${id}"` },
      });
    }
  },
};
