import { externalRuleNotes, formatSuggestion, listRuleCodes } from "../../../../../model/index.ts";
import { formatQuotedId } from "../../../quote.ts";
import type { CatalogRule } from "../../../rule.ts";
import { unknownRulesWords } from "../words.ts";

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
        message: told ? unknownRulesWords.unknownRuleMessage(code) : unknownRulesWords.otherMessage(formatQuotedId(code)),
        remedy: told ?? formatSuggestion(code, known, unknownRulesWords.unknownRuleRemedy),
      });
    }
  },
};
