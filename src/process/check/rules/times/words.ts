import { type Bilingual, fileTerms } from "../../../../model/index.ts";

const keepOneRemedy: Bilingual = { zh: "两者只留一个", en: "Keep one of them" };

export const actualOrderWords = {
  actualOrderText: fileTerms.actualDays,
  spreadOrderCheckCatalog: { zh: "spread 的倍数", en: "The multiples of spread" },
};

export const calendarsWords = {
  calendarCountryMessage: (quotedId: string): Bilingual => ({
    zh: `日历写了地区“${quotedId}”，没有写国家`,
    en: `The calendar has region "${quotedId}" and no country`,
  }),
  calendarCountryRemedy: { zh: "加上 country", en: "Add the country" },
  baseFaultMessage: (base: string): Bilingual => ({
    zh: `日历同时写了 base: ${base} 和 country`,
    en: `The calendar has both base: ${base} and a country`,
  }),
  baseFaultRemedy: keepOneRemedy,
  countryFaultMessage: (country: string): Bilingual => ({
    zh: `国家 ${country} 的公众假日不含调休`,
    en: `The public holidays of country ${country} lack the make-up workdays`,
  }),
  countryFaultRemedy: {
    zh: "改写 calendar: cn，或用 base: cn 加上自己的日期",
    en: 'Write "calendar: cn", or "base: cn" with days of your own',
  },
  countryFaultCountryFaultMessage: (quotedId: string): Bilingual => ({
    zh: `“${quotedId}”不是国家代码`,
    en: `"${quotedId}" is not the code of a country`,
  }),
  countryFaultCountryFaultRemedy: { zh: "写成两个大写字母，如 JP", en: "Write two capital letters, like JP" },
  calendarDaysMessage: (date: string): Bilingual => ({ zh: `${date} 既是休息日又是工作日`, en: `${date} is both a holiday and a workday` }),
  calendarDaysRemedy: { zh: "从 holidays 或 workdays 中删去一处", en: "Take it out of holidays or out of workdays" },
  calendarDaysRelated: { zh: "休息日写在这里", en: "The holiday is here" },
  contradictionsMessage: (from: string, until: string): Bilingual => ({
    zh: `日历从 ${from} 到 ${until}，前后颠倒`,
    en: `The calendar is known from ${from} until ${until}, which is earlier`,
  }),
  contradictionsRemedy: { zh: "对调 from 和 until", en: "Swap from and until" },
};

export const durationsWords = {
  missingDaysMessage: (step: string): Bilingual => ({
    zh: `环节“${step}”没有天数，按 0 计算`,
    en: `Step "${step}" has no days; it counts as 0`,
  }),
  missingDaysRemedy: { zh: "加上 days；确实不占时间就写 days: 0", en: "Add days; write days: 0 when it takes no time" },
  twoDurationsMessage: (id: string): Bilingual => ({
    zh: `环节“${id}”同时写了 days 和 calendarDays`,
    en: `Step "${id}" has both days and calendarDays`,
  }),
  twoDurationsRemedy: keepOneRemedy,
  absurdDaysMessage: (id: string, days: string): Bilingual => ({
    zh: `环节“${id}”长达 ${days} 个工作日`,
    en: `Step "${id}" takes ${days} working days`,
  }),
  absurdDaysRemedy: { zh: "超过十年，请核对", en: "That is more than ten years; check it" },
};

export const excessiveWorkWords = {
  workBeyondDaysMessage: (id: string, days: string): Bilingual => ({
    zh: `环节“${id}”的经办时间 ${days} 天多于环节的天数，只按环节的天数计算`,
    en: `The work of step "${id}" is ${days} days, more than it takes; it counts as all its days`,
  }),
  workBeyondDaysRemedy: {
    zh: "核对 work 与 days：work 是 days 之内经办人实际办理的天数",
    en: "Check work and days: work is the part of days in which an officer works",
  },
};

export const limitBoundsWords = {
  limitSubjectsLimit: { zh: "这项时限", en: "This limit" },
  limitSubjectsExtension: { zh: "这项延长", en: "This extension" },
  limitBoundsMessage: (zh: string, en: string): Bilingual => ({ zh: `${zh}没有写多长时间`, en: `${en} does not say how long it is` }),
  unitsMessage: (zh: string, givenZh: string, en: string, givenEn: string): Bilingual => ({
    zh: `${zh}同时写了 ${givenZh}`,
    en: `${en} has ${givenEn} at once`,
  }),
  limitBoundsRemedy: fileTerms.oneLength,
  stopsMessage: (step: string): Bilingual => ({ zh: `环节“${step}”对这项时限说了两次`, en: `Step "${step}" stops this limit twice` }),
  stopsRemedy: { zh: "只留一条", en: "Keep one of them" },
  limitBoundsRelated: { zh: "第一次写在这里", en: "The first is here" },
  limitBoundsStopsMessage: (step: string): Bilingual => ({
    zh: `时限从“${step}”办结起算，它不能停表`,
    en: `The limit runs from the finish of "${step}", which cannot stop it`,
  }),
  otherMessage: (step: string): Bilingual => ({
    zh: `时限算到“${step}”办结止，它之后不再计时`,
    en: `The limit runs to the finish of "${step}", after which no clock runs`,
  }),
  limitBoundsStopsRemedy: { zh: "删去这一条，或核对 from 和 to", en: "Delete this stop, or check from and to" },
  lateStopsMessage: (earlier: string, later: string): Bilingual => ({
    zh: `“${earlier}”不在“${later}”之前，停不了这项时限`,
    en: `"${earlier}" does not come before "${later}", so it cannot stop this limit`,
  }),
  lateStopsRemedy: { zh: "删去这一条，或核对 to", en: "Delete this stop, or check to" },
  orderMessage: (earlier: string): Bilingual => ({
    zh: `这项时限的起止都是“${earlier}”`,
    en: `This limit both begins and ends with "${earlier}"`,
  }),
  limitBoundsOrderMessage: (earlier: string, later: string): Bilingual => ({
    zh: `这项时限从“${earlier}”算到“${later}”，但后者不在前者之后`,
    en: `This limit runs from "${earlier}" to "${later}", which does not come after it`,
  }),
  orderRemedy: {
    zh: "核对 from 和 to：时间从 from 办结起，算到 to 办结止",
    en: "Check from and to: the time runs from the finish of from to the finish of to",
  },
};

export const unexplainedExclusionsWords = {
  excludedWithoutSpecialMessage: (id: string): Bilingual => ({
    zh: `环节“${id}”不计入时限，却没有写明是哪种特别程序`,
    en: `The time of step "${id}" is not counted, but nothing says why`,
  }),
  excludedWithoutSpecialRemedy: {
    zh: "加上 special，例如 special: hearing（听证）；表格里写在“特别程序”一列，例如听证",
    en: "Add special, for example special: hearing; in a table the column Special procedure, for example hearing",
  },
};
