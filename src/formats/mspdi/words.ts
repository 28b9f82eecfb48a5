import type { Bilingual } from "../../model/index.ts";
import { splitPlanRemedy } from "./file/fault-words.ts";

/** What a plan of Microsoft Project may say that a catalog cannot, or says in another way. */
export const planOmissions = {
  // What changes the dates.
  "elapsed-lags": {
    zh: "经过时间的延隔（如 3ed），改为在本计划中占用的工作时间；没有开始日期时按每周工作日数折算",
    en: "elapsed lags (as 3ed), now the working time that they take in this plan, without a start by the working days of a week",
  },
  "percent-lags": {
    zh: "百分比延隔，按前置任务的工期换算为固定时间",
    en: "lags in percent, now a fixed part of the predecessor's duration",
  },
  "elapsed-durations": {
    zh: "经过时间的工期（如 3ed），改为日历日；结束时间与 Project 不同时改为工作时间",
    en: "elapsed durations (as 3ed), now calendar days, or working time where those end at another time than in Project",
  },
  "time-formats": {
    zh: "工期或延隔的单位代码不明，按工作时间计算",
    en: "units of durations and lags that are not known, read as working time",
  },
  rounded: { zh: "不足一分钟的时间，四舍五入到分钟", en: "parts of a minute, rounded to minutes" },
  "missing-calendar": {
    zh: "文件中没有的日历；未写明的日子按周一至周五计算",
    en: "calendars that are not in the file; what they would say is Monday to Friday",
  },
  "day-length": {
    zh: "日历的工作日与项目属性的每日工时不同；这里一天是日历的一个工作日，天数因而与 Project 显示的不同",
    en: "working days of other hours than a day has by the properties: days are those of the calendar, not those that Project shows",
  },
  hours: {
    zh: "工时与其他工作日不同的日子，按整日计算",
    en: "days with other hours than the rest, each counted as one whole day",
  },
  "working-times": {
    zh: "看不懂、跨过午夜或重叠的工作时间；前两种不计，重叠的只计一次，全天都不计的按 8 至 12 时、13 至 17 时",
    en: "working times that cannot be read or are past midnight, left out; overlaps, counted once; a day of none has 8 to 12 and 13 to 17",
  },
  "start-time": {
    zh: "不在一日之初的项目开始时间，改为当日开始",
    en: "a project start within the day, moved to the beginning of that day",
  },
  "start-date": { zh: "无法用作日期的项目开始日期", en: "a project start that is no date here, so that no --start is known" },
  exceptions: { zh: "无法展开的日历例外", en: "exceptions of the calendar that cannot be written out as days" },
  "from-finish": { zh: "从完成日期倒排；这里从开始日期顺排", en: "scheduling from the finish date; here it is from the start" },
  manual: { zh: "手动计划；这里按衔接与工期计算", en: "manual scheduling; here links and durations decide" },
  inactive: { zh: "停用的任务，连同其链接", en: "inactive tasks, with their links" },
  "as-late-as-possible": { zh: "约束“越晚越好”", en: 'constraints "as late as possible"' },
  "must-start-on": { zh: "约束“必须开始于”，日期写入备注", en: 'constraints "must start on", the date kept as a note' },
  "must-finish-on": { zh: "约束“必须完成于”，日期写入备注", en: 'constraints "must finish on", the date kept as a note' },
  "start-no-earlier-than": { zh: "约束“不得早于…开始”，日期写入备注", en: 'constraints "start no earlier than", the date kept as a note' },
  "start-no-later-than": { zh: "约束“不得晚于…开始”，日期写入备注", en: 'constraints "start no later than", the date kept as a note' },
  "finish-no-earlier-than": {
    zh: "约束“不得早于…完成”，日期写入备注",
    en: 'constraints "finish no earlier than", the date kept as a note',
  },
  "finish-no-later-than": { zh: "约束“不得晚于…完成”，日期写入备注", en: 'constraints "finish no later than", the date kept as a note' },
  "other-constraints": { zh: "种类不明的约束", en: "constraints of a type that is not known" },
  "task-calendars": { zh: "任务自己的日历", en: "calendars of single tasks" },
  "leveling-delays": { zh: "资源调配造成的延迟", en: "delays by leveling" },
  "assignment-delays": { zh: "资源分配的延迟；这里资源与任务同时开始", en: "delays of assignments; here a resource begins with its task" },
  breaks: {
    zh: "任务中途的间断（拆分任务，或其他日历所致）；这里连续进行",
    en: "breaks within tasks (split, or by other calendars), here worked through",
  },
  "external-links": { zh: "指向其他项目的链接与外部任务", en: "links to other projects, and external tasks" },
  subprojects: { zh: "插入的子项目，只保留任务本身", en: "inserted projects, of which only the task stays" },
  "summary-links": {
    zh: "无法等价改写的摘要任务链接",
    en: "links of summary tasks that links between their tasks cannot express",
  },
  progress: { zh: "进度与实际日期", en: "progress and actual dates" },
  // What does not.
  "outer-summaries": {
    zh: "外层摘要任务；只有最内层的成为阶段",
    en: "outer summary tasks: only those right above a task become phases",
  },
  "more-resources": { zh: "第一个之外的工时资源；单位只取一个", en: "work resources beside the first: a step has one unit" },
  "summary-resources": { zh: "摘要任务的资源", en: "resources of summary tasks" },
  "missing-assignments": { zh: "资源分配的任务或资源不在文件中", en: "assignments of which the task or the resource is not in the file" },
  "resource-details": {
    zh: "资源的日历、费率与最大单位；资源名成为单位",
    en: "calendars, rates and units of resources, whose names become units",
  },
  "other-calendars": { zh: "项目日历以外的日历", en: "other calendars than that of the project" },
  "other-resources": { zh: "材料与成本资源", en: "material and cost resources" },
  deadlines: { zh: "期限（截止日期），写入备注", en: "deadlines, kept as a note" },
  baselines: { zh: "比较基准", en: "baselines" },
  costs: { zh: "成本", en: "costs" },
  estimates: { zh: "工期估计标记（问号）", en: "marks of estimated durations (?)" },
  priorities: { zh: "优先级", en: "priorities" },
  hyperlinks: { zh: "超链接", en: "hyperlinks" },
  "custom-fields": { zh: "自定义域与大纲代码", en: "custom fields and outline codes" },
  "project-properties": { zh: "项目属性", en: "properties of the project" },
  "other-fields": { zh: "其他内容", en: "other content" },
} as const satisfies Record<string, Bilingual>;

