import {
  getPlannedMinutes,
  type Language,
  localizeName,
  type Process,
  parenthesize,
  punctuation,
  type Step,
  terms,
} from "../../../model/index.ts";
import type { StepMark } from "../../../process/reform/index.ts";
import type { Chart, ChartNode, Connection } from "./chart.ts";
import { formatDetails } from "./details.ts";
import { getUnitName } from "./unit-name.ts";
import { describeWords, formatLabel, formatPlannedDays, formatReplacement, formatStepChange, kindWords } from "./words.ts";

/** A step in words: name, kind, unit, days, clock, change, and where it leads. */
export function describeStep({ step, mark, figure = "" }: ChartNode, chart: Chart, followers: FollowerWords, lang: Language): string {
  return joinSentence(
    [
      localizeName(step, lang),
      step.kind === "task" ? "" : kindWords[step.kind][lang],
      formatStepUnit(step, mark, chart.process, lang),
      chart.show.includes("days") ? formatStepDays(step, mark, lang) : "",
      step.clock !== "counted" && getPlannedMinutes(step) > 0 ? terms.notCounted[step.clock][lang] : "",
      ...formatDetails(step, chart.process, lang, chart.show),
      mark ? formatStepChange(mark, lang) : "",
      figure,
      formatFollowers(followers.get(step.id) ?? [], lang),
    ],
    lang,
  );
}

/** The unit of a step, and the one before where a reform moved it; empty for none. */
export function formatStepUnit(step: Step, mark: StepMark | undefined, process: Process, lang: Language): string {
  const now = getUnitName(step.unit, process, lang);
  const before = mark?.aspects.includes("unit") ? getUnitName(mark.before?.unit, process, lang) : "";
  return now === "" || before === "" ? now || before : formatReplacement(now, before, lang);
}

/** The planned days of a step in words, and the days before where a reform changed them; empty for none. */
export function formatStepDays(step: Step, mark: StepMark | undefined, lang: Language): string {
  const before = mark?.before;
  if (step.passThrough) return before ? formatPlannedDays(before, lang) : "";
  if (before === undefined || getPlannedMinutes(before) === getPlannedMinutes(step))
    return getPlannedMinutes(step) > 0 ? formatPlannedDays(step, lang) : "";
  const formatOwnDays = (each: Step) => formatPlannedDays(each, lang) || formatPlannedDays({ days: 0 }, lang);
  return formatReplacement(formatOwnDays(step), formatOwnDays(before), lang);
}

/** What each step leads to, in words, by its id. */
export type FollowerWords = ReadonlyMap<string, readonly string[]>;

export function collectFollowers({ connections, nodes }: Chart, lang: Language): FollowerWords {
  const names = new Map(nodes.map(({ step, standIn }) => [step.id, standIn?.description ?? localizeName(step, lang)]));
  const followers = new Map<string, string[]>(nodes.map(({ step }) => [step.id, []]));
  for (const each of connections) {
    if (each.kind !== "former") followers.get(each.from)?.push(formatFollower(each, names.get(each.to) ?? each.to, lang));
  }
  return followers;
}

function formatFollowers(leads: readonly string[], lang: Language): string {
  if (leads.length === 0) return "";
  return describeWords.followersText(leads.join("、"), leads.join(", "))[lang];
}

function formatFollower(connection: Connection, name: string, lang: Language): string {
  const { kind } = connection;
  const label = formatLabel(connection, lang);
  const back = kind !== "return" ? "" : describeWords.followerBack[lang];
  if (label === "") return back + name;
  return `${back}${name}${parenthesize(label, lang)}`;
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
  const title = localizeName(process, lang);
  if (lang === "zh") {
    const parts = [
      `${present.length} 个环节`,
      formatUnlessZero(units, (n) => `${n} 个单位`),
      formatUnlessZero(decisions, (n) => `${n} 处判断`),
      formatUnlessZero(returns, (n) => `${n} 处退回`),
    ];
    const changes = [
      formatUnlessZero(added, (n) => `新增 ${n} 个`),
      formatUnlessZero(removed, (n) => `取消 ${n} 个`),
      formatUnlessZero(changed, (n) => `调整 ${n} 个`),
    ].filter(Boolean);
    return `“${title}”流程图${scenario ? `（${scenario}）` : ""}：${parts.filter(Boolean).join("，")}。${changes.length ? `与改革前相比${changes.join("，")}环节。` : ""}`;
  }
  const parts = [
    formatCountedNoun(present.length, "step"),
    formatCountedNoun(units, "unit"),
    formatCountedNoun(decisions, "decision"),
    formatCountedNoun(returns, "return"),
  ];
  const changes = [
    formatUnlessZero(added, (n) => `${n} added`),
    formatUnlessZero(removed, (n) => `${n} removed`),
    formatUnlessZero(changed, (n) => `${n} changed`),
  ].filter(Boolean);
  return `Flowchart of “${title}”${scenario ? ` (${scenario})` : ""}: ${parts.filter(Boolean).join(", ")}.${changes.length ? ` Steps against before the reform: ${changes.join(", ")}.` : ""}`;
}

/** The overview in a sentence. */
export function describeOverview({ process, nodes, connections }: Chart, scenario: string, lang: Language): string {
  const title = localizeName(process, lang);
  const phases = nodes.filter(({ step }) => !step.passThrough);
  const steps = phases.reduce((sum, { standIn }) => sum + (standIn?.steps.length ?? 0), 0);
  if (lang === "zh")
    return `“${title}”总览${scenario ? `（${scenario}）` : ""}：${phases.length} 个阶段，${steps} 个环节，${connections.length} 条阶段间衔接。`;
  const parts = [
    formatCountedNoun(phases.length, "phase"),
    formatCountedNoun(steps, "step"),
    formatCountedNoun(connections.length, "link between phases", "links between phases"),
  ];
  return `Overview of “${title}”${scenario ? ` (${scenario})` : ""}: ${parts.filter(Boolean).join(", ")}.`;
}

function formatUnlessZero(count: number, words: (count: number) => string): string {
  return count === 0 ? "" : words(count);
}

function formatCountedNoun(count: number, noun: string, plural = `${noun}s`): string {
  return formatUnlessZero(count, (n) => `${n} ${n === 1 ? noun : plural}`);
}

function joinSentence(parts: readonly string[], lang: Language): string {
  return parts.filter((part) => part !== "").join(punctuation.clause[lang]);
}
