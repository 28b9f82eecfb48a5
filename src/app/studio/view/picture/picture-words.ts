import type { Bilingual } from "../../../../model/index.ts";

/** What the part of the studio with the picture says. */
export const pictureWords = {
  skip: { zh: "跳到流程图", en: "Skip to the picture" },
  stage: (view: Bilingual, process: string): Bilingual => ({ zh: `${process}：${view.zh}`, en: `${process}: ${view.en}` }),
  stageHelp: {
    zh: "方向键沿流程走，Alt 加上下键走到并列的环节；回车到环节的天数，Esc 回到图上；按 5 看环节列表。",
    en: "Arrows go along the flow, Alt with up and down to steps beside; Enter goes to the days of a step, Escape back; 5 shows the steps as a list.",
  },
  large: { zh: "全屏", en: "Full screen" },
  leaveLarge: { zh: "退出全屏", en: "Leave full screen" },
  columns: {
    left: { zh: "总天数与举措栏", en: "Column of totals and measures" },
    right: { zh: "环节与目标栏", en: "Column of step and goal" },
  },
  finish: { zh: "办结日期", en: "ends on" },
  listTitle: { zh: "全部环节，按流程的先后", en: "All steps in the order of the flow" },
  number: { zh: "序", en: "No." },
  span: { zh: "第几天", en: "Working days" },
  float: { zh: "余地", en: "Float" },
  critical: { zh: "关键", en: "critical" },
  off: { zh: "不在路径上", en: "not on the route" },
} as const;
