import type { IdsRule } from "../../rule.ts";

/**
 * What readers of YAML 1.1 take for true, false or nothing. Its specification has `y` and `n` too (https://yaml.org/type/bool.html), but
 * readers do not follow it there, and a list of phases from A to Z should stay silent.
 */
const yamlKeywordPattern = /^(?:yes|no|on|off|true|false|null)$/i;

export const truthValueIds: IdsRule = {
  codes: ["truth-value-id"],
  checkIds(ids, report) {
    for (const { id, path, what } of ids) {
      if (!yamlKeywordPattern.test(id)) continue;
      const value = id.toLowerCase() === "null" ? { zh: "空值", en: "an empty value" } : { zh: "真假值", en: "a truth value" };
      report("truth-value-id", {
        path,
        message: {
          zh: `${what.zh}编号“${id}”会被别的 YAML 软件当作${value.zh}`,
          en: `Other YAML readers take the ${what.en} id "${id}" for ${value.en}`,
        },
        remedy: { zh: `改名，例如“${what.en}-${id}”`, en: `Rename it, for example to "${what.en}-${id}"` },
      });
    }
  },
};
