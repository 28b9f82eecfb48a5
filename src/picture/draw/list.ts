import { capital, type Language, terms, textIn } from "../../model/index.ts";
import type { Schedule } from "../../process/schedule/index.ts";
import type { Outline, OutlineLink, OutlineStep } from "../layout/index.ts";
import { type ListForm, listForms } from "./list-form.ts";
import { totalInWords } from "./total.ts";
import { illustrative, listWords, workingDays } from "./words.ts";

export interface ListOptions {
  /** Tells the critical steps and the total. */
  readonly schedule?: Schedule | undefined;
  /** The schedule before a reform, for the total. */
  readonly before?: Schedule | undefined;
  /** Markdown when absent. */
  readonly form?: keyof typeof listForms | undefined;
}

/** A flowchart as text, for readers who cannot see it and for plain places, with a numbered list of the steps. */
export function listOf(outline: Outline, { schedule, before, form: name = "markdown" }: ListOptions = {}): string {
  const form = listForms[name];
  const { lang } = outline;
  const critical = new Set(schedule?.criticalSteps);
  const notes = [textIn(workingDays, lang), ...(outline.illustrative ? [textIn(illustrative, lang)] : [])];
  const blocks = [
    form.title(form.text(outline.title)),
    ...(outline.subtitle === "" ? [] : [form.text(outline.subtitle)]),
    form.text(outline.description),
    ...(schedule ? [form.strong(totalInWords(schedule, lang, before))] : []),
    outline.limits.map((limit) => `- ${headed(terms.limit[lang], lang)}${form.text(limit)}`).join("\n"),
    outline.steps.map((step) => entryOf(step, step.change !== "removed" && critical.has(step.id), lang, form)).join("\n"),
    ...notes,
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function entryOf(step: OutlineStep, isCritical: boolean, lang: Language, form: ListForm): string {
  const number = `${step.number}. `;
  const traits = [step.kind, step.changeInWords, isCritical ? listWords.critical[lang] : ""].filter((trait) => trait !== "");
  const remark = traits.length === 0 ? "" : lang === "zh" ? `（${traits.join("，")}）` : ` (${traits.join(", ")})`;
  const name = form.strong(form.text(step.name));
  const lines = [
    `${number}${step.change === "removed" ? form.struck(name) : name}${remark}`,
    ...[
      ...factOf(terms.unit[lang], step.unit, lang, form),
      ...factOf(terms.days[lang], step.days, lang, form),
      ...factOf(listWords.clock[lang], step.clock, lang, form),
      ...step.details.map((detail) => `- ${form.text(capital(detail))}`),
      ...linksOf(listWords.leadsTo[lang], step.leadsTo, lang, form),
      ...linksOf(listWords.outcomes[lang], step.outcomes, lang, form),
      ...linksOf(listWords.returns[lang], step.returns, lang, form),
    ].map((line) => " ".repeat(number.length) + line),
  ];
  return lines.join("\n");
}

function factOf(heading: string, value: string, lang: Language, form: ListForm): readonly string[] {
  return value === "" ? [] : [`- ${headed(heading, lang)}${form.text(value)}`];
}

function headed(heading: string, lang: Language): string {
  return lang === "zh" ? `${heading}：` : `${capital(heading)}: `;
}

/** One link on the line of the heading, several below it. */
function linksOf(heading: string, links: readonly OutlineLink[], lang: Language, form: ListForm): readonly string[] {
  const [first, ...rest] = links.map(
    ({ number, name, label }) => `${label === "" ? "" : `${form.text(label)} → `}${number} ${form.text(name)}`,
  );
  if (first === undefined) return [];
  const head = `- ${headed(heading, lang)}`;
  return rest.length === 0 ? [head + first] : [head.trimEnd(), ...[first, ...rest].map((line) => `  - ${line}`)];
}
