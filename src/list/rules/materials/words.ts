import type { Bilingual } from "../../../model/index.ts";

export const M01Words = {
  message: (document: string): Bilingual => ({ zh: `没有环节使用材料“${document}”`, en: `no step uses material "${document}"` }),
  remedy: { zh: "写入使用它的环节的 uses，或不再要求", en: "Name it in uses of the step that needs it, or ask for it no more" },
};

export const M02Words = {
  message: (zh: string, en: string): Bilingual => ({ zh: `材料“${zh}”没有说明是什么`, en: `material "${en}" leaves open what it is` }),
  remedy: { zh: "逐一列出材料，不用兜底条款", en: "List each paper by itself" },
};

export const M03Words = {
  message: (document: string, missingZh: string, missingEn: string): Bilingual => ({
    zh: `材料“${document}”没有写${missingZh}`,
    en: `material "${document}" has no ${missingEn}`,
  }),
  remedy: {
    zh: "写成 {document, source, form, copies, basis}；表格里写在“材料”表的来源渠道、材料形式、份数、依据各列",
    en: "Write it as {document, source, form, copies, basis}; in tables in those columns of the sheet materials",
  },
  otherMessage: (document: string): Bilingual => ({
    zh: `材料“${document}”由政府部门核发，却要申请人提交`,
    en: `material "${document}" is issued by the government, yet the applicant has to bring it`,
  }),
  otherRemedy: { zh: "改为部门之间共享数据", en: "Let the offices share it among themselves" },
};

export const M04Words = {
  message: (bundle: string, count: number, document: string, codesZh: string, codesEn: string): Bilingual => ({
    zh: `一件事“${bundle}”中 ${count} 个事项都要材料“${document}”：${codesZh}`,
    en: `${count} items of bundle "${bundle}" ask for "${document}": ${codesEn}`,
  }),
  remedy: { zh: "只提交一次，各事项共享", en: "Take it once, and let the items share it" },
};

export const M05Words = {
  remedy: (document: string, nameZh: string, nameEn: string): Bilingual => ({
    zh: `若是，给“${document}”写别名：aliases: [${nameZh}]`,
    en: `If so, give "${document}" the alias: aliases: [${nameEn}]`,
  }),
};
