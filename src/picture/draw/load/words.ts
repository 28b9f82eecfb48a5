import { type Bilingual, simulationTerms, terms } from "../../../model/index.ts";
import type { Delay } from "./data.ts";

/** What the charts of cases under load say. */
export const loadChartWords = {
  utilisation: { zh: "各单位经办人有多忙", en: "How busy the officers of each unit are" },
  waiting: { zh: "一件平均等在哪里、等什么", en: "Where a case waits on average, and what for" },
  queue: simulationTerms.queues,
  cases: (replications: number, cases: number, warmUp: number, seed: number): Bilingual => ({
    zh: `重复 ${replications} 次，每次 ${cases} 件，另有 ${warmUp} 件预热，种子 ${seed}`,
    en: `${replications} replications of ${cases} cases after ${warmUp} that warm up, seed ${seed}`,
  }),
  before: terms.before,
  after: terms.after,
  busyAxis: { zh: "办公时间内忙碌的比例", en: "Share of open time at work" },
  waitAxis: { zh: "工作日", en: "Working days" },
  queueAxis: { zh: "排队的件", en: "Cases in line" },
  dayAxis: { zh: "从开始起的工作日", en: "Working days from the beginning" },
  staff: { zh: "人数", en: "Staff" },
  needed: { zh: "工作量", en: "Needed" },
  grows: { zh: "队伍无限变长", en: "queue grows" },
  whisker: {
    zh: "细线：95 % 置信区间。工作量：一直忙碌的人数；超过人数时队伍无限变长。",
    en: "Thin lines: intervals of 95 % confidence. Needed: officers whom the work keeps busy all the time; with fewer the queue grows without bound.",
  },
  nobody: { zh: "没有写人数（staff）的单位：没有人排队。", en: "No unit has a number of officers (staff): nobody waits in line." },
  chain: {
    zh: "沿一件的结束所等待的那条链，取所有件的平均；最后一次退回之前的时间合为一项，不再分。",
    en: "Along the chain of steps that the end of a case waits for, on the average of all cases; all time before the last return is one part.",
  },
  noWait: { zh: "没有等待。", en: "Nothing is waited for." },
  growing: {
    zh: "队伍无限变长的单位，其等待只属于所模拟的这些件，件数越多越长。",
    en: "Where a queue grows without bound, waits are those of the cases simulated, and grow with their number.",
  },
  stretches: {
    zh: "每段为同样多的来件，取所有重复的平均。",
    en: "Each stretch has as many arrivals; averages of all replications.",
  },
  mean: (value: string, interval: string): Bilingual => ({ zh: `平均 ${value}（${interval}）`, en: `mean ${value} (${interval})` }),
  delays: {
    queue: { zh: "等经办人", en: "for an officer" },
    offHours: simulationTerms.offHours,
    batch: { zh: "等批次日", en: "for the day of the step" },
    applicant: { zh: "申请人", en: "for the applicant" },
    return: simulationTerms.beforeReturn,
  } satisfies Record<Delay, Bilingual>,
} as const;
