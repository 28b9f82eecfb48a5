import {
  type Bilingual,
  capitalizeText,
  formatAmount,
  formatLimitLength,
  type Language,
  type Limit,
  punctuation,
  type Step,
  type StepKind,
  terms,
} from "../../../model/index.ts";
import type { StepAspect, StepMark } from "../../../process/reform/index.ts";
import type { ChangeMark } from "../picture.ts";

/** The word on a step that a reform changed. The sign tells them apart without reading. */
const changeMarkWords: Readonly<Record<ChangeMark, Bilingual>> = {
  added: { zh: "＋ 新增", en: "+ added" },
  removed: { zh: "× 取消", en: "× removed" },
  changed: { zh: "△ 调整", en: "△ changed" },
};

const aspectWords: Readonly<Record<StepAspect, Bilingual>> = {
  days: { zh: "天数", en: "days" },
  unit: { zh: "单位", en: "unit" },
  post: { zh: "岗位", en: "post" },
  clock: { zh: "计时", en: "clock" },
  outcomes: { zh: "结果", en: "outcomes" },
  links: { zh: "衔接", en: "links" },
};

/** The word on a step that a reform changed, and what of it is not as before. */
export function formatChangeMark({ change, aspects }: Pick<StepMark, "change" | "aspects">, lang: Language): string {
  return changeMarkWords[change][lang] + formatAspects(aspects, lang);
}

/** The same without the sign, for screen readers and lists. */
export function formatStepChange({ change, aspects }: Pick<StepMark, "change" | "aspects">, lang: Language): string {
  return changeNames[change][lang] + formatAspects(aspects, lang);
}

function formatAspects(aspects: readonly StepAspect[], lang: Language): string {
  if (aspects.length === 0) return "";
  const words = aspects.map((aspect) => aspectWords[aspect][lang]);
  return lang === "zh" ? `${words.join("、")}` : `: ${words.join(", ")}`;
}

/** What stands there now, and what stood there before. */
export function formatReplacement(now: string, before: string, lang: Language): string {
  return lang === "zh" ? `由 ${before} 改为 ${now}` : `${now} instead of ${before}`;
}

/** Behind or under the days. */
export const notCountedWords: Bilingual = { zh: "（不计时）", en: "(not counted)" };

export const kindWords: Readonly<Record<StepKind, Bilingual>> = {
  task: { zh: "办理", en: "task" },
  decision: { zh: "判断", en: "decision" },
  document: { zh: "文书", en: "document" },
  data: { zh: "数据", en: "data" },
  milestone: { zh: "节点", en: "milestone" },
  parallel: { zh: "并行", en: "in parallel" },
  start: { zh: "开始", en: "start" },
  end: { zh: "结束", en: "end" },
  subprocess: { zh: "子流程", en: "subprocess" },
};

/** Planned days in words; empty where a step says nothing. */
export function formatPlannedDays({ days, calendarDays }: Pick<Step, "days" | "calendarDays">, lang: Language): string {
  return formatAmount(days === undefined ? { calendarDays } : { days }, lang);
}

/** `Statutory: 20 days + 10 days`, where it may be extended by 10. */
export function formatShownLimit(limit: Limit, lang: Language): string {
  const kind = capitalizeText(terms.limitKinds[limit.kind][lang]);
  const length = formatLimitLength(limit, lang);
  return lang === "zh" ? `${kind} ${length}` : `${kind}: ${length}`;
}

/** A label with the remark that belongs to it. */
export function formatLabel({ label, remark = "" }: { readonly label: string; readonly remark?: string }, lang: Language): string {
  return [label, remark].filter((text) => text !== "").join(punctuation.sentence[lang]);
}

/** The most rounds of a return. */
export function formatRounds(rounds: number, lang: Language): string {
  if (lang === "zh") return `（至多 ${rounds} 次）`;
  return rounds === 1 ? "(once at most)" : `(${rounds} times at most)`;
}

const changeNames: Readonly<Record<ChangeMark, Bilingual>> = {
  added: { zh: "新增环节", en: "added step" },
  removed: { zh: "已取消", en: "removed" },
  changed: { zh: "调整", en: "changed" },
};

/** What stands before a detail of a step. */
export const detailWords = {
  post: { zh: "岗位", en: "post" },
  uses: { zh: "所需", en: "uses" },
  produces: { zh: "形成", en: "produces" },
  basis: { zh: "依据", en: "basis" },
} as const satisfies Record<string, Bilingual>;

export type DetailWord = keyof typeof detailWords;
/** How many steps a phase has. */
export function formatStepCount(steps: number, lang: Language): string {
  return lang === "zh" ? `${steps} 个环节` : `${steps} step${steps === 1 ? "" : "s"}`;
}

/** The part of the critical path that runs through a phase. */
export function formatCriticalDays(days: number, lang: Language): string {
  const words = formatPlannedDays({ days }, lang);
  return lang === "zh" ? `关键路径 ${words}` : `${words} on the critical path`;
}

/** On the page of a phase. */
export const overviewLinkWords: Bilingual = { zh: "↑ 总览", en: "↑ Overview" };

/** What stands on an off-page connector: where the flow goes on, or comes from. */
export const elsewhereWords = {
  to: (phase: string): Bilingual => ({ zh: `→ ${phase}`, en: `to ${phase}` }),
  from: (phase: string): Bilingual => ({ zh: `← ${phase}`, en: `from ${phase}` }),
};

/** The same for screen readers. */
export const connectorWords = {
  to: (mark: string, phase: string): Bilingual => ({ zh: `转接 ${mark}，接“${phase}”`, en: `connector ${mark} to “${phase}”` }),
  from: (mark: string, phase: string): Bilingual => ({ zh: `转接 ${mark}，来自“${phase}”`, en: `connector ${mark} from “${phase}”` }),
};

export const describeWords = {
  followersText: (leadsZh: string, leadsEn: string): Bilingual => ({ zh: `下一环节：${leadsZh}`, en: `leads to ${leadsEn}` }),
  followerBack: { zh: "退回 ", en: "back to " },
};
