import type { DeclaredId } from "../../declared-ids.ts";
import { formatQuotedId } from "../../quote.ts";
import type { IdsRule } from "../../rule.ts";
import { duplicateIdsWords } from "./words.ts";

/** Ids of one list must differ also when case is ignored: they become file names, and some file systems ignore it. */
export const duplicateIds: IdsRule = {
  codes: ["duplicate-id"],
  checkIds(ids, report) {
    const first = new Map<string, DeclaredId>();
    for (const declared of ids) {
      const { id, path, what, scope } = declared;
      const key = `${scope} ${id.toLowerCase()}`;
      const twin = first.get(key);
      if (!twin) {
        first.set(key, declared);
        continue;
      }
      const same = twin.id === id;
      // Measures that are never taken together may add the same step; whether they are is for the rule of measure sets.
      if (same && declared.added) continue;
      const [shown, other] = [formatQuotedId(id), formatQuotedId(twin.id)];
      report("duplicate-id", {
        path,
        message: same
          ? duplicateIdsWords.duplicateIdMessage(what.zh, shown, what.en)
          : duplicateIdsWords.otherMessage(what.zh, shown, other, what.en),
        remedy: duplicateIdsWords.duplicateIdRemedy,
        related: [{ message: duplicateIdsWords.duplicateIdRelated, path: twin.path }],
      });
    }
  },
};
