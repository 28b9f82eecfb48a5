import type { Bilingual } from "../../../model/index.ts";

export const C01Words = {
  text: { zh: "核对编码，或改正对应的字段", en: "Check the code, or correct the field" },
};

export const C02Words = {
  contactsRemedy: { zh: "分别写出咨询与监督投诉的联系方式", en: "Give one to ask and another one to complain" },
  contactsMessage: { zh: "监督投诉与咨询是同一联系方式", en: "to complain one has to turn to those whom one asks" },
  contactsMissing: { zh: "咨询和监督投诉", en: "to ask or to complain" },
  contactsContactsMissing: { zh: "监督投诉", en: "to complain" },
  otherMissing: { zh: "咨询", en: "to ask" },
  contactsContactsMessage: (zh: string, en: string): Bilingual => ({ zh: `没有${zh}的联系方式`, en: `it does not say where ${en}` }),
  visitsMessage: (count: number, times: string): Bilingual => ({
    zh: `全程网办，却要到现场 ${count} 次`,
    en: `all of it is online, yet the applicant comes ${times}`,
  }),
  visitsRemedy: { zh: "把 visits（到办事现场次数）改为 0，或降低 online（网办深度）", en: "Make it visits: 0, or lower online" },
  visitsVisitsMessage: (count: number, times: string): Bilingual => ({
    zh: `要到现场 ${count} 次，没有写原因`,
    en: `the applicant comes ${times} for no reason given`,
  }),
  visitsVisitsRemedy: { zh: "在 visitReason（必须现场办理原因）写明原因", en: "Say in visitReason (column Visit reason) why" },
  feesBasis: { zh: "依据", en: "basis" },
  feesStandard: { zh: "标准", en: "standard" },
  feesPayment: { zh: "缴纳方式", en: "payment" },
  feesMessage: (missingZh: string, missingEn: string): Bilingual => ({
    zh: `收费，却没有写${missingZh}`,
    en: `it has a fee without ${missingEn}`,
  }),
  feesRemedy: { zh: "写出 basis、standard、payment；不收费写 fee: none", en: "Give basis, standard and payment, or write fee: none" },
  resultsMessage: (name: string, document: string): Bilingual => ({
    zh: `结果“${name}”是证照，类型却不是`,
    en: `result "${document}" is a certificate by its name, but not by its kind`,
  }),
  resultsRemedy: { zh: "改为 kind: certificate", en: "Make it kind: certificate" },
};
