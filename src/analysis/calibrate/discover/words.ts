import type { Bilingual } from "../../../model/index.ts";

export const draftWords = {
  draftProcessName: { zh: "开始", en: "Start" },
  draftProcessDraftProcessName: { zh: "结束", en: "End" },
  wayNameText: (zh: string, en: string): Bilingual => ({ zh: `退回：${zh}`, en: `Back to ${en}` }),
  wayNameWayNameText: { zh: "到此为止", en: "Done" },
};

export const discoverWords = {
  name: { zh: "由日志得出的流程", en: "Process from a log" },
};
