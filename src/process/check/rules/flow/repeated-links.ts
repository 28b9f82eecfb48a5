import type { DataPath } from "../../../../model/index.ts";
import { getLinkKey } from "../../../reform/index.ts";
import { walkLinks } from "../../parts.ts";
import type { ProcessRule } from "../../rule.ts";
import { repeatedLinksWords } from "./words.ts";

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
        message: repeatedLinksWords.repeatedLinkMessage(waiting, link.step),
        remedy: repeatedLinksWords.repeatedLinkRemedy,
        related: [{ message: repeatedLinksWords.repeatedLinkRelated, path: first }],
      });
    }
  },
};
