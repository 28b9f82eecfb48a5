import { type Language, nameOf, type Process, plannedMinutes, type Step, terms } from "../../model/index.ts";
import type { StepMark } from "../../process/reform/index.ts";
import type { Chart, ChartNode, Connection } from "./chart.ts";
import { detailsInWords } from "./details.ts";
import { unitName } from "./unit-name.ts";
import { changeInWords, daysInWords, insteadOf, kindWords, labelInWords } from "./words.ts";

/** A step in words: name, kind, unit, days, clock, change, and where it leads. */
export function describeStep({ step, mark, figure = "" }: ChartNode, chart: Chart, followers: Followers, lang: Language): string {
  return sentence(
    [
      nameOf(step, lang),
      step.kind === "task" ? "" : kindWords[step.kind][lang],
      unitInWords(step, mark, chart.process, lang),
      chart.show.includes("days") ? daysOf(step, mark, lang) : "",
      step.clock !== "counted" && plannedMinutes(step) > 0 ? terms.notCounted[step.clock][lang] : "",
      ...detailsInWords(step, chart.process, lang, chart.show),
      mark ? changeInWords(mark, lang) : "",
      figure,
      leadsTo(followers.get(step.id) ?? [], lang),
    ],
    lang,
  );
}

/** The unit of a step, and the one before where a reform moved it; empty for none. */
export function unitInWords(step: Step, mark: StepMark | undefined, process: Process, lang: Language): string {
  const now = unitName(step.unit, process, lang);
  const before = mark?.aspects.includes("unit") ? unitName(mark.before?.unit, process, lang) : "";
  return now === "" || before === "" ? now || before : insteadOf(now, before, lang);
}

/** The planned days of a step in words, and the days before where a reform changed them; empty for none. */
export function daysOf(step: Step, mark: StepMark | undefined, lang: Language): string {
  const before = mark?.before;
  if (step.passThrough) return before ? daysInWords(before, lang) : "";
  if (before === undefined || plannedMinutes(before) === plannedMinutes(step))
    return plannedMinutes(step) > 0 ? daysInWords(step, lang) : "";
  const told = (each: Step) => daysInWords(each, lang) || daysInWords({ days: 0 }, lang);
  return insteadOf(told(step), told(before), lang);
}

/** What each step leads to, in words, by its id. */
export type Followers = ReadonlyMap<string, readonly string[]>;

export function followersIn({ connections, nodes }: Chart, lang: Language): Followers {
  const names = new Map(nodes.map(({ step, standIn }) => [step.id, standIn?.description ?? nameOf(step, lang)]));
  const followers = new Map<string, string[]>(nodes.map(({ step }) => [step.id, []]));
  for (const each of connections) {
    if (each.kind !== "former") followers.get(each.from)?.push(followerOf(each, names.get(each.to) ?? each.to, lang));
  }
  return followers;
}

function leadsTo(leads: readonly string[], lang: Language): string {
  if (leads.length === 0) return "";
  return lang === "zh" ? `下一环节：${leads.join("、")}` : `leads to ${leads.join(", ")}`;
}

function followerOf(connection: Connection, name: string, lang: Language): string {
  const { kind } = connection;
  const label = labelInWords(connection, lang);
  const back = kind !== "return" ? "" : lang === "zh" ? "退回 " : "back to ";
  if (label === "") return back + name;
  return lang === "zh" ? `${back}${name}（${label}）` : `${back}${name} (${label})`;
}

/** The chart in a sentence or two. */
export function describeChart({ process, nodes, connections }: Chart, scenario: string | undefined, lang: Language): string {
  const present = nodes.filter(({ step, standIn }) => !step.passThrough && standIn === undefined);
  const count = (test: (node: ChartNode) => boolean) => nodes.filter(test).length;
  const units = new Set(present.map((node) => node.step.unit).filter((unit) => unit !== undefined)).size;
  const decisions = present.filter((node) => node.step.kind === "decision").length;
  const returns = connections.filter((each) => each.kind === "return").length;
  const removed = count(({ step }) => step.passThrough === true);
  const changed = count(({ mark }) => mark?.change === "changed");
  const added = count(({ mark }) => mark?.change === "added");
  const title = nameOf(process, lang);
  if (lang === "zh") {
    const parts = [
      `${present.length} 个环节`,
      some(units, (n) => `${n} 个单位`),
      some(decisions, (n) => `${n} 处判断`),
      some(returns, (n) => `${n} 处退回`),
    ];
    const changes = [some(added, (n) => `新增 ${n} 个`), some(removed, (n) => `取消 ${n} 个`), some(changed, (n) => `调整 ${n} 个`)].filter(
      Boolean,
    );
    return `“${title}”流程图${scenario ? `（${scenario}）` : ""}：${parts.filter(Boolean).join("，")}。${changes.length ? `与改革前相比${changes.join("，")}环节。` : ""}`;
  }
  const parts = [counted(present.length, "step"), counted(units, "unit"), counted(decisions, "decision"), counted(returns, "return")];
  const changes = [some(added, (n) => `${n} added`), some(removed, (n) => `${n} removed`), some(changed, (n) => `${n} changed`)].filter(
    Boolean,
  );
  return `Flowchart of “${title}”${scenario ? ` (${scenario})` : ""}: ${parts.filter(Boolean).join(", ")}.${changes.length ? ` Steps against before the reform: ${changes.join(", ")}.` : ""}`;
}

/** The overview in a sentence. */
export function describeOverview({ process, nodes, connections }: Chart, scenario: string, lang: Language): string {
  const title = nameOf(process, lang);
  const phases = nodes.filter(({ step }) => !step.passThrough);
  const steps = phases.reduce((sum, { standIn }) => sum + (standIn?.steps.length ?? 0), 0);
  if (lang === "zh")
    return `“${title}”总览${scenario ? `（${scenario}）` : ""}：${phases.length} 个阶段，${steps} 个环节，${connections.length} 条阶段间衔接。`;
  const parts = [
    counted(phases.length, "phase"),
    counted(steps, "step"),
    counted(connections.length, "link between phases", "links between phases"),
  ];
  return `Overview of “${title}”${scenario ? ` (${scenario})` : ""}: ${parts.filter(Boolean).join(", ")}.`;
}

function some(count: number, words: (count: number) => string): string {
  return count === 0 ? "" : words(count);
}

function counted(count: number, noun: string, plural = `${noun}s`): string {
  return some(count, (n) => `${n} ${n === 1 ? noun : plural}`);
}

function sentence(parts: readonly string[], lang: Language): string {
  return parts.filter((part) => part !== "").join(lang === "zh" ? "，" : ", ");
}
