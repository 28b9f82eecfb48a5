import type { Bilingual } from "../model/index.ts";
import { plural } from "./counts.ts";

/** What `simulate --load` says. */
export const loadWords = {
  cases: (replications: number, cases: number, warmUp: number): Bilingual => ({
    zh: `重复 ${replications} 次，每次 ${cases} 件（另有前 ${warmUp} 件为预热，不计）`,
    en: `${plural(replications, "replication")} of ${plural(cases, "case")} after ${warmUp} that warm up`,
  }),
  cycle: (days: string): Bilingual => ({
    zh: `每件从来到办结平均 ${days} 个工作日`,
    en: `a case takes ${days} working days on average`,
  }),
  change: (before: string, after: string): Bilingual => ({
    zh: `每件从来到办结平均 ${before} → ${after} 个工作日`,
    en: `a case takes ${before} → ${after} working days on average`,
  }),
  saved: (days: string): Bilingual => ({ zh: `平均节省 ${days} 天`, en: `${days} days saved on average` }),
  longer: (days: string): Bilingual => ({ zh: `平均延长 ${days} 天`, en: `${days} days longer on average` }),
  flow: (throughput: string, underWay: string): Bilingual => ({
    zh: `每个工作日办结 ${throughput} 件，在办 ${underWay} 件`,
    en: `${throughput} cases end a working day, and ${underWay} are under way`,
  }),
  grows: (unit: string, offered: string, staff: number): Bilingual => ({
    zh: `“${unit}”的队伍会无限变长：工作量要 ${offered} 人，只有 ${staff} 人。下面的等待只属于所模拟的这些件，件数越多越长。`,
    en: `The queue of "${unit}" grows without bound: the work takes ${offered} officers, and there are ${staff}. Waits below are those of the cases simulated, and grow with their number.`,
  }),
  before: { zh: "改革前：", en: "Before: " },
  imprecise: {
    zh: "平均天数的区间尚未达到所要的精度；用 --precision 放宽，或用 --cases 增加件数。",
    en: "The interval of the mean is not yet as narrow as asked; ask for less with --precision, or for more --cases.",
  },
  parts: { zh: "时间用在哪里", en: "Where the time goes" },
  part: { zh: "部分", en: "part" },
  days: { zh: "天数", en: "days" },
  share: { zh: "占比", en: "share" },
  names: {
    work: { zh: "办理", en: "work" },
    outside: { zh: "办理之外", en: "time of steps beyond work" },
    queue: { zh: "等经办人", en: "waiting for an officer" },
    offHours: { zh: "不办公", en: "office closed" },
    batch: { zh: "等批次日", en: "waiting for the day" },
    return: { zh: "最后一次退回之前", en: "before the last return" },
    applicant: { zh: "申请人", en: "applicant" },
    excluded: { zh: "不计入时限", en: "excluded" },
    lag: { zh: "间隔", en: "lags" },
  },
  units: { zh: "单位", en: "Units" },
  unit: { zh: "单位", en: "unit" },
  staff: { zh: "人数", en: "staff" },
  offered: { zh: "工作量", en: "needed" },
  utilisation: { zh: "忙碌", en: "busy" },
  queue: { zh: "排队件数", en: "in line" },
  wait: { zh: "每次等待天数", en: "days waited" },
  kept: { zh: "时限符合的比例", en: "How often limits are kept" },
  quantiles: { zh: "多少件在多少天内办结", en: "Days within which a share of cases ends" },
  unitsNote: {
    zh: "工作量：一直忙碌的人数；每次等待天数：等经办人，不含等批次日和不办公。",
    en: "needed: officers whom the work keeps busy all the time; days waited: for an officer, a visit.",
  },
  confidence: { zh: "括号内为 95 % 置信区间", en: "in brackets: intervals of 95 % confidence" },
  badArrivals: "3; 6,4,4,4,2",
  withLoad: (option: string): Bilingual => ({ zh: `${option} 只与 --load 一起用`, en: `${option} works only with --load` }),
  withoutLoad: (option: string): Bilingual => ({ zh: `${option} 不与 --load 一起用`, en: `${option} does not work with --load` }),
};
