import type { Bilingual } from "../../model/index.ts";

const tooLongRemedy: Bilingual = {
  zh: "用 --route main 只画主路径，用 --view pages 每阶段画一页，或拆成几个流程",
  en: "Draw the main route alone with --route main, a page for each phase with --view pages, or split the process",
};

export const placeLanesWords = {
  tooLongMessage: (id: string, count: number): Bilingual => ({
    zh: `流程“${id}”的 ${count} 条衔接相距太远、互相缠绕，一张流程图画不清楚`,
    en: `Process "${id}" has ${count} links that lie too far apart: one flowchart of them would be a tangle`,
  }),
  tooLongRemedy,
};

export const flowchartWords = {
  tooLongMessage: (process: string, boxes: number, wires: number, mostBoxes: number, mostWires: number): Bilingual => ({
    zh: `流程“${process}”有 ${boxes} 个环节、${wires} 条衔接，一张流程图最多画 ${mostBoxes} 个环节、${mostWires} 条衔接`,
    en: `Process "${process}" has ${boxes} steps and ${wires} links; one flowchart shows ${mostBoxes} and ${mostWires} at most`,
  }),
  tooLongRemedy,
};
