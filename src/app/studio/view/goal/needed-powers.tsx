import type { Process } from "../../../../model/index.ts";
import { goalWords } from "../../goal-words.ts";
import { groupByGuard } from "../../state/choice/guard-groups.ts";
import { useLanguage } from "../hooks/language.ts";

/** How many measures of a set need authority or law, with their names. */
export function NeededPowers({ process, measures }: { process: Process; measures: readonly string[] }) {
  const { say, name, lang } = useLanguage();
  const groups = groupByGuard(process, measures);
  const [comma, open, close] = lang === "zh" ? ["、", "（", "）"] : [", ", " (", ")"];
  if (groups.length === 0) return <>{say(goalWords.allOwn)}</>;
  const texts = groups.map((group) => {
    const names = group.measures.map((each) => (name(each) === each.id ? each.id : `${name(each)} ${each.id}`));
    return `${say(goalWords.neededPowers[group.guard](names.length))}${open}${names.join(comma)}${close}`;
  });
  return <>{texts.join(comma)}</>;
}