export type PlanOmission = keyof typeof planOmissions;

/** Dates that a task is held to, as the note of its step says them. */
export const constraintNotes = {
  "must-start-on": (date: string): Bilingual => ({ zh: `必须开始于 ${date}`, en: `Must start on ${date}` }),
  "must-finish-on": (date: string): Bilingual => ({ zh: `必须完成于 ${date}`, en: `Must finish on ${date}` }),
  "start-no-earlier-than": (date: string): Bilingual => ({ zh: `不得早于 ${date} 开始`, en: `Start no earlier than ${date}` }),
  "start-no-later-than": (date: string): Bilingual => ({ zh: `不得晚于 ${date} 开始`, en: `Start no later than ${date}` }),
  "finish-no-earlier-than": (date: string): Bilingual => ({ zh: `不得早于 ${date} 完成`, en: `Finish no earlier than ${date}` }),
  "finish-no-later-than": (date: string): Bilingual => ({ zh: `不得晚于 ${date} 完成`, en: `Finish no later than ${date}` }),
  deadlines: (date: string): Bilingual => ({ zh: `期限 ${date}`, en: `Deadline ${date}` }),
} as const satisfies Partial<Record<PlanOmission, (date: string) => Bilingual>>;

export const problemsWords = {
  wrongValueRemedy: { zh: "写成 PT16H0M0S 的样子", en: "Write it like PT16H0M0S" },
  unknownStepMessage: (name: string, value: string): Bilingual => ({
    zh: `任务“${name}”的前置任务 ${value} 不在文件中`,
    en: `Task "${name}" comes after task ${value}, which is not in the file`,
  }),
  unknownStepRemedy: { zh: "删去这条链接，或补上该任务", en: "Delete the link, or add the task" },
  tooLongMessage: { zh: "摘要任务之间的链接展开后超过一百万条", en: "The links between summary tasks stand for more than a million" },
  tooLongRemedy: { zh: "在两个摘要任务之间加一个里程碑", en: "Put a milestone between the two summary tasks" },
  wrongValueMessage: (name: string, about: string, value: string): Bilingual => ({
    zh: `任务“${name}”的链接：${about} 不能是“${value}”`,
    en: `A link of task "${name}" has ${about} "${value}"`,
  }),
  linkProblemRemedy: { zh: "写 0（FF）、1（FS）、2（SF）或 3（SS）", en: "Use 0 (FF), 1 (FS), 2 (SF) or 3 (SS)" },
  wrongValueLinkProblemRemedy: { zh: "写数字，单位为十分之一分钟", en: "Write a number, of tenths of a minute" },
  outlineLevelsRemedy: { zh: "写 1、2、3……；0 是项目本身", en: "Write 1, 2, 3 and so on; 0 is the project itself" },
  uidsMessage: (text: string): Bilingual => ({ zh: `任务“${text}”没有 UID`, en: `Task "${text}" has no UID` }),
  uidsUidsMessage: (text: string): Bilingual => ({ zh: `两个任务的 UID 都是 ${text}`, en: `Two tasks have the UID ${text}` }),
  uidsRemedy: { zh: "每个任务给一个不同的 UID", en: "Give every task a UID of its own" },
};

export const mspdiReadWords = {
  message: { zh: "项目日历每周没有工作日", en: "The calendar of the project has no working day in a week" },
  remedy: { zh: "在日历中至少设一个工作日", en: "Make one day of the week a working day" },
  boundsFaultMessage: { zh: "任务过多，或名称过长", en: "There are too many tasks, or a name is too long" },
  boundsFaultRemedy: splitPlanRemedy,
  otherMessage: (text: string): Bilingual => ({
    zh: `任务 ${text} 的工期或延隔超过 100000 天`,
    en: `A duration or lag of task ${text} is over 100,000 days`,
  }),
  otherBoundsFaultMessage: (text: string): Bilingual => ({
    zh: `任务 ${text} 的名称或备注过长`,
    en: `The name or the notes of task ${text} are too long`,
  }),
  otherRemedy: { zh: "核对工期与延隔", en: "Check the duration and the lags" },
  otherBoundsFaultRemedy: { zh: "缩短文字", en: "Make the text shorter" },
};
