import { type Bilingual, localizeName, type Step } from "../../model/index.ts";
import { stepListsWords } from "./words.ts";

/** Steps that are listed before the rest is only counted. */
const maxListedIds = 6;
/** Characters of a step's name in the name of a measure. */
const maxStepNameLength = 24;

/** Ids as a sentence lists them. */
export function formatIdList(ids: readonly string[]): Bilingual {
  const [first, rest] = [ids.slice(0, maxListedIds), ids.length - maxListedIds];
  if (rest > 0) return stepListsWords.idListText(first.join("、"), ids.length, first.join(", "), rest);
  return { zh: ids.join("、"), en: first.length < 2 ? first.join("") : `${first.slice(0, -1).join(", ")} and ${first.at(-1)}` };
}

/** The names of steps as the name of a measure lists them: of two or three all, of more the first. */
export function formatStepNames(steps: readonly Step[]): Bilingual {
  const [first, ...others] = steps;
  if (!first) return { zh: "", en: "" };
  const names = {
    zh: steps.slice(0, 3).map((step) => formatShortName(step, "zh")),
    en: steps.slice(0, 3).map((step) => formatShortName(step, "en")),
  };
  if (steps.length > 3) return stepListsWords.stepNamesText(names.zh[0], steps.length, names.en[0], others.length);
  return { zh: names.zh.join("、"), en: names.en.join(" + ") };
}

function formatShortName(step: Step, lang: "zh" | "en"): string {
  const signs = [...localizeName(step, lang).replace(/\s+/g, " ")];
  return signs.length <= maxStepNameLength * (lang === "en" ? 2 : 1)
    ? signs.join("")
    : `${signs.slice(0, maxStepNameLength * (lang === "en" ? 2 : 1) - 1).join("")}…`;
}
