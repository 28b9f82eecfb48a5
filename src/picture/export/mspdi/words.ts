import type { Bilingual } from "../../../model/index.ts";

/** What a process may say that a plan of Microsoft Project cannot, or says in another way. */
export const exportOmissionWords = {
  dates: { zh: "日期：没有 --start，Project 从当天算起", en: "dates: without --start there are none, and Project begins with today" },
  "off-route": { zh: "本路径上没有的环节", en: "steps that are not on this route" },
  removed: {
    zh: "取消的环节，留作 0 天的里程碑，以保持先后",
    en: "removed steps, kept as milestones of 0 days for the order of the others",
  },
  "calendar-days": {
    zh: "以日历日计的环节，写成本次开始日期下的工作时间",
    en: "steps in calendar days, written in working time as from this start",
  },
  "finish-lags": {
    zh: "到以日历日计的环节完成的延隔，写得更长，使起止时间与这里相同",
    en: "lags to the finish of steps in calendar days, longer, so that these start and finish as here",
  },
  "calendar-days-converted": {
    zh: "以日历日计的环节，没有 --start，按每 7 个日历日 5 个工作日折算",
    en: "steps in calendar days, without --start converted at 5 working days to 7",
  },
  provisional: { zh: "尚未公布放假安排的日期，放假安排可能有变", en: "dates past the published holiday notices, which may still change" },
  "country-holidays": { zh: "国家公众假日；加上 --start 才会写入", en: "public holidays of a country; with --start they are written" },
  outcomes: { zh: "判断的结果与概率；判断成为普通任务", en: "outcomes of decisions and their probabilities; a decision becomes a task" },
  returns: { zh: "退回", en: "returns to an earlier step" },
  kinds: { zh: "环节种类（文书、数据、并行、子流程）", en: "kinds of steps (document, data, parallel, subprocess)" },
  clocks: { zh: "计时方式（不计入时限、申请人用时）", en: "clocks (excluded time, time of the applicant)" },
  actual: { zh: "实际天数（含 spread、correlation）", en: "actual days, with their spread and correlation" },
  limits: { zh: "时限", en: "statutory and promised limits" },
  measures: { zh: "改革举措与方案；已采用的举措体现在任务中", en: "measures and scenarios; those chosen are applied" },
  documents: { zh: "材料", en: "documents" },
  staff: { zh: "单位人数", en: "staff of units" },
  posts: { zh: "岗位", en: "posts" },
  basis: { zh: "依据", en: "basis in law" },
  "long-names": { zh: "超过 255 字的名称，已截短", en: "names of more than 255 characters, cut short" },
  extras: { zh: "其他程序的键（x-）", en: "keys of other programs (x-)" },
  languages: { zh: "名称的其他语言", en: "names in other languages" },
} as const satisfies Record<string, Bilingual>;

export type ExportOmission = keyof typeof exportOmissionWords;

export const mspdiCalendarWords = {
  name: { zh: "工作日历", en: "Working days" },
  off: { zh: "休息", en: "Day off" },
  work: { zh: "上班", en: "Day at work" },
};
