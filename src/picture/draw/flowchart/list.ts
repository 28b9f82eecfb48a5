import {
  capitalizeText,
  type Language,
  localizeText,
  parenthesize,
  punctuation,
  requireArguments,
  requireFields,
  terms,
} from "../../../model/index.ts";
import type { Schedule } from "../../../process/schedule/index.ts";
import type { FlowchartOutline, OutlineLink, OutlineStep } from "../../layout/index.ts";
import { flowchartListWords, illustrativeNote, workingDaysNote } from "../words.ts";
import { type ListForm, listForms } from "./list-form.ts";
import { formatScheduleTotal } from "./total.ts";

/** What `writeFlowchartList` tells besides steps and links, and as what it is written. */
export interface ListOptions {
  /** Tells the critical steps and the total. */
  readonly schedule?: Schedule | undefined;
  /** The schedule before a reform, for the total. */
  readonly before?: Schedule | undefined;
  /** Markdown when absent. */
  readonly form?: keyof typeof listForms | undefined;
}

/**
 * A flowchart as text, for readers who cannot see it and for plain places, with a numbered list of the steps.
 * @example
 * ```ts
 * import { buildFlowchartOutline, buildProcess, writeFlowchartList } from "leadpath";
 * const steps = [{ id: "apply", days: 5 }, { id: "decide", days: 3, after: ["apply"] }];
 * const outline = buildFlowchartOutline(buildProcess({ id: "permit", steps }));
 * writeFlowchartList(outline).split("\n")[2]; // → "Flowchart of “permit”: 2 steps."
 * ```
 */
export function writeFlowchartList(outline: FlowchartOutline, options: ListOptions = {}): string {
  requireFields("outline", outline, { title: "text", description: "text", steps: "list", limits: "list" });
  requireArguments(options, { schedule: "object", before: "object", form: Object.keys(listForms) });
  const { schedule, before, form: name = "markdown" } = options;
  const form = listForms[name];
  const { lang } = outline;
  const critical = new Set(schedule?.criticalSteps);
  const notes = [localizeText(workingDaysNote, lang), ...(outline.illustrative ? [localizeText(illustrativeNote, lang)] : [])];
  const blocks = [
    form.title(form.text(outline.title)),
    ...(outline.subtitle === "" ? [] : [form.text(outline.subtitle)]),
    form.text(outline.description),
    ...(schedule ? [form.strong(formatScheduleTotal(schedule, lang, before))] : []),
    outline.limits.map((limit) => `- ${formatListHead(terms.limit[lang], lang)}${form.text(limit)}`).join("\n"),
    outline.steps.map((step) => writeStepEntry(step, step.change !== "removed" && critical.has(step.id), lang, form)).join("\n"),
    ...notes,
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function writeStepEntry(step: OutlineStep, isCritical: boolean, lang: Language, form: ListForm): string {
  const number = `${step.number}. `;
  const traits = [step.kind, step.changeInWords, isCritical ? flowchartListWords.critical[lang] : ""].filter((trait) => trait !== "");
  const remark = traits.length === 0 ? "" : parenthesize(traits.join(punctuation.clause[lang]), lang);
  const name = form.strong(form.text(step.name));
  const lines = [
    `${number}${step.change === "removed" ? form.struck(name) : name}${remark}`,
    ...[
      ...writeFact(terms.unit[lang], step.unit, lang, form),
      ...writeFact(terms.days[lang], step.days, lang, form),
      ...writeFact(flowchartListWords.clock[lang], step.clock, lang, form),
      ...step.details.map((detail) => `- ${form.text(capitalizeText(detail))}`),
      ...writeLinkLines(flowchartListWords.leadsTo[lang], step.leadsTo, lang, form),
      ...writeLinkLines(flowchartListWords.outcomes[lang], step.outcomes, lang, form),
      ...writeLinkLines(flowchartListWords.returns[lang], step.returns, lang, form),
    ].map((line) => " ".repeat(number.length) + line),
  ];
  return lines.join("\n");
}

function writeFact(heading: string, value: string, lang: Language, form: ListForm): readonly string[] {
  return value === "" ? [] : [`- ${formatListHead(heading, lang)}${form.text(value)}`];
}

function formatListHead(heading: string, lang: Language): string {
  return lang === "zh" ? `${heading}：` : `${capitalizeText(heading)}: `;
}

/** One link on the line of the heading, several below it. */
function writeLinkLines(heading: string, links: readonly OutlineLink[], lang: Language, form: ListForm): readonly string[] {
  const [first, ...rest] = links.map(
    ({ number, name, label }) => `${label === "" ? "" : `${form.text(label)} → `}${number} ${form.text(name)}`,
  );
  if (first === undefined) return [];
  const head = `- ${formatListHead(heading, lang)}`;
  return rest.length === 0 ? [head + first] : [head.trimEnd(), ...[first, ...rest].map((line) => `  - ${line}`)];
}
