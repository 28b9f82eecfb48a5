import type { Bilingual } from "../../../model/index.ts";

export const L01Words = {
  message: { zh: "法律依据没有写到条", en: "its legal basis names no article" },
  otherMessage: { zh: "没有法律依据", en: "it has no legal basis" },
  remedy: {
    zh: "在 basis（设定依据）写明法律与条款：[{law: 法律名称, article: 第几条}]，表格里写《法律名称》第几条",
    en: "Write basis: [{law: its name, article: its number}]",
  },
};

export const L02Words = {
  message: (zh: string, repealed: string, en: string): Bilingual => ({
    zh: `依据“${zh}”已于 ${repealed} 废止`,
    en: `its basis "${en}" was repealed on ${repealed}`,
  }),
  remedy: { zh: "换成现行依据，或取消事项", en: "Name the law in force, or cancel the item" },
  otherMessage: (zh: string, since: string, date: string, en: string): Bilingual => ({
    zh: `依据“${zh}”于 ${since} 修订，事项仍是 ${date} 的`,
    en: `its basis "${en}" was amended on ${since}, and the item is of ${date}`,
  }),
  otherRemedy: { zh: "按修订后的条文核对，再改 updated", en: "Check it against the new text, then set updated" },
  thirdMessage: (zh: string, en: string): Bilingual => ({
    zh: `许可只以${zh}为依据，它不能设定行政许可`,
    en: `the licence rests on a ${en} alone, which may not set one`,
  }),
  thirdRemedy: { zh: "写出设定它的法律、行政法规或地方性法规", en: "Name the law or regulation that sets it" },
};
