import { hasHan, listTexts, type Step } from "../../model/index.ts";
import { formalitiesWords } from "./words.ts";
import { isWork } from "./work.ts";

/** What a step is that takes a file in or takes note of it, without a judgement of its own. */
export type Formality = "acceptance" | "filing";

const formalityPatterns: Readonly<Record<"zh" | "en", Readonly<Record<Formality, RegExp>>>> = {
  zh: { acceptance: /受理|收件|接件|登记收文/, filing: /备案|归档|存档/ },
  en: {
    acceptance: /\b(acceptance|accepted|accept|intake|receipt)\b/i,
    filing: /\b(filing|filed|archiving|archived)\b/i,
  },
};
/** More than one thing in one step, or none: the other takes its time. */
const otherWorkPatterns: Readonly<Record<"zh" | "en", RegExp>> = formalitiesWords.otherWorkPatternsText;
/** What stands in brackets is said beside the point. One that is not closed holds the rest, which stays. */
const parenthesisPattern = /[（(][^）)]*([）)]|$)/g;

/**
 * Whether a step is a formality, by its name. Of a name in several languages the Chinese one decides, as `acceptance`
 * is also what the last inspection of a building is called.
 */
export function findFormality(step: Step): Formality | undefined {
  if (!isWork(step) && step.kind !== "decision") return undefined;
  const texts = listTexts(step.name).map((text) =>
    text.replace(parenthesisPattern, (part, end: string) => (end === "" ? part : "")).trim(),
  );
  const decisive = texts.find((text) => hasHan(text)) ?? texts[0] ?? "";
  const lang = hasHan(decisive) ? "zh" : "en";
  if (otherWorkPatterns[lang].test(decisive)) return undefined;
  return (["acceptance", "filing"] as const).find((each) => formalityPatterns[lang][each].test(decisive));
}
