import { type Bilingual, simulationTerms } from "../../../model/index.ts";
import { pluralize } from "../text/counts.ts";

/** What `simulate --load` says. */
export const loadTextWords = {
  cases: (replications: number, cases: number, warmUp: number): Bilingual => ({
    zh: `重复 ${replications} 次，每次 ${cases} 件（另有前 ${warmUp} 件为预热，不计）`,
    en: `${pluralize(replications, "replication")} of ${pluralize(cases, "case")} after ${warmUp} that warm up`,
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
    zh: `“${unit}”的队伍会无限变长：工作量要 ${offered} 人，只有 ${staff} 人。等待的天数只属于所模拟的这些件，件数越多越长。`,
    en: `The queue of "${unit}" grows without bound: the work takes ${offered} officers, and there are ${staff}. Its waits are those of the cases simulated, and grow with their number.`,
  }),
  before: { zh: "改革前：", en: "Before: " },
  tables: { zh: "各表为改革后的情形。", en: "Tables: after the reform." },
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
    offHours: simulationTerms.offHours,
    batch: { zh: "等批次日", en: "waiting for the day" },
    return: simulationTerms.beforeReturn,
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
  kept: simulationTerms.limitsKept,
  quantiles: { zh: "多少件在多少天内办结", en: "Days within which a share of cases ends" },
  unitsNote: {
    zh: "工作量：一直忙碌的人数，批次日更忙则以批次日计；每次等待天数：等经办人，不含等批次日和不办公。",
    en: "needed: officers whom the work keeps busy all the time, or on the days of its batches where that takes more; days waited: for an officer, a visit.",
  },
  confidence: simulationTerms.confidence,
  staffed: (officers: number, found: string, wanted: string): Bilingual => ({
    zh: `至少 ${officers} 人，使 ${found} 的件符合时限（要求 ${wanted}）`,
    en: `${pluralize(officers, "officer")} at least, so that ${found} of cases keep the limit (${wanted} asked)`,
  }),
  unreachable: (found: string, wanted: string): Bilingual => ({
    zh: `人再多也达不到：无人等待时也只有 ${found} 的件符合时限（要求 ${wanted}）`,
    en: `No number of officers reaches it: even when nobody waits, ${found} of cases keep the limit (${wanted} asked)`,
  }),
  proven: {
    zh: "已证明：在所模拟的件中，总人数更少的安排都达不到（人多不会更常超期）。",
    en: "Proven: of the cases simulated, no plan with fewer officers in all keeps it so often (more officers never make more cases late).",
  },
  notProven: {
    zh: "任何一个单位都不能再少一人；总人数更少的安排太多，没有逐一试过。",
    en: "No unit can do with one fewer; plans with fewer officers in all are too many to have been tried.",
  },
  neededNote: { zh: "至少：其他单位人数不限时也需要的人数。", en: "at least: officers needed whatever the other units have." },
  unsure: {
    zh: "区间的下端低于要求：要更有把握，请增加 --cases 或提高 --meet。",
    en: "The interval begins below what is asked: to be surer, take more --cases or a higher --meet.",
  },
  now: { zh: "现有", en: "now" },
  atLeast: { zh: "至少", en: "at least" },
};
