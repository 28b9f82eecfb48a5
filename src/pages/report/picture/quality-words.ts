import type { Bilingual } from "../../../model/index.ts";
import type { Quality } from "../../../picture/layout/index.ts";

/** What each figure of `draw --quality` counts, in the order in which they are printed. */
export const qualityWords: Readonly<Record<keyof Quality, Bilingual>> = {
  nodeHits: { zh: "线穿过方框", en: "lines through boxes" },
  labelHits: { zh: "标注压住别物", en: "labels on other things" },
  strayLabels: { zh: "标注离线太远", en: "labels far from their line" },
  headingHits: { zh: "压住泳道或阶段标题", en: "things on headings" },
  edgeOverlaps: { zh: "线与线重叠", en: "lines on top of each other" },
  closeLines: { zh: "线距小于 5 像素", en: "lines closer than 5 px" },
  mixedLines: { zh: "不同种类的线合并", en: "lines of different kinds in one" },
  sharedExits: { zh: "不同结果共用出口", en: "outcomes that share an exit" },
  looseEnds: { zh: "线端未接图形", en: "ends of lines off their symbol" },
  crampedArrows: { zh: "箭头没有位置", en: "arrowheads without room" },
  boxOverlaps: { zh: "方框重叠", en: "boxes on boxes" },
  nonOrthogonal: { zh: "斜线段", en: "slanted legs" },
  textOutside: { zh: "文字出框", en: "texts outside their box" },
  outside: { zh: "超出图面", en: "things outside the picture" },
  outsideLane: { zh: "方框出泳道", en: "boxes outside their lane" },
  offVertex: { zh: "判断出口不在顶点", en: "exits off the vertices of decisions" },
  crossings: { zh: "交叉", en: "crossings" },
  bends: { zh: "转折", en: "bends" },
  detours: { zh: "绕行的线", en: "lines that wind" },
  straight: { zh: "直线", en: "straight lines" },
  withFlow: { zh: "左进上进、右出下出的线", en: "lines in from top or left, out below or right" },
  wires: { zh: "线", en: "lines" },
  smallText: { zh: "A4 上小于 8 磅的文字行", en: "lines of text below 8 pt on A4" },
  length: { zh: "线长（像素）", en: "length of lines, px" },
  area: { zh: "图面（平方像素）", en: "area, px²" },
};

export const qualityHeadings = { figure: { zh: "图的质量", en: "quality of the picture" }, count: { zh: "数", en: "count" } };
