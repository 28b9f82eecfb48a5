import { type Bilingual, simulationTerms, terms } from "../../model/index.ts";
import { pageWords } from "../html/index.ts";

/** Every word of the report page. */
export const reportWords = {
  ...pageWords,
  report: { zh: "流程报告", en: "Process report" },
  longer: { zh: "延长", en: "Longer" },
  workingDays: terms.workingDays,
  measuresCount: (count: number): Bilingual => ({ zh: `${count} 项举措`, en: `${count} measure${count === 1 ? "" : "s"}` }),
  moreNotChosen: (count: number): Bilingual => ({
    zh: `……另有 ${count} 项，单独节省的不比这些多。`,
    en: `… and ${count} more that save no more alone.`,
  }),
  sections: {
    summary: { zh: "总览", en: "Summary" },
    measures: { zh: "改革举措", en: "Measures" },
    least: { zh: "最省的改革", en: "Least reform" },
    path: { zh: "关键路径", en: "Critical path" },
    phases: { zh: "各阶段用时", en: "Days by phase" },
    limits: { zh: "时限", en: "Limits" },
    risk: { zh: "把握与风险", en: "Risk" },
    load: { zh: "排队与忙碌", en: "Load" },
    steps: { zh: "环节表", en: "Steps" },
    timetable: { zh: "横道图", en: "Gantt chart" },
    flowcharts: { zh: "流程图", en: "Flowcharts" },
  },
  waterfall: { zh: "各项举措依次节省的天数", en: "What each measure saves, one after another" },
  frontier: { zh: "投入与工期", en: "Effort against days" },
  overlaps: { zh: "举措之间的重叠与配合", en: "Where measures share days" },
  riskPictures: {
    "s-curve": { zh: "在多少天内办结的把握", en: "Chance to be done within so many days" },
    savings: { zh: "改革为每件节省的天数", en: "Days that the reform saves in single cases" },
    tornado: { zh: "总天数最取决于哪些环节", en: "Steps that the total depends on most" },
    criticality: { zh: "各环节在多少件中为关键环节", en: "How often each step is critical" },
  },
  loadPictures: {
    utilisation: { zh: "各单位有多忙", en: "How busy each unit is" },
    waiting: { zh: "一件等在哪里、等什么", en: "Where a case waits, and what for" },
    queue: simulationTerms.queues,
  },
  simulated: (runs: number, seed: number): Bilingual => ({
    zh: `模拟 ${runs} 件（种子 ${seed}，同样的种子得到同样的件）。括号内为 95 % 置信区间。`,
    en: `${runs} cases were simulated (seed ${seed}; the same seed gives the same cases). In brackets: intervals of 95 % confidence.`,
  }),
  constant: {
    zh: "每件所用天数相同：文件没有写 actual、spread 或概率，无从判断时限有多大把握。",
    en: "All cases take the same days: the file has no actual days, spread or probability, so nothing tells how sure the limits are.",
  },
  plannedDays: { zh: "计划天数", en: "Days planned" },
  keptPlan: { zh: "不超过计划的件", en: "Cases within the plan" },
  keptShare: { zh: "符合的件", en: "Cases that keep it" },
  keptBefore: { zh: "改革前符合", en: "Kept before" },
  keptAfter: { zh: "改革后符合", en: "Kept after" },
  pointsGained: { zh: "增加百分点", en: "Points gained" },
  loaded: (replications: number, cases: number, warmUp: number, seed: number): Bilingual => ({
    zh: `模拟同时在办的许多件：重复 ${replications} 次，每次 ${cases} 件，另有 ${warmUp} 件预热，种子 ${seed}。括号内为 95 % 置信区间。`,
    en: `Many cases at once were simulated: ${replications} replications of ${cases} cases after ${warmUp} that warm up, seed ${seed}. In brackets: intervals of 95 % confidence.`,
  }),
  cycleDays: { zh: "从来到办结的平均天数", en: "Mean days from arrival to end" },
  leastEffort: { zh: "最省投入", en: "least effort" },
  leastFor: (target: string, effort: string, days: string): Bilingual => ({
    zh: `要在 ${target} 个工作日之内，最少投入 ${effort}（达到 ${days} 天），已证明。`,
    en: `${target} working days take an effort of ${effort} at least, which reaches ${days}: proven.`,
  }),
  spared: (effort: string, less: string, days: string): Bilingual => ({
    zh: `本方案投入 ${effort}，可省 ${less}，还可快 ${days} 天。`,
    en: `The reform takes ${effort}: ${less} could be spared, and ${days} days.`,
  }),
  asGood: (name: string): Bilingual => ({ zh: `“${name}”正是如此，无法更省。`, en: `"${name}" is as good as that.` }),
  differs: (added: string, dropped: string): Bilingual => ({
    zh: `与本方案相比，增加：${added}；去掉：${dropped}。`,
    en: `Other than the reform it has ${added}, and not ${dropped}.`,
  }),
  frontierEnded: {
    zh: "举措之间关联太多，报告中的搜索提前结束：投入更少的点没有列出。leadpath optimize --frontier 会搜索到底。",
    en: "The measures are too entangled for a search within a report, so points of less effort are missing. leadpath optimize --frontier searches to the end.",
  },
  allPoints: (count: number): Bilingual => ({ zh: `全部 ${count} 点`, en: `All ${count} points` }),
  chartBefore: { zh: "流程图（改革前）", en: "Flowchart before" },
  chartAfter: { zh: "流程图（改革后）", en: "Flowchart after" },
  gantt: { zh: "横道图", en: "Gantt chart" },
  chart: { zh: "流程图", en: "Flowchart" },
  pathNote: (count: string, canSlip: boolean): Bilingual =>
    count === "1"
      ? canSlip
        ? {
            zh: "只有这一条关键路径。其中有时差的环节还可略为推迟：其后按日历日计的环节仍在同一天结束。",
            en: "The only critical path. Those of its steps that have float can slip by it, as what follows is in calendar days and ends on the same day.",
          }
        : {
            zh: "只有这一条关键路径：其中任何环节晚一天，全程就要晚。",
            en: "The only critical path: a day lost on it is lost on the whole.",
          }
      : {
          zh: `共有 ${count} 条关键路径，这是计入时间最多的一条。`,
          en: `One of ${count} critical paths: the one with the most counted time.`,
        },
  stepsNote: ({ isReform, hasDates }: { readonly isReform: boolean; readonly hasDates: boolean }): Bilingual => ({
    zh: `${hasDates ? "" : "时间以工作日计，从 0 开始。"}● 为关键环节；${isReform ? "划去的是改革前的天数；" : ""}总时差是不影响总工期可拖延的工作日数。`,
    en: `${hasDates ? "" : "Times in working days from 0. "}● marks critical steps; ${isReform ? "the struck-through number is the days before; " : ""}total float is how many working days a step can slip without moving the end.`,
  }),
  startAndFinish: (start: string, finish: string): Bilingual => ({ zh: `${start} 至 ${finish}`, en: `${start} to ${finish}` }),
  offRoute: (count: number): Bilingual => ({
    zh: `另有 ${count} 个环节不在这条路径上，见流程图。`,
    en: ` ${count} more step${count === 1 ? " is" : "s are"} not on this route; see the flowchart.`,
  }),
  route: { zh: "路径：", en: "Route: " },
  wholeTime: { zh: "总工期", en: "Total" },
  colon: { zh: "：", en: ": " },
  inBrackets: (text: string): Bilingual => ({ zh: `（${text}）`, en: ` (${text})` }),
  limitDays: { zh: "时限天数", en: "Limit, days" },
  onLongest: { zh: "计入（最长）", en: "Counted, longest" },
  onMain: { zh: "计入（主路径）", en: "Counted, main route" },
  critical: { zh: "关键", en: "critical" },
  removed: { zh: "已取消", en: "removed" },
  added: { zh: "新增", en: "added" },
  footer: { zh: "天数均为工作日。由 leadpath 从同一份文本生成。", en: "Days are working days. Made by leadpath from one text file." },
  pictures: { zh: "图片文件：", en: "Picture files:" },
} as const;
