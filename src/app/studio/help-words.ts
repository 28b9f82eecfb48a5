import type { Bilingual } from "../../model/index.ts";
import { goalWords } from "./goal-words.ts";
import { studioPageWords } from "./words.ts";

interface HelpEntry {
  /** As headings, labels and the heads of tables have it. */
  readonly word: Bilingual;
  readonly meaning: Bilingual;
}

/** What words of ours mean, each in a sentence or two, for who reads them for the first time. */
export const helpWords = {
  total: {
    word: studioPageWords.total,
    meaning: {
      zh: "一件从第一个环节到最后一个环节要多少个工作日；取决于最长的一串环节，不算排队等人的时间。",
      en: "Working days that one case takes from its first step to its last. The longest chain of steps decides them; waiting in a queue for an officer is not in them.",
    },
  },
  workingDays: {
    word: { zh: "工作日", en: "Working days" },
    meaning: {
      zh: "机关上班的日子：不含周末和放假，含调休上班的周末。从一件开始办时数起。",
      en: "Days on which offices are at work: no weekends and public holidays, but make-up workdays. They are counted from the beginning of the case.",
    },
  },
  counted: {
    word: studioPageWords.clocks.counted,
    meaning: {
      zh: "审批部门用的天数，时限只算这些。",
      en: "Days that the office takes. Time limits count these and no others.",
    },
  },
  excluded: {
    word: studioPageWords.clocks.excluded,
    meaning: {
      zh: "听证、勘验、公示等特别程序的天数：照样经过，但时限不算。",
      en: "Days of special procedures, such as a hearing, a survey or a public notice. They pass all the same, but no limit counts them.",
    },
  },
  applicant: {
    word: studioPageWords.clocks.applicant,
    meaning: {
      zh: "等申请人（当事人）办理的天数，时限不算。",
      en: "Days in which the office waits for the applicant. No limit counts them.",
    },
  },
  lag: {
    word: studioPageWords.clocks.lag,
    meaning: { zh: "两个环节之间无人办理的天数。", en: "Days between two steps in which nobody works on the case." },
  },
  criticalPath: {
    word: { zh: "关键路径", en: "Critical path" },
    meaning: {
      zh: "从头到尾最长的一串环节，总天数由它决定；要缩短总天数，就得缩短它。",
      en: "The longest chain of steps from beginning to end, which makes the total. Only what shortens this chain shortens the total.",
    },
  },
  limit: {
    word: studioPageWords.limits,
    meaning: {
      zh: "两个环节之间最多可用的计入天数：法定的由法律规定，承诺的由部门自定。",
      en: "The most counted days that may lie between two steps: statutory limits are set by law, promised ones by the office itself.",
    },
  },
  startDate: {
    word: studioPageWords.startDate,
    meaning: {
      zh: "一件从哪天起办；由此按放假和调休推算办结的日期。",
      en: "The day on which a case begins. From it the day of its end is counted over public holidays and make-up workdays.",
    },
  },
  scenario: {
    word: studioPageWords.scenario,
    meaning: {
      zh: "起了名的一组选择：哪些举措、哪些手工改动、何时开始、什么目标。",
      en: "A choice that has a name: which measures, which changes by hand, which start and which goal.",
    },
  },
  route: {
    word: studioPageWords.route,
    meaning: {
      zh: "每个判断走哪个结果：主路径走第一个，最长路径走最费时的。",
      en: "Which outcome every decision takes: main takes the first of each, longest the one that needs most days.",
    },
  },
  item: {
    word: { zh: "事项", en: "item" },
    meaning: {
      zh: "申请人可以申请的一件事；同一流程可以有几个事项，各有时限和情形。",
      en: "What an applicant can apply for. Several items may share one process, each with limits and variants of its own.",
    },
  },
  measure: {
    word: studioPageWords.measures,
    meaning: {
      zh: "可以决定的一项改变：缩短、取消、并联或增加环节。打开开关就按它算。",
      en: "Changes that may be decided: each shortens, removes, adds or rearranges steps. A switch that is on puts one into the figures.",
    },
  },
  effort: {
    word: studioPageWords.effort,
    meaning: {
      zh: "推行一项举措要付出多少，单位由文件的作者定（如 1 易 5 难）；不是天数。",
      en: "What it takes to bring a measure about, in the unit of the file's author, such as 1 (easy) to 5 (hard). It is no number of days.",
    },
  },
  alone: {
    word: studioPageWords.alone,
    meaning: {
      zh: "只采用它（及其依赖），其余都不采用时节省的工作日。",
      en: "Working days saved by this measure with what it requires, if nothing else were adopted.",
    },
  },
  now: {
    word: studioPageWords.last,
    meaning: {
      zh: "此刻打开或关掉它，总天数的变化；随其他已选的举措而不同。",
      en: "Working days that the total changes by if it is switched at this moment. It depends on what else is on.",
    },
  },
  guard: {
    word: goalWords.whoDecides,
    meaning: {
      zh: "本级可定：自己就能定；须授权：要上级下放；须修法：要改法律法规；未核实：还没有查过。",
      en: "Within powers: we ourselves. Needs authority: a higher level has to grant it. Needs law: a law has to change. Unchecked: nobody has looked yet.",
    },
  },
  basis: {
    word: goalWords.basis,
    meaning: {
      zh: "举措所依据的法律或文件，按流程文件所写；没有写的，先查清再决定。",
      en: "The law or document that a measure rests on, as the file states it. Where none is stated, look before you decide.",
    },
  },
  days: {
    word: studioPageWords.days,
    meaning: {
      zh: "环节计划用的工作日；拖动即试改，文件里的现状不变。",
      en: "Working days planned for the step. To drag them tries a change; the file keeps what it says of today.",
    },
  },
  clock: {
    word: studioPageWords.clock,
    meaning: {
      zh: "这个环节的天数时限算不算：计入，还是因特别程序或等申请人而不计入。",
      en: "Whether limits count the days of this step, or leave them out for a special procedure or as time of the applicant.",
    },
  },
  critical: {
    word: { zh: "关键", en: "Critical" },
    meaning: {
      zh: "这个环节在最长的一串上：它晚完成一天，办结也晚一天。",
      en: "The step is on the longest chain: if it is done a day later, the whole case ends a day later.",
    },
  },
  float: {
    word: { zh: "余地", en: "Float" },
    meaning: {
      zh: "环节可以晚完成多少天而不推迟办结（总时差）；用完就成为关键环节。",
      en: "Also called slack: by how many days a step can end later before the whole case does. With none left it is critical.",
    },
  },
  after: {
    word: studioPageWords.after,
    meaning: {
      zh: "要等哪些环节才能开始。FS、SS、FF、SF 指从完成或开始算到开始或完成；数字是间隔的天数。",
      en: "Which steps this one waits for. FS, SS, FF and SF bind start or finish of the one to start or finish of the other; a number is the days between.",
    },
  },
  unit: {
    word: { zh: "单位", en: "Unit" },
    meaning: { zh: "办这个环节的部门，或申请人一方。", en: "The office that does the step, or the applicant's side." },
  },
  goal: {
    word: goalWords.goal,
    meaning: {
      zh: "给定天数求最少的投入，或给定投入求最少的天数；答案经求解器证明。",
      en: "Give the days to find the least effort for them, or the effort to find the fewest days. A solver searches all sets of measures and proves its answer.",
    },
  },
  target: {
    word: goalWords.target,
    meaning: {
      zh: "总天数不得超过它；求出达到它的最少投入。",
      en: "The total may not exceed it; the answer is the least effort that reaches it.",
    },
  },
  budget: {
    word: goalWords.budget,
    meaning: {
      zh: "所选举措的投入合计不得超过它；求出能达到的最少天数。",
      en: "The efforts of the measures together may not exceed it; the answer is the fewest days that it buys.",
    },
  },
  powers: {
    word: goalWords.powers,
    meaning: {
      zh: "求解时只用勾选的几类；起初只用本级自己可定的。",
      en: "The search takes measures of the ticked kinds only: at first those alone that we may decide ourselves.",
    },
  },
  proven: {
    word: { zh: "已证明", en: "proven" },
    meaning: {
      zh: "求解器查遍所有组合：没有更好的。未证明时可能还有更好的。",
      en: "The search went through all sets: there is none better. Where it is not proven, there may be one.",
    },
  },
  frontier: {
    word: { zh: "前沿", en: "frontier" },
    meaning: {
      zh: "对每一种投入，最少能做到多少天；图上线以下都做不到。",
      en: "For every effort the fewest days that it can reach. Nothing below the line of the chart is possible.",
    },
  },
  risk: {
    word: studioPageWords.risk,
    meaning: {
      zh: "实际天数会波动：模拟许多件，看多少件能按时办完。",
      en: "Real days vary: many cases are simulated, to see how many of them end in time.",
    },
  },
  spread: {
    word: studioPageWords.spread,
    meaning: {
      zh: "没有写实际天数的环节，假定其实际天数是计划的几倍到几倍。",
      en: "For steps of which the file has no real days: how far these are taken to lie from the planned ones.",
    },
  },
  quantile: {
    word: { zh: "P50、P90", en: "P50 and P90" },
    meaning: {
      zh: "P50：半数的件在这么多天内办完；P90：九成的件。括号里是真值以 95 % 的把握所在的范围，因为只模拟了这么多件。",
      en: "P50: half of the cases end within so many days; P90: nine of ten. The range in brackets holds the true figure with a confidence of 95 %, as only so many cases are simulated.",
    },
  },
  chance: {
    word: { zh: "守住每个时限的机会", en: "chance to keep each limit" },
    meaning: {
      zh: "模拟的件中守住这个时限的比例；范围的把握是 95 %，件数再多会再窄。",
      en: "The share of simulated cases that keeps the limit. Its range has a confidence of 95 % and would be narrower with more cases.",
    },
  },
} as const satisfies Readonly<Record<string, HelpEntry>>;

export type HelpTerm = keyof typeof helpWords;
