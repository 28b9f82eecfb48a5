import type { Bilingual } from "../../../model/index.ts";

export const D01Words = {
  noDiagramMessage: { zh: "没有指明流程，所以没有运行图", en: "it names no process, so it has no diagram" },
  noDiagramRemedy: { zh: "写出 process", en: "Give it a process" },
  unlistedPapersMessage: (zh: string, step: string, document: string, en: string): Bilingual => ({
    zh: `${zh}：图中的环节“${step}”使用“${document}”，信息表的材料中没有它`,
    en: `${en}: step "${step}" of the diagram uses "${document}", which is not among the materials of the table`,
  }),
  unlistedPapersRemedy: {
    zh: "写入 materials，或写明由哪个环节 produces",
    en: "Add it to materials, or let the step that makes it say produces",
  },
  unmadeResultsMessage: (document: string): Bilingual => ({
    zh: `图中没有环节产生结果“${document}”`,
    en: `no step of the diagram produces the result "${document}"`,
  }),
  unmadeResultsRemedy: { zh: "在产生它的环节写 produces", en: "Let the step that makes it say produces" },
};

export const D03Words = {
  message: (count: number, id: string, zh: string, firstItem: string, otherItem: string, en: string): Bilingual => ({
    zh: `${count} 个事项共用流程“${id}”，${zh}却不同：“${firstItem}”与“${otherItem}”`,
    en: `${count} items share process "${id}" but differ in ${en}: "${firstItem}" and "${otherItem}"`,
  }),
  remedy: { zh: "统一，或各画一图", en: "Make them alike, or give each its own diagram" },
  related: (item: string): Bilingual => ({ zh: `事项“${item}”`, en: `Item "${item}"` }),
};
