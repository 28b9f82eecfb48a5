import type { DataPath } from "../../../../model/index.ts";
import { getLinkKey } from "../../../reform/index.ts";
import { walkLinks } from "../../parts.ts";
import type { ProcessRule } from "../../rule.ts";

/** An entry of `after` that says what another one of the same list says: probably a different step was meant. */
export const repeatedLinks: ProcessRule = {
  codes: ["repeated-link"],
  checkProcess(context, report) {
    let list = "";
    let seen = new Map<string, DataPath>();
    for (const { value: link, waiting, path } of walkLinks(context)) {
      const own = path.slice(0, -1).join("/");
      if (own !== list) [list, seen] = [own, new Map()];
      const key = getLinkKey(link);
      const first = seen.get(key);
      if (!first) {
        seen.set(key, path);
        continue;
      }
      report("repeated-link", {
        path,
        message: {
          zh: `环节“${waiting}”的 after 把“${link.step}”写了两次，只算一次`,
          en: `The after of step "${waiting}" names "${link.step}" twice, which counts once`,
        },
        remedy: { zh: "删去其中一处，或改成本来要写的环节", en: "Delete one of the two, or name the step that was meant" },
        related: [{ message: { zh: "第一次写在这里", en: "First written here" }, path: first }],
      });
    }
  },
};
