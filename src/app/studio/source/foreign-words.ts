import type { Bilingual } from "../../../model/index.ts";

const foreignKinds = {
  picture: { zh: "图片或 PDF", en: "a picture or a PDF" },
  drawing: { zh: "draw.io 图", en: "a drawing for draw.io" },
  model: { zh: "BPMN 模型", en: "a BPMN model" },
  shared: { zh: "分享出来的网页", en: "a studio page that was shared" },
  page: { zh: "报告一类的网页", en: "a page, such as a report" },
  text: { zh: "给人读的文字", en: "a text for readers" },
  figures: { zh: "命令算出的结果", en: "what a command has computed" },
  timetable: { zh: "导出的时间表", en: "an exported timetable" },
  document: { zh: "其他程序的文件", en: "a file of another program" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type ForeignKind = keyof typeof foreignKinds;

const otherRemedies: Partial<Record<ForeignKind, Bilingual>> = {
  model: { zh: "请把环节列成表（.xlsx 或 .csv）再打开。", en: "List its steps in a table, .xlsx or .csv, and open that." },
  shared: { zh: "请双击它，在浏览器中打开。", en: "It opens by itself: double-click it." },
  document: { zh: "请另存为 .xlsx 或 .csv 再打开。", en: "Save its table as .xlsx or .csv, then open this." },
};

/** What is told of a file that holds no catalog, and what to do instead. */
export function formatForeignKind(kind: ForeignKind): { readonly message: Bilingual; readonly remedy: Bilingual } {
  const { zh, en } = foreignKinds[kind];
  return {
    message: { zh: `这是${zh}，里面读不出流程`, en: `This is ${en}, from which no process can be read` },
    remedy: otherRemedies[kind] ?? {
      zh: "请打开得出它的流程文件（.yaml、.json、.xlsx、.csv 或 Project 的 .xml）。",
      en: "Open the process behind it: .yaml, .json, .xlsx, .csv, or .xml of Project.",
    },
  };
}
