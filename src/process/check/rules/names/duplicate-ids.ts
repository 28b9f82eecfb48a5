import type { DeclaredId } from "../../declared-ids.ts";
import { formatQuotedId } from "../../quote.ts";
import type { IdsRule } from "../../rule.ts";

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
          ? { zh: `${what.zh}编号“${shown}”重复`, en: `The ${what.en} id "${shown}" occurs twice` }
          : {
              zh: `${what.zh}编号“${shown}”与“${other}”只有大小写不同`,
              en: `The ${what.en} ids "${shown}" and "${other}" differ only in case`,
            },
        remedy: { zh: "给其中一个换个编号", en: "Give one of them another id" },
        related: [{ message: { zh: "先在这里声明", en: "Declared here first" }, path: twin.path }],
      });
    }
  },
};
