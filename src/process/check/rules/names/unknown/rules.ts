import { externalRuleNotes, formatSuggestion, listRuleCodes } from "../../../../../model/index.ts";
import { formatQuotedId } from "../../../quote.ts";
import type { CatalogRule } from "../../../rule.ts";

/** What `rules` switches must be a rule of lists. */
export const unknownRules: CatalogRule = {
  codes: ["unknown-rule"],
  checkCatalog({ rules = {} }, report) {
    const known = Object.keys(listRuleCodes);
    for (const code of Object.keys(rules)) {
      if (Object.hasOwn(listRuleCodes, code)) continue;
      const told = Object.hasOwn(externalRuleNotes, code) ? externalRuleNotes[code] : undefined;
      report("unknown-rule", {
        path: ["rules", code],
        at: "key",
        message: told
          ? { zh: `清单规则“${code}”不能单独设定`, en: `Rule "${code}" of lists cannot be switched` }
          : { zh: `没有清单规则“${formatQuotedId(code)}”`, en: `There is no rule "${formatQuotedId(code)}" of lists` },
        remedy:
          told ?? formatSuggestion(code, known, { zh: "见 docs/problems.md 的清单规则", en: "See the rules of lists in docs/problems.md" }),
      });
    }
  },
};
