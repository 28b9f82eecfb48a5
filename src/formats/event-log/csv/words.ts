import type { Bilingual } from "../../../model/index.ts";

export const columnsWords = {
  roleNamesCase: { zh: "案件编号", en: "the id of the case" },
  roleNamesActivity: { zh: "活动名称", en: "the activity" },
  roleNamesTime: { zh: "时间", en: "the time" },
  missingColumnMessage: (zh: string, en: string): Bilingual => ({ zh: `没有找到写${zh}的列`, en: `No column was found for ${en}` }),
  missingColumnMissingColumnMessage: (text: string): Bilingual => ({ zh: `没有“${text}”这一列`, en: `There is no column "${text}"` }),
  missingColumnOtherwise: (role: string, known: string): Bilingual => ({
    zh: `用 --${role} 指明其中一列：${known}`,
    en: `Name one of the columns with --${role}: ${known}`,
  }),
};
