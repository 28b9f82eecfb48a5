import { type Bilingual, fileTerms } from "../../../model/index.ts";

export const T01Words = {
  message: (longest: string, zh: string, days: string, en: string): Bilingual => ({
    zh: `计入时限的环节最长需要 ${longest} 个工作日，超过${zh}的 ${days} 个工作日`,
    en: `the counted steps take up to ${longest} working days, longer than the ${en} ${days}`,
  }),
  remedy: { zh: "缩短环节、并联办理，或改正时限", en: "Shorten steps, let them run side by side, or correct the limit" },
};

export const T02Words = {
  note: { zh: "（每 7 个日历日折合 5 个工作日）", en: " (converted at 5 working days to 7)" },
  message: (promise: string, most: string, zh: string, en: string): Bilingual => ({
    zh: `承诺 ${promise} 个工作日，长于法定的 ${most} 个工作日${zh}`,
    en: `it promises ${promise} working days, more than the statutory ${most}${en}`,
  }),
  remedy: {
    zh: "承诺时限不得长于法定时限，核对数字与单位",
    en: "Promise no more than the law allows; check the numbers and their units",
  },
};

export const T03Words = {
  message: { zh: "承诺 0 天，却不是即办件", en: "it promises 0 days, yet is not instant" },
  remedy: {
    zh: "把 caseKind（办件类型）改为 instant（即办件），或写出承诺天数",
    en: "Make it caseKind: instant, or give the days promised",
  },
  related: { zh: "承诺时限在这里", en: "The promise is here" },
  otherRemedy: {
    zh: "即办件当日办结：改正天数，或把 caseKind（办件类型）改为 promised（承诺件）",
    en: "Instant is within a working day: correct the days, or make it caseKind: promised",
  },
  otherMessage: (days: string): Bilingual => ({
    zh: `是即办件，却承诺 ${days} 个工作日`,
    en: `it is instant, yet promises ${days} working days`,
  }),
  thirdMessage: (days: string): Bilingual => ({
    zh: `是即办件，环节却要 ${days} 个工作日`,
    en: `it is instant, yet its steps take ${days} working days`,
  }),
};

export const T04Words = {
  limitLengthMessage: { zh: "时限没有写多长，也没有单位", en: "a limit has no length and no unit" },
  limitLengthLimitLengthMessage: (givenZh: string, givenEn: string): Bilingual => ({
    zh: `时限同时写了 ${givenZh}`,
    en: `a limit has ${givenEn} at once`,
  }),
  limitLengthRemedy: fileTerms.oneLength,
  mixedUnitsMessage: {
    zh: "同一段的时限混用工作日与自然日，日历又没有节假日，无法换算",
    en: "limits of one stretch are in working days and in calendar time, and the calendar has no days off to convert them by",
  },
  mixedUnitsRemedy: {
    zh: "统一单位，或写 calendar: cn（或自己的节假日），或在 note 写明如何换算",
    en: "Use one unit, name a calendar with days off, such as cn, or say in a note how they convert",
  },
  mixedUnitsRelated: { zh: "另一项时限", en: "The other limit" },
};

export const T05Words = {
  message: {
    zh: "许可没有法定时限，按许可法的 20 个工作日看待",
    en: "the licence has no statutory limit; the 20 working days of the licence law are assumed",
  },
  remedy: { zh: "在 limits 中写出 kind: statutory 的时限与依据", en: "Give it a limit of kind: statutory with its basis" },
};

export const T06Words = {
  message: (id: string, zh: string, en: string): Bilingual => ({ zh: `环节“${id}”：${zh}`, en: `step "${id}": ${en}` }),
  remedy: { zh: "改正天数，或写出允许更长的法律依据", en: "Correct the days, or name the law that allows more in the basis" },
};

export const T07Words = {
  missing: { zh: "期限", en: "days" },
  otherMissing: { zh: "依据", en: "basis" },
  remedy: {
    zh: "写出天数与法律依据，所需时间应书面告知申请人",
    en: "Give its days and its legal basis; the applicant must be told the time in writing",
  },
};

export const T08Words = {
  remedy: { zh: "公布实际经历的时间，或压缩不计入的环节", en: "Publish what passes as well, or shorten what is not counted" },
  message: (days: string, experienced: string, count: number, shownZh: string, more: string, en: string, shownEn: string): Bilingual => ({
    zh: `承诺 ${days} 个工作日，主路径实际经历 ${experienced} 个${count > 0 ? `；不计入的环节：${shownZh}${more}` : ""}`,
    en: `it promises ${en}, but ${experienced} pass on the main route${count > 0 ? `; not counted: ${shownEn}${more}` : ""}`,
  }),
};

export const T09Words = {
  message: (id: string, unit: string, zh: string, en: string): Bilingual => ({
    zh: `关键路径上的环节“${id}”由单位“${unit}”办理 ${zh}，它不在联办机构之内`,
    en: `step "${id}" on the critical path takes unit "${unit}" ${en}, and it is not among the units of the item`,
  }),
  remedy: {
    zh: "把它写入 joint（联办机构），并在承诺时限中计入它的时间",
    en: "Name it in joint, and let the promise cover its time",
  },
};

export const T10Words = {
  message: (days: string, en: string): Bilingual => ({
    zh: `承诺与法定同为 ${days} 个工作日，没有压缩`,
    en: `it promises the statutory ${en} and saves none`,
  }),
  remedy: { zh: "看看能否压缩：leadpath suggest", en: "See what can be saved: leadpath suggest" },
  otherRemedy: {
    zh: "核对数字；若能当场办结，把 caseKind（办件类型）写成 instant（即办件）",
    en: "Check the number; if it is done on the spot, write caseKind: instant",
  },
  otherMessage: (days: string, statutory: string, en: string): Bilingual => ({
    zh: `承诺 ${days} 个工作日，不到法定 ${statutory} 个的十分之一`,
    en: `it promises ${en}, less than a tenth of the statutory ${statutory}`,
  }),
};

export const T11Words = {
  message: {
    zh: "时限可以延长，却没有写由谁批准、依据什么",
    en: "a limit may be extended, but it is not said by whose approval and on which basis",
  },
  remedy: { zh: "在 extension 的 basis 写明批准人与依据", en: "Name the approver and the law in the basis of the extension" },
  otherMessage: (days: string): Bilingual => ({
    zh: `计入时限的环节最长需要 ${days} 个工作日，只有延长后才符合`,
    en: `the counted steps take up to ${days} working days, which only an extension allows`,
  }),
  otherRemedy: { zh: "把通常的用时缩短到法定时限之内", en: "Bring the usual course within the statutory limit" },
};

export const T13Words = {
  message: (step: string, days: string): Bilingual => ({
    zh: `环节“${step}”征求意见用 ${days} 个工作日，期限为 7 个`,
    en: `step "${step}" consults another unit for ${days} working days, where 7 are given`,
  }),
  remedy: {
    zh: "7 个工作日内答复，申请人的时限照常计算",
    en: "Have it answer within 7 working days; the applicant's limit keeps running",
  },
};
