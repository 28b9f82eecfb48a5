import type { Bilingual } from "../../model/index.ts";

export const labelWords = {
  thingLabelsUnits: { zh: "单位", en: "unit" },
  thingLabelsPhases: { zh: "阶段", en: "phase" },
  thingLabelsDocuments: { zh: "材料", en: "document" },
  thingLabelsProcesses: { zh: "流程", en: "process" },
  thingLabelsLaws: { zh: "法规", en: "law" },
  thingLabelsBundles: { zh: "一件事", en: "bundle" },
  thingLabelsSteps: { zh: "环节", en: "step" },
  thingLabelsMeasures: { zh: "改革举措", en: "measure" },
  thingLabelsScenarios: { zh: "方案", en: "scenario" },
  addedStepLabelText: { zh: "新增环节", en: "added step" },
  pathLabelText: { zh: "文件", en: "The file" },
  thingLabelText: (position: number, zh: string, en: string): Bilingual => ({ zh: `第 ${position} 个${zh}`, en: `${en} no. ${position}` }),
  fieldLabelText: (zh: string, key: number, en: string): Bilingual => ({ zh: `${zh} 第 ${key + 1} 项`, en: `entry ${key + 1} of ${en}` }),
  fieldLabelFieldLabelText: (zh: string, key: string, en: string): Bilingual => ({ zh: `${zh}的 ${key}`, en: `${key} in ${en}` }),
};

export const checkUtf8Words = {
  message: (file: string): Bilingual => ({ zh: `“${file}”不是 UTF-8 编码`, en: `"${file}" is not encoded as UTF-8` }),
  remedy: { zh: "在编辑器里另存为 UTF-8", en: "Save it as UTF-8 in your editor" },
};
