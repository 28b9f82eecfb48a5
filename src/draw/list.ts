import type { Outline, OutlineLink, OutlineStep } from "../layout/index.ts";
import { capital, type Language, terms, textIn } from "../model/index.ts";
import type { Schedule } from "../schedule/index.ts";
import { printable, singleLine } from "../text/index.ts";
import { totalInWords } from "./total.ts";
import { illustrative, listWords, workingDays } from "./words.ts";

export interface ListOptions {
  /** Tells the critical steps and the total. */
  readonly schedule?: Schedule | undefined;
  /** The schedule before a reform, for the total. */
  readonly before?: Schedule | undefined;
}

/** A flowchart as text, for readers who cannot see it and for plain places: Markdown with a numbered list of the steps. */
export function listOf(outline: Outline, { schedule, before }: ListOptions = {}): string {
  const { lang } = outline;
  const critical = new Set(schedule?.criticalSteps);
  const notes = [textIn(workingDays, lang), ...(outline.illustrative ? [textIn(illustrative, lang)] : [])];
  const blocks = [
    `# ${escaped(outline.title)}`,
    ...(outline.subtitle === "" ? [] : [escaped(outline.subtitle)]),
    escaped(outline.description),
    ...(schedule ? [`**${totalInWords(schedule, lang, before)}**`] : []),
    outline.limits.map((limit) => `- ${headed(terms.limit[lang], lang)}${escaped(limit)}`).join("\n"),
    outline.steps.map((step) => entryOf(step, step.change !== "removed" && critical.has(step.id), lang)).join("\n"),
    ...notes,
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function entryOf(step: OutlineStep, isCritical: boolean, lang: Language): string {
  const number = `${step.number}. `;
  const traits = [step.kind, step.changeInWords, isCritical ? listWords.critical[lang] : ""].filter((trait) => trait !== "");
  const remark = traits.length === 0 ? "" : lang === "zh" ? `（${traits.join("，")}）` : ` (${traits.join(", ")})`;
  const name = `**${escaped(step.name)}**`;
  const lines = [
    `${number}${step.change === "removed" ? `~~${name}~~` : name}${remark}`,
    ...[
      ...factOf(terms.unit[lang], step.unit, lang),
      ...factOf(terms.days[lang], step.days, lang),
      ...factOf(listWords.clock[lang], step.clock, lang),
      ...step.details.map((detail) => `- ${escaped(capital(detail))}`),
      ...linksOf(listWords.leadsTo[lang], step.leadsTo, lang),
      ...linksOf(listWords.outcomes[lang], step.outcomes, lang),
      ...linksOf(listWords.returns[lang], step.returns, lang),
    ].map((line) => " ".repeat(number.length) + line),
  ];
  return lines.join("\n");
}

function factOf(heading: string, value: string, lang: Language): readonly string[] {
  return value === "" ? [] : [`- ${headed(heading, lang)}${escaped(value)}`];
}

function headed(heading: string, lang: Language): string {
  return lang === "zh" ? `${heading}：` : `${capital(heading)}: `;
}

/** One link on the line of the heading, several below it. */
function linksOf(heading: string, links: readonly OutlineLink[], lang: Language): readonly string[] {
  const [first, ...rest] = links.map(
    ({ number, name, label }) => `${label === "" ? "" : `${escaped(label)} → `}${number} ${escaped(name)}`,
  );
  if (first === undefined) return [];
  const head = `- ${headed(heading, lang)}`;
  return rest.length === 0 ? [head + first] : [head.trimEnd(), ...[first, ...rest].map((line) => `  - ${line}`)];
}

/** On one line, with nothing in it that Markdown or HTML would act on. */
function escaped(text: string): string {
  return printable(singleLine(text))
    .trim()
    .replace(/[\\`*_[\]<>&~|#]/g, "\\$&");
}
