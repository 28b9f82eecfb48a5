import { type Bilingual, capitalizeText, figureNames, figureNotes } from "../../../model/index.ts";

/** What the page of statistics says. */
export const statisticsWords = {
  title: { zh: "统计", en: "Statistics" },
  total: { zh: "全部事项", en: "All items" },
  byType: { zh: "按类型", en: "By type" },
  byUnit: { zh: "按单位", en: "By unit" },
  limitsByType: { zh: "各类型时限", en: "Limits by type" },
  limitsByUnit: { zh: "各单位时限", en: "Limits by unit" },
  handlingByType: { zh: "各类型办理", en: "Handling by type" },
  handlingByUnit: { zh: "各单位办理", en: "Handling by unit" },
  channels: { zh: "办理渠道", en: "Channels" },
  channelsNote: { zh: "一个事项可以有几种渠道。", en: "An item may have several channels." },
  comments: { zh: "公众意见", en: "Comments" },
  group: { type: { zh: "类型", en: "Type" }, unit: { zh: "单位", en: "Unit" } },
  ...figureNotes,
  channel: { zh: "渠道", en: "Channel" },
  figure: { zh: "指标", en: "Figure" },
  value: { zh: "数值", en: "Value" },
  share: { zh: "占比", en: "Share" },
  items: capitalizeHeading(figureNames.items),
  compared: capitalizeHeading(figureNames.compared),
  statutoryDays: capitalizeHeading(figureNames.statutory),
  promisedDays: capitalizeHeading(figureNames.promised),
  ofSums: capitalizeHeading(figureNames.ofSums),
  ofRatios: capitalizeHeading(figureNames.ofRatios),
  instant: capitalizeHeading(figureNames.instant),
  noVisit: capitalizeHeading(figureNames.noVisit),
  visits: capitalizeHeading(figureNames.visits),
  online: capitalizeHeading(figureNames.online),
  withProcess: { zh: "有办理流程", en: "With a process" },
  steps: capitalizeHeading(figureNames.steps),
  units: capitalizeHeading(figureNames.units),
  handOffs: capitalizeHeading(figureNames.handOffs),
  received: { zh: "收到", en: "Received" },
  answered: { zh: "已答复", en: "Answered" },
  adopted: { zh: "采纳", en: "Adopted" },
  partlyAdopted: { zh: "部分采纳", en: "Adopted in part" },
  notAdopted: { zh: "不采纳", en: "Not adopted" },
  chartInWords: { zh: "图中数字列在上表中。", en: "Its figures are in the table above." },
  shares: {
    zh: "占比只按写明该项内容的事项计算，括号内为件数。",
    en: "Shares are of the items that say so; numbers of items stand in brackets.",
  },
} as const;

function capitalizeHeading({ zh, en }: Bilingual): Bilingual {
  return { zh, en: capitalizeText(en) };
}
